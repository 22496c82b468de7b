#pragma once

#include "core/check/key_history.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace raftarium {

/// One key as a state machine. Two values are told apart only where the outcomes taken into account
/// can tell them apart; all others are kUnseen. That changes no verdict, and makes many operations
/// alike. Holds on to the history, whose table of values grows.
class StoreModel {
public:
    StoreModel(KeyHistory& history, const KnownOutcomes& known);

    /// The same step where unseen values are not told apart.
    [[nodiscard]] StoreStep simplified(StoreStep step) const;
    /// What the key holds after a simplified step; nothing if the step cannot have happened there.
    [[nodiscard]] std::optional<ValueId> apply(const StoreStep& step, ValueId before);
    /// Whether a simplified step that need not take effect can make a difference at all.
    [[nodiscard]] bool isUseful(const StoreStep& step) const;
    /// What sums take a value for: 0 where the key holds nothing, none for other texts.
    [[nodiscard]] std::optional<std::int64_t> number(ValueId value) const;
    /// Ids of values are less than this so far.
    [[nodiscard]] std::size_t valueLimit() const { return values_->size(); }
    /// Steps of a StepBudget that the texts cost since this was last asked.
    [[nodiscard]] std::uint64_t takeWork();

private:
    void ask(const StoreStep& step);
    void askForWhatLeadsThere(const KeyHistory& history, const KnownOutcomes& known);
    [[nodiscard]] bool isSeen(std::string_view text) const;
    [[nodiscard]] ValueId numbered(std::string_view text);
    [[nodiscard]] ValueId appended(ValueId before, ValueId suffix);
    [[nodiscard]] std::optional<ValueId> sum(ValueId before, ValueId amount);

    ValueTable* values_;                  // of the history
    bool tellsAllApart_;                  // a sum depends on every value
    bool appends_;                        // an unseen value may become a seen one
    bool seesTheUnseen_ = false;          // an operation may fit an unseen value
    std::vector<bool> isAsked_;           // by id: an operation asks about this value
    std::vector<std::string_view> asked_; // ascending
    std::uint64_t work_ = 0;
};

} // namespace raftarium
