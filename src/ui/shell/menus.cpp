#include "ui/shell/menus.h"

#include "ui/base/bug_words.h"
#include "ui/base/fault_commands.h"
#include "ui/base/member_commands.h"
#include "ui/base/session.h"
#include "ui/base/theme.h"
#include "ui/shell/actions.h"
#include "ui/shell/files.h"
#include "ui/shell/preferences.h"
#include "ui/shell/window_layout.h"

#include <QCoreApplication>
#include <QDir>
#include <QDockWidget>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

namespace raftarium::ui {
namespace {

QString translated(const char* text) { return QCoreApplication::translate("Menus", text); }

/// Long lists of servers are cut into submenus of this many.
constexpr int kLongMenu = 16;

void addCommands(QMenu* menu, const Commands& commands) {
    menu->setToolTipsVisible(true);
    for (const Command& command : commands) {
        QAction* action = menu->addAction(command.text);
        if (!command.why.isEmpty()) {
            action->setToolTip(command.why);
            action->setStatusTip(command.why);
        }
        if (!command.icon.isEmpty()) action->setIcon(Theme::icon(command.icon));
        action->setEnabled(command.enabled);
        QObject::connect(action, &QAction::triggered, menu, command.run);
    }
}

/// A menu that is filled each time it opens.
template <class Fill>
QMenu* lazyMenu(QMenu* parent, const QString& title, Fill fill) {
    QMenu* menu = parent->addMenu(title);
    QObject::connect(menu, &QMenu::aboutToShow, menu, [menu, fill] {
        menu->clear();
        fill(menu);
    });
    return menu;
}

/// One submenu a server, in groups where there are many.
template <class Fill>
void addServerMenus(QMenu* menu, Session* session, NodeId except, Fill fill) {
    const int count = session->scenario().nodes;
    QMenu* group = menu;
    for (int i = 1; i <= count; ++i) {
        const NodeId id{static_cast<std::uint8_t>(i)};
        if (count > kLongMenu && (i - 1) % kLongMenu == 0)
            group = menu->addMenu(
                QStringLiteral("n%1 – n%2").arg(i).arg(qMin(i + kLongMenu - 1, count)));
        if (id == except) continue;
        lazyMenu(group, nodeLabel(id), [=](QMenu* server) { fill(server, id); });
    }
}

void fileMenu(QMenuBar* bar, const Actions& actions, Files* files) {
    QMenu* menu = bar->addMenu(translated(QT_TRANSLATE_NOOP("Menus", "&File")));
    menu->addAction(actions["file.new"]);
    menu->addAction(actions["file.open"]);
    lazyMenu(menu, translated(QT_TRANSLATE_NOOP("Menus", "Scenarios")), [=](QMenu* scenarios) {
        for (const Files::BuiltIn& scenario : Files::builtIn())
            scenarios->addAction(scenario.title, files,
                                 [files, path = scenario.path] { files->open(path); });
    });
    lazyMenu(menu, translated(QT_TRANSLATE_NOOP("Menus", "Recent files")),
             [=, &actions](QMenu* recent) {
                 const QStringList paths = Preferences().recentFiles();
                 for (const QString& path : paths)
                     recent->addAction(QDir::toNativeSeparators(path), files,
                                       [=] { files->open(path); });
                 if (paths.isEmpty()) {
                     recent->addAction(translated(QT_TRANSLATE_NOOP("Menus", "No files yet")))
                         ->setEnabled(false);
                     return;
                 }
                 recent->addSeparator();
                 recent->addAction(actions["file.clearRecent"]);
             });
    menu->addSeparator();
    menu->addAction(actions["file.save"]);
    menu->addAction(actions["file.saveAs"]);
    menu->addSeparator();
    menu->addAction(actions["file.quit"]);
}

void clusterMenu(QMenuBar* bar, const Actions& actions, Session* session) {
    QMenu* menu = bar->addMenu(translated(QT_TRANSLATE_NOOP("Menus", "&Cluster")));
    for (const char* id : {"cluster.startLocal", "cluster.attach", "cluster.detach"})
        menu->addAction(actions[id]);
    menu->addSeparator();
    lazyMenu(menu, translated(QT_TRANSLATE_NOOP("Menus", "Server")), [=](QMenu* servers) {
        addServerMenus(servers, session, kNobody, [=](QMenu* server, NodeId id) {
            addCommands(server, nodeCommands(session, id));
        });
    });
    lazyMenu(menu, translated(QT_TRANSLATE_NOOP("Menus", "Members and snapshots")),
             [=](QMenu* servers) {
                 addServerMenus(servers, session, kNobody, [=](QMenu* server, NodeId id) {
                     addCommands(server, memberCommands(session, id));
                 });
             });
    menu->addAction(actions["edit.propose"]);
    menu->addAction(actions["fault.load"]);
    menu->addSeparator();
    menu->addAction(actions["selection.nextNode"]);
}

void faultsMenu(QMenuBar* bar, const Actions& actions, Session* session) {
    QMenu* menu = bar->addMenu(translated(QT_TRANSLATE_NOOP("Menus", "F&aults")));
    menu->addAction(actions["fault.crashLeader"]);
    menu->addAction(actions["fault.partitionLeader"]);
    menu->addAction(actions["fault.partitionRandom"]);
    lazyMenu(menu, translated(QT_TRANSLATE_NOOP("Menus", "Server")), [=](QMenu* nodes) {
        addServerMenus(nodes, session, kNobody, [=](QMenu* server, NodeId id) {
            addCommands(server, nodeCommands(session, id));
        });
    });
    lazyMenu(menu, translated(QT_TRANSLATE_NOOP("Menus", "Link")), [=](QMenu* from) {
        addServerMenus(from, session, kNobody, [=](QMenu* to, NodeId a) {
            addServerMenus(to, session, a, [=](QMenu* link, NodeId b) {
                addCommands(link, linkCommands(session, a, b));
            });
        });
    });
    lazyMenu(menu, translated(QT_TRANSLATE_NOOP("Menus", "Message")), [=](QMenu* messages) {
        for (const EventNumber sent : messagesToChoose(session))
            lazyMenu(messages, messageLabel(session, sent),
                     [=](QMenu* message) { addCommands(message, messageCommands(session, sent)); });
        if (messages->isEmpty())
            messages->addAction(translated(QT_TRANSLATE_NOOP("Menus", "None on its way")))
                ->setEnabled(false);
    });
    lazyMenu(menu, translated(QT_TRANSLATE_NOOP("Menus", "Network")),
             [=](QMenu* network) { addCommands(network, networkCommands(session)); });
    lazyMenu(menu, translated(QT_TRANSLATE_NOOP("Menus", "Load")), [=](QMenu* load) {
        Commands commands = clusterCommands(session);
        std::erase_if(commands, [](const Command& c) { return c.icon != QLatin1String("load"); });
        addCommands(load, commands);
    });
    lazyMenu(menu, translated(QT_TRANSLATE_NOOP("Menus", "Broken on purpose")),
             [=](QMenu* bugs) { fillBugMenu(bugs, session); });
    menu->addSeparator();
    menu->addAction(actions["fault.healAll"]);
}

void timeMenu(QMenuBar* bar, const Actions& actions, Session* session) {
    QMenu* menu = bar->addMenu(translated(QT_TRANSLATE_NOOP("Menus", "&Time")));
    for (const char* id : {"time.play", "time.stepForward", "time.stepBack", "time.start",
                           "time.replay", "time.live"})
        menu->addAction(actions[id]);
    menu->addSeparator();
    for (const char* id : {"step.all", "step.decisions", "step.elections", "step.log"})
        menu->addAction(actions[id]);
    menu->addSeparator();
    menu->addAction(actions["time.slower"]);
    menu->addAction(actions["time.faster"]);
    menu->addSeparator();
    menu->addAction(actions["time.branch"]);
    lazyMenu(menu, translated(QT_TRANSLATE_NOOP("Menus", "Go to branch")), [=](QMenu* branches) {
        for (const BranchInfo& info : session->branches()) {
            QAction* action = branches->addAction(info.name, session,
                                                  [=, id = info.id] { session->switchBranch(id); });
            action->setCheckable(true);
            action->setChecked(info.id == session->currentBranch());
        }
    });
}

void viewMenu(QMenuBar* bar, const Actions& actions, const WindowLayout& layout) {
    QMenu* menu = bar->addMenu(translated(QT_TRANSLATE_NOOP("Menus", "&View")));
    menu->addAction(actions["view.palette"]);
    QMenu* panels = menu->addMenu(translated(QT_TRANSLATE_NOOP("Menus", "Panels")));
    for (QDockWidget* dock : layout.docks())
        panels->addAction(dock->toggleViewAction());
    menu->addAction(actions["view.resetLayout"]);
    menu->addSeparator();
    QMenu* colours = menu->addMenu(translated(QT_TRANSLATE_NOOP("Menus", "Colours")));
    for (const char* id : {"view.theme.system", "view.theme.dark", "view.theme.light"})
        colours->addAction(actions[id]);
    menu->addAction(actions["view.reduceMotion"]);
    QMenu* languages = menu->addMenu(translated(QT_TRANSLATE_NOOP("Menus", "Language")));
    for (const char* id : {"view.language.system", "view.language.en", "view.language.de"})
        languages->addAction(actions[id]);
    menu->addSeparator();
    menu->addAction(actions["view.fullScreen"]);
}

} // namespace

void buildMenus(QMainWindow* window, const Actions& actions, Session* session, Files* files,
                const WindowLayout& layout) {
    QMenuBar* bar = window->menuBar();
    fileMenu(bar, actions, files);
    QMenu* edit = bar->addMenu(translated(QT_TRANSLATE_NOOP("Menus", "&Edit")));
    edit->addAction(actions["edit.propose"]);
    edit->addAction(actions["edit.find"]);
    edit->addSeparator();
    edit->addAction(actions["selection.nextNode"]);
    edit->addAction(actions["selection.clear"]);
    clusterMenu(bar, actions, session);
    faultsMenu(bar, actions, session);
    timeMenu(bar, actions, session);
    viewMenu(bar, actions, layout);
    QMenu* help = bar->addMenu(translated(QT_TRANSLATE_NOOP("Menus", "&Help")));
    help->addAction(actions["help.keys"]);
    help->addAction(actions["help.about"]);
}

} // namespace raftarium::ui
