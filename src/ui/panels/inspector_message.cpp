#include "ui/panels/inspector_message.h"

#include "core/timeline/sentence.h"
#include "ui/panels/sentence_text.h"
#include "ui/timeline/time_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace raftarium::ui {

namespace {

using Tone = InspectorContent::Tone;

/// The fate of a message stands near its sending; farther it is not looked for.
constexpr EventNumber kSearch = 200'000;

/// In the context under which lupdate files a free function's texts.
QString tr(const char* text) { return QCoreApplication::translate("raftarium::ui", text); }

QString lossText(LossReason reason) {
    switch (reason) {
    case LossReason::LinkCut: return tr("the link was cut");
    case LossReason::RandomLoss: return tr("lost by the network");
    case LossReason::ReceiverDown: return tr("the receiver was down");
    case LossReason::DroppedByHand: return tr("dropped by hand");
    case LossReason::Unknown: return tr("not known");
    }
    return {};
}

QString entryPosition(std::uint64_t index, std::uint32_t term) {
    return index == 0 ? tr("none") : tr("index %1, term %2").arg(index).arg(term);
}

void addFields(InspectorContent& content, const Event& e) {
    const auto add = [&](const char* key, const QString& value) {
        content.rows.push_back({QString::fromLatin1(key), value, {}, Tone::Muted});
    };
    add("term", QString::number(e.term));
    switch (e.detailAs<MessageType>()) {
    case MessageType::RequestVote:
        add("last entry", entryPosition(e.index.value(), e.logTerm));
        break;
    case MessageType::RequestVoteReply:
        add("voteGranted", e.count == 1 ? tr("yes") : tr("no"));
        break;
    case MessageType::AppendEntries:
        add("prevLog", entryPosition(e.index.value(), e.logTerm));
        add("entries", e.count == 0 ? tr("none: a heartbeat") : QString::number(e.count));
        add("leaderCommit", QString::number(e.value));
        break;
    case MessageType::AppendEntriesReply:
        add("success", e.count == 1 ? tr("yes") : tr("no"));
        if (e.count == 1)
            add("matchIndex", QString::number(e.index.value()));
        else
            add("hint", entryPosition(e.value, e.logTerm));
        break;
    case MessageType::PreVote:
        add("last entry", entryPosition(e.index.value(), e.logTerm));
        add("would start", tr("term %1").arg(e.value));
        break;
    case MessageType::PreVoteReply:
        add("would vote", e.count == 1 ? tr("yes") : tr("no"));
        add("would start", tr("term %1").arg(e.value));
        break;
    case MessageType::InstallSnapshot:
        add("lastIncluded", entryPosition(e.index.value(), e.logTerm));
        add("offset", QString::number(e.value));
        add("bytes", QString::number(e.count));
        break;
    case MessageType::InstallSnapshotReply:
        add("lastIncluded", QString::number(e.index.value()));
        add("bytes there", QString::number(e.value));
        add("installed", e.count == 1 ? tr("yes") : tr("no"));
        break;
    case MessageType::TimeoutNow:
    case MessageType::Count_: break;
    }
}

void addFate(InspectorContent& content, const InspectorInput& input, EventNumber sent) {
    const auto& flying = input.state.messages();
    const auto found = std::find_if(flying.begin(), flying.end(),
                                    [sent](const MessageInFlight& m) { return m.sent == sent; });
    if (found != flying.end()) {
        const Duration left = since(input.now, found->arrival);
        content.rows.push_back(
            {tr("state"), tr("on its way"),
             found->arrival == kNever ? QString() : tr("arrives in %1").arg(durationText(left)),
             Tone::Muted});
        return;
    }
    if (input.position <= sent) {
        content.rows.push_back({tr("state"), tr("not sent yet"), {}, Tone::Muted});
        return;
    }
    const EventNumber until = std::min(input.position, sent + kSearch);
    const EventNumber end = input.timeline.findForward(
        sent + 1, until, maskOf(EventKind::MessageDelivered) | maskOf(EventKind::MessageLost),
        [sent](const Event& e) { return e.cause == sent; });
    if (end == kNoEvent) return;
    const Event& e = input.timeline[end];
    const bool lost = e.kind == EventKind::MessageLost;
    content.rows.push_back(
        {tr("state"), lost ? tr("lost") : tr("delivered"),
         lost ? lossText(e.detailAs<LossReason>()) : tr("at %1").arg(momentText(e.time)),
         lost ? Tone::Danger : Tone::Muted});
}

void addDirection(InspectorContent& content, const LinkState& link, NodeId from, NodeId to) {
    const QString name = tr("%1 → %2").arg(nameOf(from), nameOf(to));
    if (link.cut) {
        content.rows.push_back({name, tr("cut"), tr("carries nothing"), Tone::Danger});
        return;
    }
    const QString delay = link.jitter.value() > 0 ? tr("%1 ± %2").arg(durationText(link.latency),
                                                                      durationText(link.jitter))
                                                  : durationText(link.latency);
    QStringList notes;
    const auto rate = [&](std::uint32_t ppm, const QString& what) {
        if (ppm > 0) notes << what.arg(ppm / 1e4, 0, 'g', 3);
    };
    rate(link.lossPpm, tr("%1 % lost"));
    rate(link.duplicatePpm, tr("%1 % twice"));
    rate(link.reorderPpm, tr("%1 % out of order"));
    content.rows.push_back({name, delay, notes.join(QStringLiteral(", ")), Tone::Warning});
}

} // namespace

QString messageName(MessageType type) {
    switch (type) {
    case MessageType::RequestVote: return tr("RequestVote");
    case MessageType::RequestVoteReply: return tr("vote");
    case MessageType::AppendEntries: return tr("AppendEntries");
    case MessageType::AppendEntriesReply: return tr("reply to AppendEntries");
    case MessageType::PreVote: return tr("PreVote");
    case MessageType::PreVoteReply: return tr("reply to PreVote");
    case MessageType::InstallSnapshot: return tr("InstallSnapshot");
    case MessageType::InstallSnapshotReply: return tr("reply to InstallSnapshot");
    case MessageType::TimeoutNow: return tr("TimeoutNow");
    case MessageType::Count_: break;
    }
    return {};
}

InspectorContent inspectMessage(const InspectorInput& input, EventNumber sent) {
    const Event& e = input.timeline[sent];
    // A duplicate is reported by its receiver.
    const bool copy = e.kind == EventKind::MessageDuplicated;
    const NodeId from = copy ? e.peer : e.node;
    const NodeId to = copy ? e.node : e.peer;
    InspectorContent content;
    content.title = messageName(e.detailAs<MessageType>());
    content.pill = tr("%1 → %2").arg(nameOf(from), nameOf(to));
    content.pillTerm = e.term;
    addFields(content, e);
    content.rows.push_back(
        {tr("sent"), momentText(e.time), copy ? tr("a copy") : QString(), Tone::Warning});
    addFate(content, input, sent);
    return content;
}

InspectorContent inspectLink(const InspectorInput& input, NodeId a, NodeId b) {
    InspectorContent content;
    content.title = tr("%1 – %2").arg(nameOf(a), nameOf(b));
    const LinkState& there = input.state.link(a, b);
    const LinkState& back = input.state.link(b, a);
    content.pill = there.cut && back.cut   ? tr("cut")
                   : there.cut || back.cut ? tr("one way")
                                           : tr("link");
    addDirection(content, there, a, b);
    addDirection(content, back, b, a);
    const auto flying =
        std::count_if(input.state.messages().begin(), input.state.messages().end(),
                      [&](const MessageInFlight& m) {
                          return (m.from == a && m.to == b) || (m.from == b && m.to == a);
                      });
    content.rows.push_back({tr("messages on their way"), QString::number(flying), {}, Tone::Muted});
    return content;
}

} // namespace raftarium::ui
