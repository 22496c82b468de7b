#pragma once

#include "core/raft/event.h"

#include <cstdint>
#include <string>
#include <vector>

namespace raftarium::test {

[[nodiscard]] constexpr NodeId n(int id) { return NodeId{static_cast<std::uint8_t>(id)}; }

/// An event at `node` about `peer`; the tests fill in what else they need.
[[nodiscard]] inline Event make(EventKind kind, int node, int peer = 0) {
    Event event;
    event.kind = kind;
    event.node = n(node);
    event.peer = n(peer);
    return event;
}

/// A small generator of its own, so that a failing seed means the same on every machine.
class Dice {
public:
    explicit Dice(std::uint64_t seed) : state_(seed * 2 + 1) {}
    std::uint64_t word() {
        state_ ^= state_ << 13U;
        state_ ^= state_ >> 7U;
        state_ ^= state_ << 17U;
        return state_ * 0x2545f4914f6cdd1dU;
    }
    std::uint32_t below(std::uint32_t limit) {
        return static_cast<std::uint32_t>((word() >> 32U) * limit >> 32U);
    }
    bool oneIn(std::uint32_t times) { return below(times) == 0; }

private:
    std::uint64_t state_;
};

struct RandomRun {
    std::vector<Event> events;
    std::vector<std::string> texts;
};

/// A run of `count` events with every kind and detail there is, mostly plausible (messages arrive,
/// logs grow by one), now and then with values that no server would produce.
[[nodiscard]] inline RandomRun randomRun(std::uint64_t seed, std::uint32_t count, int nodes = 5) {
    Dice dice(seed);
    RandomRun run;
    for (int i = 0; i < 40; ++i)
        run.texts.push_back("set k" + std::to_string(i % 11) + ' ' + std::to_string(i));
    std::vector<EventNumber> inFlight;
    std::vector<std::uint64_t> logSize(128);
    std::int64_t time = 0;
    for (EventNumber number = 0; number < count; ++number) {
        const int node = 1 + static_cast<int>(dice.below(static_cast<std::uint32_t>(nodes)));
        const int peer = 1 + static_cast<int>(dice.below(static_cast<std::uint32_t>(nodes)));
        // Half of the events are messages and entries, as in a real run.
        constexpr EventKind common[] = {EventKind::MessageSent, EventKind::MessageDelivered,
                                        EventKind::EntryAppended, EventKind::EntryApplied};
        const auto kind =
            dice.oneIn(2) ? common[dice.below(4)] : static_cast<EventKind>(dice.below(kEventKinds));
        Event event = make(kind, node, peer);
        time += dice.oneIn(3) ? 0 : dice.below(2'000'000);
        event.time = Time{time};
        event.detail = static_cast<std::uint8_t>(dice.below(4));
        event.term = 1 + number / 400;
        event.logTerm = event.term;
        event.count = dice.below(6);
        event.value = dice.below(30);
        std::uint64_t& size = logSize[static_cast<std::size_t>(node)];
        event.index = Index{kind == EventKind::EntryAppended ? ++size : size};
        event.text = hasText(kind) ? dice.below(41) : dice.below(20'000);
        if (kind == EventKind::LogTruncated || kind == EventKind::NodeCrashed ||
            kind == EventKind::NodeStarted) {
            size -= size == 0 ? 0 : dice.below(3) % size;
            event.index = Index{kind == EventKind::LogTruncated ? size + 1 : size};
        }
        if (kind == EventKind::MessageSent || kind == EventKind::MessageDuplicated)
            inFlight.push_back(number);
        event.cause = number == 0 ? kNoEvent : dice.below(number);
        if ((kind == EventKind::MessageDelivered || kind == EventKind::MessageLost) &&
            !inFlight.empty()) {
            const std::size_t at = dice.below(static_cast<std::uint32_t>(inFlight.size()));
            event.cause = inFlight[at];
            inFlight.erase(inFlight.begin() + static_cast<std::ptrdiff_t>(at));
        }
        if (dice.oneIn(500)) event.index = Index{dice.word()};
        if (dice.oneIn(500)) event.value = dice.word();
        if (dice.oneIn(500)) event.cause = static_cast<EventNumber>(dice.word());
        if (dice.oneIn(500)) event.text = static_cast<TextId>(dice.word());
        if (dice.oneIn(900)) event.node = NodeId{static_cast<std::uint8_t>(dice.word())};
        if (dice.oneIn(900)) event.peer = NodeId{static_cast<std::uint8_t>(dice.word())};
        if (dice.oneIn(900)) event.kind = static_cast<EventKind>(dice.word());
        run.events.push_back(event);
    }
    return run;
}

} // namespace raftarium::test
