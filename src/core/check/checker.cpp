#include "core/check/checker.h"

#include "core/timeline/kind_pyramid.h"

#include <algorithm>
#include <string>
#include <utility>

namespace raftarium {

namespace {

constexpr KindMask kChecked = maskOf(EventKind::NodeStarted) | maskOf(EventKind::NodeCrashed) |
                              maskOf(EventKind::BecameFollower) |
                              maskOf(EventKind::BecameCandidate) | maskOf(EventKind::BecameLeader) |
                              maskOf(EventKind::EntryAppended) | maskOf(EventKind::LogTruncated) |
                              maskOf(EventKind::CommitAdvanced) | maskOf(EventKind::EntryApplied) |
                              maskOf(EventKind::SnapshotTaken) |
                              maskOf(EventKind::SnapshotInstalled);
/// So many snapshots are compared with later ones of the same index.
constexpr std::size_t kMostSnapshots = 64;

/// A text that nobody told may be any: servers of a real cluster begin with entries that no watcher
/// has seen.
bool sameText(TextId a, TextId b) { return a == b || a == kNoText || b == kNoText; }

} // namespace

const std::shared_ptr<const std::vector<Violation>>& Checker::none() {
    static const auto empty = std::make_shared<const std::vector<Violation>>();
    return empty;
}

void Checker::apply(std::span<const Event> events, EventNumber first) {
    EventNumber number = first;
    for (const Event& event : events) {
        if ((maskOf(event.kind) & kChecked) != 0 && event.node != kNobody &&
            event.node.value() <= kMaxNodeId)
            applyOne(event, number);
        ++number;
    }
}

void Checker::applyOne(const Event& event, EventNumber number) {
    switch (event.kind) {
    case EventKind::NodeStarted:
    case EventKind::NodeCrashed:
        leaders_.erase(event.node);
        cut(server(event.node), event.index.value());
        break;
    case EventKind::BecameFollower:
    case EventKind::BecameCandidate: leaders_.erase(event.node); break;
    case EventKind::BecameLeader: elect(event, number); break;
    case EventKind::EntryAppended: append(event, number); break;
    case EventKind::LogTruncated: truncate(event, number); break;
    case EventKind::CommitAdvanced: commit(event, number); break;
    case EventKind::EntryApplied: applyEntry(event, number); break;
    case EventKind::SnapshotTaken: snapshot(event, number); break;
    case EventKind::SnapshotInstalled:
        if (event.count == 0) installSnapshot(event);
        snapshot(event, number);
        break;
    default: break;
    }
}

Checker::Server& Checker::server(NodeId id) {
    if (id.value() >= servers_.size()) servers_.resize(id.value() + 1U);
    return servers_[id.value()];
}

/// What is known of the log ends at `last`.
void Checker::cutKnown(Server& server, std::uint64_t last) {
    server.log.truncate(last > server.before ? last - server.before : 0);
    server.before = std::min(server.before, last);
}

/// The log of `server` ends at `last`.
void Checker::cut(Server& server, std::uint64_t last) {
    cutKnown(server, last);
    server.lastIndex = last;
}

void Checker::elect(const Event& event, EventNumber number) {
    Server& winner = server(event.node);
    winner.leads = event.term;
    winner.elected = number;
    winner.lastIndex = std::max(winner.lastIndex, event.index.value());
    leaders_.insert(event.node);
    if (const auto first = elections_.note({event.term, number, event.node}))
        report(Property::ElectionSafety, number, first->event,
               {RAFTARIUM_TEXT("Event", "**%1 and %2 both lead term %3**"),
                {nodeName(first->leader), nodeName(event.node), std::to_string(event.term)}});
    if (const Commitment* commitment = frontier_.before(event.term))
        checkCompleteness(event.node, *commitment, number);
}

void Checker::append(const Event& event, EventNumber number) {
    Server& owner = server(event.node);
    const std::uint64_t index = event.index.value();
    if (index == 0) return;
    const bool isWithinReach = entries_.reaches(index);
    if (index > owner.knownEnd() + 1 || !isWithinReach) {
        // Nobody has told what is before: the log is known from here on.
        owner.log.clear();
        owner.before = isWithinReach ? index - 1 : index;
        if (!isWithinReach) {
            owner.lastIndex = std::max(owner.lastIndex, index);
            return;
        }
    } else if (index <= owner.lastIndex) {
        if (leaders_.contains(event.node))
            report(Property::LeaderAppendOnly, number, owner.elected,
                   {RAFTARIUM_TEXT("Event", "**%1 overwrites index %2 while it leads term %3**"),
                    {nodeName(event.node), std::to_string(index), std::to_string(owner.leads)}});
        cutKnown(owner, index - 1);
    }
    const EntryId previous = !owner.log.empty() ? owner.log.back()
                             : index == 1       ? kBeforeFirst
                                                : kNotKnown;
    const EntryId entry = entries_.note(event, number, previous);
    owner.log.push_back(entry);
    owner.lastIndex = index;
    compare(event, number, entry, previous);
}

/// Whether what was appended is the entry that is known by its index and term. Where it is not, the
/// log goes on as if it were: one contradiction is told once, not again by all that follows.
void Checker::compare(const Event& event, EventNumber number, EntryId entry, EntryId previous) {
    const KnownEntry& known = entries_[entry];
    const bool same = sameText(known.text, event.text) && known.kind == event.detailAs<EntryKind>();
    if (same &&
        (known.previous == previous || known.previous == kNotKnown || previous == kNotKnown))
        return;
    report(Property::LogMatching, number, known.event,
           {same ? RAFTARIUM_TEXT("Event", "**%1 and %2 both store index %3 of term %4, but what "
                                           "stands before it differs**")
                 : RAFTARIUM_TEXT("Event", "**%1 and %2 store different entries at index %3, both "
                                           "of term %4**"),
            {nodeName(known.node), nodeName(event.node), std::to_string(event.index.value()),
             std::to_string(event.logTerm)}});
}

void Checker::truncate(const Event& event, EventNumber number) {
    const std::uint64_t index = event.index.value();
    Server& owner = server(event.node);
    if (index == 0 || index > owner.lastIndex) return;
    if (leaders_.contains(event.node))
        report(Property::LeaderAppendOnly, number, owner.elected,
               {RAFTARIUM_TEXT("Event", "**%1 deletes its log from index %2 on while it leads term "
                                        "%3**"),
                {nodeName(event.node), std::to_string(index), std::to_string(owner.leads)}});
    cut(owner, index - 1);
}

void Checker::commit(const Event& event, EventNumber number) {
    const std::uint64_t index = event.index.value();
    const Server& owner = server(event.node);
    if (!owner.knows(index)) return;
    const Commitment commitment{event.term, owner.at(index), index, number, event.node};
    frontier_.note(commitment);
    // A deposed leader may learn late that a majority stores an entry; whoever leads by then must
    // hold it.
    leaders_.forEach([&](NodeId leader) {
        if (server(leader).leads > event.term) checkCompleteness(leader, commitment, number);
    });
}

void Checker::checkCompleteness(NodeId leader, const Commitment& commitment, EventNumber number) {
    const Server& which = server(leader);
    const std::uint64_t index = commitment.index;
    const bool holds =
        which.knows(index) ? which.at(index) == commitment.entry : index <= which.lastIndex;
    if (holds) return;
    // Of election and commitment, the earlier one contradicts the later one.
    const EventNumber earlier = number == commitment.event ? which.elected : commitment.event;
    report(
        Property::LeaderCompleteness, number, earlier,
        {RAFTARIUM_TEXT("Event", "**%1 leads term %2 without the entry at index %3 of term %4**, "
                                 "which %5 committed in term %6"),
         {nodeName(leader), std::to_string(which.leads), std::to_string(index),
          std::to_string(entries_[commitment.entry].term), nodeName(commitment.node),
          std::to_string(commitment.term)}});
}

void Checker::applyEntry(const Event& event, EventNumber number) {
    const std::uint64_t index = event.index.value();
    // Nobody applies what no log ever held; other indices come from logs known in part.
    if (index <= entries_.beforeIndex() || index > entries_.highestIndex()) return;
    const std::uint64_t place = index - entries_.beforeIndex() - 1;
    const Applied applied{event.term, event.text, number, event.node, event.detailAs<EntryKind>()};
    while (applied_.size() < place)
        applied_.push_back({});
    if (applied_.size() == place) {
        applied_.push_back(applied);
        return;
    }
    const Applied& first = applied_[place];
    if (first.event == kNoEvent) {
        applied_.edit(place) = applied;
        return;
    }
    if (first.term == applied.term && sameText(first.text, applied.text) &&
        first.kind == applied.kind) {
        if (first.text == kNoText) applied_.edit(place) = applied;
        return;
    }
    const char* pattern =
        first.term == applied.term
            ? RAFTARIUM_TEXT("Event", "**%1 and %2 apply different entries at index %3**, both of "
                                      "term %4")
            : RAFTARIUM_TEXT("Event", "**%1 and %2 apply different entries at index %3**: one of "
                                      "term %4, one of term %5");
    report(Property::StateMachineSafety, number, first.event,
           {pattern,
            {nodeName(first.node), nodeName(event.node), std::to_string(index),
             std::to_string(first.term), std::to_string(applied.term)}});
}

/// §7: a snapshot is a state machine; two of one index must be equal (§5.4.3).
void Checker::snapshot(const Event& event, EventNumber number) {
    if (event.text == kNoText) return; // its content is not known
    const std::uint64_t index = event.index.value();
    const auto same = std::find_if(snapshots_.begin(), snapshots_.end(),
                                   [&](const SnapshotSeen& seen) { return seen.index == index; });
    if (same == snapshots_.end()) {
        if (snapshots_.size() >= kMostSnapshots) snapshots_.erase(snapshots_.begin());
        snapshots_.push_back({index, event.text, number, event.node});
    } else if (same->text != event.text) {
        report(Property::StateMachineSafety, number, same->event,
               {RAFTARIUM_TEXT("Event", "**The snapshots of %1 and %2 up to index %3 differ**"),
                {nodeName(same->node), nodeName(event.node), std::to_string(index)}});
    }
}

/// The server's log is now that of whoever has the snapshot's last entry, up to there.
void Checker::installSnapshot(const Event& event) {
    const std::uint64_t index = event.index.value();
    Server& owner = server(event.node);
    if (index == 0) return;
    const bool keepsRest = event.detail != 0 || event.peer == kNobody;
    const auto endsAlike = [&](const Server& other) {
        return other.knows(index) && entries_[other.at(index)].term == event.logTerm;
    };
    if (!endsAlike(owner)) {
        const auto other = std::find_if(servers_.begin(), servers_.end(), endsAlike);
        if (other != servers_.end()) {
            owner.log = other->log;
            owner.before = other->before;
        } else {
            cutKnown(owner, index - 1);
        }
        cut(owner, index);
    } else if (!keepsRest) {
        cut(owner, index);
    }
}

void Checker::report(Property property, EventNumber event, EventNumber earlier, Sentence sentence) {
    ++counts_[static_cast<std::size_t>(property)];
    ++count_;
    if (violations_->size() >= kMostViolations) return;
    auto more = std::make_shared<std::vector<Violation>>(*violations_);
    more->push_back({property, event, earlier, std::move(sentence)});
    violations_ = std::move(more);
}

std::size_t Checker::copyCost() const {
    // A leaf of 64 elements and the branch of 64 pointers above it, of each log and table.
    constexpr std::size_t branch = 64 * sizeof(std::shared_ptr<void>);
    const std::size_t logs = servers_.size() * (sizeof(Server) + branch + 64 * sizeof(EntryId));
    const std::size_t tables = 4 * branch + 64 * (sizeof(KnownEntry) + sizeof(EntryId) +
                                                  sizeof(Applied) + sizeof(Election));
    return sizeof(Checker) + logs + tables;
}

} // namespace raftarium
