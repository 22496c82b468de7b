#include "core/check/key_window.h"

#include "core/check/contradiction.h"
#include "core/check/key_history.h"

#include <algorithm>
#include <numeric>
#include <set>
#include <utility>

namespace raftarium {

namespace {

using Held = std::optional<std::string>;

constexpr std::size_t kMostTried = 64; // partings that cost something

std::size_t bytesOf(const Operation& one) {
    return one.value.size() + (one.expected ? one.expected->size() : 0) +
           (one.result ? one.result->size() : 0);
}

bool counts(const Operation& one) { return !one.isOutcomeIgnored && isOutcomeKnown(one); }

EventNumber returnOf(const Operation& one) {
    return std::max(one.returned->event, one.invoked.event);
}

/// Whether an operation that has ended can neither be contradicted nor have changed anything.
bool saysNothing(const Operation& one) {
    const bool isKnown = isOutcomeKnown(one);
    const bool failed = isKnown && one.success == Success::No;
    switch (one.kind) {
    case OperationKind::Get: return failed || !counts(one);
    case OperationKind::Set:
    case OperationKind::Append: return failed;
    default: return failed && one.isOutcomeIgnored;
    }
}

/// What the key certainly held when the operation was done.
std::optional<Held> heldAfter(const Operation& one) {
    if (!counts(one)) return std::nullopt;
    switch (one.kind) {
    case OperationKind::Get: return one.result;
    case OperationKind::Set: return one.value;
    case OperationKind::Delete: return Held();
    case OperationKind::CompareAndSet:
        if (one.success == Success::Yes) return one.value;
        break;
    case OperationKind::Append:
    case OperationKind::Add:
        if (one.success != Success::No && one.result) return one.result;
        break;
    }
    return std::nullopt;
}

/// An operation in its place that needs nothing of what was there before.
void makePlain(Operation& one, const Held& held) {
    // Something may stand before it.
    one.invoked.event = std::max(one.invoked.event, EventNumber{1});
    if (one.kind == OperationKind::Get) return;
    const bool changed = one.kind != OperationKind::Delete || one.success != Success::No;
    one.kind = !changed ? OperationKind::Get : held ? OperationKind::Set : OperationKind::Delete;
    one.value = held && changed ? *held : std::string();
    one.expected.reset();
    one.result.reset();
    one.success = Success::Untold;
}

std::vector<OperationNumber> places(std::size_t count) {
    std::vector<OperationNumber> all(count);
    std::iota(all.begin(), all.end(), OperationNumber{0});
    return all;
}

void setFirst(KeyHistory& history, const Held& held) {
    history.first = held ? history.values.number(*held) : kAbsent;
}

/// Writes of whatever somebody asks about, before `parting`: without that, the key may have held
/// any of it.
void addWhatMayHaveBeenThere(std::vector<Operation>& operations, const Operation& parting) {
    std::set<std::string> values;
    for (const Operation& one : operations)
        for (const Held& value : {Held(one.value), one.expected, one.result})
            if (value) values.insert(*value);
    Operation write;
    write.kind = OperationKind::Delete;
    write.invoked.event = parting.invoked.event - 1;
    write.returned = write.invoked;
    write.isOutcomeIgnored = true;
    operations.push_back(write);
    write.kind = OperationKind::Set;
    for (const std::string& value : values) {
        write.value = value;
        operations.push_back(write);
    }
}

} // namespace

bool KeyWindow::begin(OperationNumber number, std::uint64_t id, Operation operation) {
    std::string().swap(operation.key);
    operation.isOutcomeIgnored =
        operation.isOutcomeIgnored || (isSettled_ && operation.invoked.event <= settledUntil_);
    const bool isIgnored = operation.isOutcomeIgnored;
    bytes_ += bytesOf(operation);
    operations_.push_back(std::move(operation));
    marks_.push_back({number, id, true});
    return isIgnored;
}

Operation* KeyWindow::underWay(OperationNumber number) {
    for (std::size_t i = marks_.size(); i-- > 0;)
        if (marks_[i].number == number) return marks_[i].isUnderWay ? &operations_[i] : nullptr;
    return nullptr;
}

void KeyWindow::end(OperationNumber number, bool isToBeLeftOut) {
    for (std::size_t i = marks_.size(); i-- > 0;) {
        if (marks_[i].number != number) continue;
        const Operation& one = operations_[i];
        marks_[i].isUnderWay = false;
        if (one.result) bytes_ += one.result->size();
        if (isOutcomeKnown(one)) lastReturn_ = std::max(lastReturn_, returnOf(one));
        if (isToBeLeftOut || saysNothing(one)) remove(i);
        return;
    }
}

void KeyWindow::remove(std::size_t place) {
    bytes_ -= bytesOf(operations_[place]);
    operations_.erase(operations_.begin() + static_cast<std::ptrdiff_t>(place));
    marks_.erase(marks_.begin() + static_cast<std::ptrdiff_t>(place));
}

std::optional<KeyVerdict> KeyWindow::decide(StepBudget& budget) const {
    if (!isStartKnown_) return std::nullopt;
    KeyHistory history(operations_, places(operations_.size()));
    setFirst(history, start_);
    return raftarium::decide(history, budget);
}

Contradiction KeyWindow::contradiction(const KeyVerdict& verdict, StepBudget& budget) const {
    std::vector<Operation> operations = operations_;
    if (isSettled_) addWhatMayHaveBeenThere(operations, operations_.front());
    KeyHistory history(operations, places(operations.size()));
    setFirst(history, start_);
    Contradiction found = contradictionOf(history, verdict, budget);
    // What values that grow may have grown from is not all among what may have been there.
    if (isSettled_ && (history.appends || history.adds) && found.operations.front() != 0) {
        found.operations.insert(found.operations.begin(), 0);
        found.isMinimal = false;
    }
    const auto numberOf = [&](OperationNumber place) {
        return place < marks_.size() ? marks_[place].number : kNoOperation;
    };
    for (OperationNumber& one : found.operations)
        one = numberOf(one);
    found.later = numberOf(found.later);
    found.earlier = numberOf(found.earlier);
    found.origin = numberOf(found.origin);
    return found;
}

/// In the order of their invocations.
std::vector<KeyWindow::Span> KeyWindow::spans() const {
    std::vector<Span> all;
    for (std::size_t i = 0; i < operations_.size(); ++i) {
        const Operation& one = operations_[i];
        if (marks_[i].isUnderWay ? one.isOutcomeIgnored : !counts(one)) continue;
        all.push_back({one.invoked.event, marks_[i].isUnderWay ? kNoEvent : returnOf(one), 0, i});
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const Span& a, const Span& b) { return a.invoked < b.invoked; });
    EventNumber latest = 0;
    for (Span& span : all)
        latest = span.latest = std::max(latest, span.returned);
    return all;
}

std::size_t KeyWindow::hindrances(const std::vector<Span>& spans, std::size_t which,
                                  const Held& held) const {
    std::size_t count = 0;
    const auto look = [&](const Span& other) {
        const Operation& one = operations_[other.place];
        const bool isBeside =
            other.returned != kNoEvent && one.kind == OperationKind::Get && one.result == held;
        if (other.returned >= spans[which].invoked && !isBeside) ++count;
    };
    for (std::size_t i = which; i-- > 0 && spans[i].latest >= spans[which].invoked;)
        look(spans[i]);
    for (std::size_t i = which + 1; i < spans.size() && spans[i].invoked <= spans[which].returned;
         ++i)
        look(spans[i]);
    return count;
}

void KeyWindow::settle(EventNumber horizon) {
    if (size() <= 1 && isSettled_) return;
    const std::vector<Span> all = spans();
    for (const Span& span : all) // whatever ends later than something under way began, overlaps it
        if (span.returned == kNoEvent) {
            horizon = std::min(horizon, span.invoked > 0 ? span.invoked - 1 : 0);
            break;
        }
    for (std::size_t i = all.size(); i-- > 0;) {
        if (all[i].returned > horizon) continue;
        if (isSettled_ && all[i].place == 0) return;
        const std::optional<Held> held = heldAfter(operations_[all[i].place]);
        if (!held || hindrances(all, i, *held) > 0) continue;
        partAt(all[i].place, *held);
        return;
    }
}

std::optional<std::size_t> KeyWindow::settleAnyway() {
    const std::vector<Span> all = spans();
    std::optional<std::size_t> best;
    std::size_t fewest = SIZE_MAX;
    const auto consider = [&](std::size_t i) {
        const bool isLast = isSettled_ && all[i].place == 0;
        if (isLast || all[i].returned == kNoEvent) return;
        const std::optional<Held> held = heldAfter(operations_[all[i].place]);
        if (!held) return;
        const std::size_t cost = hindrances(all, i, *held);
        if (cost >= fewest) return;
        fewest = cost;
        best = i;
    };
    // To forget much and keep what is under way.
    const std::size_t middle = all.size() / 2;
    const std::size_t stride = 1 + (all.size() - middle) / kMostTried;
    for (std::size_t i = middle; i < all.size(); i += stride)
        consider(i);
    for (std::size_t i = all.size(); !best && i-- > 0;)
        consider(i);
    if (!best) return std::nullopt;
    const std::size_t place = all[*best].place;
    return partAt(place, *heldAfter(operations_[place]));
}

/// Tells how many outcomes are ignored from now on.
std::size_t KeyWindow::partAt(std::size_t parting, Held held) {
    const EventNumber invoked = operations_[parting].invoked.event;
    const EventNumber returned = returnOf(operations_[parting]);
    std::vector<Operation> kept;
    std::vector<Mark> marks;
    kept.push_back(std::move(operations_[parting]));
    marks.push_back(marks_[parting]);
    makePlain(kept.front(), held);
    std::size_t ignored = 0;
    for (std::size_t i = 0; i < operations_.size(); ++i) {
        if (i == parting) continue;
        Operation& one = operations_[i];
        if (one.invoked.event <= returned) {
            const bool isOver = !marks_[i].isUnderWay && isOutcomeKnown(one);
            const bool isGet = one.kind == OperationKind::Get;
            if (isOver && returnOf(one) < invoked) {
                if (!isStartKnown_) ++skipped_;
                continue;
            }
            const bool isBeside = isOver && isGet && one.result == held;
            if (!one.isOutcomeIgnored && !isBeside && (isOver || marks_[i].isUnderWay)) ++ignored;
            if (isGet) continue;
            // Of one that is known to be unknown there is nothing to ignore.
            one.isOutcomeIgnored = true;
            if (!marks_[i].isUnderWay && saysNothing(one)) continue;
        }
        kept.push_back(std::move(one));
        marks.push_back(marks_[i]);
    }
    operations_ = std::move(kept);
    marks_ = std::move(marks);
    bytes_ = 0;
    for (const Operation& one : operations_)
        bytes_ += bytesOf(one);
    start_ = std::move(held);
    isStartKnown_ = true;
    isSettled_ = true;
    settledUntil_ = returned;
    return ignored;
}

std::vector<std::uint64_t> KeyWindow::clear() {
    std::vector<std::uint64_t> ids;
    for (const Mark& mark : marks_)
        if (mark.isUnderWay) ids.push_back(mark.id);
    std::vector<Operation>().swap(operations_);
    std::vector<Mark>().swap(marks_);
    bytes_ = 0;
    return ids;
}

std::size_t KeyWindow::unknown() const {
    std::size_t count = 0;
    for (std::size_t i = 0; i < operations_.size(); ++i)
        if (!isOutcomeKnown(operations_[i]) &&
            (!marks_[i].isUnderWay || operations_[i].isOutcomeIgnored))
            ++count;
    return count;
}

std::size_t KeyWindow::takeSkipped() { return std::exchange(skipped_, 0); }

} // namespace raftarium
