#include "core/recording/event_fields.h"

namespace raftarium::eventLine {
namespace {

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
constexpr Field kTimerSet[] = {{"fires", From::Value},
                               {"length", From::Index},
                               {"reason", From::Detail, As::Timer},
                               {"votersAhead", From::Count}};
constexpr Field kTerm[] = {{"term", From::Term}};
constexpr Field kTimedOut[] = {{"term", From::Term}, {"reason", From::Detail, As::TimeOut}};
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
constexpr Field kHearing[] = {{"term", From::Term},          {"rule", From::Detail, As::Rule},
                              {"lastIndex", From::Index},    {"lastTerm", From::LogTerm},
                              {"ownLastIndex", From::Value}, {"leader", From::Count, As::Node}};
constexpr Field kPreGranted[] = {{"term", From::Term},
                                 {"askedTerm", From::Value},
                                 {"lastIndex", From::Index},
                                 {"lastTerm", From::LogTerm}};
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
constexpr Field kQuorum[] = {
    {"term", From::Term}, {"leaseUntil", From::Value}, {"servers", From::Count}};
constexpr Field kConfiguration[] = {
    {"index", From::Index}, {"part", From::Detail, As::Part}, {"members", From::Nodes, As::Nodes}};
constexpr Field kCaughtUp[] = {{"match", From::Index}};
constexpr Field kTransferUp[] = {{"term", From::Term},
                                 {"until", From::Value},
                                 {"reason", From::Detail, As::Handover},
                                 {"priority", From::LogTerm},
                                 {"peerPriority", From::Count}};
constexpr std::span<const Field> kTransfer = std::span(kTransferUp).first(3);
constexpr Field kTransferred[] = {{"term", From::Term}, {"outcome", From::Detail, As::Transfer}};
constexpr Field kSnapshot[] = {
    {"lastIndex", From::Index}, {"lastTerm", From::LogTerm}, {"content", From::Text, As::Text}};
constexpr std::span<const Field> kSnapshotSent = std::span(kSnapshot).first(2);
constexpr Field kInstalled[] = {{"lastIndex", From::Index},
                                {"lastTerm", From::LogTerm},
                                {"keptLog", From::Detail, As::Truth},
                                {"content", From::Text, As::Text}};
constexpr Field kCompacted[] = {{"lastIndex", From::Index}, {"removed", From::Count}};
constexpr Field kRead[] = {{"read", From::Value}, {"index", From::Index}};
constexpr Field kReadConfirmed[] = {{"read", From::Value},
                                    {"index", From::Index},
                                    {"basis", From::Detail, As::Basis},
                                    {"servers", From::Count}};
constexpr Field kReadRefused[] = {{"read", From::Value}, {"reason", From::Detail, As::Refusal}};
constexpr Field kInvoked[] = {{"client", From::Count},
                              {"operation", From::Value},
                              {"request", From::Text, As::Text},
                              {"again", From::Detail, As::Truth}};
constexpr Field kReturned[] = {{"client", From::Count},
                               {"operation", From::Value},
                               {"outcome", From::Detail, As::Outcome},
                               {"answer", From::Text, As::Text}};
constexpr Field kSkipped[] = {{"index", From::Index}, {"command", From::Text, As::Text}};

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
constexpr Field kPreVoteReply[] = {{"message", From::Detail, As::Message},
                                   {"term", From::Term},
                                   {"travelMicroseconds", From::TravelTime},
                                   {"askedTerm", From::Value},
                                   {"granted", From::Count, As::Truth}};
constexpr Field kInstall[] = {{"message", From::Detail, As::Message},
                              {"term", From::Term},
                              {"travelMicroseconds", From::TravelTime},
                              {"lastIndex", From::Index},
                              {"lastTerm", From::LogTerm},
                              {"offset", From::Value},
                              {"bytes", From::Count}};
constexpr Field kInstallReply[] = {{"message", From::Detail, As::Message},
                                   {"term", From::Term},
                                   {"travelMicroseconds", From::TravelTime},
                                   {"lastIndex", From::Index},
                                   {"bytesStored", From::Value},
                                   {"installed", From::Count, As::Truth}};
constexpr std::span<const Field> kBare = std::span(kRequestVote).first(3);

std::span<const Field> fieldsOfMessage(const Event& event) {
    switch (event.detailAs<MessageType>()) {
    case MessageType::RequestVote:
    case MessageType::PreVote: return kRequestVote;
    case MessageType::RequestVoteReply: return kVoteReply;
    case MessageType::AppendEntries: return kAppend;
    case MessageType::AppendEntriesReply: return kAppendReply;
    case MessageType::PreVoteReply: return kPreVoteReply;
    case MessageType::InstallSnapshot: return kInstall;
    case MessageType::InstallSnapshotReply: return kInstallReply;
    case MessageType::TimeoutNow: return kBare;
    case MessageType::Count_: break;
    }
    return {};
}

std::span<const Field> fieldsOfRefusal(const Event& event) {
    switch (event.detailAs<VoteRule>()) {
    case VoteRule::AlreadyVoted: return kTaken;
    case VoteRule::HearsLeader: return kHearing;
    case VoteRule::OlderTerm:
    case VoteRule::LastTermOlder:
    case VoteRule::LogShorter: break;
    }
    return kRefused;
}

} // namespace

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
    case EventKind::ElectionTimedOut: return kTimedOut;
    case EventKind::LeaderRecognised:
    case EventKind::HeartbeatDue: return kTerm;
    case EventKind::TermAdopted: return kAdopted;
    case EventKind::BecameFollower: return kFollower;
    case EventKind::BecameCandidate:
    case EventKind::PreVoteStarted: return kCandidate;
    case EventKind::VoteGranted: return kGranted;
    case EventKind::VoteRefused:
    case EventKind::PreVoteRefused: return fieldsOfRefusal(event);
    case EventKind::VoteCounted:
    case EventKind::PreVoteCounted: return kCounted;
    case EventKind::PreVoteGranted: return kPreGranted;
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
    case EventKind::QuorumHeard: return kQuorum;
    case EventKind::ConfigurationChanged: return kConfiguration;
    case EventKind::LearnerCaughtUp: return kCaughtUp;
    case EventKind::TransferStarted:
        return event.detailAs<TransferReason>() == TransferReason::HigherPriority
                   ? std::span<const Field>(kTransferUp)
                   : kTransfer;
    case EventKind::TransferEnded: return kTransferred;
    case EventKind::SnapshotTaken: return kSnapshot;
    case EventKind::SnapshotSent: return kSnapshotSent;
    case EventKind::SnapshotInstalled: return kInstalled;
    case EventKind::LogCompacted: return kCompacted;
    case EventKind::ReadRequested: return kRead;
    case EventKind::ReadConfirmed: return kReadConfirmed;
    case EventKind::ReadRefused: return kReadRefused;
    case EventKind::ClientInvoked: return kInvoked;
    case EventKind::ClientReturned: return kReturned;
    case EventKind::DuplicateSkipped: return kSkipped;
    case EventKind::NodePaused:
    case EventKind::NodeResumed:
    case EventKind::LinkCut:
    case EventKind::LinkHealed:
    case EventKind::Count_: break;
    }
    return {};
}

} // namespace raftarium::eventLine
