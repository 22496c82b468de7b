#pragma once

#include "core/timeline/event_makers.h"
#include "naive_linearizability.h"

#include <algorithm>
#include <string>
#include <vector>

namespace raftarium::test {

/// A few operations that overlap at random, most answered as one store would, and now and then one
/// that is not: about half of the histories are linearizable.
class SmallHistory {
public:
    explicit SmallHistory(std::uint64_t seed) : dice_(seed) {
        const std::uint32_t count = 2 + dice_.below(6);
        keys_ = dice_.oneIn(4) ? 2 : 1;
        kinds_ = kMixes[dice_.below(std::size(kMixes))];
        unanswered_ = dice_.oneIn(4) ? 2 : 6;
        for (std::uint32_t i = 0; i < count; ++i)
            add(count);
        perform();
        for (Operation& operation : operations)
            forget(operation);
        for (std::uint32_t i = dice_.below(3); i > 0; --i)
            corrupt(operations[dice_.below(count)]);
    }

    std::vector<Operation> operations;

private:
    using Kind = OperationKind;
    static inline const std::vector<Kind> kMixes[] = {
        {Kind::Get, Kind::Set},
        {Kind::Get, Kind::Set, Kind::Delete},
        {Kind::Get, Kind::Set, Kind::CompareAndSet, Kind::CompareAndSet},
        {Kind::Get, Kind::Delete, Kind::CompareAndSet, Kind::CompareAndSet},
        {Kind::Get, Kind::Append, Kind::Append},
        {Kind::Get, Kind::Append, Kind::Set, Kind::CompareAndSet, Kind::Delete},
        {Kind::Get, Kind::Add, Kind::Add},
        {Kind::Get, Kind::Set, Kind::Delete, Kind::Add, Kind::Add},
        {Kind::Get, Kind::Set, Kind::Delete, Kind::CompareAndSet, Kind::Append, Kind::Add}};

    std::string value() {
        static constexpr const char* kValues[] = {"1", "2", "-1", "12", "x", ""};
        return kValues[std::min(dice_.below(9), dice_.below(6))];
    }
    std::optional<std::string> valueOrNothing() {
        if (dice_.oneIn(4)) return std::nullopt;
        return value();
    }
    void add(std::uint32_t count) {
        Operation operation;
        operation.client = ClientId{dice_.below(3)};
        operation.kind = kinds_[dice_.below(static_cast<std::uint32_t>(kinds_.size()))];
        operation.key = dice_.below(keys_) == 0 ? "k" : "j";
        operation.value = value();
        operation.expected = valueOrNothing();
        operation.invoked.event = dice_.below(3 * count);
        if (!dice_.oneIn(unanswered_))
            operation.returned = Moment{operation.invoked.event + dice_.below(2 * count), Time{}};
        operations.push_back(operation);
    }
    /// Answers the operations, each at a random moment of its time.
    void perform() {
        struct Effect {
            std::uint32_t moment;
            std::size_t operation;
        };
        std::vector<Effect> effects;
        for (std::size_t i = 0; i < operations.size(); ++i) {
            const Operation& one = operations[i];
            if (!one.returned && dice_.oneIn(3)) continue;
            const std::uint32_t span = one.returned ? one.returned->event - one.invoked.event : 20;
            effects.push_back({one.invoked.event + dice_.below(span + 1), i});
        }
        std::ranges::stable_sort(effects, {}, &Effect::moment);
        NaiveStore store;
        for (const Effect& effect : effects)
            store.perform(operations[effect.operation]);
    }
    /// Answers do not tell everything.
    void forget(Operation& operation) {
        const bool isGet = operation.kind == Kind::Get;
        const bool failed = operation.success == Success::No;
        if (!operation.returned || (!isGet && dice_.oneIn(2))) operation.result.reset();
        if (!operation.returned || (!failed && dice_.oneIn(3))) operation.success = Success::Untold;
    }
    void corrupt(Operation& operation) {
        const bool canFail = operation.kind == Kind::CompareAndSet ||
                             operation.kind == Kind::Delete || operation.kind == Kind::Add;
        if (!operation.returned) return;
        if (operation.kind == Kind::Get)
            operation.result = valueOrNothing();
        else if (canFail && dice_.oneIn(2))
            operation.success = operation.success == Success::No ? Success::Yes : Success::No;
        else if (operation.result)
            operation.result = value();
        if (operation.success == Success::No) operation.result.reset();
    }

    Dice dice_;
    std::uint32_t keys_ = 1;
    std::uint32_t unanswered_ = 6; // one in so many
    std::vector<Kind> kinds_;
};

} // namespace raftarium::test
