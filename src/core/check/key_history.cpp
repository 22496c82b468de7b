#include "core/check/key_history.h"

#include <algorithm>
#include <tuple>

namespace raftarium {

namespace {

StoreStep whatMayHaveBeenDone(const Operation& operation, ValueTable& values) {
    StoreStep step;
    step.effect = Effect::Put;
    step.argument = values.number(operation.value);
    switch (operation.kind) {
    case OperationKind::Delete: step.argument = kAbsent; break;
    case OperationKind::CompareAndSet:
        step.requirement = Requirement::Equals;
        step.compared = operation.expected ? values.number(*operation.expected) : kAbsent;
        break;
    case OperationKind::Append: step.effect = Effect::Append; break;
    case OperationKind::Add: step.effect = Effect::Add; break;
    default: break;
    }
    return step;
}

/// Nothing where the operation says nothing about the key.
std::optional<StoreStep> whatFailed(const Operation& operation, StoreStep step) {
    step.effect = Effect::Nothing;
    switch (operation.kind) {
    case OperationKind::Delete: step.requirement = Requirement::Equals; break;
    case OperationKind::CompareAndSet: step.requirement = Requirement::Differs; break;
    case OperationKind::Add: step.requirement = Requirement::NoSum; return step;
    default: return std::nullopt;
    }
    step.argument = kAbsent;
    return step;
}

StoreStep whatWasDone(const Operation& operation, StoreStep step, ValueTable& values) {
    const bool isDerived =
        operation.kind == OperationKind::Append || operation.kind == OperationKind::Add;
    if (operation.kind == OperationKind::Delete && operation.success == Success::Yes)
        step.requirement = Requirement::Differs;
    if (isDerived && operation.result) {
        step.requirement = Requirement::LeadsTo;
        step.compared = values.number(*operation.result);
    }
    return step;
}

StoreStep whatWasFound(const Operation& get, ValueTable& values) {
    const ValueId found = get.result ? values.number(*get.result) : kAbsent;
    return {Requirement::Equals, Effect::Nothing, found, kAbsent};
}

KeyOperation reduced(const Operation& operation, OperationNumber number, ValueTable& values) {
    KeyOperation one{number, operation.invoked.event, kNoEvent, {}, {}};
    const bool known = isOutcomeKnown(operation);
    if (known) one.returned = std::max(operation.returned->event, one.invoked);
    if (operation.isOutcomeIgnored) {
        if (operation.kind != OperationKind::Get)
            one.unknown = whatMayHaveBeenDone(operation, values);
        return one;
    }
    if (operation.kind == OperationKind::Get) {
        if (known && operation.success != Success::No) one.known = whatWasFound(operation, values);
        return one;
    }
    const StoreStep may = whatMayHaveBeenDone(operation, values);
    if (known)
        one.known = operation.success == Success::No ? whatFailed(operation, may)
                                                     : whatWasDone(operation, may, values);
    if (one.known || !known) one.unknown = may;
    return one;
}

} // namespace

bool isOutcomeKnown(const Operation& operation) {
    if (!operation.returned || operation.returned->event == kNoEvent) return false;
    if (operation.success != Success::Untold || operation.result) return true;
    return operation.kind != OperationKind::CompareAndSet && operation.kind != OperationKind::Add;
}

KeyHistory::KeyHistory(std::span<const Operation> history, std::span<const OperationNumber> ofKey) {
    for (const OperationNumber number : ofKey) {
        const KeyOperation one = reduced(history[number], number, values);
        if (!one.known && !one.unknown) continue;
        operations.push_back(one);
        appends = appends || history[number].kind == OperationKind::Append;
        adds = adds || history[number].kind == OperationKind::Add;
    }
    std::stable_sort(
        operations.begin(), operations.end(),
        [](const KeyOperation& a, const KeyOperation& b) { return a.invoked < b.invoked; });
    for (std::uint32_t i = 0; i < operations.size(); ++i) {
        turns.push_back({operations[i].invoked, false, i});
        if (operations[i].returned != kNoEvent) turns.push_back({operations[i].returned, true, i});
    }
    std::sort(turns.begin(), turns.end(), [](const Turn& a, const Turn& b) {
        return std::tie(a.event, a.isReturn, a.operation) <
               std::tie(b.event, b.isReturn, b.operation);
    });
}

KnownOutcomes KeyHistory::knownOutcomes() const {
    KnownOutcomes known;
    for (const KeyOperation& operation : operations)
        known.push_back(operation.known.has_value());
    return known;
}

} // namespace raftarium
