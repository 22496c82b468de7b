#pragma once

#include "core/timeline/event_makers.h"
#include "naive_linearizability.h"

#include <string>
#include <vector>

namespace raftarium::test {

struct SimulatedHistoryOptions {
    std::uint32_t operations = 1'000;
    std::uint32_t clients = 5;
    std::uint32_t keys = 10;
    std::uint32_t unknownPercent = 0; ///< of the operations that change something
    std::uint32_t values = 0;         ///< how many different ones; 0: every write has its own
    std::vector<OperationKind> kinds{OperationKind::Get, OperationKind::Set};
};

/// What clients see of one correct store, each operation taking effect at a random moment between
/// its invocation and its return. Some never return; they take effect at any time, or never.
class SimulatedHistory {
public:
    SimulatedHistory(const SimulatedHistoryOptions& options, std::uint64_t seed)
        : options_(options),
          dice_(seed),
          current_(options.clients, kNoOperation),
          isPerformed_(options.clients) {
        while (operations.size() < options.operations)
            takeStep(dice_.below(options.clients));
        for (std::uint32_t client = 0; client < options.clients; ++client)
            while (current_[client] != kNoOperation)
                takeStep(client);
    }

    std::vector<Operation> operations;

private:
    Moment now() {
        const EventNumber event = next_++;
        return {event, Time{event * 1'000}};
    }
    void takeStep(std::uint32_t client) {
        if (!lost_.empty() && dice_.oneIn(20)) performLost();
        OperationNumber& current = current_[client];
        if (current == kNoOperation) {
            current = static_cast<OperationNumber>(operations.size());
            operations.push_back(invoke(client));
            isPerformed_[client] = false;
            return;
        }
        Operation& operation = operations[current];
        if (!isPerformed_[client]) {
            const bool isLost =
                operation.kind != OperationKind::Get && dice_.below(100) < options_.unknownPercent;
            if (isLost) {
                lost_.push_back(operation);
                current = kNoOperation;
                return;
            }
            store_.perform(operation);
            isPerformed_[client] = true;
            return;
        }
        operation.returned = now();
        current = kNoOperation;
    }
    Operation invoke(std::uint32_t client) {
        Operation operation;
        operation.client = ClientId{client};
        operation.kind =
            options_.kinds[dice_.below(static_cast<std::uint32_t>(options_.kinds.size()))];
        operation.key = std::string("k") + std::to_string(dice_.below(options_.keys));
        operation.value = value(static_cast<std::uint32_t>(operations.size()));
        if (operation.kind == OperationKind::CompareAndSet && !dice_.oneIn(5))
            operation.expected = someRecentValue();
        if (operation.kind == OperationKind::Add) operation.value = std::to_string(dice_.below(3));
        operation.invoked = now();
        return operation;
    }
    std::string value(std::uint32_t number) {
        return std::to_string(options_.values != 0 ? dice_.below(options_.values) : number);
    }
    std::string someRecentValue() {
        if (options_.values != 0 || operations.empty()) return value(0);
        const auto size = static_cast<std::uint32_t>(operations.size());
        return operations[size - 1 - dice_.below(std::min(size, 30U))].value;
    }
    void performLost() {
        const std::size_t which = dice_.below(static_cast<std::uint32_t>(lost_.size()));
        if (!dice_.oneIn(3)) store_.perform(lost_[which]);
        lost_.erase(lost_.begin() + static_cast<std::ptrdiff_t>(which));
    }

    SimulatedHistoryOptions options_;
    Dice dice_;
    NaiveStore store_;
    EventNumber next_ = 0;
    std::vector<OperationNumber> current_; // by client
    std::vector<bool> isPerformed_;
    std::vector<Operation> lost_; // that may still take effect
};

} // namespace raftarium::test
