#include "net/observe/stream_merger.h"

#include <algorithm>
#include <utility>

/// StreamMerger: an event gets its place in the course.
namespace raftarium::net {
namespace {

std::size_t at(int which) { return static_cast<std::size_t>(which); }

/// Kinds whose Event::value is a moment.
constexpr KindMask kMoments = maskOf(EventKind::ElectionTimerSet) | maskOf(EventKind::QuorumHeard) |
                              maskOf(EventKind::TransferStarted) |
                              maskOf(EventKind::MessageDelayed);
/// Kinds after which a server is there without having been seen before.
constexpr KindMask kElsewhere = maskOf(EventKind::MessageLost) | maskOf(EventKind::MessageDelayed) |
                                maskOf(EventKind::MessageDuplicated) | maskOf(EventKind::LinkCut) |
                                maskOf(EventKind::LinkHealed) | maskOf(EventKind::NodeStarted) |
                                maskOf(EventKind::NodeCrashed) | maskOf(EventKind::NetworkChanged) |
                                maskOf(EventKind::DiskChanged) | maskOf(EventKind::ClientInvoked) |
                                maskOf(EventKind::ClientReturned);

/// Later than this is never.
constexpr std::uint64_t kFarAway = 4'000'000'000'000'000'000;

} // namespace

/// The course goes on at a moment of a source, or where it is, if that is later.
void StreamMerger::moveTo(int which, std::int64_t moment) {
    Source& source = sources_[at(which)];
    time_ = std::max({time_, source.lastTime, aligned(which, moment)});
    source.lastTime = time_;
}

void StreamMerger::emitNext(int which, Batch& into) {
    Source& source = sources_[at(which)];
    Waiting waiting = std::move(source.waiting.front());
    source.waiting.pop_front();
    --waitingCount_;
    moveTo(which, waiting.event.time.value());
    if (waiting.beginsLife) {
        endLife(which, into);
        clients_.beginLife(which, waiting.event.time.value());
    }
    if (waiting.state)
        emitState(which, waiting, into);
    else
        emitEvent(which, waiting, into);
}

/// A new life tells that the old one has ended, if nothing else did.
void StreamMerger::endLife(int which, Batch& into) {
    Source& source = sources_[at(which)];
    source.numbers.clear();
    if (source.node == kNobody || !servers_[source.node.value()].running) return;
    Event crash;
    crash.kind = EventKind::NodeCrashed;
    crash.node = source.node;
    crash.index = servers_[source.node.value()].lastIndex;
    put(crash, {}, into);
}

void StreamMerger::emitState(int which, const Waiting& waiting, Batch& into) {
    EventNumber first = kNoEvent;
    ClientOperations::Told told;
    told.source = which;
    clients_.missed(which);
    for (MadeEvent& made : eventsFor(*waiting.state)) {
        made.event.cause = first;
        clients_.follow(told, made.event, count_);
        const EventNumber number = put(made.event, std::move(made.text), into);
        if (first == kNoEvent) first = number;
    }
}

/// Whether it is the last of a server that is known to be gone.
bool StreamMerger::comesTooLate(const Source& source, const Event& event) const {
    return (maskOf(event.kind) & kElsewhere) == 0 && event.node != kNobody &&
           !servers_[event.node.value()].running && time_ < source.overUntil;
}

void StreamMerger::emitEvent(int which, Waiting& waiting, Batch& into) {
    Source& source = sources_[at(which)];
    Event& event = waiting.event;
    if (comesTooLate(source, event)) return;
    if ((maskOf(event.kind) & kElsewhere) == 0 && event.node != kNobody &&
        !servers_[event.node.value()].running)
        appear(event.node, into);
    event.cause = waiting.cause ? source.numbers.find(*waiting.cause) : kNoEvent;
    shiftMoment(which, event);
    if (waiting.message) tieMessage(waiting, event);
    if (event.kind == EventKind::NodeCrashed && event.index == Index{} && event.node != kNobody)
        event.index = servers_[event.node.value()].lastIndex;
    followClients(which, waiting, event);
    const EventNumber number = put(event, std::move(waiting.text), into);
    source.numbers.add(waiting.number, number);
    if (waiting.message &&
        (event.kind == EventKind::MessageSent || event.kind == EventKind::MessageDuplicated))
        keepSent(waiting, number);
}

void StreamMerger::followClients(int which, const Waiting& waiting, Event& event) {
    Source& source = sources_[at(which)];
    if (waiting.number != source.nextInCourse) clients_.missed(which);
    source.nextInCourse = waiting.number + 1;
    clients_.follow({which, waiting.number, waiting.cause, waiting.text ? &*waiting.text : nullptr,
                     waiting.isCut},
                    event, count_);
}

void StreamMerger::emitNote(std::int64_t time, Batch& into) {
    Note note = std::move(notes_.front());
    notes_.pop_front();
    time_ = std::max(time_, time);
    if (note.event.kind == EventKind::NodeCrashed) {
        const Server& server = servers_[note.event.node.value() & kMaxNodeId];
        if (note.event.index == Index{}) note.event.index = server.lastIndex;
        if (server.source >= 0) sources_[at(server.source)].overUntil = time_ + options_.window;
    }
    note.event.cause = kNoEvent;
    put(note.event, std::move(note.text), into);
}

EventNumber StreamMerger::put(Event event, std::optional<std::string>&& text, Batch& into) {
    if (!epoch_) epoch_ = time_;
    event.time = Time{time_ - *epoch_};
    if (hasText(event.kind)) {
        const std::size_t before = into.texts.size();
        event.text = text ? texts_.idOf(*std::move(text), into.texts) : kNoText;
        if (into.texts.size() != before) textBytes_ += into.texts.back().size();
    }
    if (event.cause >= count_) event.cause = kNoEvent;
    into.events.push_back(event);
    follow(event);
    return count_++;
}

void StreamMerger::appear(NodeId node, Batch& into) { put(appearance(node), {}, into); }

/// Moments that an event tells of are by its source's clock too.
void StreamMerger::shiftMoment(int which, Event& event) const {
    if ((maskOf(event.kind) & kMoments) == 0 || event.value > kFarAway) return;
    const std::int64_t epoch = epoch_.value_or(time_);
    const std::int64_t moment = aligned(which, static_cast<std::int64_t>(event.value)) - epoch;
    event.value = static_cast<std::uint64_t>(std::max<std::int64_t>(0, moment));
}

/// Joins both ends of a message.
void StreamMerger::tieMessage(const Waiting& waiting, Event& event) {
    const auto found = messages_.find(*waiting.message);
    if (found == messages_.end()) return;
    MessageRecord& record = found->second;
    if (event.kind == EventKind::MessageSent || event.kind == EventKind::MessageDuplicated) {
        plan(record, event);
        return;
    }
    if (record.number == kNoEvent) return;
    event.cause = record.number;
    if (event.kind == EventKind::MessageDelivered || event.kind == EventKind::MessageLost)
        record.isOver = true;
}

/// How long the message travels, where it is known already that it arrived.
void StreamMerger::plan(const MessageRecord& record, Event& event) const {
    if (event.text == UINT32_MAX) event.text = 0;
    const MessageEnd& end = record.delivered;
    if (end.source < 0) return;
    const std::int64_t travel = aligned(end.source, end.moment) - time_;
    event.text = static_cast<std::uint32_t>(
        std::clamp<std::int64_t>((travel + 999) / 1'000, 1, UINT32_MAX - 1));
}

void StreamMerger::keepSent(const Waiting& waiting, EventNumber number) {
    const auto found = messages_.find(*waiting.message);
    if (found == messages_.end()) return;
    const Event& event = waiting.event;
    found->second.number = number;
    found->second.time = time_;
    found->second.from = event.kind == EventKind::MessageSent ? event.node : event.peer;
    found->second.to = event.kind == EventKind::MessageSent ? event.peer : event.node;
    inFlight_.push_back(*waiting.message);
}

/// Gives up messages of which nothing was heard for long: what became of them is not known.
void StreamMerger::expireMessages(Batch& into) {
    while (!inFlight_.empty()) {
        const auto found = messages_.find(inFlight_.front());
        if (found != messages_.end() && !found->second.isOver) {
            MessageRecord& record = found->second;
            if (time_ - record.time < options_.messageLife) return;
            if (servers_[record.to.value()].paused) { // it waits there
                record.time = time_;
                inFlight_.push_back(inFlight_.front());
            } else {
                giveUp(record, into);
            }
        }
        inFlight_.pop_front();
    }
}

void StreamMerger::giveUp(MessageRecord& record, Batch& into) {
    record.isOver = true;
    Event lost;
    lost.kind = EventKind::MessageLost;
    lost.node = record.to;
    lost.peer = record.from;
    lost.cause = record.number;
    lost.detail = static_cast<std::uint8_t>(LossReason::Unknown);
    put(lost, {}, into);
}

void StreamMerger::follow(const Event& event) {
    if (event.node == kNobody || event.node.value() > kMaxNodeId) return;
    Server& server = servers_[event.node.value()];
    switch (event.kind) {
    case EventKind::NodeStarted:
        server.running = true;
        server.paused = false;
        server.lastIndex = event.index;
        break;
    case EventKind::NodeCrashed: server.running = server.paused = false; break;
    case EventKind::NodePaused: server.paused = true; break;
    case EventKind::NodeResumed: server.paused = false; break;
    case EventKind::EntryAppended: server.lastIndex = event.index; break;
    case EventKind::SnapshotInstalled:
        server.lastIndex = std::max(server.lastIndex, event.index);
        break;
    case EventKind::LogTruncated:
        if (event.index != Index{}) server.lastIndex = event.index - 1;
        break;
    default: break;
    }
}

} // namespace raftarium::net
