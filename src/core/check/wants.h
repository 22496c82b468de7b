#pragma once

#include "core/check/store_model.h"
#include "core/check/store_step.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace raftarium {

/// The values by which a key would let somebody come next who could not come as it is, or only
/// after operations that add to it.
class Wants {
public:
    /// `areExact`: values do not grow by Append. `model` must outlive it.
    Wants(const StoreModel& model, bool areExact) : model_(model), areExact_(areExact) {}

    /// Nothing is wanted any more; the key holds `held`.
    void begin(ValueId held);
    /// `step` may come next.
    void note(const StoreStep& step);
    /// So does an untimed one, `left` times.
    void noteUntimed(const StoreStep& step, std::size_t left);
    /// Whether a key that holds `value` lets somebody come next.
    [[nodiscard]] bool areMetBy(ValueId value) const;
    /// Steps of a StepBudget that a look costs.
    [[nodiscard]] std::uint64_t cost() const { return 1 + numbers_.size() / 4; }

private:
    [[nodiscard]] bool isReached(std::int64_t from, std::int64_t wanted) const;

    const StoreModel& model_;
    bool areExact_;
    ValueId held_ = kAbsent;
    bool isAny_ = false;
    std::vector<std::uint64_t> exactAt_; // by value: when it was last wanted
    std::uint64_t now_ = 0;
    std::vector<std::int64_t> numbers_; // wanted, or wanted before something is added
    std::int64_t growth_ = 0;           // what untimed operations may add each time …
    std::size_t mostGrowths_ = 0;       // … so often
};

} // namespace raftarium
