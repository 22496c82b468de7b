#include "ui/base/theme.h"
#include "ui/shell/command_line.h"
#include "ui/shell/files.h"
#include "ui/shell/main_window.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/preferences.h"
#include "ui/shell/screenshot.h"
#include "ui/shell/translations.h"

#include <QApplication>
#include <QTextStream>

#include <memory>
#include <vector>

using namespace raftarium::ui;

namespace {

QStringList argumentsOf(int argc, char** argv) {
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments += QString::fromLocal8Bit(argv[i]);
    return arguments;
}

int runWindows(const CommandLine& line) {
    std::vector<std::unique_ptr<MainWindow>> windows;
    const auto addWindow = [&] {
        windows.push_back(std::make_unique<MainWindow>());
        return windows.back().get();
    };
    for (const QString& file : line.files) {
        MainWindow* window = addWindow();
        if (!window->openFile(file)) {
            // The window says it too; who started it from a script reads it here.
            QTextStream(stderr) << "raftarium: " << window->messages().text() << Qt::endl;
            window->openFirstCluster();
        }
    }
    if (windows.empty()) addWindow()->openFirstCluster();
    for (const auto& window : windows)
        window->show();
    windows.front()->offerLeftover();
    return QApplication::exec();
}

} // namespace

int main(int argc, char** argv) {
    const CommandLine line = readCommandLine(argumentsOf(argc, argv));
    if (line.exitStatus) {
        QTextStream(*line.exitStatus == 0 ? stdout : stderr) << line.output;
        return *line.exitStatus;
    }
    if (!line.screenshot.isEmpty()) {
        // A picture needs no display, and looks the same with one.
        qputenv("QT_QPA_PLATFORM", "offscreen");
        qputenv("QT_SCALE_FACTOR", QByteArray::number(line.scale));
    }
    QApplication application(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("Raftarium"));
    QApplication::setApplicationName(QStringLiteral("raftarium"));
    QApplication::setApplicationDisplayName(QStringLiteral("Raftarium"));
    QApplication::setApplicationVersion(QStringLiteral(RAFTARIUM_VERSION));
    installTranslations(application, Preferences().language());

    // What was moved or done at the window must not change pictures made by scripts.
    if (!line.screenshot.isEmpty())
        QApplication::setApplicationName(QStringLiteral("raftarium-pictures"));
    Preferences preferences;
    const bool picture = !line.screenshot.isEmpty();
    Theme::apply(line.theme.value_or(picture ? Theme::Scheme::Dark : preferences.scheme()));
    Theme::setReduceMotion(picture || preferences.reduceMotion());
    return picture ? takeScreenshot(line) : runWindows(line);
}
