#include "ui/panels/event_filter.h"

#include <QCoreApplication>

namespace raftarium::ui {

EventClass classOf(const Timeline& timeline, EventNumber number) {
    const Event& event = timeline[number];
    switch (event.kind) {
    case EventKind::AppendAccepted:
        if (event.count == 0) return kHeartbeatAccepted;
        break;
    case EventKind::MessageLost:
    case EventKind::MessageDelayed:
    case EventKind::MessageDuplicated: {
        if (event.cause >= number) break;
        const Event& sent = timeline[event.cause];
        const auto type = sent.detailAs<MessageType>();
        if (type != MessageType::AppendEntries && type != MessageType::InstallSnapshot) break;
        if (type == MessageType::AppendEntries && sent.count == 0) return kHeartbeatLost;
        const auto reason = event.detailAs<LossReason>();
        if (event.kind == EventKind::MessageLost &&
            (reason == LossReason::LinkCut || reason == LossReason::ReceiverDown))
            return kRetryLost;
        break;
    }
    default: break;
    }
    return static_cast<EventClass>(event.kind);
}

EventGroup groupOf(EventClass eventClass) {
    if (eventClass == kRetryLost) return EventGroup::Messages;
    if (eventClass >= kHeartbeatAccepted) return EventGroup::Heartbeats;
    switch (static_cast<EventKind>(eventClass)) {
    case EventKind::ActionTaken:
    case EventKind::NodeStarted:
    case EventKind::NodeCrashed:
    case EventKind::NodePaused:
    case EventKind::NodeResumed:
    case EventKind::ClockRateChanged:
    case EventKind::LinkCut:
    case EventKind::LinkHealed:
    case EventKind::NetworkChanged:
    case EventKind::DiskChanged:
    case EventKind::OptionsChanged: return EventGroup::Faults;
    case EventKind::ElectionTimedOut:
    case EventKind::TermAdopted:
    case EventKind::BecameFollower:
    case EventKind::BecameCandidate:
    case EventKind::BecameLeader:
    case EventKind::LeaderRecognised:
    case EventKind::PreVoteStarted:
    case EventKind::TransferStarted:
    case EventKind::TransferEnded: return EventGroup::Elections;
    case EventKind::VoteGranted:
    case EventKind::VoteRefused:
    case EventKind::VoteCounted:
    case EventKind::PreVoteGranted:
    case EventKind::PreVoteRefused:
    case EventKind::PreVoteCounted: return EventGroup::Votes;
    case EventKind::ProposalAccepted:
    case EventKind::ProposalRefused:
    case EventKind::EntryAppended:
    case EventKind::LogTruncated:
    case EventKind::AppendAccepted:
    case EventKind::AppendRefused: return EventGroup::Log;
    case EventKind::CommitAdvanced:
    case EventKind::CommitHeldBack: return EventGroup::Commits;
    case EventKind::EntryApplied: return EventGroup::Applied;
    case EventKind::ConfigurationChanged:
    case EventKind::LearnerCaughtUp: return EventGroup::Members;
    case EventKind::SnapshotTaken:
    case EventKind::SnapshotSent:
    case EventKind::SnapshotInstalled:
    case EventKind::LogCompacted: return EventGroup::Snapshots;
    case EventKind::ReadRequested:
    case EventKind::ReadConfirmed:
    case EventKind::ReadRefused:
    case EventKind::ClientInvoked:
    case EventKind::ClientReturned:
    case EventKind::DuplicateSkipped: return EventGroup::Clients;
    case EventKind::ProgressChanged: return EventGroup::Progress;
    case EventKind::ElectionTimerSet: return EventGroup::Timers;
    case EventKind::HeartbeatDue:
    case EventKind::QuorumHeard: return EventGroup::Heartbeats;
    case EventKind::MessageSent:
    case EventKind::MessageDelivered: return EventGroup::Messages;
    case EventKind::MessageLost:
    case EventKind::MessageDuplicated:
    case EventKind::MessageDelayed: return EventGroup::LostMessages;
    case EventKind::SyncStarted:
    case EventKind::SyncFinished: return EventGroup::Disk;
    case EventKind::Count_: break;
    }
    return EventGroup::Faults;
}

QString groupName(EventGroup group) {
    const auto tr = [](const char* text) {
        return QCoreApplication::translate("EventGroup", text);
    };
    switch (group) {
    case EventGroup::Faults: return tr(QT_TRANSLATE_NOOP("EventGroup", "Faults and actions"));
    case EventGroup::Elections: return tr(QT_TRANSLATE_NOOP("EventGroup", "Elections and terms"));
    case EventGroup::Votes: return tr(QT_TRANSLATE_NOOP("EventGroup", "Votes"));
    case EventGroup::Log: return tr(QT_TRANSLATE_NOOP("EventGroup", "Proposals and log entries"));
    case EventGroup::Commits: return tr(QT_TRANSLATE_NOOP("EventGroup", "Commits"));
    case EventGroup::Applied: return tr(QT_TRANSLATE_NOOP("EventGroup", "Applied entries"));
    case EventGroup::Members: return tr(QT_TRANSLATE_NOOP("EventGroup", "Members"));
    case EventGroup::Snapshots: return tr(QT_TRANSLATE_NOOP("EventGroup", "Snapshots"));
    case EventGroup::Clients: return tr(QT_TRANSLATE_NOOP("EventGroup", "Reads and clients"));
    case EventGroup::Progress:
        return tr(QT_TRANSLATE_NOOP("EventGroup", "nextIndex and matchIndex"));
    case EventGroup::Timers: return tr(QT_TRANSLATE_NOOP("EventGroup", "Election timers"));
    case EventGroup::Heartbeats: return tr(QT_TRANSLATE_NOOP("EventGroup", "Heartbeats"));
    case EventGroup::Messages: return tr(QT_TRANSLATE_NOOP("EventGroup", "Messages"));
    case EventGroup::LostMessages:
        return tr(QT_TRANSLATE_NOOP("EventGroup", "Lost, copied and delayed messages"));
    case EventGroup::Disk: return tr(QT_TRANSLATE_NOOP("EventGroup", "Disk"));
    case EventGroup::Count_: break;
    }
    return {};
}

std::array<bool, kEventGroups> EventFilter::defaultGroups() {
    std::array<bool, kEventGroups> shown{};
    for (const EventGroup group :
         {EventGroup::Faults, EventGroup::Elections, EventGroup::Votes, EventGroup::Log,
          EventGroup::Commits, EventGroup::Members, EventGroup::Snapshots, EventGroup::Clients,
          EventGroup::LostMessages})
        shown[static_cast<std::size_t>(group)] = true;
    return shown;
}

bool EventFilter::isDefault() const { return *this == EventFilter(); }

bool EventFilter::takes(EventClass eventClass, NodeId at, NodeId peer) const {
    return groups[static_cast<std::size_t>(groupOf(eventClass))] &&
           (node == kNobody || at == node || peer == node);
}

std::array<bool, 256> EventFilter::classTable() const {
    std::array<bool, 256> table{};
    for (std::size_t i = 0; i < kEventClasses; ++i)
        table[i] = groups[static_cast<std::size_t>(groupOf(static_cast<EventClass>(i)))];
    return table;
}

KindMask decisionKinds() {
    return maskOf(EventKind::NodeCrashed) | maskOf(EventKind::NodeStarted) |
           maskOf(EventKind::ElectionTimedOut) | maskOf(EventKind::TermAdopted) |
           maskOf(EventKind::BecameFollower) | maskOf(EventKind::BecameCandidate) |
           maskOf(EventKind::VoteGranted) | maskOf(EventKind::VoteRefused) |
           maskOf(EventKind::BecameLeader) | maskOf(EventKind::LeaderRecognised) |
           maskOf(EventKind::ProposalAccepted) | maskOf(EventKind::ProposalRefused) |
           maskOf(EventKind::EntryAppended) | maskOf(EventKind::LogTruncated) |
           maskOf(EventKind::AppendRefused) | maskOf(EventKind::CommitAdvanced) |
           maskOf(EventKind::CommitHeldBack) | maskOf(EventKind::PreVoteStarted) |
           maskOf(EventKind::PreVoteGranted) | maskOf(EventKind::PreVoteRefused) |
           maskOf(EventKind::ConfigurationChanged) | maskOf(EventKind::TransferStarted) |
           maskOf(EventKind::TransferEnded) | maskOf(EventKind::SnapshotTaken) |
           maskOf(EventKind::SnapshotInstalled) | maskOf(EventKind::ReadConfirmed) |
           maskOf(EventKind::ReadRefused);
}

} // namespace raftarium::ui
