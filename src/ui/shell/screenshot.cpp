#include "ui/shell/screenshot.h"

#include "ui/base/session.h"
#include "ui/scene/scene_view.h"
#include "ui/shell/files.h"
#include "ui/shell/main_window.h"
#include "ui/shell/window_layout.h"

#include <QApplication>
#include <QFileInfo>
#include <QImageWriter>
#include <QPixmap>
#include <QTextStream>

namespace raftarium::ui {
namespace {

int fail(int status, const QString& text) {
    QTextStream(stderr) << "raftarium: " << text << Qt::endl;
    return status;
}

} // namespace

int takeScreenshot(const CommandLine& line) {
    MainWindow window(MainWindow::Memory::Forget);
    window.resize(line.size);
    Session& session = window.session();
    if (line.files.isEmpty()) {
        window.openFirstCluster();
        session.pause();
    } else {
        QString error;
        const auto scenario = Files::read(line.files.first(), &error);
        if (!scenario) return fail(2, error);
        session.open(*scenario, QFileInfo(line.files.first()).fileName());
    }
    if (line.at >= 0) session.playTo(Time{line.at});
    if (line.select > session.scenario().nodes)
        return fail(2, QStringLiteral("--select n%1: there are n1 to n%2")
                           .arg(line.select)
                           .arg(session.scenario().nodes));
    if (line.select > 0) {
        Selection selection;
        selection.kind = Selection::Kind::Node;
        selection.node = NodeId{static_cast<std::uint8_t>(line.select)};
        session.select(selection);
    }
    window.scene().showHints(false); // they are for whoever sits at the window
    window.show();
    window.panels().reset();
    if (!line.panel.isEmpty() && !window.panels().showPanel(line.panel))
        return fail(2, QStringLiteral("--panel %1: there is %2")
                           .arg(line.panel, window.panels().panelIds().join(QStringLiteral(", "))));
    // Layouts settle and panels fill themselves in queued steps.
    for (int i = 0; i < 4; ++i)
        QCoreApplication::processEvents();

    // No caret and no focus frame: nobody is at this keyboard.
    if (QWidget* focused = QApplication::focusWidget()) focused->clearFocus();
    QCoreApplication::processEvents();

    const QPixmap picture = window.grab();
    QImageWriter writer(line.screenshot);
    if (!writer.write(picture.toImage()))
        return fail(3, QStringLiteral("%1: %2").arg(line.screenshot, writer.errorString()));
    return 0;
}

} // namespace raftarium::ui
