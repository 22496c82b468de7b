#include "core/check/minimal_part.h"

#include "core/check/attempts.h"

#include <algorithm>

namespace raftarium {

namespace {

using Places = std::vector<std::uint32_t>;

class Minimiser {
public:
    Minimiser(KeyHistory& history, std::size_t returns, StepBudget& budget)
        : history_(history), budget_(budget), attempts_(history, budget), returns_(returns) {}

    MinimalPart run() {
        if (!attempts_.refute(returns_, patience())) attempts_.setKnownFirst(returns_);
        // What remains undecided may be decided once less is left.
        std::size_t size = SIZE_MAX;
        bool isMinimal = false;
        while (!isMinimal && part().size() < size && !attempts_.isExhausted()) {
            size = part().size();
            (void)attempts_.takeUndecided();
            drop(true);
            drop(false);
            isMinimal = !attempts_.takeUndecided() && !attempts_.isExhausted();
        }
        return {part(), attempts_.byReturn()[returns_ - 1], isMinimal};
    }

private:
    /// One hard attempt must not use up what others need.
    [[nodiscard]] std::uint64_t patience() const { return budget_.left() / 32; }

    [[nodiscard]] Places part() const {
        Places places;
        for (std::uint32_t i = 0; i < attempts_.known().size(); ++i)
            if (attempts_.known()[i]) places.push_back(i);
        return places;
    }

    /// Drops the outcomes of gets, or of others, that are not needed; the last return always is.
    /// One that is needed stays so when more are dropped: to forget an outcome never makes a
    /// contradiction.
    void drop(bool gets) {
        Places candidates;
        for (std::size_t i = returns_ - 1; i-- > 0;) {
            const std::uint32_t place = attempts_.byReturn()[i];
            if (attempts_.known()[place] && gets == !history_.operations[place].unknown)
                candidates.push_back(place);
        }
        while (!candidates.empty() && !attempts_.isExhausted()) {
            const std::size_t count = fewest(candidates);
            keepFirst(candidates, count);
            // The last of them is needed: without it they are not enough.
            candidates.resize(count > 0 ? count - 1 : 0);
        }
    }

    void keepFirst(std::span<const std::uint32_t> candidates, std::size_t count) {
        attempts_.setKnown(candidates.first(count), true);
        attempts_.setKnown(candidates.subspan(count), false);
    }

    /// How many of the first candidates it takes for a contradiction, beside what else is known;
    /// all of them are enough. Tries small numbers first, which take few steps.
    [[nodiscard]] std::size_t fewest(std::span<const std::uint32_t> candidates) {
        const auto isEnough = [&](std::size_t count) {
            keepFirst(candidates, count);
            return attempts_.contradict(patience());
        };
        std::size_t least = 0;
        std::size_t enough = 0;
        for (std::size_t further = 1; enough < candidates.size() && !isEnough(enough);
             further *= 2) {
            least = enough + 1;
            enough = std::min(enough + further, candidates.size());
        }
        while (least < enough) {
            const std::size_t middle = least + (enough - least) / 2;
            if (isEnough(middle))
                enough = middle;
            else
                least = middle + 1;
        }
        return enough;
    }

    KeyHistory& history_;
    StepBudget& budget_;
    Attempts attempts_;
    std::size_t returns_; // so many, by their returns, contradict each other
};

} // namespace

MinimalPart minimalPart(KeyHistory& history, const KeyVerdict& verdict, StepBudget& budget) {
    MinimalPart part = Minimiser(history, verdict.returns, budget).run();
    part.isMinimal = part.isMinimal && verdict.isShortest;
    return part;
}

} // namespace raftarium
