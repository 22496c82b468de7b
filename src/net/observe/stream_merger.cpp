#include "net/observe/stream_merger.h"

#include <algorithm>
#include <functional>
#include <utility>

namespace raftarium::net {
namespace {

bool isAboutMessage(EventKind kind) {
    return kind == EventKind::MessageSent || kind == EventKind::MessageDelivered ||
           kind == EventKind::MessageLost || kind == EventKind::MessageDuplicated ||
           kind == EventKind::MessageDelayed;
}
bool standsForMessage(EventKind kind) {
    return kind == EventKind::MessageSent || kind == EventKind::MessageDuplicated;
}
/// The server at which it happened is the one that tells it.
bool isToldByItsServer(EventKind kind) {
    return kind != EventKind::MessageLost && kind != EventKind::MessageDelayed &&
           kind != EventKind::MessageDuplicated;
}
bool isAboutCluster(EventKind kind) {
    return kind == EventKind::ActionTaken || kind == EventKind::OptionsChanged ||
           kind == EventKind::NetworkChanged || kind == EventKind::DiskChanged;
}
/// Moments with which one can reckon: to the year 2096.
std::int64_t sensible(std::int64_t moment) {
    return std::clamp<std::int64_t>(moment, 0, 4'000'000'000'000'000'000);
}
NodeId senderOf(const Event& event) {
    return event.kind == EventKind::MessageSent ? event.node : event.peer;
}

} // namespace

StreamMerger::StreamMerger() : StreamMerger(Options()) {}
StreamMerger::StreamMerger(Options options) : options_(options) {}

int StreamMerger::addSource() {
    sources_.emplace_back();
    clocks_.addSource();
    clients_.addSource();
    return static_cast<int>(sources_.size()) - 1;
}

void StreamMerger::beginLife(Source& source, std::uint64_t life) {
    if (source.knowsLife && source.life == life) return;
    // What the old life has left is still to come out; only then are its numbers forgotten.
    source.lifeBegins = source.knowsLife;
    source.knowsLife = true;
    source.life = life;
    source.next = 0;
    source.texts.clear();
}

void StreamMerger::connected(int which, const HelloLine& hello, std::int64_t now) {
    Source& source = sources_[static_cast<std::size_t>(which)];
    if (!begun_) begun_ = now;
    source.isLive = source.wasTried = true;
    if (hello.node != kNobody) {
        source.node = hello.node;
        servers_[hello.node.value()].source = which;
    }
    beginLife(source, hello.life);
    source.pastUntil = requestFor(which, hello).from ? hello.next : 0;
    source.lastRead = now;
    if (hello.time != 0) hear(which, sensible(hello.time), now);
    // What it held back while it was away is yet to come.
    source.heardUntil = INT64_MIN;
}

RequestLine StreamMerger::requestFor(int which, const HelloLine& hello) const {
    const Source& source = sources_[static_cast<std::size_t>(which)];
    RequestLine request;
    request.references = true;
    const bool goesOn = source.knowsLife && source.life == hello.life && source.next != 0;
    if (goesOn)
        request.from = source.next;
    else if (hello.first == 0 || !hello.tellsState)
        request.from = hello.first;
    if (request.from) request.life = hello.life;
    return request;
}

void StreamMerger::disconnected(int which) {
    Source& source = sources_[static_cast<std::size_t>(which)];
    source.isLive = false;
    source.wasTried = true;
}

void StreamMerger::hear(int which, std::int64_t moment, std::int64_t now) {
    Source& source = sources_[static_cast<std::size_t>(which)];
    source.heardUntil = std::max(source.heardUntil, moment);
    source.lastRead = now;
    // What happened long ago tells nothing about the clock.
    if (source.next > source.pastUntil || source.pastUntil == 0)
        clocks_.noteReading(which, moment, now);
}

void StreamMerger::take(int which, StreamLine&& line, std::int64_t now) {
    if (!begun_) begun_ = now;
    Source& source = sources_[static_cast<std::size_t>(which)];
    source.lastRead = now;
    if (auto* event = std::get_if<EventLine>(&line.content)) {
        takeEvent(which, std::move(*event), now);
    } else if (auto* state = std::get_if<StateLine>(&line.content)) {
        takeState(which, std::move(*state), now);
    } else if (const auto* missed = std::get_if<MissedLine>(&line.content)) {
        if (missed->to < source.next || missed->to == UINT64_MAX) return;
        source.missed += missed->to - std::max(missed->from, source.next) + 1;
        source.next = missed->to + 1;
    } else if (const auto* heartbeat = std::get_if<HeartbeatLine>(&line.content)) {
        hear(which, sensible(heartbeat->time), now);
        source.pastUntil = std::min(source.pastUntil, source.next);
    } else if (const auto* unknown = std::get_if<UnknownLine>(&line.content)) {
        const std::uint64_t number = unknown->number.value_or(source.next);
        if (number >= source.next && number != UINT64_MAX) source.next = number + 1;
    }
}

void StreamMerger::takeEvent(int which, EventLine&& line, std::int64_t now) {
    Source& source = sources_[static_cast<std::size_t>(which)];
    if (line.life) beginLife(source, *line.life);
    const std::uint64_t number = line.number.value_or(source.next);
    // Told again, as may happen where a connection is taken up anew.
    if (number < source.next || number == UINT64_MAX) return;
    source.next = number + 1;
    ++source.events;

    if (line.text) {
        source.texts.note(number, *line.text);
    } else if (line.textOf) {
        if (const std::string* text = source.texts.find(*line.textOf)) line.text = *text;
        line.isCut = line.isCut || !line.text;
    }

    Event& event = line.event;
    event.time = Time{sensible(event.time.value())};
    if (event.node == kNobody && !isAboutCluster(event.kind)) event.node = source.node;
    if (event.node != kNobody && isToldByItsServer(event.kind) && source.node == kNobody)
        servers_[event.node.value()].source = which;
    hear(which, event.time.value(), now);

    Waiting waiting;
    waiting.number = number;
    waiting.cause = line.cause;
    if (isAboutMessage(event.kind)) waiting.message = keyOf(source, line, number);
    if (event.kind == EventKind::MessageDelivered) {
        event.value = 0;
        event.index = Index{};
    }
    waiting.event = event;
    waiting.text = std::move(line.text);
    waiting.isCut = line.isCut;
    waiting.read = now;
    noteMessage(which, waiting);
    push(which, std::move(waiting));
}

void StreamMerger::takeState(int which, StateLine&& line, std::int64_t now) {
    Source& source = sources_[static_cast<std::size_t>(which)];
    if (line.state.node == kNobody) line.state.node = source.node;
    if (line.state.node == kNobody) return;
    if (line.next < source.next) return;
    if (line.next > source.next) source.next = line.next;
    line.time = sensible(line.time);
    hear(which, line.time, now);
    Waiting waiting;
    waiting.event.time = Time{line.time};
    waiting.state = std::make_unique<ServerState>(std::move(line.state));
    waiting.read = now;
    push(which, std::move(waiting));
}

void StreamMerger::push(int which, Waiting&& waiting) {
    Source& source = sources_[static_cast<std::size_t>(which)];
    waiting.beginsLife = std::exchange(source.lifeBegins, false);
    source.waiting.push_back(std::move(waiting));
    ++waitingCount_;
}

void StreamMerger::note(Event event, std::string text, std::int64_t now) {
    notes_.push_back(
        {event, hasText(event.kind) ? std::optional(std::move(text)) : std::nullopt, now});
}

/// Where the sender is watched by numbers, the number of its MessageSent; otherwise the message's
/// own name.
std::optional<StreamMerger::MessageKey>
StreamMerger::keyOf(const Source& source, const EventLine& line, std::uint64_t number) const {
    const NodeId from = senderOf(line.event);
    if (!line.id.empty()) return MessageKey{from, std::hash<std::string>()(line.id), UINT64_MAX};
    // Some count their events in 32 bits; of so many only one is under way.
    const auto low = [](std::uint64_t of) { return of & UINT32_MAX; };
    if (standsForMessage(line.event.kind)) return MessageKey{from, source.life, low(number)};
    if (line.sent) {
        const int sender = servers_[from.value()].source;
        const std::uint64_t life = line.sentLife ? *line.sentLife
                                   : sender < 0  ? 0
                                                 : sources_[static_cast<std::size_t>(sender)].life;
        return MessageKey{from, life, low(*line.sent)};
    }
    // Whoever sends and loses a message itself, or plays a whole cluster, names it as the cause.
    if (line.cause) return MessageKey{from, source.life, low(*line.cause)};
    return std::nullopt;
}

/// Compares the clocks at both ends, once both are heard of.
void StreamMerger::noteMessage(int which, const Waiting& waiting) {
    if (!waiting.message) return;
    const EventKind kind = waiting.event.kind;
    if (!standsForMessage(kind) && kind != EventKind::MessageDelivered) return;
    const auto [found, isNew] = messages_.try_emplace(*waiting.message);
    MessageRecord& record = found->second;
    if (isNew) {
        messageOrder_.push_back(*waiting.message);
        if (messageOrder_.size() > options_.mostMessages) forgetMessages();
    }
    MessageEnd& end = kind == EventKind::MessageDelivered ? record.delivered : record.sent;
    if (end.source >= 0) return;
    end = {which, waiting.event.time.value()};
    if (record.sent.source < 0 || record.delivered.source < 0) return;
    clocks_.noteMessage(record.sent.source, record.delivered.source, record.sent.moment,
                        record.delivered.moment);
    clients_.noteMessage(record.sent.source, record.delivered.source, record.sent.moment,
                         record.delivered.moment);
}

void StreamMerger::forgetMessages() {
    messages_.erase(messageOrder_.front());
    messageOrder_.pop_front();
}

StreamMerger::SourceReport StreamMerger::report(int which) const {
    const Source& source = sources_[static_cast<std::size_t>(which)];
    return {source.events, source.missed, clocks_.ahead(which), source.node};
}

} // namespace raftarium::net
