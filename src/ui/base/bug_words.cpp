#include "ui/base/bug_words.h"

#include "ui/base/guard.h"
#include "ui/base/open_menu.h"

#include <QCoreApplication>
#include <QMenu>

namespace raftarium::ui {
namespace {

QString translated(const char* text) { return QCoreApplication::translate("Bug", text); }

struct Words {
    std::string_view name;
    const char* text;
    const char* section;
};
/// By the names that files use.
constexpr Words kWords[] = {
    {"forget-vote", QT_TRANSLATE_NOOP("Bug", "Forget its vote when it restarts"), "Figure 2"},
    {"forget-term", QT_TRANSLATE_NOOP("Bug", "Forget its term when it restarts"), "Figure 2"},
    {"vote-twice", QT_TRANSLATE_NOOP("Bug", "Grant more than one vote in a term"), "§5.2"},
    {"ignore-candidate-log", QT_TRANSLATE_NOOP("Bug", "Vote for candidates whose log is behind"),
     "§5.4.1"},
    {"commit-older-terms", QT_TRANSLATE_NOOP("Bug", "Commit entries of older terms by counting"),
     "§5.4.2, Figure 8"},
    {"skip-previous-check", QT_TRANSLATE_NOOP("Bug", "Append without looking at the entry before"),
     "§5.3"},
    {"truncate-always", QT_TRANSLATE_NOOP("Bug", "Cut off what stands behind every append"),
     "§5.3"},
    {"keep-conflicts", QT_TRANSLATE_NOOP("Bug", "Keep entries that conflict with the leader’s"),
     "§5.3"},
    {"acknowledge-before-sync", QT_TRANSLATE_NOOP("Bug", "Answer before the disk holds it"),
     "Figure 2"},
    {"apply-before-commit", QT_TRANSLATE_NOOP("Bug", "Apply entries that are not committed"),
     "§5.3"},
    {"acknowledge-unverified-tail",
     QT_TRANSLATE_NOOP("Bug", "Answer for entries that the leader has not verified"), "§5.3"},
    {"leader-counts-twice", QT_TRANSLATE_NOOP("Bug", "Leader counts itself twice when it commits"),
     "§5.3"},
    {"late-votes-count", QT_TRANSLATE_NOOP("Bug", "Count votes of older terms"), "§5.2"},
    {"count-learners", QT_TRANSLATE_NOOP("Bug", "Count learners as voters"), "dissertation §4.2.1"},
    {"single-quorum-joint",
     QT_TRANSLATE_NOOP("Bug", "Joint configuration decides by its new half alone"), "§6"},
    {"overlapping-changes",
     QT_TRANSLATE_NOOP("Bug", "Change members before the last change is committed"),
     "dissertation §4.1"},
    {"snapshot-commits-tail",
     QT_TRANSLATE_NOOP("Bug", "Own log behind a snapshot counts as committed"), "§7"},
    {"read-without-quorum",
     QT_TRANSLATE_NOOP("Bug", "Answer reads without asking whether it still leads"), "§8"},
    {"ignore-sessions", QT_TRANSLATE_NOOP("Bug", "Apply a command again that a client sent again"),
     "§8"},
    {"long-lease", QT_TRANSLATE_NOOP("Bug", "Trust the lease for longer than others wait"),
     "dissertation §6.4.1"},
};

void setBugs(Session* session, BugSet bugs) {
    NodeOptions options = session->options();
    if (options.bugs == bugs) return;
    options.bugs = bugs;
    session->act(action::SetOptions{options});
}

void setBug(Session* session, Bug bug, bool on) {
    BugSet bugs = session->options().bugs;
    on ? bugs.insert(bug) : bugs.erase(bug);
    setBugs(session, bugs);
}

template <class Visit>
void forEachBug(Visit visit) {
    for (std::size_t i = 0; i < kBugs; ++i)
        visit(static_cast<Bug>(i));
}

} // namespace

BugWords bugWords(Bug bug) {
    const std::string_view name = bugName(bug);
    for (const Words& words : kWords)
        if (words.name == name) {
            QString section = QString::fromUtf8(words.section);
            section.replace(QLatin1String("dissertation"),
                            translated(QT_TRANSLATE_NOOP("Bug", "dissertation")));
            section.replace(QLatin1String("Figure"),
                            translated(QT_TRANSLATE_NOOP("Bug", "Figure")));
            return {translated(words.text), section};
        }
    return {QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())), {}};
}

QStringList bugTexts(BugSet bugs) {
    QStringList texts;
    forEachBug([&](Bug bug) {
        if (bugs.has(bug)) texts << bugWords(bug).text;
    });
    return texts;
}

void fillBugMenu(QMenu* menu, Session* session) {
    menu->setToolTipsVisible(true);
    keepOpenWhileSwitching(menu);
    // What is switched can be undone by another item, which must show it.
    const auto showNow = [=] {
        const BugSet now = session->options().bugs;
        for (QAction* item : menu->actions()) {
            const QVariant bug = item->data();
            if (item->isCheckable())
                item->setChecked(bug.isNull() ? now.empty() : now.has(Bug(bug.toInt())));
        }
    };
    QAction* none = menu->addAction(translated(QT_TRANSLATE_NOOP("Bug", "Nothing")));
    none->setObjectName(QStringLiteral("bug-none"));
    none->setCheckable(true);
    QObject::connect(none, &QAction::triggered, session, [=] {
        setBugs(session, {});
        showNow();
    });
    menu->addSeparator();
    forEachBug([&](Bug bug) {
        const BugWords words = bugWords(bug);
        QAction* item = menu->addAction(words.text);
        const std::string_view name = bugName(bug);
        item->setObjectName(QStringLiteral("bug-") +
                            QLatin1String(name.data(), static_cast<qsizetype>(name.size())));
        item->setToolTip(translated(QT_TRANSLATE_NOOP("Bug", "Breaks %1")).arg(words.section));
        item->setCheckable(true);
        item->setData(int(bug));
        QObject::connect(item, &QAction::triggered, session, [=](bool on) {
            setBug(session, bug, on);
            showNow();
        });
    });
    showNow();
    for (QAction* item : menu->actions())
        guard(item, session, ActionKind::SetOptions);
}

Commands bugCommands(Session* session) {
    const BugSet now = session->options().bugs;
    Commands commands;
    forEachBug([&](Bug bug) {
        const QString text = now.has(bug)
                                 ? translated(QT_TRANSLATE_NOOP("Bug", "Mend: %1"))
                                 : translated(QT_TRANSLATE_NOOP("Bug", "Break on purpose: %1"));
        commands.push_back({text.arg(bugWords(bug).text), QStringLiteral("broken"), true,
                            [=] { setBug(session, bug, !now.has(bug)); }});
    });
    commands.push_back(
        {translated(QT_TRANSLATE_NOOP("Bug", "Mend everything that is broken on purpose")),
         QStringLiteral("heal"), !now.empty(), [=] { setBugs(session, {}); }});
    guard(commands, session, ActionKind::SetOptions);
    return commands;
}

} // namespace raftarium::ui
