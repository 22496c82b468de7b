#include "core/check/store_model.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace raftarium {

namespace {

std::optional<std::int64_t> parseNumber(std::string_view text) {
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return number;
}

} // namespace

StoreModel::StoreModel(KeyHistory& history, const KnownOutcomes& known)
    : values_(&history.values),
      tellsAllApart_(history.adds),
      appends_(history.appends),
      isAsked_(history.values.size()) {
    for (std::size_t i = 0; i < known.size(); ++i)
        if (known[i]) ask(*history.operations[i].known);
    askForWhatLeadsThere(history, known);
    std::sort(asked_.begin(), asked_.end());
}

void StoreModel::ask(const StoreStep& step) {
    if (!step.isBlind() && step.requirement != Requirement::Equals) seesTheUnseen_ = true;
    const bool compares = step.requirement == Requirement::Equals ||
                          step.requirement == Requirement::Differs ||
                          step.requirement == Requirement::LeadsTo;
    if (!compares || isAsked_[step.compared]) return;
    isAsked_[step.compared] = true;
    if (appends_ && step.compared != kAbsent) asked_.push_back(values_->text(step.compared));
}

/// What a step that need not take effect asks about matters where it brings what matters.
void StoreModel::askForWhatLeadsThere(const KeyHistory& history, const KnownOutcomes& known) {
    std::vector<StoreStep> steps;
    for (std::size_t i = 0; i < known.size(); ++i) {
        const std::optional<StoreStep>& step = history.operations[i].unknown;
        if (!known[i] && step && !step->isBlind()) steps.push_back(*step);
    }
    if (seesTheUnseen_ || tellsAllApart_ || appends_) {
        for (const StoreStep& step : steps)
            ask(step);
        return;
    }
    std::sort(steps.begin(), steps.end(),
              [](const StoreStep& a, const StoreStep& b) { return a.argument < b.argument; });
    std::vector<ValueId> open;
    for (ValueId value = 0; value < isAsked_.size(); ++value)
        if (isAsked_[value]) open.push_back(value);
    while (!open.empty()) {
        const ValueId value = open.back();
        open.pop_back();
        auto step =
            std::partition_point(steps.begin(), steps.end(), [value](const StoreStep& other) {
                return other.argument < value;
            });
        for (; step != steps.end() && step->argument == value; ++step) {
            if (!isAsked_[step->compared]) open.push_back(step->compared);
            ask(*step);
        }
    }
}

/// Whether an operation asks about this value or, where values grow, about what may become of it.
bool StoreModel::isSeen(std::string_view text) const {
    const auto next = std::lower_bound(asked_.begin(), asked_.end(), text);
    return next != asked_.end() && next->starts_with(text);
}

StoreStep StoreModel::simplified(StoreStep step) const {
    if (tellsAllApart_ || step.effect != Effect::Put || isAsked_[step.argument]) return step;
    if (!appends_ || (step.argument != kAbsent && !isSeen(values_->text(step.argument))))
        step.argument = kUnseen;
    return step;
}

bool StoreModel::isUseful(const StoreStep& step) const {
    return seesTheUnseen_ || step.effect != Effect::Put || step.argument != kUnseen;
}

std::optional<ValueId> StoreModel::apply(const StoreStep& step, ValueId before) {
    switch (step.requirement) {
    case Requirement::Equals:
        if (before != step.compared) return std::nullopt;
        break;
    case Requirement::Differs:
        if (before == step.compared) return std::nullopt;
        break;
    case Requirement::NoSum:
        return sum(before, step.argument) ? std::nullopt : std::optional(before);
    case Requirement::Nothing:
    case Requirement::LeadsTo: break;
    }
    std::optional<ValueId> after = before;
    switch (step.effect) {
    case Effect::Nothing: break;
    case Effect::Put: after = step.argument; break;
    case Effect::Append: after = appended(before, step.argument); break;
    case Effect::Add: after = sum(before, step.argument); break;
    }
    if (step.requirement == Requirement::LeadsTo && after != step.compared) return std::nullopt;
    return after;
}

ValueId StoreModel::appended(ValueId before, ValueId suffix) {
    if (before == kUnseen) return kUnseen;
    const std::string text = values_->text(before) + values_->text(suffix);
    work_ += 4 + text.size() / 32;
    return tellsAllApart_ || isSeen(text) ? numbered(text) : kUnseen;
}

std::optional<std::int64_t> StoreModel::number(ValueId value) const {
    return value == kAbsent ? 0 : parseNumber(values_->text(value));
}

std::optional<ValueId> StoreModel::sum(ValueId before, ValueId amount) {
    work_ += 8;
    const std::optional<std::int64_t> more = parseNumber(values_->text(amount));
    const std::optional<std::int64_t> old = number(before);
    std::int64_t sum = 0;
    if (!more || !old || __builtin_add_overflow(*old, *more, &sum)) return std::nullopt;
    return numbered(std::to_string(sum));
}

ValueId StoreModel::numbered(std::string_view text) {
    const std::size_t known = values_->size();
    const ValueId id = values_->number(text);
    // Its place in the tables, and the text itself.
    if (values_->size() != known) work_ += 16 + text.size() / 8;
    return id;
}

std::uint64_t StoreModel::takeWork() { return std::exchange(work_, 0); }

} // namespace raftarium
