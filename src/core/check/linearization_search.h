#pragma once

#include "core/check/linearizability.h"
#include "core/check/outlook.h"
#include "core/check/pending.h"
#include "core/check/search_input.h"
#include "core/check/step_budget.h"
#include "core/check/store_model.h"
#include "core/check/visited.h"
#include "core/check/wants.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace raftarium {

/// Looks for an order of the operations of one key that explains all known outcomes: the algorithm
/// of Wing and Gong, with the list of turns and the remembered configurations of Lowe ("Testing for
/// linearizability", 2016). Operations are put in order one by one. Next may come each that was
/// invoked before any of the remaining ones returned; where none fits, the search goes back. An
/// operation that need not take effect may be skipped when it is the next to return.
///
/// Some things are never tried, because where they lead to an explanation, another order does too:
/// - anything else while an operation fits that changes nothing: it can come now;
/// - of operations that do the same, another than the first to return (or the first invoked, where
///   they are untimed): they can change places;
/// - one that need not take effect and changes nothing, or comes before a blind write: skip it;
/// - an untimed one that gives nobody who may come next what he needs: it can come later;
/// - a configuration reached before with less: it leads wherever this one does;
/// - one in which something is lost, in the sense of Outlook: it leads nowhere.
class LinearizationSearch {
public:
    /// `history` must outlive the search.
    LinearizationSearch(KeyHistory& history, const KnownOutcomes& known, const Start& start = {});
    LinearizationSearch(const LinearizationSearch&) = delete;
    LinearizationSearch& operator=(const LinearizationSearch&) = delete;

    /// Undecided where the budget is spent, or where no order got to a later return for `patience`
    /// steps. To be called once.
    [[nodiscard]] Verdict run(StepBudget& budget, std::uint64_t patience);
    /// The last return that an order got to. What was known before it can be explained.
    [[nodiscard]] EventNumber furthest() const { return input_.turns[furthest_].event; }

private:
    /// What the operations put in order lead to.
    struct State {
        ValueId value = kAbsent;
        bool mustBeSeen = false; // the last one need not have taken effect: no blind write follows
    };
    /// Something that may be tried next: first what is urgent, by deadline and then by place (that
    /// of a group of untimed ones behind all timed ones).
    struct Choice {
        std::uint32_t deadline = 0;
        std::uint32_t place = 0;
        auto operator<=>(const Choice&) const = default;
    };
    enum class MoveKind : std::uint8_t { Idle, Skip, Timed, Untimed };
    struct Move {
        MoveKind kind = MoveKind::Idle;
        std::uint32_t which = 0; // in input_.timed or input_.untimed
        State before;
        std::optional<Choice> choice; // if it was urgent
    };
    /// What was tried last in a configuration, and what comes next when nothing urgent is left: the
    /// other untimed ones, and to skip one.
    struct Cursor {
        std::optional<Choice> last;
        bool mayBeUrgent = true;
        std::uint32_t group = 0;
        bool maySkip = true;
    };

    [[nodiscard]] Cursor open();
    void takeIdle();
    [[nodiscard]] bool leadsNowhere() const;
    [[nodiscard]] bool changesNothing(const StoreStep& step);
    [[nodiscard]] bool isForgotten(ValueId value) const;
    [[nodiscard]] bool isMute() const;
    [[nodiscard]] bool remember();
    [[nodiscard]] bool goBack();
    void take(const Move& move, const State& after);

    [[nodiscard]] bool takeNext();
    [[nodiscard]] bool takeUrgent();
    [[nodiscard]] bool takeUntimed();
    [[nodiscard]] bool skip();
    [[nodiscard]] std::optional<ValueId> afterTimed(const TimedStep& timed);
    [[nodiscard]] std::optional<ValueId> afterUntimed(std::uint32_t group, EventNumber horizon);
    void noteEarliest();
    void noteWanted(EventNumber horizon);

    StoreModel model_;
    SearchInput input_;
    Pending pending_;
    std::optional<Outlook> outlook_;
    Visited visited_;

    State state_;
    Cursor cursor_;
    std::vector<Move> moves_;
    std::vector<std::uint32_t> used_; // by group of untimed ones: how many took effect
    std::uint32_t furthest_ = 0;      // a turn
    std::uint64_t spent_ = 0;         // steps since the budget was last told
    std::uint64_t waited_ = 0;        // steps since an order last got further

    std::vector<std::uint32_t> earliest_; // by kind: the first return, valid for one look around
    Wants wants_;
};

} // namespace raftarium
