#include "ui/shell/help_dialogs.h"

#include "ui/base/theme.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace raftarium::ui {
namespace {

QString translated(const char* text) { return QCoreApplication::translate("Help", text); }

QDialog* dialog(QWidget* parent, const QString& title, QWidget* content) {
    auto* window = new QDialog(parent);
    window->setAttribute(Qt::WA_DeleteOnClose);
    window->setWindowTitle(title);
    auto* layout = new QVBoxLayout(window);
    layout->setContentsMargins(24, 20, 24, 16);
    content->setParent(window);
    layout->addWidget(content);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, window);
    QObject::connect(buttons, &QDialogButtonBox::rejected, window, &QDialog::close);
    layout->addWidget(buttons);
    window->show();
    return window;
}

} // namespace

void showAbout(QWidget* parent) {
    auto* text = new QLabel;
    text->setTextFormat(Qt::RichText);
    text->setWordWrap(true);
    text->setOpenExternalLinks(true);
    text->setMinimumWidth(380);
    text->setText(
        QStringLiteral("<h2>Raftarium %1</h2><p>%2</p><p>%3</p><p>%4</p>")
            .arg(QCoreApplication::applicationVersion().toHtmlEscaped(),
                 translated(QT_TRANSLATE_NOOP("Help",
                                              "See consensus happen: five servers elect a leader, "
                                              "you break things, and every decision says why.")),
                 translated(QT_TRANSLATE_NOOP(
                     "Help", "Sections (§) are those of “In Search of an Understandable Consensus "
                             "Algorithm” by Diego Ongaro and John Ousterhout, extended version.")),
                 translated(QT_TRANSLATE_NOOP("Help", "Built with Qt %1 and QCustomPlot."))
                     .arg(QLatin1String(qVersion()))));
    dialog(parent, translated(QT_TRANSLATE_NOOP("Help", "About Raftarium")), text);
}

void showKeys(QWidget* parent) {
    const QString rows[][2] = {
        {translated(QT_TRANSLATE_NOOP("Help", "Space")),
         translated(QT_TRANSLATE_NOOP("Help", "Play or pause"))},
        {QStringLiteral("←  →"),
         translated(QT_TRANSLATE_NOOP("Help", "One event back or forward"))},
        {QStringLiteral("[  ]"), translated(QT_TRANSLATE_NOOP("Help", "Slower or faster"))},
        {QStringLiteral("L"), translated(QT_TRANSLATE_NOOP("Help", "To the live end"))},
        {QStringLiteral("N"), translated(QT_TRANSLATE_NOOP("Help", "Select the next node"))},
        {QStringLiteral("P"), translated(QT_TRANSLATE_NOOP("Help", "Propose a command"))},
        {QStringLiteral("Ctrl+K"),
         translated(QT_TRANSLATE_NOOP("Help", "All commands, servers, terms and scenarios"))},
        {translated(QT_TRANSLATE_NOOP("Help", "Click a link")),
         translated(QT_TRANSLATE_NOOP("Help", "Healthy, cut, one way, the other way"))},
        {translated(QT_TRANSLATE_NOOP("Help", "Draw across links")),
         translated(QT_TRANSLATE_NOOP("Help", "Partition the network"))},
        {translated(QT_TRANSLATE_NOOP("Help", "Click a message")),
         translated(QT_TRANSLATE_NOOP("Help", "Inspect, drop, delay, duplicate or deliver it"))},
        {translated(QT_TRANSLATE_NOOP("Help", "Right click")),
         translated(QT_TRANSLATE_NOOP("Help", "What can be done to the thing under the pointer"))},
        {translated(QT_TRANSLATE_NOOP("Help", "Wheel on the time strip")),
         translated(QT_TRANSLATE_NOOP("Help", "Zoom at the pointer"))},
        {translated(QT_TRANSLATE_NOOP("Help", "Act in the past")),
         translated(QT_TRANSLATE_NOOP("Help", "A new branch; the old future stays"))},
    };
    auto* content = new QWidget;
    auto* grid = new QGridLayout(content);
    grid->setContentsMargins(0, 0, 0, 8);
    grid->setHorizontalSpacing(24);
    int at = 0;
    for (const auto& [key, what] : rows) {
        auto* name = new QLabel(key, content);
        name->setFont(Theme::monoFont());
        grid->addWidget(name, at, 0);
        grid->addWidget(new QLabel(what, content), at++, 1);
    }
    dialog(parent, translated(QT_TRANSLATE_NOOP("Help", "Keyboard and mouse")), content);
}

} // namespace raftarium::ui
