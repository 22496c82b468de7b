#pragma once

#include "core/check/history.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace raftarium {

enum class Verdict : std::uint8_t {
    Linearizable,    ///< an order of all operations explains what every client saw
    NotLinearizable, ///< there is none
    Undecided,       ///< the steps did not suffice to tell
};

/// Operations that cannot all have been answered as they were.
///
/// `operations` are some operations of one key with their outcomes. The outcomes of all others of
/// the key are forgotten here: each of them may have taken effect with any result, at some moment
/// between its invocation and its return, or not at all; one that did not return by the end of
/// `operations` at any moment after its invocation. So a forgotten get says nothing.
///
/// To forget an outcome only ever permits more orders. So where even this is not linearizable,
///   - the whole history is not: no operation left out can repair it;
///   - `operations` alone are not either: this is the case in which no other took effect.
/// To leave out a write altogether would be wrong: it may be what explains a read.
struct Contradiction {
    std::string key;
    /// In the order of their invocations. The last to return is the first return in the history of
    /// the key by which it could no longer be explained, with the outcomes known by then.
    std::vector<OperationNumber> operations;
    /// Without the outcome of any one of them, the rest can be explained. False where the steps did
    /// not suffice to see to it; what is said above holds all the same.
    bool isMinimal = false;

    /// The two operations that contradict each other most plainly: the last to return, and the
    /// latest of those which left or found what it must not have found. `earlier` is kNoOperation
    /// where `later` contradicts the whole rest: what it found was never there.
    OperationNumber later = kNoOperation;
    OperationNumber earlier = kNoOperation;
    /// The latest operation before the return of `later` that may have written the very value that
    /// `later` found: where it could have come from, had it not been overwritten. kNoOperation
    /// where nobody wrote it, or `later` did not find one certain value.
    OperationNumber origin = kNoOperation;
    /// The returns of both; without `earlier`, the invocation of `later`.
    EventNumber event = kNoEvent;
    EventNumber earlierEvent = kNoEvent;
};

struct Linearizability {
    Verdict verdict = Verdict::Undecided;
    /// With NotLinearizable: of the key in which one comes to light first, as far as is known.
    std::optional<Contradiction> contradiction;
    /// Keys that stay undecided, ascending. NotLinearizable is certain nevertheless.
    std::vector<std::string> undecidedKeys;
    std::uint64_t steps = 0; ///< that were taken
};

/// Enough for a hundred thousand operations with some ten at a time; a second or two where they do
/// not suffice.
inline constexpr std::uint64_t kDefaultSteps = 50'000'000;

/// Whether the clients of `history` could have talked to one store that does one operation after
/// the other, each at some moment between its invocation and its return (Herlihy and Wing, 1990).
/// The operations may stand in any order; which one came before which is told by the numbers of
/// their events. One that returned at an event before its invocation is taken to have returned at
/// once. An operation known to have had no effect should be left out (but for the failures that
/// Success speaks of, which say something of the key). An answer that does not tell what became of
/// the operation counts as none.
///
/// The answer is never wrong, and depends on nothing but the arguments. Deciding is NP-complete, so
/// the work is bounded: at most `steps` steps of some ten nanoseconds for the verdict, and as many
/// for making a contradiction small. Memory is a few times that of the history, and some ten bytes
/// a step at most.
///
/// Threads: may be called from several at once.
[[nodiscard]] Linearizability checkLinearizability(std::span<const Operation> history,
                                                   std::uint64_t steps = kDefaultSteps);

} // namespace raftarium
