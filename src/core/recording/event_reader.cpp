#include "core/recording/event_reader.h"

#include "core/timeline/sentence.h"

#include <algorithm>

namespace raftarium {

using eventLine::As;
using eventLine::Field;
using eventLine::From;

std::span<const std::string_view> neededFields(EventKind kind) {
    static constexpr std::string_view term[] = {"term"};
    static constexpr std::string_view termAndPeer[] = {"term", "peer"};
    static constexpr std::string_view counted[] = {"term", "peer", "granted"};
    static constexpr std::string_view peer[] = {"peer"};
    static constexpr std::string_view message[] = {"peer", "message", "term"};
    static constexpr std::string_view entry[] = {"index", "entryTerm"};
    static constexpr std::string_view index[] = {"index"};
    static constexpr std::string_view last[] = {"lastIndex"};
    static constexpr std::string_view snapshot[] = {"lastIndex", "lastTerm"};
    static constexpr std::string_view progress[] = {"peer", "match", "next"};
    static constexpr std::string_view members[] = {"members"};
    static constexpr std::string_view arrival[] = {"arrival"};
    static constexpr std::string_view fires[] = {"fires"};
    static constexpr std::string_view rate[] = {"ratePpm"};
    static constexpr std::string_view operation[] = {"client", "operation"};
    static constexpr std::string_view read[] = {"read"};
    static constexpr std::string_view action[] = {"action"};
    static constexpr std::string_view options[] = {"options"};
    switch (kind) {
    case EventKind::ActionTaken: return action;
    case EventKind::OptionsChanged: return options;
    case EventKind::ClockRateChanged: return rate;
    case EventKind::ElectionTimerSet: return fires;
    case EventKind::TermAdopted:
    case EventKind::BecameFollower:
    case EventKind::BecameCandidate:
    case EventKind::BecameLeader:
    case EventKind::PreVoteStarted:
    case EventKind::NodeStarted: return term;
    case EventKind::VoteGranted:
    case EventKind::VoteRefused:
    case EventKind::LeaderRecognised: return termAndPeer;
    case EventKind::VoteCounted:
    case EventKind::PreVoteCounted: return counted;
    case EventKind::PreVoteGranted:
    case EventKind::PreVoteRefused:
    case EventKind::LinkCut:
    case EventKind::LinkHealed:
    case EventKind::TransferStarted:
    case EventKind::LearnerCaughtUp:
    case EventKind::SnapshotSent: return peer;
    case EventKind::EntryAppended: return entry;
    case EventKind::LogTruncated:
    case EventKind::CommitAdvanced:
    case EventKind::ProposalAccepted:
    case EventKind::EntryApplied: return index;
    case EventKind::SyncStarted:
    case EventKind::SyncFinished:
    case EventKind::LogCompacted: return last;
    case EventKind::SnapshotTaken:
    case EventKind::SnapshotInstalled: return snapshot;
    case EventKind::ProgressChanged: return progress;
    case EventKind::ConfigurationChanged: return members;
    case EventKind::MessageSent:
    case EventKind::MessageDuplicated: return message;
    case EventKind::MessageDelivered:
    case EventKind::MessageLost: return peer;
    case EventKind::MessageDelayed: return arrival;
    case EventKind::ReadRequested:
    case EventKind::ReadConfirmed:
    case EventKind::ReadRefused: return read;
    case EventKind::ClientInvoked:
    case EventKind::ClientReturned: return operation;
    default: return {};
    }
}

namespace {

/// Where nothing is told: entries are commands, the first part of a configuration are the voters,
/// and leaders hand over where they shall.
std::uint8_t detailNotTold(As as) {
    return as == As::Truth || as == As::Entry || as == As::Part || as == As::Handover
               ? 0
               : EventLine::kNotTold;
}

std::uint64_t valueOf(LineValues& values, const Field& field, std::size_t at) {
    switch (field.as) {
    case As::Number: {
        const bool isNarrow = field.from == From::Count || field.from == From::TravelTime;
        return values.number(at, isNarrow ? UINT32_MAX : UINT64_MAX);
    }
    case As::Truth: return values.truth(at) ? 1 : 0;
    case As::Node: return values.node(at).value();
    case As::Text:
    case As::Nodes: return 0;
    default: return values.word(at, field.as);
    }
}

void put(Event& event, From from, std::uint64_t value) {
    const std::uint32_t narrow =
        static_cast<std::uint32_t>(std::min<std::uint64_t>(value, UINT32_MAX));
    switch (from) {
    case From::Index: event.index = Index{value}; break;
    case From::Value: event.value = value; break;
    case From::Term: event.term = narrow; break;
    case From::LogTerm: event.logTerm = narrow; break;
    case From::Count: event.count = narrow; break;
    case From::Detail: event.detail = static_cast<std::uint8_t>(value); break;
    case From::TravelTime: event.text = narrow; break;
    case From::Text:
    case From::Nodes: break;
    }
}

/// Which fields an event has may depend on its detail, so that is read first; or it shows in which
/// fields there are.
void readDetail(Event& event, LineValues& values) {
    if (event.kind == EventKind::TransferStarted && values.find(0, "priority") != 0)
        event.detail = static_cast<std::uint8_t>(TransferReason::HigherPriority);
    if (event.kind == EventKind::ElectionTimerSet && values.find(0, "votersAhead") != 0)
        event.count = 1;
    const auto fields = eventLine::fieldsOf(event);
    const auto detail = std::find_if(fields.begin(), fields.end(),
                                     [](const Field& field) { return field.from == From::Detail; });
    if (detail == fields.end()) return;
    const std::size_t at = values.find(0, detail->name);
    event.detail = at == 0 ? detailNotTold(detail->as)
                           : static_cast<std::uint8_t>(valueOf(values, *detail, at));
}

bool isCommon(std::string_view key) {
    static constexpr std::string_view common[] = {
        "number", "time", "kind",      "node", "peer",     "votedFor", "cause",
        "life",   "id",   "textBytes", "sent", "sentLife", "textOf"};
    return std::find(std::begin(common), std::end(common), key) != std::end(common);
}

void noteOthers(const Event& event, LineValues& values) {
    const auto fields = eventLine::fieldsOf(event);
    values.json().forChildren(0, [&](const JsonLine::Value& value, std::size_t) {
        const bool isKnown =
            isCommon(value.key) || std::any_of(fields.begin(), fields.end(),
                                               [&](const Field& f) { return f.name == value.key; });
        if (!isKnown) values.addNote("the field \"" + value.key.substr(0, 40) + "\" is not known");
    });
}

void readOptional(std::optional<std::uint64_t>& into, LineValues& values, std::string_view key) {
    if (const std::size_t at = values.find(0, key)) into = values.number(at);
}

/// What stands beside the event: numbers and names that tie it to others.
void readTies(EventLine& line, LineValues& values) {
    readOptional(line.number, values, "number");
    readOptional(line.cause, values, "cause");
    readOptional(line.life, values, "life");
    if (hasText(line.event.kind)) {
        readOptional(line.textOf, values, "textOf");
        line.isCut = values.find(0, "textBytes") != 0;
    }
    const EventKind kind = line.event.kind;
    if (kind != EventKind::MessageSent && kind != EventKind::MessageDelivered &&
        kind != EventKind::MessageLost && kind != EventKind::MessageDuplicated &&
        kind != EventKind::MessageDelayed)
        return;
    readOptional(line.sent, values, "sent");
    readOptional(line.sentLife, values, "sentLife");
    if (const std::size_t at = values.find(0, "id")) line.id = values.text(at);
    if (line.id.size() > 256) values.fail("id", "\"id\" must have at most 256 bytes");
}

} // namespace

EventLine readEvent(EventKind kind, LineValues& values, std::optional<Time> before) {
    EventLine line;
    Event& event = line.event;
    event.kind = kind;
    if (!before) values.need(0, "time", "give the moment in nanoseconds since 1970");
    const std::size_t time = values.find(0, "time");
    event.time = time == 0 ? before.value_or(Time{}) : Time{values.moment(time)};
    event.node = values.nodeOf(0, "node");
    event.peer = values.nodeOf(0, kind == EventKind::NodeStarted ? "votedFor" : "peer");
    readTies(line, values);
    readDetail(event, values);
    for (const Field& field : eventLine::fieldsOf(event)) {
        const std::size_t at = values.find(0, field.name);
        if (at == 0 || field.from == From::Detail) continue;
        if (field.as == As::Text)
            line.text = values.text(at);
        else if (field.as == As::Nodes)
            event.setNodes(values.nodes(at));
        else
            put(event, field.from, valueOf(values, field, at));
    }
    for (const std::string_view needed : neededFields(kind))
        values.need(0, needed,
                    "an event of the kind \"" + std::string(kindName(kind)) + "\" needs it");
    noteOthers(event, values);
    return line;
}

} // namespace raftarium
