#pragma once

#include "core/raft/types.h"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace raftarium {

/// Something that will happen. What `node`, `slot` and `generation` mean depends on `kind`.
struct Due {
    enum class Kind : std::uint8_t { Timer, Arrival, Loss, Sync, Load, Client };
    Time time{};
    std::uint64_t order = 0; ///< of scheduling: breaks ties, so that the order is total
    std::uint32_t slot = 0;
    std::uint32_t generation = 0;
    Kind kind{};
    NodeId node = kNobody;
};

/// What will happen, soonest first; of one moment, what was scheduled first.
class EventQueue {
public:
    void push(Due due) {
        due.order = nextOrder_++;
        heap_.push_back(due);
        std::push_heap(heap_.begin(), heap_.end(), later);
    }
    Due pop() {
        std::pop_heap(heap_.begin(), heap_.end(), later);
        const Due due = heap_.back();
        heap_.pop_back();
        return due;
    }
    [[nodiscard]] bool empty() const { return heap_.empty(); }
    [[nodiscard]] Time nextTime() const { return heap_.empty() ? kNever : heap_.front().time; }

private:
    [[nodiscard]] static bool later(const Due& a, const Due& b) {
        return a.time != b.time ? a.time > b.time : a.order > b.order;
    }
    std::vector<Due> heap_;
    std::uint64_t nextOrder_ = 0;
};

} // namespace raftarium
