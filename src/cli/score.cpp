#include "cli/score.h"

#include "core/timeline/sentence.h"

#include <array>
#include <cstdio>
#include <string_view>

namespace raftarium::cli {
namespace {

/// The sign of an event in a wide column, in a narrow one, and its colour.
struct Sign {
    std::string_view wide;
    std::string_view narrow;
    std::string_view colour;
};
constexpr std::string_view kGreen = "\x1b[32m", kBold = "\x1b[1;32m", kYellow = "\x1b[33m",
                           kRed = "\x1b[31m", kDim = "\x1b[2m", kCyan = "\x1b[36m",
                           kPlain = "\x1b[0m";

Sign signOf(EventKind kind) {
    switch (kind) {
    case EventKind::ActionTaken: return {"!", "!", kCyan};
    case EventKind::NodeStarted: return {"up", "u", kGreen};
    case EventKind::NodeCrashed: return {"DOWN", "X", kRed};
    case EventKind::NodePaused: return {"zzz", "z", kRed};
    case EventKind::NodeResumed: return {"go", "g", kGreen};
    case EventKind::ClockRateChanged: return {"clck", "c", kCyan};
    case EventKind::LinkCut: return {"cut", "/", kRed};
    case EventKind::LinkHealed: return {"heal", "-", kGreen};
    case EventKind::NetworkChanged: return {"net", "~", kCyan};
    case EventKind::DiskChanged: return {"disk", "d", kCyan};
    case EventKind::OptionsChanged: return {"opts", "o", kCyan};
    case EventKind::ElectionTimerSet: return {"tmr", ".", kDim};
    case EventKind::ElectionTimedOut: return {"TIME", "T", kYellow};
    case EventKind::TermAdopted: return {"term", "t", {}};
    case EventKind::BecameFollower: return {"foll", "f", kYellow};
    case EventKind::BecameCandidate: return {"CAND", "C", kYellow};
    case EventKind::VoteGranted: return {"vote", "v", {}};
    case EventKind::VoteRefused: return {"nay", "n", {}};
    case EventKind::VoteCounted: return {"cnt", "+", {}};
    case EventKind::BecameLeader: return {"LEAD", "L", kBold};
    case EventKind::LeaderRecognised: return {"hail", "h", {}};
    case EventKind::HeartbeatDue: return {"beat", "b", kDim};
    case EventKind::ProposalAccepted: return {"prop", "p", {}};
    case EventKind::ProposalRefused: return {"refu", "r", kYellow};
    case EventKind::EntryAppended: return {"app", "a", {}};
    case EventKind::LogTruncated: return {"TRNC", "%", kRed};
    case EventKind::AppendAccepted: return {"ok", "k", {}};
    case EventKind::AppendRefused: return {"no", "N", kYellow};
    case EventKind::ProgressChanged: return {"prog", ":", kDim};
    case EventKind::CommitAdvanced: return {"COMM", "*", kGreen};
    case EventKind::CommitHeldBack: return {"HOLD", "H", kYellow};
    case EventKind::EntryApplied: return {"aply", "=", {}};
    case EventKind::SyncStarted: return {"sync", "s", kDim};
    case EventKind::SyncFinished: return {"safe", "S", kDim};
    case EventKind::MessageSent: return {">", ">", kDim};
    case EventKind::MessageDelivered: return {"<", "<", kDim};
    case EventKind::MessageLost: return {"x", "x", kRed};
    case EventKind::MessageDuplicated: return {"2x", "2", kCyan};
    case EventKind::MessageDelayed: return {"wait", "w", kCyan};
    case EventKind::PreVoteStarted: return {"PRE", "P", kYellow};
    case EventKind::PreVoteGranted: return {"pvot", "y", {}};
    case EventKind::PreVoteRefused: return {"pnay", "n", {}};
    case EventKind::PreVoteCounted: return {"pcnt", "+", {}};
    case EventKind::QuorumHeard: return {"leas", "l", kDim};
    case EventKind::ConfigurationChanged: return {"CONF", "M", kCyan};
    case EventKind::LearnerCaughtUp: return {"even", "e", kGreen};
    case EventKind::TransferStarted: return {"XFER", "F", kYellow};
    case EventKind::TransferEnded: return {"xend", "E", {}};
    case EventKind::SnapshotTaken: return {"SNAP", "$", kCyan};
    case EventKind::SnapshotSent: return {"snd$", "&", {}};
    case EventKind::SnapshotInstalled: return {"INST", "I", kGreen};
    case EventKind::LogCompacted: return {"cmpt", "_", kDim};
    case EventKind::ReadRequested: return {"read", "?", {}};
    case EventKind::ReadConfirmed: return {"READ", "R", kGreen};
    case EventKind::ReadRefused: return {"rref", "r", kYellow};
    case EventKind::ClientInvoked: return {"ask", "(", kCyan};
    case EventKind::ClientReturned: return {"ans", ")", kCyan};
    case EventKind::DuplicateSkipped: return {"dup", "D", kYellow};
    case EventKind::Count_: break;
    }
    return {"?", "?", {}};
}

bool isMessage(EventKind kind) {
    return kind == EventKind::MessageSent || kind == EventKind::MessageDelivered ||
           kind == EventKind::MessageLost;
}

std::size_t widthFor(int nodes) { return nodes <= 9 ? 5 : nodes <= 26 ? 3 : nodes <= 60 ? 2 : 1; }

/// How many columns a text takes; ours hold no wide characters.
std::size_t columns(std::string_view text) {
    std::size_t n = 0;
    for (const char c : text)
        n += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1 : 0;
    return n;
}

void pad(std::string& out, std::string_view text, std::size_t width) {
    out += text;
    const std::size_t taken = columns(text);
    if (taken < width) out.append(width - taken, ' ');
}

std::string front(Time time, EventNumber number) {
    std::array<char, 48> buffer{};
    const std::int64_t ns = time.value();
    std::snprintf(buffer.data(), buffer.size(), "%5lld.%09lld %7u  ",
                  static_cast<long long>(ns / 1'000'000'000),
                  static_cast<long long>(ns % 1'000'000'000), number);
    return buffer.data();
}
constexpr std::size_t kFrontWidth = 25;

} // namespace

Score::Score(const Scenario& scenario, Options options)
    : scenario_(scenario),
      options_(options),
      width_(widthFor(scenario.nodes)),
      looks_(static_cast<std::size_t>(scenario.nodes) + 1, Look::Crashed),
      beforePause_(looks_) {}

std::string Score::head() const {
    std::string out;
    pad(out, "        seconds   event  ", kFrontWidth);
    for (int id = 1; id <= scenario_.nodes; ++id) {
        std::string name = nodeName(NodeId{static_cast<std::uint8_t>(id)});
        if (name.size() >= width_) name = std::to_string(id);
        // Narrow columns name every tenth server by its tens.
        if (name.size() > width_ || (width_ <= 2 && id % 5 != 0))
            name = id % 10 == 0 ? std::to_string(id / 10 % 10) : "·";
        if (name.size() > width_) name = std::to_string(id % 10);
        pad(out, name, width_);
    }
    while (out.back() == ' ')
        out.pop_back();
    return out + "\n";
}

/// A heartbeat, and whatever follows of it that happens with every heartbeat.
bool Score::isRoutine(const Event& event) const {
    switch (event.kind) {
    case EventKind::HeartbeatDue: return true;
    case EventKind::ElectionTimerSet:
        if (event.detailAs<TimerReason>() == TimerReason::HeardFromLeader) return true;
        break;
    case EventKind::MessageSent:
        if (event.detailAs<MessageType>() == MessageType::AppendEntries && event.count != 0)
            return false;
        break;
    case EventKind::MessageDelivered:
    case EventKind::MessageLost:
    case EventKind::AppendAccepted:
    case EventKind::QuorumHeard:
    case EventKind::ProgressChanged: break;
    default: return false;
    }
    return event.cause < folded_.size() && folded_[event.cause];
}

void Score::append(std::string& out, const Timeline& timeline, EventNumber number,
                   const Engine& engine) {
    const Event& event = timeline[number];
    follow(event);
    const bool routine = isRoutine(event);
    folded_.push_back(routine);
    if (routine && !options_.all) {
        ++foldedEvents_;
        if (event.kind == EventKind::HeartbeatDue) ++foldedBeats_;
        return;
    }
    appendFolded(out);
    out += front(event.time, number);
    appendColumns(out, event);
    const std::string_view colour =
        options_.colour ? signOf(event.kind).colour : std::string_view();
    out += ' ';
    out += colour;
    if (event.node != kNobody) out += nodeName(event.node) + " ";
    out += describe(timeline, number).plain();
    if (!colour.empty()) out += kPlain;
    out += '\n';
    if (event.kind == EventKind::ActionTaken) appendNote(out, event, engine);
}

void Score::appendFolded(std::string& out) {
    // What still follows of a heartbeat that was counted waits for the next one.
    if (foldedBeats_ == 0) return;
    out.append(kFrontWidth, ' ');
    for (std::size_t id = 1; id < looks_.size(); ++id)
        pad(out, "", width_);
    if (options_.colour) out += kDim;
    out += foldedBeats_ == 1 ? " 1 heartbeat" : " " + std::to_string(foldedBeats_) + " heartbeats";
    out += " (" + std::to_string(foldedEvents_) + (foldedEvents_ == 1 ? " event)" : " events)");
    if (options_.colour) out += kPlain;
    out += '\n';
    foldedBeats_ = 0;
    foldedEvents_ = 0;
}

void Score::appendNote(std::string& out, const Event& event, const Engine& engine) {
    if (event.detailAs<ActionSource>() == ActionSource::Load) return;
    const std::size_t place = actions_++;
    if (place >= engine.stepsTaken().size()) return;
    const std::string& note = scenario_.steps[engine.stepsTaken()[place]].note;
    if (note.empty()) return;
    out.append(kFrontWidth, ' ');
    for (std::size_t id = 1; id < looks_.size(); ++id)
        pad(out, "", width_);
    if (options_.colour) out += kCyan;
    out += " “" + note + "”";
    if (options_.colour) out += kPlain;
    out += '\n';
}

void Score::follow(const Event& event) {
    if (event.node == kNobody || event.node.value() >= looks_.size()) return;
    Look& look = looks_[event.node.value()];
    switch (event.kind) {
    case EventKind::NodeStarted:
    case EventKind::BecameFollower: look = Look::Follower; break;
    case EventKind::BecameCandidate: look = Look::Candidate; break;
    case EventKind::BecameLeader: look = Look::Leader; break;
    case EventKind::NodeCrashed: look = Look::Crashed; break;
    case EventKind::NodePaused:
        beforePause_[event.node.value()] = look;
        look = Look::Paused;
        break;
    case EventKind::NodeResumed: look = beforePause_[event.node.value()]; break;
    default: break;
    }
}

std::string Score::sign(const Event& event) const {
    const Sign sign = signOf(event.kind);
    if (width_ < 5) return std::string(sign.narrow);
    if (!isMessage(event.kind) || event.peer == kNobody) return std::string(sign.wide);
    // The other end of the message, and what it is: V a vote, A entries, P a pre-vote, S a
    // snapshot, small letters replies, T TimeoutNow.
    constexpr std::string_view kLetters = "VvAaPpSsT";
    static_assert(kLetters.size() == static_cast<std::size_t>(MessageType::Count_));
    const bool typed = event.kind != EventKind::MessageLost && event.detail < kLetters.size();
    const char letter = typed ? kLetters[event.detail] : 'm';
    return letter + std::string(sign.wide) + std::to_string(event.peer.value());
}

void Score::appendColumns(std::string& out, const Event& event) const {
    static constexpr std::string_view kLooks[] = {"│", "┆", "┃", "╎", " "};
    for (std::size_t id = 1; id < looks_.size(); ++id) {
        if (event.node.value() != id) {
            pad(out, kLooks[static_cast<std::size_t>(looks_[id])], width_);
            continue;
        }
        const std::string_view colour =
            options_.colour ? signOf(event.kind).colour : std::string_view();
        out += colour;
        pad(out, sign(event), width_);
        if (!colour.empty()) out += kPlain;
    }
}

} // namespace raftarium::cli
