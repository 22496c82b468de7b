#include "cli/ndjson.h"

#include "core/timeline/sentence.h"

#include <nlohmann/json.hpp>

#include <iterator>
#include <span>
#include <string_view>

namespace raftarium::cli {
namespace {

/// Where a field's value stands in an event.
enum class From : std::uint8_t {
    Index,
    Value,
    Term,
    LogTerm,
    Count,
    Detail,
    Text,
    Nodes,
    TravelTime
};
/// How it is written: as a number, a truth, a text, a list of servers, or the word of an
/// enumeration.
enum class As : std::uint8_t {
    Number,
    Truth,
    Text,
    Node,
    Nodes,
    Source,
    OnCrash,
    Timer,
    StepDown,
    Role,
    Rule,
    Refusal,
    Entry,
    Append,
    Progress,
    Commit,
    Hold,
    Loss,
    Message,
};
struct Field {
    const char* name;
    From from;
    As as = As::Number;
};

constexpr Field kAction[] = {{"action", From::Text, As::Text}, {"by", From::Detail, As::Source}};
constexpr Field kStarted[] = {{"term", From::Term},
                              {"lastIndex", From::Index},
                              {"servers", From::Value},
                              {"afterCrash", From::Detail, As::Truth}};
constexpr Field kCrashed[] = {{"lastIndex", From::Index},
                              {"entriesLost", From::Count},
                              {"stateLost", From::Detail, As::Truth}};
constexpr Field kClock[] = {{"ratePpm", From::Value}};
constexpr Field kNetwork[] = {{"latency", From::Value},
                              {"jitter", From::Index},
                              {"lossPpm", From::Term},
                              {"duplicatePpm", From::LogTerm},
                              {"reorderPpm", From::Count}};
constexpr Field kDisk[] = {{"syncTime", From::Value}, {"onCrash", From::Detail, As::OnCrash}};
constexpr Field kOptions[] = {{"options", From::Text, As::Text}};
constexpr Field kTimerSet[] = {
    {"fires", From::Value}, {"length", From::Index}, {"reason", From::Detail, As::Timer}};
constexpr Field kTerm[] = {{"term", From::Term}};
constexpr Field kAdopted[] = {
    {"term", From::Term}, {"oldTerm", From::Value}, {"message", From::Detail, As::Message}};
constexpr Field kFollower[] = {{"term", From::Term},
                               {"reason", From::Detail, As::StepDown},
                               {"formerRole", From::Count, As::Role}};
constexpr Field kCandidate[] = {
    {"term", From::Term}, {"needed", From::Count}, {"voters", From::Nodes, As::Nodes}};
constexpr Field kGranted[] = {
    {"term", From::Term}, {"lastIndex", From::Index}, {"lastTerm", From::LogTerm}};
constexpr Field kRefused[] = {{"term", From::Term},          {"rule", From::Detail, As::Rule},
                              {"lastIndex", From::Index},    {"lastTerm", From::LogTerm},
                              {"ownLastIndex", From::Value}, {"ownLastTerm", From::Count}};
constexpr Field kTaken[] = {{"term", From::Term},          {"rule", From::Detail, As::Rule},
                            {"lastIndex", From::Index},    {"lastTerm", From::LogTerm},
                            {"ownLastIndex", From::Value}, {"votedFor", From::Count, As::Node}};
constexpr Field kCounted[] = {{"term", From::Term},
                              {"granted", From::Detail, As::Truth},
                              {"votes", From::Count},
                              {"needed", From::Value}};
constexpr Field kLeader[] = {{"term", From::Term},
                             {"lastIndex", From::Index},
                             {"needed", From::Count},
                             {"voters", From::Nodes, As::Nodes}};
constexpr Field kAccepted[] = {
    {"index", From::Index}, {"term", From::Term}, {"command", From::Text, As::Text}};
constexpr Field kNotAccepted[] = {{"command", From::Text, As::Text},
                                  {"reason", From::Detail, As::Refusal}};
constexpr Field kAppended[] = {{"index", From::Index},
                               {"entryTerm", From::LogTerm},
                               {"entry", From::Detail, As::Entry},
                               {"command", From::Text, As::Text}};
constexpr Field kTruncated[] = {{"index", From::Index},
                                {"removed", From::Count},
                                {"ownTerm", From::LogTerm},
                                {"leaderTerm", From::Value}};
constexpr Field kMatched[] = {{"match", From::Index}, {"entries", From::Count}};
constexpr Field kMismatch[] = {{"rule", From::Detail, As::Append},
                               {"previousIndex", From::Index},
                               {"previousTerm", From::LogTerm},
                               {"hintIndex", From::Value},
                               {"hintTerm", From::Count}};
constexpr Field kProgress[] = {
    {"match", From::Index}, {"next", From::Value}, {"reason", From::Detail, As::Progress}};
constexpr Field kCommitByMajority[] = {{"index", From::Index},
                                       {"entries", From::Count},
                                       {"term", From::Term},
                                       {"reason", From::Detail, As::Commit},
                                       {"storedOn", From::Nodes, As::Nodes}};
constexpr std::span<const Field> kCommitAsTold = std::span(kCommitByMajority).first(4);
constexpr Field kHeld[] = {{"index", From::Index},
                           {"term", From::Term},
                           {"reason", From::Detail, As::Hold},
                           {"needed", From::Count},
                           {"storedOn", From::Nodes, As::Nodes}};
constexpr Field kApplied[] = {{"index", From::Index},
                              {"entryTerm", From::Term},
                              {"entry", From::Detail, As::Entry},
                              {"command", From::Text, As::Text}};
constexpr Field kSync[] = {{"lastIndex", From::Index}, {"write", From::Value}};
constexpr Field kDelivered[] = {{"message", From::Detail, As::Message}, {"term", From::Term}};
constexpr Field kLost[] = {{"reason", From::Detail, As::Loss}, {"wayPerMille", From::Count}};
constexpr Field kDelayed[] = {{"arrival", From::Value}};

constexpr Field kRequestVote[] = {{"message", From::Detail, As::Message},
                                  {"term", From::Term},
                                  {"travelMicroseconds", From::TravelTime},
                                  {"lastIndex", From::Index},
                                  {"lastTerm", From::LogTerm}};
constexpr Field kVoteReply[] = {{"message", From::Detail, As::Message},
                                {"term", From::Term},
                                {"travelMicroseconds", From::TravelTime},
                                {"granted", From::Count, As::Truth}};
constexpr Field kAppend[] = {{"message", From::Detail, As::Message},
                             {"term", From::Term},
                             {"travelMicroseconds", From::TravelTime},
                             {"previousIndex", From::Index},
                             {"previousTerm", From::LogTerm},
                             {"leaderCommit", From::Value},
                             {"entries", From::Count}};
constexpr Field kAppendReply[] = {{"message", From::Detail, As::Message},
                                  {"term", From::Term},
                                  {"travelMicroseconds", From::TravelTime},
                                  {"success", From::Count, As::Truth},
                                  {"match", From::Index},
                                  {"hintIndex", From::Value},
                                  {"hintTerm", From::LogTerm}};

std::span<const Field> fieldsOfMessage(const Event& event) {
    switch (event.detailAs<MessageType>()) {
    case MessageType::RequestVote: return kRequestVote;
    case MessageType::RequestVoteReply: return kVoteReply;
    case MessageType::AppendEntries: return kAppend;
    case MessageType::AppendEntriesReply: return kAppendReply;
    default: break;
    }
    return {};
}

std::span<const Field> fieldsOf(const Event& event) {
    switch (event.kind) {
    case EventKind::ActionTaken: return kAction;
    case EventKind::NodeStarted: return kStarted;
    case EventKind::NodeCrashed: return kCrashed;
    case EventKind::ClockRateChanged: return kClock;
    case EventKind::NetworkChanged: return kNetwork;
    case EventKind::DiskChanged: return kDisk;
    case EventKind::OptionsChanged: return kOptions;
    case EventKind::ElectionTimerSet: return kTimerSet;
    case EventKind::ElectionTimedOut:
    case EventKind::LeaderRecognised:
    case EventKind::HeartbeatDue: return kTerm;
    case EventKind::TermAdopted: return kAdopted;
    case EventKind::BecameFollower: return kFollower;
    case EventKind::BecameCandidate: return kCandidate;
    case EventKind::VoteGranted: return kGranted;
    case EventKind::VoteRefused:
        return event.detailAs<VoteRule>() == VoteRule::AlreadyVoted ? std::span<const Field>(kTaken)
                                                                    : kRefused;
    case EventKind::VoteCounted: return kCounted;
    case EventKind::BecameLeader: return kLeader;
    case EventKind::ProposalAccepted: return kAccepted;
    case EventKind::ProposalRefused: return kNotAccepted;
    case EventKind::EntryAppended: return kAppended;
    case EventKind::LogTruncated: return kTruncated;
    case EventKind::AppendAccepted: return kMatched;
    case EventKind::AppendRefused: return kMismatch;
    case EventKind::ProgressChanged: return kProgress;
    case EventKind::CommitAdvanced:
        return event.detailAs<CommitReason>() == CommitReason::Majority
                   ? std::span<const Field>(kCommitByMajority)
                   : kCommitAsTold;
    case EventKind::CommitHeldBack: return kHeld;
    case EventKind::EntryApplied: return kApplied;
    case EventKind::SyncStarted:
    case EventKind::SyncFinished: return kSync;
    case EventKind::MessageSent:
    case EventKind::MessageDuplicated: return fieldsOfMessage(event);
    case EventKind::MessageDelivered: return kDelivered;
    case EventKind::MessageLost: return kLost;
    case EventKind::MessageDelayed: return kDelayed;
    case EventKind::NodePaused:
    case EventKind::NodeResumed:
    case EventKind::LinkCut:
    case EventKind::LinkHealed:
    default: break;
    }
    return {};
}

/// The words of an enumeration, in its order.
std::span<const std::string_view> wordsOf(As as) {
    static constexpr std::string_view source[] = {"scenario", "user", "load"};
    static constexpr std::string_view onCrash[] = {"lost", "kept", "torn"};
    static constexpr std::string_view timer[] = {
        "started", "heard-from-leader", "granted-vote", "started-election", "stepped-down", "told"};
    static constexpr std::string_view stepDown[] = {"higher-term", "leader-exists"};
    static constexpr std::string_view role[] = {"follower", "candidate", "leader"};
    static constexpr std::string_view rule[] = {"older-term", "already-voted", "last-term-older",
                                                "log-shorter"};
    static constexpr std::string_view refusal[] = {"not-leader", "no-leader-known", "node-stopped"};
    static constexpr std::string_view entry[] = {"command", "no-op", "configuration"};
    static constexpr std::string_view append[] = {"older-term", "previous-missing",
                                                  "previous-differs"};
    static constexpr std::string_view progress[] = {"elected", "acknowledged", "sent",
                                                    "backed-off"};
    static constexpr std::string_view commit[] = {"majority", "leader-said"};
    static constexpr std::string_view hold[] = {"too-few", "older-term"};
    static constexpr std::string_view loss[] = {"link-cut", "random-loss", "receiver-down",
                                                "dropped-by-hand"};
    static constexpr std::string_view message[] = {"request-vote", "request-vote-reply",
                                                   "append-entries", "append-entries-reply"};
    switch (as) {
    case As::Source: return source;
    case As::OnCrash: return onCrash;
    case As::Timer: return timer;
    case As::StepDown: return stepDown;
    case As::Role: return role;
    case As::Rule: return rule;
    case As::Refusal: return refusal;
    case As::Entry: return entry;
    case As::Append: return append;
    case As::Progress: return progress;
    case As::Commit: return commit;
    case As::Hold: return hold;
    case As::Loss: return loss;
    case As::Message: return message;
    case As::Number:
    case As::Truth:
    case As::Text:
    case As::Node:
    case As::Nodes: break;
    }
    return {};
}

std::uint64_t numberFrom(const Event& event, From from) {
    switch (from) {
    case From::Index: return event.index.value();
    case From::Value: return event.value;
    case From::Term: return event.term;
    case From::LogTerm: return event.logTerm;
    case From::Count: return event.count;
    case From::Detail: return event.detail;
    case From::Text:
    case From::TravelTime: return event.text;
    case From::Nodes: break;
    }
    return 0;
}

void appendText(std::string& out, std::string_view text) {
    using Json = nlohmann::json;
    out += Json(std::string(text)).dump(-1, ' ', false, Json::error_handler_t::replace);
}

void appendValue(std::string& out, const Field& field, const Event& event,
                 const Timeline& timeline) {
    const std::uint64_t number = numberFrom(event, field.from);
    if (field.as == As::Number) {
        out += std::to_string(number);
    } else if (field.as == As::Truth) {
        out += number != 0 ? "true" : "false";
    } else if (field.as == As::Text) {
        appendText(out, timeline.text(event.text));
    } else if (field.as == As::Node) {
        appendText(out, nodeName(NodeId{static_cast<std::uint8_t>(number)}));
    } else if (field.as == As::Nodes) {
        char separator = '[';
        event.nodes().forEach([&](NodeId id) {
            out += separator;
            appendText(out, nodeName(id));
            separator = ',';
        });
        out += separator == '[' ? "[]" : "]";
    } else {
        const auto words = wordsOf(field.as);
        if (number < words.size())
            appendText(out, words[number]);
        else
            out += std::to_string(number);
    }
}

} // namespace

void appendJsonLine(std::string& out, const Timeline& timeline, EventNumber number) {
    const Event& event = timeline[number];
    out +=
        "{\"number\":" + std::to_string(number) + ",\"time\":" + std::to_string(event.time.value());
    out += ",\"kind\":\"" + std::string(kindName(event.kind)) + '"';
    if (event.node != kNobody) out += ",\"node\":\"" + nodeName(event.node) + '"';
    if (event.peer != kNobody)
        out += std::string(event.kind == EventKind::NodeStarted ? ",\"votedFor\":\""
                                                                : ",\"peer\":\"") +
               nodeName(event.peer) + '"';
    if (event.cause != kNoEvent) out += ",\"cause\":" + std::to_string(event.cause);
    for (const Field& field : fieldsOf(event)) {
        if (field.as == As::Text && event.text == kNoText) continue; // a no-op has no command
        out += ",\"" + std::string(field.name) + "\":";
        appendValue(out, field, event, timeline);
    }
    out += "}\n";
}

} // namespace raftarium::cli
