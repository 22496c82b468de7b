#include "ui/base/member_commands.h"

#include "ui/base/fault_commands.h"
#include "ui/base/guard.h"

#include <QCoreApplication>

namespace raftarium::ui {
namespace {

QString translated(const char* text) { return QCoreApplication::translate("Commands", text); }

enum class Part : std::uint8_t { Voter, Learner, Nobody };

/// The members that there shall be once `id` plays that part. Of a joint configuration the new
/// half is what is wanted.
action::ChangeMembers changeTo(NodeId leader, const Configuration& now, NodeId id, Part part) {
    action::ChangeMembers change{leader, now.voters, now.learners};
    change.voters.erase(id);
    change.learners.erase(id);
    if (part == Part::Voter) change.voters.insert(id);
    if (part == Part::Learner) change.learners.insert(id);
    return change;
}

/// Asks who leads when the command is run: the cluster goes on while a menu is open.
void change(Session* session, NodeId id, Part part) {
    const NodeId leader = session->state().leader();
    if (leader == kNobody)
        return emit session->messageShown(
            translated(QT_TRANSLATE_NOOP("Commands", "Nobody leads now: there is nobody to ask.")));
    const action::ChangeMembers wanted =
        changeTo(leader, session->state().node(leader).configuration, id, part);
    if (wanted.voters.empty())
        return emit session->messageShown(translated(
            QT_TRANSLATE_NOOP("Commands", "The last voter cannot be taken out of the cluster.")));
    session->act(wanted);
}

} // namespace

Commands memberCommands(Session* session, NodeId id) {
    const ClusterState& state = session->state();
    const NodeState& node = state.node(id);
    const NodeId leader = state.leader();
    const bool led = leader != kNobody;
    const Configuration now = led ? state.node(leader).configuration : Configuration{};
    const auto text = [&](const char* pattern) { return translated(pattern).arg(nodeLabel(id)); };
    const bool voter = now.voters.contains(id);
    const bool only = voter && now.voters.size() == 1;
    Commands commands;
    commands.push_back({text(QT_TRANSLATE_NOOP("Commands", "Hand leadership to %1")),
                        QStringLiteral("crown"), led && leader != id && voter, [=] {
                            const NodeId asked = session->state().leader();
                            if (asked != kNobody) session->act(action::Transfer{asked, id});
                        }});
    commands.push_back({text(QT_TRANSLATE_NOOP("Commands", "Make %1 a voter")),
                        QStringLiteral("add"), led && !voter,
                        [=] { change(session, id, Part::Voter); }});
    commands.push_back({text(QT_TRANSLATE_NOOP("Commands", "Make %1 a learner")),
                        QStringLiteral("node"), led && !only && !now.learners.contains(id),
                        [=] { change(session, id, Part::Learner); }});
    commands.push_back({text(QT_TRANSLATE_NOOP("Commands", "Remove %1 from the cluster")),
                        QStringLiteral("delete"), led && !only && now.isMember(id),
                        [=] { change(session, id, Part::Nobody); }});
    commands.push_back({text(QT_TRANSLATE_NOOP("Commands", "Take a snapshot of %1")),
                        QStringLiteral("save"),
                        node.running && node.lastApplied > node.snapshotIndex,
                        [=] { session->act(action::TakeSnapshot{id}); }});
    guard(commands, session, ActionKind::Transfer, leader, 0, 1);
    guard(commands, session, ActionKind::ChangeMembers, leader, 1, 3);
    guard(commands, session, ActionKind::TakeSnapshot, id, 4, 1);
    return commands;
}

} // namespace raftarium::ui
