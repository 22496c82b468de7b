#include "net/observe/event_journal.h"

#include "net/observe/byte_ring.h"
#include "net/observe/event_ring.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <mutex>
#include <optional>
#include <utility>

namespace raftarium::net {
namespace {

std::int64_t wallClock() {
    return std::chrono::duration_cast<std::chrono::nanoseconds>(
               std::chrono::system_clock::now().time_since_epoch())
        .count();
}

/// Texts by id. Ids count on and wrap around.
class TextRing {
public:
    explicit TextRing(std::size_t mostBytes) : texts_(mostBytes) {}

    /// The texts of one batch; the last of them has the id `last`.
    void take(const std::vector<std::string>& texts, TextId last) {
        if (texts.empty()) return;
        const TextId first = last - static_cast<TextId>(texts.size()) + 1;
        if (texts_.size() == 0 || first != next_) texts_.clear(); // a sink that begins anew
        for (const std::string& text : texts)
            texts_.push(text);
        next_ = last + 1;
    }
    /// Whether the text was here and is gone.
    [[nodiscard]] bool isGone(TextId id) const {
        return static_cast<std::int32_t>(id - first()) < 0;
    }
    /// Nothing where it is not here.
    [[nodiscard]] std::optional<std::string_view> find(TextId id) const {
        const TextId place = id - first();
        return place < texts_.size() ? std::optional(texts_[place]) : std::nullopt;
    }

private:
    [[nodiscard]] TextId first() const { return next_ - static_cast<TextId>(texts_.size()); }
    ByteRing texts_;
    TextId next_ = 1;
};

} // namespace

class EventJournal::Ring {
public:
    explicit Ring(Limits limits) : events_(limits.events), texts_(limits.textBytes) {}

    void append(EventSink& sink);
    void read(std::uint64_t from, std::size_t most, Excerpt& into);

    std::uint64_t first() const {
        const std::lock_guard lock(mutex_);
        return next_ - events_.size();
    }
    std::uint64_t next() const {
        const std::lock_guard lock(mutex_);
        return next_;
    }
    std::int64_t now() const {
        const std::int64_t wall = wallClock();
        const std::lock_guard lock(mutex_);
        return wall - lag_;
    }
    std::shared_ptr<const StateAt> state() const {
        const std::lock_guard lock(mutex_);
        return state_;
    }
    void setWakeUp(std::function<void()> wakeUp) {
        const std::lock_guard lock(wakeMutex_);
        wakeUp_ = std::move(wakeUp);
        told_ = false;
    }

    void wantState() {
        told_ = false; // first, so that the state is told of
        if (!stateWanted_.exchange(true) && askForAppend) askForAppend();
    }

    std::function<ServerState()> stateSource;
    std::function<void()> askForAppend;

private:
    void take(EventSink& sink);
    void dropOld();
    void tell();
    [[nodiscard]] std::uint64_t causeOf(const Event& event, std::uint64_t number) const;

    mutable std::mutex mutex_;
    EventRing events_;
    TextRing texts_;
    std::uint64_t next_ = 0;
    EventNumber next32_ = 0;     // the same as the sink counts
    std::uint64_t withText_ = 0; // none of the events before it has a text
    bool began_ = false;
    std::int64_t lag_ = 0; // of the events' clock behind this machine's
    std::shared_ptr<const StateAt> state_;

    std::mutex wakeMutex_;
    std::function<void()> wakeUp_;
    std::atomic<bool> told_{false};
    std::atomic<bool> stateWanted_{false};
};

void EventJournal::Ring::append(EventSink& sink) {
    if (!sink.events.empty() || !sink.texts.empty()) {
        const std::int64_t wall = wallClock();
        const std::lock_guard lock(mutex_);
        if (!sink.events.empty()) lag_ = wall - sink.events.back().time.value();
        take(sink);
        dropOld();
    }
    sink.clear();
    if (stateSource && stateWanted_.exchange(false)) {
        auto at = std::make_shared<StateAt>();
        at->state = stateSource();
        const std::int64_t wall = wallClock();
        const std::lock_guard lock(mutex_);
        at->next = next_;
        at->time = wall - lag_;
        state_ = std::move(at);
    }
    tell();
}

void EventJournal::Ring::take(EventSink& sink) {
    // Numbers that the sink leaves out are left out here too, so that both stay in step.
    const EventNumber skipped = began_ ? sink.first - next32_ : 0;
    if (!began_) next_ = sink.first;
    if (skipped != 0) {
        events_.clear();
        next_ += skipped;
    }
    began_ = true;
    events_.push(sink.events);
    next_ += sink.events.size();
    next32_ = sink.count();
    texts_.take(sink.texts, sink.textCount);
}

/// An event without its text would say less than happened: it goes, with all before it. Texts go in
/// the order in which they came, so events that brought one are never without it.
void EventJournal::Ring::dropOld() {
    withText_ = std::max(withText_, next_ - events_.size());
    for (; withText_ < next_; ++withText_) {
        const std::size_t place = events_.size() - static_cast<std::size_t>(next_ - withText_);
        const Event& event = events_[place];
        if (!hasText(event.kind) || event.text == kNoText) continue;
        if (!texts_.isGone(event.text)) return;
        events_.pop(place + 1);
    }
}

void EventJournal::Ring::tell() {
    if (told_.exchange(true)) return;
    const std::lock_guard lock(wakeMutex_);
    if (wakeUp_) wakeUp_();
}

std::uint64_t EventJournal::Ring::causeOf(const Event& event, std::uint64_t number) const {
    if (event.cause == kNoEvent) return kNoCause;
    const std::uint64_t back =
        static_cast<EventNumber>(static_cast<EventNumber>(number) - event.cause);
    return back == 0 || back > number ? kNoCause : number - back;
}

void EventJournal::Ring::read(std::uint64_t from, std::size_t most, Excerpt& into) {
    into.events.clear();
    into.causes.clear();
    into.texts.clear();
    into.bytes.clear();
    const std::lock_guard lock(mutex_);
    const std::uint64_t oldest = next_ - events_.size();
    into.next = next_;
    into.first = std::clamp(from, oldest, next_);
    const auto begin = static_cast<std::size_t>(into.first - oldest);
    const std::size_t end = begin + std::min(most, events_.size() - begin);
    // Whoever does not read to the end comes back without being called.
    if (end == events_.size()) told_ = false;
    for (std::size_t i = begin; i < end; ++i) {
        Event& event = into.events.emplace_back(events_[i]);
        into.causes.push_back(causeOf(event, oldest + i));
        if (!hasText(event.kind) || event.text == kNoText) continue;
        const auto text = texts_.find(event.text);
        const TextId id = std::exchange(event.text, kNoText);
        if (!text) continue;
        // Mostly a command is told of in several events in a row.
        if (into.texts.empty() || into.texts.back().id != id) {
            into.texts.push_back({id, into.bytes.size(), text->size()});
            into.bytes += *text;
        }
        event.text = static_cast<TextId>(into.texts.size());
    }
}

EventJournal::EventJournal(NodeId node, std::uint64_t life) : EventJournal(node, life, Limits()) {}
EventJournal::EventJournal(NodeId node, std::uint64_t life, Limits limits)
    : node_(node), life_(life), ring_(std::make_unique<Ring>(limits)) {}
EventJournal::~EventJournal() = default;

void EventJournal::append(EventSink& sink) { ring_->append(sink); }
void EventJournal::setStateSource(std::function<ServerState()> source, std::function<void()> ask) {
    ring_->stateSource = std::move(source);
    ring_->askForAppend = std::move(ask);
}
std::uint64_t EventJournal::first() const { return ring_->first(); }
std::uint64_t EventJournal::next() const { return ring_->next(); }
std::int64_t EventJournal::now() const { return ring_->now(); }
void EventJournal::read(std::uint64_t from, std::size_t most, Excerpt& into) const {
    ring_->read(from, most, into);
}
void EventJournal::wantState() { ring_->wantState(); }
std::shared_ptr<const EventJournal::StateAt> EventJournal::state() const { return ring_->state(); }
bool EventJournal::hasStateSource() const { return static_cast<bool>(ring_->stateSource); }
void EventJournal::setWakeUp(std::function<void()> wakeUp) { ring_->setWakeUp(std::move(wakeUp)); }

} // namespace raftarium::net
