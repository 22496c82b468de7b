#pragma once

#include "core/check/history.h"
#include "core/check/key_verdict.h"
#include "core/check/linearizability.h"
#include "core/check/step_budget.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace raftarium {

/// What of the operations on one key still matters, while more of them come.
///
/// An operation that tells what the key held when it was done, and that no other overlapped, parts
/// the history in two: in every order of all operations that explains what was seen, those that
/// returned before come before it, and those invoked afterwards come after it. So once what is here
/// has been explained, what lies before may be forgotten, and the rest goes on with what the key
/// then held. Of those that overlapped,
///   - gets that found the same stand beside it in some order whenever there is one, and are
///     forgotten too;
///   - writes whose outcome is unknown stay: they may take effect later as well. In truth one of
///     them may have done so before, so this permits more orders than there are: it may hide a
///     violation, and never makes one up.
///
/// Where a key is never left alone for long, a parting can be made all the same (settleAnyway()):
/// the outcomes of those that overlap are ignored, which again only permits more orders.
class KeyWindow {
public:
    /// What a key holds that nobody has asked about is nothing, or not known.
    explicit KeyWindow(bool isStartKnown) : isStartKnown_(isStartKnown) {}

    /// Numbers ascend. The key of the operation is dropped. What was invoked before what is settled
    /// counts as one whose outcome is ignored; tells whether that is so.
    bool begin(OperationNumber number, std::uint64_t id, Operation operation);
    /// The operation that is under way; none if it is not known here (any more). It must not be
    /// changed except to put in its outcome, and end() must follow.
    [[nodiscard]] Operation* underWay(OperationNumber number);
    /// It is not under way any more; left out where it says nothing of the key.
    void end(OperationNumber number, bool isToBeLeftOut);

    /// Whether what is known so far can be explained. An empty answer where what the key held at
    /// first is not known yet: nothing can be said.
    [[nodiscard]] std::optional<KeyVerdict> decide(StepBudget& budget) const;
    /// What contradicts each other, after a decide() that found so; with the numbers of begin().
    [[nodiscard]] Contradiction contradiction(const KeyVerdict& verdict, StepBudget& budget) const;

    /// Forgets what need not be looked at again once decide() has explained it. Nothing that begins
    /// later may have been invoked at or before `horizon`.
    void settle(EventNumber horizon);
    /// Makes a parting where there is none, and tells how many outcomes it cost; none where even
    /// that is impossible.
    std::optional<std::size_t> settleAnyway();
    /// Forgets all, and tells the ids of what was under way. Nothing must begin here any more.
    std::vector<std::uint64_t> clear();

    [[nodiscard]] std::size_t size() const { return operations_.size(); }
    /// Of these, writes that may still take effect although more need not be heard of them.
    [[nodiscard]] std::size_t unknown() const;
    /// Of texts.
    [[nodiscard]] std::size_t bytes() const { return bytes_; }
    /// Whether it can be forgotten but for what the key holds: all that was asked has been answered
    /// and settled.
    [[nodiscard]] bool isIdle() const { return size() == 1 && isSettled_; }
    /// Of all that has ended.
    [[nodiscard]] EventNumber lastReturn() const { return lastReturn_; }
    /// Operations that were settled before it was known what the key held at first.
    [[nodiscard]] std::size_t takeSkipped();

private:
    using Held = std::optional<std::string>; // what the key holds
    struct Mark {
        OperationNumber number = kNoOperation;
        std::uint64_t id = 0;
        bool isUnderWay = false;
    };

    /// An operation that others may not overlap with.
    struct Span {
        EventNumber invoked = 0;
        EventNumber returned = kNoEvent; // kNoEvent: under way
        EventNumber latest = 0;          // return of this one and those before
        std::size_t place = 0;
    };

    [[nodiscard]] std::vector<Span> spans() const;
    /// How many overlap with one that leaves the key with `held`, but for gets that found the same.
    [[nodiscard]] std::size_t hindrances(const std::vector<Span>& spans, std::size_t which,
                                         const Held& held) const;
    std::size_t partAt(std::size_t parting, Held held);
    void remove(std::size_t place);

    // The same places in both. The first is the last parting, if there was one.
    std::vector<Operation> operations_;
    std::vector<Mark> marks_;
    Held start_; ///< what the key held before the first
    bool isStartKnown_;
    bool isSettled_ = false; ///< there was a parting
    EventNumber settledUntil_ = 0;
    EventNumber lastReturn_ = 0;
    std::size_t bytes_ = 0;
    std::size_t skipped_ = 0;
};

} // namespace raftarium
