#include "core/timeline/timeline.h"

#include <algorithm>

namespace raftarium {

namespace {

constexpr EventNumber kLeastInterval = 8192;

/// Keyframes may cost some five bytes an event: where a copy of the state is large, they are
/// rarer.
[[nodiscard]] EventNumber intervalFor(const ClusterState& state) {
    const std::size_t interval = state.copyCost() / 5;
    return static_cast<EventNumber>(std::clamp<std::size_t>(interval, kLeastInterval, 1U << 20U));
}

/// What a SharedVector of `count` elements holds, rounded up to its pieces.
template <class T>
[[nodiscard]] std::size_t piecesOf(std::size_t count, std::size_t leaf) {
    const std::size_t leaves = (count + leaf - 1) / leaf;
    return leaves * (leaf * sizeof(T) + 32) + (leaves + 63) / 64 * 64 * sizeof(std::shared_ptr<T>);
}

} // namespace

Timeline::Timeline() : nextKeyframe_(kLeastInterval) {
    texts_.push_back(std::make_shared<const std::string>());
    textHashes_.push_back(timelineHash::kStart);
}

void Timeline::appendTexts(std::span<const std::string> texts) {
    for (const std::string& text : texts) {
        textHashes_.push_back(timelineHash::add(textHashes_.back(), text));
        texts_.push_back(std::make_shared<const std::string>(text));
    }
}

void Timeline::append(std::span<const Event> events) {
    EventNumber number = size();
    for (const Event& event : events) {
        events_.push_back(event);
        kinds_.append(event.kind);
        eventHash_ = timelineHash::add(eventHash_, event);
        end_.apply(event, number, texts_);
        if (++number == nextKeyframe_) addKeyframe();
    }
}

void Timeline::addKeyframe() {
    const std::uint64_t next = std::uint64_t{size()} + intervalFor(end_);
    nextKeyframe_ = static_cast<EventNumber>(std::min<std::uint64_t>(next, kNoEvent));
    keyframes_.push_back(
        {size(), nextKeyframe_, eventHash_, std::make_shared<const ClusterState>(end_)});
}

const std::string& Timeline::text(TextId id) const {
    return *texts_[id < texts_.size() ? id : kNoText];
}

std::size_t Timeline::keyframesUpTo(EventNumber count) const {
    std::size_t first = 0;
    std::size_t last = keyframes_.size();
    while (first < last) {
        const std::size_t middle = (first + last) / 2;
        if (keyframes_[middle].count <= count)
            first = middle + 1;
        else
            last = middle;
    }
    return first;
}

const Timeline::Keyframe* Timeline::keyframeBefore(EventNumber count) const {
    const std::size_t found = keyframesUpTo(count);
    return found == 0 ? nullptr : &keyframes_[found - 1];
}

/// Folds `state` on to `count` events.
void Timeline::fold(ClusterState& state, EventNumber count) const {
    EventNumber number = state.eventCount();
    events_.forEach(number, count,
                    [&](const Event& event) { state.apply(event, number++, texts_); });
}

ClusterState Timeline::stateAfter(EventNumber count) const {
    if (count >= size()) return end_;
    const Keyframe* keyframe = keyframeBefore(count);
    ClusterState state = keyframe != nullptr ? *keyframe->state : ClusterState();
    fold(state, count);
    return state;
}

void Timeline::moveTo(ClusterState& state, EventNumber count) const {
    // Folding an event takes about as long as copying this many bytes.
    constexpr std::size_t bytesPerEvent = 64;
    count = std::min(count, size());
    const EventNumber at = state.eventCount();
    const Keyframe* keyframe = keyframeBefore(count);
    const std::uint64_t from = keyframe != nullptr ? keyframe->count : 0;
    if (at <= count && at + state.copyCost() / bytesPerEvent >= from)
        fold(state, count);
    else
        state = stateAfter(count);
}

EventNumber Timeline::countAt(Time time) const {
    EventNumber first = 0;
    EventNumber last = size();
    while (first < last) {
        const EventNumber middle = first + (last - first) / 2;
        if (events_[middle].time <= time)
            first = middle + 1;
        else
            last = middle;
    }
    return first;
}

EventNumber Timeline::findForward(EventNumber from, EventNumber until, KindMask mask,
                                  const std::function<bool(const Event&)>& accept) const {
    const std::uint64_t end = std::min(until, size());
    for (std::uint64_t i = from; i < end;) {
        if (const std::uint64_t skip = kinds_.skipForward(i, mask); skip != 0) {
            i += skip;
            continue;
        }
        const Event& event = events_[i];
        if ((maskOf(event.kind) & mask) != 0 && (!accept || accept(event)))
            return static_cast<EventNumber>(i);
        ++i;
    }
    return kNoEvent;
}

EventNumber Timeline::findBackward(EventNumber from, EventNumber downTo, KindMask mask,
                                   const std::function<bool(const Event&)>& accept) const {
    for (std::uint64_t i = std::min(from, size()); i > downTo;) {
        if (const std::uint64_t skip = kinds_.skipBackward(i, mask); skip != 0) {
            i -= skip;
            continue;
        }
        const Event& event = events_[--i];
        if ((maskOf(event.kind) & mask) != 0 && (!accept || accept(event)))
            return static_cast<EventNumber>(i);
    }
    return kNoEvent;
}

KindMask Timeline::kindsIn(EventNumber first, EventNumber last) const {
    const std::uint64_t end = std::min(last, size());
    KindMask kinds = 0;
    for (std::uint64_t i = first; i < end;) {
        unsigned levels = 0;
        while (levels < KindPyramid::kLevels && i % KindPyramid::span(levels) == 0 &&
               (i + KindPyramid::span(levels) <= end || end == size()))
            ++levels;
        if (levels == 0) {
            kinds |= maskOf(events_[i++].kind);
        } else {
            kinds |= kinds_.bucket(levels - 1, i / KindPyramid::span(levels - 1));
            i += KindPyramid::span(levels - 1);
        }
    }
    return kinds;
}

std::uint64_t Timeline::hash() const {
    std::uint64_t hash = timelineHash::chain(eventHash_, textHashes_.back());
    hash = timelineHash::chain(hash, size());
    return timelineHash::chain(hash, textCount());
}

std::size_t Timeline::memoryBytes() const {
    std::size_t bytes = piecesOf<Event>(events_.size(), 512) + kinds_.memoryBytes();
    texts_.forEach(0, texts_.size(), [&bytes](const std::shared_ptr<const std::string>& text) {
        constexpr std::size_t controlBlock = 16;
        const std::size_t inside = std::string().capacity();
        bytes += sizeof(text) + controlBlock + sizeof(std::string) + sizeof(std::uint64_t) +
                 (text->capacity() > inside ? text->capacity() + 1 : 0);
    });
    keyframes_.forEach(0, keyframes_.size(), [&bytes](const Keyframe& keyframe) {
        bytes += sizeof(Keyframe) + keyframe.state->copyCost();
    });
    for (std::uint8_t i = 1; i <= end_.maxNode().value(); ++i)
        bytes += piecesOf<LogCell>(end_.node(NodeId{i}).log.size(), 64);
    return bytes + end_.copyCost();
}

Timeline Timeline::prefix(EventNumber events, TextId texts) const {
    Timeline past = *this;
    if (texts < past.textCount()) {
        past.texts_.truncate(texts + 1U);
        past.textHashes_.truncate(texts + 1U);
    }
    if (events >= size()) return past;
    past.end_ = stateAfter(events);
    past.events_.truncate(events);
    KindMask lastKinds = 0;
    past.events_.forEach(events & ~EventNumber{15}, events,
                         [&](const Event& event) { lastKinds |= maskOf(event.kind); });
    past.kinds_.truncate(events, lastKinds);
    past.keyframes_.truncate(keyframesUpTo(events));
    const Keyframe* last = past.keyframes_.empty() ? nullptr : &past.keyframes_.back();
    past.nextKeyframe_ = last != nullptr ? last->next : kLeastInterval;
    past.eventHash_ = last != nullptr ? last->eventHash : timelineHash::kStart;
    past.events_.forEach(last != nullptr ? last->count : 0, events, [&past](const Event& event) {
        past.eventHash_ = timelineHash::add(past.eventHash_, event);
    });
    return past;
}

} // namespace raftarium
