#include "net/observe/stream_merger.h"

#include <algorithm>

/// StreamMerger: which event is next.
namespace raftarium::net {
namespace {

/// The clocks are compared anew after so long, or when a message contradicts them.
constexpr std::int64_t kSolveInterval = 200'000'000;

std::size_t at(int which) { return static_cast<std::size_t>(which); }

} // namespace

/// A moment of a source by the clock of the first one.
std::int64_t StreamMerger::aligned(int which, std::int64_t moment) const {
    // Only what is hostile is so far away.
    constexpr std::int64_t far = 4'000'000'000'000'000'000;
    return std::clamp(moment - std::clamp(clocks_.ahead(which), -far, far), -far, far);
}

std::int64_t StreamMerger::timeOfNext(int which) const {
    const Source& source = sources_[at(which)];
    return std::max(source.lastTime, aligned(which, source.waiting.front().event.time.value()));
}

/// A server is gone after the last that it told, however well the clocks are known.
std::int64_t StreamMerger::timeOf(const Note& note) const {
    std::int64_t time = clocks_.present(note.moment);
    if (note.event.kind != EventKind::NodeCrashed) return time;
    const int which = servers_[note.event.node.value() & kMaxNodeId].source;
    if (which < 0) return time;
    const Source& source = sources_[at(which)];
    time = std::max(time, source.lastTime);
    for (const Waiting& waiting : source.waiting) {
        if (waiting.beginsLife) break;
        time = std::max(time, aligned(which, waiting.event.time.value()) + 1);
    }
    return time;
}

int StreamMerger::earliest() const {
    int best = -1;
    std::int64_t bestTime = 0;
    for (int i = 0; i < static_cast<int>(sources_.size()); ++i) {
        if (sources_[at(i)].waiting.empty()) continue;
        const std::int64_t time = timeOfNext(i);
        if (best >= 0 && time >= bestTime) continue;
        best = i;
        bestTime = time;
    }
    return best;
}

/// Where the next event of `which` is a delivery whose sending waits with its sender: the sender,
/// and so on.
int StreamMerger::senderFirst(int which) const {
    for (std::size_t i = 0; i < sources_.size(); ++i) {
        const Waiting& next = sources_[at(which)].waiting.front();
        if (next.event.kind != EventKind::MessageDelivered || !next.message) return which;
        const auto found = messages_.find(*next.message);
        if (found == messages_.end()) return which;
        const MessageRecord& record = found->second;
        const int sender = record.sent.source;
        if (sender < 0 || sender == which || record.number != kNoEvent ||
            sources_[at(sender)].waiting.empty())
            return which;
        which = sender;
    }
    return which; // they wait for each other: what they tell contradicts itself
}

/// Whether it is worth while to wait for a source. One that connects for the first time, or still
/// tells its past, is given more time.
bool StreamMerger::isAwaited(const Source& source, std::int64_t until, std::int64_t now) const {
    if (!source.isLive)
        return !source.wasTried && now < begun_.value_or(now) + options_.patienceAtStart;
    if (source.next < source.pastUntil) return now < source.lastRead + options_.patienceForPast;
    return now < until;
}

bool StreamMerger::mayComeEarlier(std::int64_t time, int than, std::int64_t until,
                                  std::int64_t now) const {
    if (waitingCount_ > options_.mostWaiting) return false;
    for (int i = 0; i < static_cast<int>(sources_.size()); ++i) {
        const Source& source = sources_[at(i)];
        if (i == than || !source.waiting.empty()) continue;
        if (source.isLive && source.heardUntil != INT64_MIN &&
            aligned(i, source.heardUntil) >= time && source.next >= source.pastUntil)
            continue;
        if (isAwaited(source, until, now)) return true;
    }
    return false;
}

/// Whether the sending of a delivered message is yet to come.
bool StreamMerger::awaitsSending(const Waiting& waiting) const {
    if (waiting.event.kind != EventKind::MessageDelivered || !waiting.message) return false;
    const auto found = messages_.find(*waiting.message);
    if (found == messages_.end() || found->second.sent.source >= 0) return false;
    const int sender = servers_[waiting.message->from.value()].source;
    if (sender < 0 || !sources_[at(sender)].isLive) return false;
    const Source& source = sources_[at(sender)];
    if (waiting.message->number == UINT64_MAX) return true; // it has a name instead
    const auto next = static_cast<std::uint32_t>(source.next);
    return waiting.message->life == source.life &&
           static_cast<std::int32_t>(static_cast<std::uint32_t>(waiting.message->number) - next) >=
               0;
}

void StreamMerger::solveClocks(std::int64_t now) {
    if (!clocks_.isContradicted() && solved_ != INT64_MIN && now - solved_ < kSolveInterval) return;
    clocks_.solve();
    solved_ = now;
}

/// Puts the next event into the course. False where there is none, or it has to wait.
bool StreamMerger::mergeOne(std::int64_t now, Batch& into) {
    int which = earliest();
    if (!notes_.empty()) {
        const std::int64_t noted = timeOf(notes_.front());
        if (which < 0 || noted <= timeOfNext(which)) {
            if (mayComeEarlier(noted, -1, notes_.front().moment + options_.window, now))
                return false;
            emitNote(noted, into);
            return true;
        }
    }
    if (which < 0) return false;
    const Waiting& first = sources_[at(which)].waiting.front();
    const std::int64_t until = first.read + options_.window;
    if (waitingCount_ <= options_.mostWaiting && now < until && awaitsSending(first)) return false;
    if (mayComeEarlier(timeOfNext(which), which, until, now)) return false;
    emitNext(senderFirst(which), into);
    return true;
}

void StreamMerger::flush(std::int64_t now, Batch& into) {
    if (!begun_) begun_ = now;
    solveClocks(now);
    while (!isChapterOver() && mergeOne(now, into)) {
    }
    if (!isChapterOver()) expireMessages(into);
}

void StreamMerger::flushAll(Batch& into) {
    clocks_.solve();
    for (Source& source : sources_)
        source.isLive = !(source.wasTried = true);
    while (mergeOne(INT64_MAX, into)) {
    }
}

Time StreamMerger::presentTime(std::int64_t now) const {
    if (!epoch_) return Time{};
    if (isChapterOver()) return Time{time_ - *epoch_};
    std::int64_t present = clocks_.present(now) - options_.window;
    // Nothing is present while some still tell their past, for which the others wait.
    for (const Source& source : sources_)
        if (source.isLive && source.next < source.pastUntil && isAwaited(source, now, now))
            present = time_;
    if (const int next = earliest(); next >= 0) present = std::min(present, timeOfNext(next));
    return Time{std::max(present, time_) - *epoch_};
}

} // namespace raftarium::net
