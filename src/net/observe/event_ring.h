#pragma once

#include "core/raft/event.h"

#include <algorithm>
#include <cstddef>
#include <span>
#include <vector>

namespace raftarium::net {

/// The latest events, in one piece of memory that grows to `most` of them.
class EventRing {
public:
    explicit EventRing(std::size_t most) : most_(std::max<std::size_t>(most, 1)) {}

    /// What is too much takes the place of the oldest.
    void push(std::span<const Event> events) {
        if (events.size() > most_) events = events.last(most_);
        reserve(std::min(most_, size_ + events.size()));
        const std::size_t tooMany = size_ + events.size() - std::min(most_, size_ + events.size());
        pop(tooMany);
        for (const Event& event : events)
            events_[place(size_++)] = event;
    }
    void pop(std::size_t count = 1) {
        first_ = events_.empty() ? 0 : (first_ + count) % events_.size();
        size_ -= count;
    }
    void clear() { first_ = size_ = 0; }

    [[nodiscard]] std::size_t size() const { return size_; }
    [[nodiscard]] bool empty() const { return size_ == 0; }
    [[nodiscard]] const Event& operator[](std::size_t i) const { return events_[place(i)]; }

private:
    [[nodiscard]] std::size_t place(std::size_t i) const {
        const std::size_t at = first_ + i;
        return at < events_.size() ? at : at - events_.size();
    }
    void reserve(std::size_t count) {
        if (count <= events_.size()) return;
        std::vector<Event> larger(std::min(most_, std::max(count, 2 * events_.size())));
        for (std::size_t i = 0; i < size_; ++i)
            larger[i] = (*this)[i];
        events_ = std::move(larger);
        first_ = 0;
    }

    const std::size_t most_;
    std::vector<Event> events_;
    std::size_t first_ = 0;
    std::size_t size_ = 0;
};

} // namespace raftarium::net
