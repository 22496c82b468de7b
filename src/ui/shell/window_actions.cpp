#include "ui/shell/window_actions.h"

#include "ui/base/guard.h"
#include "ui/base/session.h"
#include "ui/base/theme.h"
#include "ui/shell/actions.h"
#include "ui/shell/files.h"
#include "ui/shell/help_dialogs.h"
#include "ui/shell/new_cluster_dialog.h"
#include "ui/shell/preferences.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QFileDialog>
#include <QMainWindow>
#include <QStatusBar>

namespace raftarium::ui {
namespace {

QString translated(const char* text) { return QCoreApplication::translate("Actions", text); }

QString fileFilter() {
    return translated(QT_TRANSLATE_NOOP("Actions", "Scenarios (*.raft.json);;All files (*)"));
}

void askForFile(Files* files, QWidget* window) {
    auto* dialog =
        new QFileDialog(window, translated(QT_TRANSLATE_NOOP("Actions", "Open scenario")),
                        files->path(), fileFilter());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    QObject::connect(dialog, &QFileDialog::fileSelected, files,
                     [files](const QString& path) { files->open(path); });
    dialog->show(); // not exec(): the cluster goes on
}

void saveAs(Files* files, Session* session, QWidget* window) {
    const QString suggested =
        files->path().isEmpty()
            ? QString(session->name()).replace(QLatin1Char('/'), QLatin1Char('-'))
            : files->path();
    auto* dialog = new QFileDialog(
        window, translated(QT_TRANSLATE_NOOP("Actions", "Save scenario")), suggested, fileFilter());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("raft.json"));
    QObject::connect(dialog, &QFileDialog::fileSelected, files,
                     [files](const QString& path) { files->saveTo(path); });
    dialog->show();
}

void addThemes(Actions& actions) {
    auto* group = new QActionGroup(&actions);
    const auto add = [&](const char* id, const QString& text, Theme::Scheme scheme) {
        QAction* action = actions.add(QLatin1String(id), text, {}, {}, [scheme] {
            Theme::apply(scheme);
            Preferences().setScheme(scheme);
        });
        action->setCheckable(true);
        action->setChecked(Theme::scheme() == scheme);
        group->addAction(action);
    };
    add("view.theme.system", translated(QT_TRANSLATE_NOOP("Actions", "Colours as the desktop")),
        Theme::Scheme::System);
    add("view.theme.dark", translated(QT_TRANSLATE_NOOP("Actions", "Dark colours")),
        Theme::Scheme::Dark);
    add("view.theme.light", translated(QT_TRANSLATE_NOOP("Actions", "Light colours")),
        Theme::Scheme::Light);
}

void addLanguages(Actions& actions, QMainWindow* window) {
    auto* group = new QActionGroup(&actions);
    const auto add = [&](const char* id, const QString& text, const QString& language) {
        QAction* action = actions.add(QLatin1String(id), text, {}, {}, [=] {
            Preferences().setLanguage(language);
            window->statusBar()->showMessage(translated(
                QT_TRANSLATE_NOOP("Actions", "The language changes at the next start.")));
        });
        action->setCheckable(true);
        action->setChecked(Preferences().language() == language);
        group->addAction(action);
    };
    add("view.language.system", translated(QT_TRANSLATE_NOOP("Actions", "Language of the desktop")),
        {});
    // Languages are named in themselves.
    add("view.language.en", QStringLiteral("English"), QStringLiteral("en"));
    add("view.language.de", QStringLiteral("Deutsch"), QStringLiteral("de"));
}

} // namespace

void addFileActions(Actions& actions, Files* files, Session* session, QMainWindow* window) {
    actions.add(
        QStringLiteral("file.new"), translated(QT_TRANSLATE_NOOP("Actions", "New cluster …")),
        QStringLiteral("new"), QKeySequence::New, [=] {
            auto* dialog = new NewClusterDialog(session->scenario(), window);
            QObject::connect(
                dialog, &NewClusterDialog::wanted, files, [files](const Scenario& scenario) {
                    files->openNew(scenario,
                                   translated(QT_TRANSLATE_NOOP("Actions", "New cluster")));
                });
            dialog->show();
        });
    actions.add(QStringLiteral("file.open"), translated(QT_TRANSLATE_NOOP("Actions", "Open …")),
                QStringLiteral("open"), QKeySequence::Open, [=] { askForFile(files, window); });
    actions.add(QStringLiteral("file.save"), translated(QT_TRANSLATE_NOOP("Actions", "Save")),
                QStringLiteral("save"), QKeySequence::Save, [=] {
                    if (files->path().isEmpty())
                        saveAs(files, session, window);
                    else
                        files->saveTo(files->path());
                });
    actions.add(
        QStringLiteral("file.saveAs"), translated(QT_TRANSLATE_NOOP("Actions", "Save as …")), {},
        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S), [=] { saveAs(files, session, window); });
    keepGuarded(actions["file.save"], session, ActionKind::Save);
    keepGuarded(actions["file.saveAs"], session, ActionKind::Save);
    actions.add(QStringLiteral("file.clearRecent"),
                translated(QT_TRANSLATE_NOOP("Actions", "Forget recent files")), {}, {}, [=] {
                    Preferences().clearRecentFiles();
                    emit files->recentChanged();
                });
    actions.add(QStringLiteral("file.quit"), translated(QT_TRANSLATE_NOOP("Actions", "Quit")), {},
                QKeySequence(Qt::CTRL | Qt::Key_Q), [=] { window->close(); });
}

void addViewActions(Actions& actions, QMainWindow* window) {
    addThemes(actions);
    QAction* motion =
        actions.add(QStringLiteral("view.reduceMotion"),
                    translated(QT_TRANSLATE_NOOP("Actions", "Reduce motion")), {}, {}, [] {
                        const bool reduce = !Theme::reduceMotion();
                        Theme::setReduceMotion(reduce);
                        Preferences().setReduceMotion(reduce);
                    });
    motion->setCheckable(true);
    motion->setChecked(Theme::reduceMotion());
    actions.add(QStringLiteral("view.fullScreen"),
                translated(QT_TRANSLATE_NOOP("Actions", "Full screen")), {},
                QKeySequence(Qt::Key_F11),
                [=] { window->setWindowState(window->windowState() ^ Qt::WindowFullScreen); });
    addLanguages(actions, window);
    actions.add(QStringLiteral("help.keys"),
                translated(QT_TRANSLATE_NOOP("Actions", "Keyboard and mouse")), {},
                QKeySequence(Qt::Key_F1), [=] { showKeys(window); });
    actions.add(QStringLiteral("help.about"),
                translated(QT_TRANSLATE_NOOP("Actions", "About Raftarium")), QStringLiteral("info"),
                {}, [=] { showAbout(window); });
}

} // namespace raftarium::ui
