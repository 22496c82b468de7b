#include "ui/panels/inspector_content.h"

#include "ui/base/leader_wish.h"
#include "ui/base/session.h"
#include "ui/panels/inspector_message.h"
#include "ui/panels/log_facts.h"
#include "ui/panels/sentence_text.h"
#include "ui/timeline/time_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace raftarium::ui {

namespace {

using Tone = InspectorContent::Tone;
using Row = InspectorContent::Row; // a qualified type before a function misleads lupdate

/// In the context under which lupdate files a free function's texts.
QString tr(const char* text) { return QCoreApplication::translate("raftarium::ui", text); }

/// Shorter waits are ordinary: a round trip and a sync.
constexpr Duration kStall = milliseconds(100);

/// Since when the first entry that is not committed has waited; nothing where none waits.
std::optional<Duration> stalledFor(const InspectorInput& input, const NodeState& node) {
    const LogCell* waiting = node.cell(node.commitIndex + 1);
    if (!waiting || waiting->appended >= input.timeline.size()) return std::nullopt;
    const Time since_ = std::max(node.commitChanged, input.timeline[waiting->appended].time);
    const Duration waited = since(since_, input.now);
    return waited >= kStall ? std::optional(waited) : std::nullopt;
}

QString number(std::uint64_t value) { return QString::number(value); }

Row timerRow(const InspectorInput& input, const NodeState& node) {
    Row row{tr("election timer"), tr("none"), {}, Tone::Muted};
    if (!node.running || node.timerDue == kNever) return row;
    const Duration left = since(input.now, node.timerDue);
    row.value = durationText(std::max(left, Duration{}));
    row.note = tr("of %1").arg(durationText(since(node.timerSet, node.timerDue)));
    return row;
}

/// Who belongs to the cluster, as far as this server knows (§6).
void addMembers(InspectorContent& content, const NodeState& node) {
    const Configuration& members = node.configuration;
    if (members.voters.empty()) return;
    const QString from = node.configurationIndex == Index{}
                             ? QString()
                             : tr("by entry %1").arg(node.configurationIndex.value());
    content.rows.push_back({members.isJoint() ? tr("new voters") : tr("voters"),
                            namesOf(members.voters), from, Tone::Muted});
    if (members.isJoint())
        content.rows.push_back(
            {tr("old voters"), namesOf(members.outgoing), tr("joint"), Tone::Warning});
    if (!members.learners.empty())
        content.rows.push_back({tr("learners"), namesOf(members.learners), {}, Tone::Muted});
}

/// How much it is wanted as the leader, where that is not the same for all.
void addWish(InspectorContent& content, const InspectorInput& input, NodeId id) {
    const LeaderWish wish =
        leaderWish(input.priorities, input.preferredLeader, input.state.maxNode(), id);
    if (!wish.differs && input.preferredLeader == kNobody) return;
    QString note;
    if (wish.preferred)
        note = tr("preferred leader");
    else if (input.preferredLeader != kNobody)
        note = tr("%1 is preferred").arg(nameOf(input.preferredLeader));
    content.rows.push_back({tr("priority"), number(std::uint64_t(wish.priority)), note,
                            wish.preferred ? Tone::Good : Tone::Muted,
                            input.preferredLeader == kNobody
                                ? priorityMeaning()
                                : priorityMeaning() + u' ' + preferredMeaning()});
}

void addLeadership(InspectorContent& content, const InspectorInput& input, const NodeState& node) {
    if (node.leaseUntil >= Time{}) {
        const Duration left = since(input.now, node.leaseUntil);
        content.rows.push_back(
            {tr("lease"), left.value() > 0 ? durationText(left) : tr("run out"), {}, Tone::Muted});
    }
    if (node.pendingReads > 0)
        content.rows.push_back(
            {tr("reads"), number(node.pendingReads), tr("wait for a majority"), Tone::Warning});
    if (node.transferTarget != kNobody)
        content.rows.push_back({tr("hands over to"), nameOf(node.transferTarget), {}, Tone::Muted});
}

void addPeers(InspectorContent& content, const InspectorInput& input, NodeId id,
              const NodeState& node) {
    const Duration late{input.heartbeat.value() * 3};
    for (std::size_t peer = 1; peer < node.progress.size(); ++peer) {
        const NodeId other{static_cast<std::uint8_t>(peer)};
        if (other == id || other > input.state.maxNode()) continue;
        const PeerProgress& progress = node.progress[peer];
        InspectorContent::Peer line{other, progress.next, progress.match, Duration{-1}, false};
        if (progress.lastHeard >= Time{}) {
            line.silent = since(progress.lastHeard, input.now);
            line.late = line.silent > late;
        }
        content.peers.push_back(line);
    }
}

InspectorContent inspectNode(const InspectorInput& input, NodeId id) {
    const NodeState& node = input.state.node(id);
    InspectorContent content;
    content.title = nameOf(id);
    content.pill = node.running ? tr("%1 · term %2").arg(roleName(node)).arg(node.currentTerm)
                                : roleName(node);
    content.pillTerm = node.running ? node.currentTerm : 0;
    const auto add = [&](const QString& key, const QString& value, const QString& note = {},
                         Tone tone = Tone::Muted) {
        content.rows.push_back({key, value, note, tone});
    };
    add(QStringLiteral("currentTerm"), number(node.currentTerm));
    add(QStringLiteral("votedFor"),
        node.votedFor == kNobody ? tr("nobody") : nameOf(node.votedFor));
    const auto stalled = stalledFor(input, node);
    add(QStringLiteral("commitIndex"), number(node.commitIndex.value()),
        stalled ? tr("stalled %1").arg(durationText(*stalled)) : QString(), Tone::Warning);
    add(QStringLiteral("lastApplied"), number(node.lastApplied.value()));
    const bool allDurable = node.durableIndex >= node.lastIndex();
    add(tr("log entries"), number(node.log.size()),
        node.log.empty() ? QString()
        : allDurable     ? tr("all on disk")
                         : tr("on disk up to %1").arg(node.durableIndex.value()),
        allDurable ? Tone::Muted : Tone::Warning);
    if (node.role != Role::Leader) {
        content.rows.push_back(timerRow(input, node));
        if (node.running && node.role == Role::Follower)
            add(tr("leader"), node.leader == kNobody ? tr("none known") : nameOf(node.leader),
                node.lastHeardLeader >= Time{}
                    ? tr("heard %1 ago").arg(durationText(since(node.lastHeardLeader, input.now)))
                    : QString());
    }
    if (node.running && (node.role != Role::Follower || node.preVoting))
        add(node.preVoting ? tr("pre-votes from") : tr("votes from"), namesOf(node.votesGranted),
            node.votesRefused.empty() ? QString()
                                      : tr("refused by %1").arg(namesOf(node.votesRefused)));
    if (node.snapshotIndex > Index{}) {
        const LogCell* cell = node.cell(node.snapshotIndex);
        add(tr("snapshot"), tr("up to %1").arg(node.snapshotIndex.value()),
            cell && cell->term > 0 ? tr("term %1").arg(cell->term) : QString());
    }
    if (node.running && node.role == Role::Leader) addLeadership(content, input, node);
    addMembers(content, node);
    addWish(content, input, id);
    if (node.clockRatePpm != 1'000'000)
        add(tr("clock"), tr("%1 × true time").arg(node.clockRatePpm / 1e6, 0, 'g', 4), {},
            Tone::Warning);
    if (node.running && node.role == Role::Leader) addPeers(content, input, id, node);
    return content;
}

InspectorContent inspectEntry(const InspectorInput& input, NodeId id, Index index) {
    const NodeState& node = input.state.node(id);
    InspectorContent content;
    content.title = tr("Entry %1 on %2").arg(index.value()).arg(nameOf(id));
    const LogCell* cell = node.cell(index);
    if (!cell) {
        content.pill = tr("not stored");
        content.rows.push_back(
            {tr("log"), tr("ends at index %1").arg(node.lastIndex().value()), {}, Tone::Muted});
        return content;
    }
    content.pill = tr("term %1").arg(cell->term);
    content.pillTerm = cell->term;
    const auto add = [&](const QString& key, const QString& value, const QString& note = {},
                         Tone tone = Tone::Muted) {
        content.rows.push_back({key, value, note, tone});
    };
    add(tr("command"), entryText(input.timeline, *cell));
    const bool committed = index <= node.commitIndex;
    add(tr("committed"), committed ? tr("yes") : tr("not here"), {}, Tone::Good);
    if (committed) add(tr("applied"), index <= node.lastApplied ? tr("yes") : tr("not yet"));
    add(tr("on disk"), index <= node.durableIndex ? tr("yes") : tr("not yet"));
    const NodeSet holders = storedOn(input.state, index, cell->term);
    add(tr("stored on"), namesOf(holders),
        tr("%1 of %2").arg(holders.size()).arg(input.state.maxNode().value()));
    if (cell->appended < input.timeline.size()) {
        const Event& appended = input.timeline[cell->appended];
        add(tr("stored at"), momentText(appended.time),
            appended.peer == kNobody ? tr("own proposal")
                                     : tr("from %1").arg(nameOf(appended.peer)));
    }
    return content;
}

InspectorContent inspectEvent(const InspectorInput& input, EventNumber event) {
    InspectorContent content;
    if (event >= input.timeline.size()) return content;
    const Event& e = input.timeline[event];
    content.title = e.node == kNobody ? tr("Event %1").arg(event)
                                      : tr("Event %1 on %2").arg(event).arg(nameOf(e.node));
    content.pill = e.term > 0 ? tr("term %1").arg(e.term) : tr("event");
    content.pillTerm = e.term;
    content.rows.push_back(
        {tr("what"), plainText(describe(input.timeline, event)), {}, Tone::Muted});
    const QString kind =
        QString::fromUtf8(kindName(e.kind).data(), static_cast<qsizetype>(kindName(e.kind).size()));
    content.rows.push_back({tr("kind"), kind, {}, Tone::Muted});
    const Duration ago = since(e.time, input.now);
    content.rows.push_back({tr("when"), exactMomentText(e.time),
                            ago.value() >= 0
                                ? tr("%1 ago").arg(durationText(ago))
                                : tr("in %1").arg(durationText(Duration{-ago.value()})),
                            Tone::Muted});
    if (e.peer != kNobody)
        content.rows.push_back({tr("other server"), nameOf(e.peer), {}, Tone::Muted});
    if (e.cause != kNoEvent && e.cause < input.timeline.size())
        content.rows.push_back(
            {tr("because of"), plainText(describe(input.timeline, e.cause)), {}, Tone::Muted});
    return content;
}

} // namespace

QString roleName(const NodeState& node) {
    if (!node.known) return tr("not started");
    if (!node.running) return tr("crashed");
    const QString role = node.role == Role::Leader      ? tr("leader")
                         : node.role == Role::Candidate ? tr("candidate")
                                                        : tr("follower");
    return node.paused ? tr("%1, paused").arg(role) : role;
}

InspectorContent inspect(const InspectorInput& input, const Selection& selection) {
    const auto exists = [&](NodeId id) { return id != kNobody && id <= input.state.maxNode(); };
    switch (selection.kind) {
    case Selection::Kind::Node:
        if (exists(selection.node)) return inspectNode(input, selection.node);
        break;
    case Selection::Kind::Link:
        if (exists(selection.node) && exists(selection.peer))
            return inspectLink(input, selection.node, selection.peer);
        break;
    case Selection::Kind::Message:
        if (selection.event < input.timeline.size()) return inspectMessage(input, selection.event);
        break;
    case Selection::Kind::Entry:
        if (exists(selection.node)) return inspectEntry(input, selection.node, selection.index);
        break;
    case Selection::Kind::Event:
        if (selection.event < input.timeline.size()) return inspectEvent(input, selection.event);
        break;
    case Selection::Kind::Nothing: break;
    }
    const NodeId leader = input.state.leader();
    return leader == kNobody ? InspectorContent() : inspectNode(input, leader);
}

} // namespace raftarium::ui
