#include "core/check/search_input.h"

#include <algorithm>
#include <map>
#include <utility>

namespace raftarium {

namespace {

/// What is to be seen soonest, or returns soonest, is best in order soonest: so most searches find
/// one without going back.
void setDeadlines(SearchInput& input, const StoreModel& model) {
    std::vector<std::uint32_t> seenAt(model.valueLimit(), UINT32_MAX); // the next return to see it
    for (auto i = static_cast<std::uint32_t>(input.turns.size() - 1); i-- > 1;) {
        TimedStep& timed = input.timed[input.turns[i].operation];
        if (input.turns[i].isReturn) {
            if (!timed.isOptional && timed.step.requirement == Requirement::Equals)
                seenAt[timed.step.compared] = i;
            continue;
        }
        timed.deadline = timed.answer;
        if (timed.step.effect == Effect::Put)
            timed.deadline = std::min(timed.deadline, seenAt[timed.step.argument]);
    }
}

void indexByArgument(SearchInput& input) {
    std::vector<std::uint32_t>& order = input.untimedByArgument;
    for (std::uint32_t i = 0; i < input.untimed.size(); ++i)
        order.push_back(i);
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        return std::pair(input.untimed[a].step.argument, a) <
               std::pair(input.untimed[b].step.argument, b);
    });
}

class Builder {
public:
    Builder(SearchInput& input, const KeyHistory& history, const KnownOutcomes& known,
            const StoreModel& model, const Start& start)
        : input_(input),
          history_(history),
          known_(known),
          model_(model),
          start_(start),
          placeOf_(history.operations.size(), kNowhere) {}

    void run() {
        input_.turns.emplace_back();
        const std::size_t count = usefulTurns();
        for (std::size_t i = 0; i < count; ++i) {
            const Turn& turn = history_.turns[i];
            if (turn.isReturn)
                addReturn(turn);
            else if (known_[turn.operation])
                addTimed(turn, *history_.operations[turn.operation].known, false);
            else
                addOptional(turn, history_.turns[count - 1].event);
        }
        input_.turns.push_back({kNoEvent, true, 0, invokedSoFar()});
    }

private:
    static constexpr std::uint32_t kNowhere = UINT32_MAX;

    [[nodiscard]] std::uint32_t invokedSoFar() const {
        return static_cast<std::uint32_t>(input_.timed.size());
    }

    /// How many turns there are up to the last known return: nothing can fail later.
    [[nodiscard]] std::size_t usefulTurns() const {
        std::size_t count = history_.turns.size();
        while (count > 0) {
            const Turn& last = history_.turns[count - 1];
            if (last.isReturn && known_[last.operation]) break;
            --count;
        }
        return count;
    }

    void addReturn(const Turn& turn) {
        const std::uint32_t place = placeOf_[turn.operation];
        if (place == kNowhere) return;
        input_.timed[place].answer = static_cast<std::uint32_t>(input_.turns.size());
        input_.turns.push_back({turn.event, true, place, invokedSoFar()});
    }

    void addTimed(const Turn& turn, const StoreStep& original, bool isOptional) {
        const StoreStep step = model_.simplified(original);
        const std::uint32_t place = invokedSoFar();
        const auto [kind, isNew] = kindOf_.try_emplace({isOptional, step}, input_.kinds);
        if (isNew) ++input_.kinds;
        placeOf_[turn.operation] = place;
        input_.timed.push_back({step, kind->second, isOptional, 0,
                                static_cast<std::uint32_t>(input_.turns.size()), 0});
        input_.turns.push_back({turn.event, false, place, place});
    }

    void addOptional(const Turn& turn, EventNumber end) {
        const KeyOperation& operation = history_.operations[turn.operation];
        if (!operation.unknown || operation.returned < start_.event ||
            turn.operation == start_.operation)
            return;
        const StoreStep step = model_.simplified(*operation.unknown);
        if (!model_.isUseful(step)) return;
        if (operation.returned < end) {
            addTimed(turn, *operation.unknown, true);
            return;
        }
        const auto [group, isNew] = groupOf_.try_emplace(step, input_.untimed.size());
        if (isNew) input_.untimed.push_back({step, {}});
        input_.untimed[group->second].invoked.push_back(turn.event);
    }

    SearchInput& input_;
    const KeyHistory& history_;
    const KnownOutcomes& known_;
    const StoreModel& model_;
    const Start& start_;
    std::vector<std::uint32_t> placeOf_; // in input_.timed, by operation of the history
    std::map<std::pair<bool, StoreStep>, std::uint32_t> kindOf_;
    std::map<StoreStep, std::size_t> groupOf_;
};

} // namespace

SearchInput::SearchInput(const KeyHistory& history, const KnownOutcomes& known,
                         const StoreModel& model, const Start& start) {
    Builder(*this, history, known, model, start).run();
    setDeadlines(*this, model);
    indexByArgument(*this);
}

std::span<const std::uint32_t> SearchInput::untimedThatBring(ValueId value) const {
    const auto begin =
        std::partition_point(untimedByArgument.begin(), untimedByArgument.end(),
                             [&](std::uint32_t i) { return untimed[i].step.argument < value; });
    auto end = begin;
    while (end != untimedByArgument.end() && untimed[*end].step.argument == value)
        ++end;
    return {begin, end};
}

} // namespace raftarium
