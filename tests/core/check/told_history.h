#pragma once

#include "core/check/running_linearizability.h"
#include "naive_linearizability.h"

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>
#include <vector>

namespace raftarium::test {

/// Gives each invocation and return an event of its own; which operations overlap stays as it is.
inline void renumber(std::vector<Operation>& history) {
    std::vector<std::tuple<EventNumber, bool, std::size_t>> turns;
    for (std::size_t i = 0; i < history.size(); ++i) {
        turns.emplace_back(history[i].invoked.event, false, i);
        if (history[i].returned) turns.emplace_back(history[i].returned->event, true, i);
    }
    std::ranges::sort(turns);
    for (EventNumber event = 1; const auto& [at, isReturn, which] : turns) {
        Operation& one = history[which];
        (isReturn ? one.returned->event : one.invoked.event) = event++;
    }
}

/// Tells a history with an event for each invocation and return, one event after the other.
class ToldHistory {
public:
    /// Operations that do not return are said to be of unknown outcome at once, or stay under way.
    ToldHistory(const std::vector<Operation>& history, bool staysUnderWay,
                const RunningLinearizability::Limits& limits = {})
        : running(limits), history_(history), staysUnderWay_(staysUnderWay) {
        for (std::size_t i = 0; i < history.size(); ++i)
            turns_.emplace(history[i].invoked.event, Turn{i, false});
        for (std::size_t i = 0; i < history.size(); ++i)
            if (history[i].returned) turns_.emplace(history[i].returned->event, Turn{i, true});
    }
    /// The invocation of an operation is seen so many events later.
    void seeLater(std::size_t operation, EventNumber events) {
        const auto found = std::ranges::find_if(turns_, [&](const auto& each) {
            return each.second.operation == operation && !each.second.isReturn;
        });
        const EventNumber event = found->first + events;
        turns_.erase(found);
        turns_.emplace(event, Turn{operation, false});
    }
    [[nodiscard]] bool isOver() const { return turns_.empty(); }
    void tellNext() {
        const auto [event, turn] = *turns_.begin();
        turns_.erase(turns_.begin());
        const Operation& one = history_[turn.operation];
        if (turn.isReturn) {
            running.end(turn.operation, event, [&](Operation& operation) {
                operation.returned = one.returned;
                operation.result = one.result;
                operation.success = one.success;
                return true;
            });
            return;
        }
        Operation asked = one;
        asked.returned.reset();
        asked.result.reset();
        asked.success = Success::Untold;
        numbers.push_back(static_cast<OperationNumber>(turn.operation));
        running.begin(turn.operation, asked, event);
        if (!one.returned && !staysUnderWay_)
            running.end(turn.operation, event, [](Operation&) { return true; });
    }
    /// Judges after each event, or after so many.
    void tellAll(std::size_t stride = 1, std::uint64_t steps = 1'000'000) {
        for (std::size_t i = 1; !isOver(); ++i) {
            tellNext();
            if (i % stride == 0 || isOver()) running.judge(steps);
        }
    }
    /// By the numbers of the history.
    [[nodiscard]] std::vector<OperationNumber> part() const {
        std::vector<OperationNumber> all;
        for (const OperationNumber number : running.result().contradiction->operations)
            all.push_back(inHistory(number));
        std::ranges::sort(all);
        return all;
    }
    [[nodiscard]] OperationNumber inHistory(OperationNumber number) const {
        return number == kNoOperation ? kNoOperation : numbers.at(number);
    }

    RunningLinearizability running;
    std::vector<OperationNumber> numbers; ///< of the history, by those of `running`

private:
    struct Turn {
        std::size_t operation = 0;
        bool isReturn = false;
    };
    const std::vector<Operation>& history_;
    bool staysUnderWay_;
    std::multimap<EventNumber, Turn> turns_;
};

/// Whether nothing is left open.
[[nodiscard]] inline bool isAllKnown(const std::vector<Operation>& history) {
    return std::ranges::all_of(history, [](const Operation& one) { return isKnown(one); });
}

} // namespace raftarium::test
