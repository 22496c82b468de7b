#pragma once

#include "core/check/client_operation.h"
#include "core/check/key_window.h"
#include "core/check/linearizability.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace raftarium {

/// Judges what clients see for as long as they go on, as checkLinearizability() does, with work
/// that follows the new operations and with bounded memory: what is settled is forgotten
/// (KeyWindow).
///
/// A contradiction is never made up. One is missed only where something was not taken into account:
/// a write of unknown outcome may take effect at any later time, as everywhere, and here also after
/// one that it came before in truth; and what ignored() counts. Else all are found, with the
/// event by which they come to light.
///
/// An invocation may be told later than it may have taken place (Event::logTerm), but must be told
/// before anything that was answered because of it.
///
/// The numbers in a contradiction count the operations as they began. What a value was overwritten
/// from, Contradiction::origin, is not told where it is forgotten.
class RunningLinearizability {
public:
    struct Limits {
        /// Of a key that are not settled. Beyond them, answers that overlap are ignored.
        std::size_t operationsOfKey = 8'192;
        /// Of a key that are over and may still take effect. Beyond them, the key is given up.
        std::size_t unknownOfKey = 2'048;
        /// Of all keys. Beyond them and beyond `bytes` (of keys and values), the longest are cut
        /// short.
        std::size_t operations = 100'000;
        std::size_t bytes = 64U << 20U;
        /// Beyond them, those are forgotten of which nothing was heard for longest: what they hold
        /// is not known then.
        std::size_t keys = 50'000;
    };
    RunningLinearizability() : RunningLinearizability(Limits()) {}
    explicit RunningLinearizability(const Limits& limits) : limits_(limits) {}
    RunningLinearizability(const RunningLinearizability&) = delete;
    RunningLinearizability& operator=(const RunningLinearizability&) = delete;

    /// Takes in events in their order. `textOf(TextId)` gives the text of an event. The limits are
    /// kept by judge() only: what is taken in between comes on top.
    template <class TextOf>
    void apply(std::span<const Event> events, EventNumber first, TextOf&& textOf) {
        for (const Event& event : events) {
            if (event.kind == EventKind::ClientInvoked && event.detail == 0) {
                if (auto asked = operationAsked(event, first, textOf(event.text)))
                    begin(event.value, *std::move(asked), first);
            } else if (event.kind == EventKind::ClientReturned) {
                end(event.value, first, [&](Operation& operation) {
                    return takeAnswer(operation, event, first, textOf(event.text));
                });
            }
            ++first;
        }
    }
    /// An operation begins, as is seen at event `seen`: it may have been invoked before that.
    void begin(std::uint64_t id, Operation operation, EventNumber seen);
    /// It is over. `take(Operation&)` puts in the outcome; false: it is to be left out.
    template <class Take>
    void end(std::uint64_t id, EventNumber seen, Take&& take) {
        seen_ = std::max(seen_, seen);
        const auto found = open_.find(id);
        if (found == open_.end()) return;
        const Open open = found->second;
        open_.erase(found);
        if (Operation* operation = open.key->second.window.underWay(open.number))
            finish(open, take(*operation));
    }

    /// Judges what was taken in since the last time, within a number of steps as
    /// checkLinearizability() does. Does nothing once there is a contradiction.
    void judge(std::uint64_t steps);
    [[nodiscard]] const Linearizability& result() const { return result_; }

    /// That were taken in and not left out.
    [[nodiscard]] std::uint64_t operations() const { return operations_; }
    /// Of these, whose outcome was not or not wholly taken into account.
    [[nodiscard]] std::uint64_t ignored() const { return std::min(ignored_, operations_); }
    /// That are remembered.
    [[nodiscard]] std::size_t remembered() const { return remembered_; }
    [[nodiscard]] std::size_t keys() const { return keys_.size(); }

private:
    struct Key {
        /// It may have been forgotten at this event, or later ones; none: it was not.
        explicit Key(std::optional<EventNumber> forgotten)
            : window(!forgotten), forgottenUntil(forgotten) {}
        KeyWindow window;
        std::optional<EventNumber> forgottenUntil;
        bool hasNews = false; ///< an answer that was not judged yet
        bool isTouched = false;
        bool isGivenUp = false;
        bool isUndecided = false;      ///< as far as it was judged last
        bool wasLeftUndecided = false; ///< something of it that is forgotten
    };
    using Keys = std::map<std::string, Key, std::less<>>;
    struct Open {
        Keys::value_type* key = nullptr;
        OperationNumber number = kNoOperation;
    };
    struct Worst {
        const Keys::value_type* key = nullptr;
        KeyVerdict verdict;
    };

    void finish(const Open& open, bool isKept);
    void touch(Keys::value_type& key);
    [[nodiscard]] Worst decideTouched(StepBudget& budget);
    void settle(Key& key);
    void settleAnyway(Key& key);
    void giveUp(Key& key);
    void keepLimits();
    void shorten();
    void forgetKeys();
    void dropStaleOpen();
    template <class Change>
    void counted(Key& key, Change&& change);
    [[nodiscard]] EventNumber horizon() const;

    Limits limits_;
    Keys keys_;
    std::unordered_map<std::uint64_t, Open> open_; ///< by id
    std::vector<Keys::value_type*> touched_;       ///< since the last judge()
    std::set<std::string, std::less<>> undecided_;
    Linearizability result_;
    OperationNumber nextNumber_ = 0;
    EventNumber seen_ = 0;
    EventNumber lag_ = 0;                       ///< by how much invocations came late of late
    std::optional<EventNumber> forgottenUntil_; ///< the last answer about a forgotten key
    bool isFull_ = false;                       ///< no key can be forgotten: others are not judged
    std::uint64_t operations_ = 0;
    std::uint64_t ignored_ = 0;
    std::size_t remembered_ = 0;
    std::size_t bytes_ = 0;
};

} // namespace raftarium
