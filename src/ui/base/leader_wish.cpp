#include "ui/base/leader_wish.h"

#include <QCoreApplication>
#include <QStringList>

namespace raftarium::ui {
namespace {

QString translated(const char* text) { return QCoreApplication::translate("LeaderWish", text); }

NodeId numbered(int id) { return NodeId{static_cast<std::uint8_t>(id)}; }

} // namespace

bool prioritiesDiffer(const Priorities& priorities, NodeId last) {
    if (priorities.areUsual()) return false;
    for (int id = 2; id <= last.value(); ++id)
        if (priorities.of(numbered(id)) != priorities.of(numbered(1))) return true;
    return false;
}

LeaderWish leaderWish(const Priorities& priorities, NodeId preferred, NodeId last, NodeId id) {
    return {priorities.of(id), prioritiesDiffer(priorities, last),
            id != kNobody && id == preferred};
}

QString wishText(const LeaderWish& wish) {
    QStringList parts;
    if (wish.differs)
        parts << translated(QT_TRANSLATE_NOOP("LeaderWish", "priority %1")).arg(wish.priority);
    if (wish.preferred) parts << translated(QT_TRANSLATE_NOOP("LeaderWish", "preferred leader"));
    return parts.join(QStringLiteral(", "));
}

QString priorityMeaning() {
    return translated(QT_TRANSLATE_NOOP(
        "LeaderWish",
        "How much a server is wanted as the leader, 0 to 100: the lower, the longer it waits "
        "before it stands for election, and a leader hands over to a server of a higher priority "
        "that has everything. Votes know no priority."));
}

QString preferredMeaning() {
    return translated(QT_TRANSLATE_NOOP(
        "LeaderWish", "Whoever leads hands over to the preferred leader once that has everything, "
                      "whatever the priorities."));
}

} // namespace raftarium::ui
