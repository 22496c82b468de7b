#include "ui/timeline/chart_history.h"

#include <algorithm>

namespace raftarium::ui {

namespace {

constexpr KindMask kTermKinds = maskOf(EventKind::TermAdopted) | maskOf(EventKind::BecameFollower) |
                                maskOf(EventKind::BecameCandidate) |
                                maskOf(EventKind::BecameLeader);
constexpr KindMask kKinds = kTermKinds | maskOf(EventKind::CommitAdvanced) |
                            maskOf(EventKind::NodeStarted) | maskOf(EventKind::NodeCrashed);

auto firstAfter(const std::vector<StepSeries::Step>& steps, Time time) {
    return std::upper_bound(steps.begin(), steps.end(), time,
                            [](Time t, const StepSeries::Step& step) { return t < step.time; });
}

} // namespace

void StepSeries::add(Time time, std::int64_t value) {
    if (!steps_.empty() && steps_.back().value == value) return;
    if (!steps_.empty() && steps_.back().time == time)
        steps_.back().value = value;
    else
        steps_.push_back({time, value});
}

std::int64_t StepSeries::valueAt(Time time) const {
    const auto after = firstAfter(steps_, time);
    return after == steps_.begin() ? kNothing : std::prev(after)->value;
}

std::vector<StepSeries::Step> StepSeries::decimated(Time from, Time to, int columns) const {
    std::vector<Step> result;
    auto step = firstAfter(steps_, from);
    if (step != steps_.begin()) result.push_back({from, std::prev(step)->value});
    const std::int64_t width =
        std::max<std::int64_t>(1, since(from, to).value() / std::max(1, columns));
    while (step != steps_.end() && step->time <= to) {
        const Time columnEnd = std::min(step->time + Duration{width}, to);
        const auto next = std::upper_bound(step, steps_.end(), columnEnd,
                                           [](Time t, const Step& s) { return t < s.time; });
        const auto last = std::prev(next);
        result.push_back(last == step ? *step : Step{last->time, last->value});
        step = next;
    }
    return result;
}

void ChartHistory::clear() { *this = ChartHistory(); }

bool ChartHistory::extend(const Timeline& timeline, EventNumber most) {
    const EventNumber left = timeline.size() - next_;
    const EventNumber end = next_ + std::min(left, most);
    while (next_ < end) {
        const EventNumber found = timeline.findForward(next_, end, kKinds);
        if (found == kNoEvent) break;
        take(timeline[found]);
        next_ = found + 1;
    }
    next_ = end;
    return next_ == timeline.size();
}

void ChartHistory::take(const Event& event) {
    const std::size_t id = event.node.value();
    if (id == 0) return;
    if (nodes_.size() <= id) nodes_.resize(id + 1);
    Node& node = nodes_[id];
    switch (event.kind) {
    case EventKind::CommitAdvanced:
        node.commit.add(event.time, static_cast<std::int64_t>(event.index.value()));
        return;
    case EventKind::NodeCrashed:
        node.commit.add(event.time, StepSeries::kNothing);
        node.term.add(event.time, StepSeries::kNothing);
        return;
    case EventKind::NodeStarted: node.commit.add(event.time, 0); break;
    default: break;
    }
    node.term.add(event.time, event.term);
}

const ChartHistory::Node& ChartHistory::node(NodeId id) const {
    static const Node none;
    return id.value() < nodes_.size() ? nodes_[id.value()] : none;
}

const StepSeries& ChartHistory::commit(NodeId id) const { return node(id).commit; }
const StepSeries& ChartHistory::term(NodeId id) const { return node(id).term; }

} // namespace raftarium::ui
