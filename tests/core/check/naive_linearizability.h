#pragma once

#include "core/check/history.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace raftarium::test {

/// The store in the plainest words, one operation after the other.
class NaiveStore {
public:
    /// Fills in what the operation answers.
    void perform(Operation& operation) {
        std::optional<std::string>& value = values_[operation.key];
        operation.result.reset();
        operation.success = Success::Yes;
        switch (operation.kind) {
        case OperationKind::Get: operation.result = value; break;
        case OperationKind::Set: value = operation.value; break;
        case OperationKind::Delete:
            if (!value) operation.success = Success::No;
            value.reset();
            break;
        case OperationKind::CompareAndSet:
            if (value == operation.expected)
                value = operation.value;
            else
                operation.success = Success::No;
            break;
        case OperationKind::Append:
            value = value.value_or("") + operation.value;
            operation.result = value;
            break;
        case OperationKind::Add:
            if (isNumber(value.value_or("0")) && isNumber(operation.value)) {
                value =
                    std::to_string(std::stoll(value.value_or("0")) + std::stoll(operation.value));
                operation.result = value;
            } else {
                operation.success = Success::No;
            }
        }
    }

private:
    static bool isNumber(const std::string& text) {
        const std::size_t sign = text.starts_with('-') ? 1 : 0;
        return text.size() > sign &&
               text.find_first_not_of("0123456789", sign) == std::string::npos;
    }
    std::map<std::string, std::optional<std::string>> values_;
};

/// Whether the answer of an operation says what became of it.
[[nodiscard]] inline bool isKnown(const Operation& one) {
    if (!one.returned) return false;
    if (one.kind == OperationKind::CompareAndSet) return one.success != Success::Untold;
    return one.kind != OperationKind::Add || one.success != Success::Untold || one.result;
}

/// The definition in so many words: every order of the operations of all keys at once, with every
/// choice of those that need not take effect.
class NaiveLinearizability {
public:
    /// Whether all outcomes can be explained.
    [[nodiscard]] static bool holds(const std::vector<Operation>& history) {
        return holds(history, std::vector<bool>(history.size(), true));
    }
    /// Whether those outcomes can be explained that `counts` is true for; the others are forgotten:
    /// their operations may have taken effect in their time, with any result, or not at all.
    [[nodiscard]] static bool holds(const std::vector<Operation>& history,
                                    const std::vector<bool>& counts) {
        NaiveLinearizability search(history);
        for (std::size_t i = 0; i < history.size(); ++i)
            search.must_[i] = counts[i] && isKnown(history[i]);
        return search.goesOn(NaiveStore{});
    }

private:
    explicit NaiveLinearizability(const std::vector<Operation>& history)
        : history_(history), must_(history.size()), isDone_(history.size()) {}

    static bool isBefore(const Operation& a, const Operation& b) {
        return isKnown(a) && a.returned->event < b.invoked.event;
    }
    /// Nothing is left that must come before, and nothing is done that must come after.
    bool mayBeNext(std::size_t which) const {
        for (std::size_t i = 0; i < history_.size(); ++i)
            if ((!isDone_[i] && must_[i] && isBefore(history_[i], history_[which])) ||
                (isDone_[i] && isBefore(history_[which], history_[i])))
                return false;
        return true;
    }
    static bool isAsAnswered(const Operation& seen, const Operation& done) {
        if (seen.success != Success::Untold && seen.success != done.success) return false;
        return seen.kind == OperationKind::Get || seen.result ? seen.result == done.result : true;
    }
    bool goesOn(const NaiveStore& store) {
        bool isComplete = true;
        for (std::size_t i = 0; i < history_.size(); ++i)
            isComplete = isComplete && (isDone_[i] || !must_[i]);
        if (isComplete) return true;
        for (std::size_t i = 0; i < history_.size(); ++i) {
            if (isDone_[i] || !mayBeNext(i)) continue;
            NaiveStore after = store;
            Operation done = history_[i];
            after.perform(done);
            if (must_[i] && !isAsAnswered(history_[i], done)) continue;
            isDone_[i] = true;
            if (goesOn(after)) return true;
            isDone_[i] = false;
        }
        return false;
    }

    const std::vector<Operation>& history_;
    std::vector<bool> must_;
    std::vector<bool> isDone_;
};

} // namespace raftarium::test
