#include "ui/scene/scene_text.h"

#include "ui/base/fault_commands.h"
#include "ui/base/leader_wish.h"
#include "ui/scene/cut_stroke.h"
#include "ui/scene/partition_shape.h"
#include "ui/scene/recent.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace raftarium::ui {
namespace {

QString name(NodeId id) { return nodeLabel(id); }
NodeId nodeOf(int id) { return NodeId{static_cast<std::uint8_t>(id)}; }

QString percent(std::uint32_t ppm) {
    return QCoreApplication::translate("Scene", "%1 %")
        .arg(QLocale().toString(ppm / 10'000.0, 'g', 3));
}

QString numberText(std::uint64_t number) { return QString::number(number); }

Index highestCommit(const ClusterState& state) {
    Index highest{};
    for (int id = 1; id <= state.maxNode().value(); ++id)
        highest = std::max(highest, state.node(nodeOf(id)).commitIndex);
    return highest;
}

QString timerText(const NodeState& node, Time now) {
    if (!node.running || node.paused || node.timerDue == kNever) return {};
    return QCoreApplication::translate("Scene", "election timer fires in %1")
        .arg(sceneDuration(since(now, std::max(now, node.timerDue))));
}

QString nodeText(const SceneInput& in, NodeId id) {
    const NodeState& node = in.state->node(id);
    QStringList lines;
    lines << QCoreApplication::translate("Scene", "%1: %2, term %3")
                 .arg(name(id), roleText(node), numberText(node.currentTerm));
    lines << QCoreApplication::translate("Scene",
                                         "log: %1 entries, committed up to %2, applied up to %3")
                 .arg(numberText(node.lastIndex().value()), numberText(node.commitIndex.value()),
                      numberText(node.lastApplied.value()));
    const std::uint64_t committed = highestCommit(*in.state).value();
    if (node.running && node.lastIndex().value() < committed)
        lines << QCoreApplication::translate("Scene", "%1 committed entries behind")
                     .arg(committed - node.lastIndex().value());
    if (node.votedFor != kNobody)
        lines << QCoreApplication::translate("Scene", "voted for %1").arg(name(node.votedFor));
    if (const QString part = membershipText(currentConfiguration(*in.state), id); !part.isEmpty())
        lines << QCoreApplication::translate("Scene", "in the configuration: %1").arg(part);
    if (const QString wish =
            wishText(leaderWish(in.priorities, in.preferredLeader, in.state->maxNode(), id));
        !wish.isEmpty())
        lines << wish;
    if (node.snapshotIndex > Index{})
        lines << QCoreApplication::translate("Scene", "its snapshot stands for entries 1–%1")
                     .arg(node.snapshotIndex.value());
    if (node.transferTarget != kNobody)
        lines << QCoreApplication::translate("Scene", "hands over to %1")
                     .arg(name(node.transferTarget));
    if (node.leaseUntil > in.now && node.role == Role::Leader)
        lines << QCoreApplication::translate("Scene", "its lease holds for %1")
                     .arg(sceneDuration(since(in.now, node.leaseUntil)));
    if (node.preVoting && node.running)
        lines << QCoreApplication::translate("Scene", "asks whether it could win: %1 would vote")
                     .arg(node.votesGranted.size());
    if (node.role != Role::Follower && node.running)
        lines << QCoreApplication::translate("Scene", "votes: %1 of %2 (%3)")
                     .arg(node.votesGranted.size())
                     .arg(in.state->maxNode().value())
                     .arg(setText(node.votesGranted));
    if (node.role == Role::Follower && node.running && node.leader != kNobody)
        lines << QCoreApplication::translate("Scene", "follows %1").arg(name(node.leader));
    if (const QString timer = timerText(node, in.now); !timer.isEmpty()) lines << timer;
    if (node.clockRatePpm != 1'000'000)
        lines << QCoreApplication::translate("Scene", "its clock runs at %1×")
                     .arg(QLocale().toString(node.clockRatePpm / 1e6, 'g', 3));
    return lines.join(u'\n');
}

QString directionText(const ClusterState& state, NodeId from, NodeId to) {
    const LinkState& link = state.link(from, to);
    return QStringLiteral("%1 → %2: %3")
        .arg(name(from), name(to),
             link.cut ? QCoreApplication::translate("Scene", "cut") : conditionsText(link));
}

QString messageName(MessageType type) {
    switch (type) {
    case MessageType::RequestVote: return QStringLiteral("RequestVote");
    case MessageType::RequestVoteReply:
        return QCoreApplication::translate("Scene", "reply to RequestVote");
    case MessageType::AppendEntries: return QStringLiteral("AppendEntries");
    case MessageType::PreVote: return QStringLiteral("PreVote");
    case MessageType::PreVoteReply: return QCoreApplication::translate("Scene", "reply to PreVote");
    case MessageType::InstallSnapshot: return QStringLiteral("InstallSnapshot");
    case MessageType::InstallSnapshotReply:
        return QCoreApplication::translate("Scene", "reply to InstallSnapshot");
    case MessageType::TimeoutNow: return QStringLiteral("TimeoutNow");
    case MessageType::AppendEntriesReply:
    case MessageType::Count_: break;
    }
    return QCoreApplication::translate("Scene", "reply to AppendEntries");
}

QStringList contentLines(const Event& sent) {
    const auto line = [](const char* label, std::uint64_t value) {
        return QStringLiteral("%1 %2").arg(QLatin1String(label), numberText(value));
    };
    switch (sent.detailAs<MessageType>()) {
    case MessageType::PreVote:
        return {QCoreApplication::translate("Scene", "would start term %1").arg(sent.value),
                line("lastLogIndex", sent.index.value()), line("lastLogTerm", sent.logTerm)};
    case MessageType::PreVoteReply:
        return {sent.count != 0 ? QCoreApplication::translate("Scene", "would vote for it")
                                : QCoreApplication::translate("Scene", "would not vote for it")};
    case MessageType::InstallSnapshot:
        return {line("lastIncludedIndex", sent.index.value()),
                line("lastIncludedTerm", sent.logTerm),
                QCoreApplication::translate("Scene", "bytes %1–%2")
                    .arg(sent.value)
                    .arg(sent.value + sent.count)};
    case MessageType::InstallSnapshotReply:
        return {sent.count != 0
                    ? QCoreApplication::translate("Scene", "installed up to index %1")
                          .arg(sent.index.value())
                    : QCoreApplication::translate("Scene", "has %1 bytes of it").arg(sent.value)};
    case MessageType::TimeoutNow:
        return {QCoreApplication::translate("Scene", "start an election at once")};
    case MessageType::RequestVote:
        return {line("lastLogIndex", sent.index.value()), line("lastLogTerm", sent.logTerm)};
    case MessageType::RequestVoteReply:
        return {sent.count != 0 ? QCoreApplication::translate("Scene", "vote granted")
                                : QCoreApplication::translate("Scene", "vote refused")};
    case MessageType::AppendEntries:
        return {line("prevLogIndex", sent.index.value()), line("prevLogTerm", sent.logTerm),
                line("leaderCommit", sent.value),
                sent.count == 0
                    ? QCoreApplication::translate("Scene", "no entries (heartbeat)")
                    : QCoreApplication::translate("Scene", "entries: %1").arg(sent.count)};
    case MessageType::AppendEntriesReply:
    case MessageType::Count_: break;
    }
    if (sent.count != 0)
        return {
            QCoreApplication::translate("Scene", "agrees up to index %1").arg(sent.index.value())};
    return {QCoreApplication::translate("Scene", "refuses; hint: index %1, term %2")
                .arg(sent.value)
                .arg(sent.logTerm)};
}

QString headline(const Event& sent) {
    // The event of a copy happened to its receiver.
    const bool copy = sent.kind == EventKind::MessageDuplicated;
    const QString line =
        QCoreApplication::translate("Scene", "%1 %2 → %3, term %4")
            .arg(messageName(sent.detailAs<MessageType>()), name(copy ? sent.peer : sent.node),
                 name(copy ? sent.node : sent.peer), numberText(sent.term));
    return copy ? QCoreApplication::translate("Scene", "%1 (copy)").arg(line) : line;
}

QString messageText(const SceneInput& in, const SceneHit& hit) {
    if (in.timeline == nullptr || hit.event >= in.timeline->size()) return {};
    const Event& sent = (*in.timeline)[hit.event];
    QStringList lines{headline(sent)};
    lines += contentLines(sent);
    if (const MessageInFlight* message = in.state->message(hit.event);
        message != nullptr && message->arrival != kNever)
        lines << QCoreApplication::translate("Scene", "arrives in %1")
                     .arg(sceneDuration(since(in.now, std::max(in.now, message->arrival))));
    return lines.join(u'\n');
}

QString lossHitText(const SceneInput& in, const SceneHit& hit) {
    if (in.timeline == nullptr || hit.event >= in.timeline->size()) return {};
    const Event& lost = (*in.timeline)[hit.event];
    QStringList lines;
    if (lost.cause < in.timeline->size()) lines << headline((*in.timeline)[lost.cause]);
    lines << QCoreApplication::translate("Scene", "lost: %1")
                 .arg(lossText(lost.detailAs<LossReason>()));
    return lines.join(u'\n');
}

} // namespace

QString sceneDuration(Duration duration) {
    const double ms = double(duration.value()) / 1e6;
    const QLocale locale;
    if (std::abs(ms) >= 1000)
        return QCoreApplication::translate("Scene", "%1 s").arg(locale.toString(ms / 1000, 'g', 3));
    return QCoreApplication::translate("Scene", "%1 ms").arg(locale.toString(ms, 'g', 3));
}

QString conditionsText(const LinkState& link) {
    QString result = sceneDuration(link.latency);
    if (link.jitter.value() > 0) result += QStringLiteral(" ± ") + sceneDuration(link.jitter);
    if (link.lossPpm > 0)
        result += QCoreApplication::translate("Scene", ", %1 lost").arg(percent(link.lossPpm));
    if (link.duplicatePpm > 0)
        result +=
            QCoreApplication::translate("Scene", ", %1 duplicated").arg(percent(link.duplicatePpm));
    if (link.reorderPpm > 0)
        result +=
            QCoreApplication::translate("Scene", ", %1 reordered").arg(percent(link.reorderPpm));
    return result;
}

QString majorityText() { return QCoreApplication::translate("Scene", "majority"); }
QString minorityText() { return QCoreApplication::translate("Scene", "minority: cannot elect"); }

QString lossText(LossReason reason) {
    switch (reason) {
    case LossReason::LinkCut: return QCoreApplication::translate("Scene", "the link is cut");
    case LossReason::RandomLoss: return QCoreApplication::translate("Scene", "the network lost it");
    case LossReason::ReceiverDown:
        return QCoreApplication::translate("Scene", "the receiver had stopped");
    case LossReason::Unknown:
        return QCoreApplication::translate("Scene", "what became of it is not known");
    case LossReason::DroppedByHand: break;
    }
    return QCoreApplication::translate("Scene", "dropped by hand");
}

Configuration currentConfiguration(const ClusterState& state) {
    if (const NodeId leader = state.leader(); leader != kNobody)
        return state.node(leader).configuration;
    const NodeState* best = nullptr;
    for (int id = 1; id <= state.maxNode().value(); ++id) {
        const NodeState& node = state.node(nodeOf(id));
        if (node.known && (best == nullptr || node.configurationIndex > best->configurationIndex))
            best = &node;
    }
    return best != nullptr ? best->configuration : Configuration{};
}

QString membershipText(const Configuration& configuration, NodeId id) {
    if (configuration.voters.empty()) return {};
    if (!configuration.isMember(id)) return QCoreApplication::translate("Scene", "no member");
    if (!configuration.isVoter(id)) return QCoreApplication::translate("Scene", "learner");
    if (!configuration.isJoint()) return {};
    const bool before = configuration.outgoing.contains(id);
    const bool after = configuration.voters.contains(id);
    return before && after ? QCoreApplication::translate("Scene", "old + new")
           : after         ? QCoreApplication::translate("Scene", "new")
                           : QCoreApplication::translate("Scene", "old");
}

QString roleText(const NodeState& node) {
    if (!node.running) return QCoreApplication::translate("Scene", "stopped");
    const QString role = node.role == Role::Leader ? QCoreApplication::translate("Scene", "leader")
                         : node.role == Role::Candidate
                             ? QCoreApplication::translate("Scene", "candidate")
                             : QCoreApplication::translate("Scene", "follower");
    return node.paused ? QCoreApplication::translate("Scene", "%1, paused").arg(role) : role;
}

NodeSet behind(const ClusterState& state) {
    const Index committed = highestCommit(state);
    NodeSet result;
    for (int id = 1; id <= state.maxNode().value(); ++id) {
        const NodeState& node = state.node(nodeOf(id));
        if (node.running && node.lastIndex() < committed) result.insert(nodeOf(id));
    }
    return result;
}

NodeSet cutOff(const ClusterState& state, const std::vector<NodeSet>& sides) {
    NodeSet result;
    if (sides.size() < 2) return result;
    const NodeId leader = state.leader();
    const NodeSet* main = &sides.front();
    for (const NodeSet& side : sides)
        if (side.size() > main->size()) main = &side;
    for (const NodeSet& side : sides)
        if (leader != kNobody && side.contains(leader) && side.size() * 2 > state.maxNode().value())
            main = &side;
    for (const NodeSet& side : sides)
        if (&side != main) side.forEach([&](NodeId id) { result.insert(id); });
    return result;
}

std::vector<ClusterPart> clusterParts(const ClusterState& state) {
    using Tone = ClusterPart::Tone;
    if (state.maxNode() == kNobody)
        return {{QCoreApplication::translate("Scene", "no servers"), Tone::Plain}};
    std::vector<ClusterPart> parts;
    for (const NodeId leader : state.leaders()) {
        const std::uint32_t term = state.node(leader).currentTerm;
        parts.push_back({QCoreApplication::translate("Scene", "%1 leads in term %2")
                             .arg(name(leader), numberText(term)),
                         Tone::Term, term});
    }
    int candidates = 0;
    int stopped = 0;
    int paused = 0;
    for (int id = 1; id <= state.maxNode().value(); ++id) {
        const NodeState& node = state.node(nodeOf(id));
        candidates += node.running && node.role == Role::Candidate;
        stopped += !node.running;
        paused += node.running && node.paused;
    }
    if (parts.empty())
        parts.push_back({QCoreApplication::translate("Scene", "nobody leads"), Tone::Plain});
    const auto add = [&](const char* pattern, int count, Tone tone) {
        if (count > 0)
            parts.push_back({QCoreApplication::translate("Scene", pattern).arg(count), tone});
    };
    add(QT_TRANSLATE_NOOP("Scene", "candidates: %1"), candidates, Tone::Plain);
    add(QT_TRANSLATE_NOOP("Scene", "stopped: %1"), stopped, Tone::Plain);
    add(QT_TRANSLATE_NOOP("Scene", "paused: %1"), paused, Tone::Plain);
    add(QT_TRANSLATE_NOOP("Scene", "cut off: %1"), cutOff(state, partitionSides(state)).size(),
        Tone::Danger);
    add(QT_TRANSLATE_NOOP("Scene", "behind: %1"), behind(state).size(), Tone::Warning);
    return parts;
}

QString clusterText(const ClusterState& state) {
    QStringList texts;
    for (const ClusterPart& part : clusterParts(state))
        texts << part.text;
    return texts.join(QStringLiteral(" · "));
}

QString hitText(const SceneInput& in, const SceneHit& hit) {
    if (in.state == nullptr) return {};
    switch (hit.kind) {
    case SceneHit::Kind::Node: return nodeText(in, hit.node);
    case SceneHit::Kind::Link:
        return directionText(*in.state, hit.node, hit.peer) + u'\n' +
               directionText(*in.state, hit.peer, hit.node);
    case SceneHit::Kind::Message: return messageText(in, hit);
    case SceneHit::Kind::Loss: return lossHitText(in, hit);
    case SceneHit::Kind::Partition: return partitionText(partitionSides(*in.state));
    case SceneHit::Kind::Nothing: break;
    }
    return {};
}

} // namespace raftarium::ui
