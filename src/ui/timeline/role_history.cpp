#include "ui/timeline/role_history.h"

#include <algorithm>

namespace raftarium::ui {

namespace {

constexpr KindMask kRoleKinds = maskOf(EventKind::NodeStarted) | maskOf(EventKind::NodeCrashed) |
                                maskOf(EventKind::NodePaused) | maskOf(EventKind::NodeResumed) |
                                maskOf(EventKind::TermAdopted) | maskOf(EventKind::BecameFollower) |
                                maskOf(EventKind::BecameCandidate) |
                                maskOf(EventKind::BecameLeader);
constexpr KindMask kCutKinds = maskOf(EventKind::LinkCut) | maskOf(EventKind::LinkHealed);
constexpr KindMask kKinds = kRoleKinds | kCutKinds | maskOf(EventKind::ActionTaken);

const std::vector<RoleSpan> kNoSpans;

} // namespace

void RoleHistory::clear() { *this = RoleHistory(); }

void RoleHistory::extend(const Timeline& timeline) {
    const EventNumber end = timeline.size();
    while (next_ < end) {
        const EventNumber found = timeline.findForward(next_, end, kKinds);
        if (found == kNoEvent) break;
        take(timeline[found], found);
        next_ = found + 1;
    }
    next_ = end;
    settleCuts();
}

void RoleHistory::take(const Event& event, EventNumber number) {
    if (cutsChanged_ && event.time != cutsTime_) settleCuts();
    const KindMask kind = maskOf(event.kind);
    if ((kind & kRoleKinds) != 0) {
        change(event, number);
    } else if (event.kind == EventKind::ActionTaken) {
        if (event.detailAs<ActionSource>() != ActionSource::Load) actions_.push_back(number);
    } else {
        const std::size_t most = std::max(event.node.value(), event.peer.value());
        if (cutTo_.size() <= most) {
            cutTo_.resize(most + 1);
            cutFrom_.resize(most + 1);
        }
        const bool cut = event.kind == EventKind::LinkCut;
        Links& row = cutTo_[event.node.value()];
        if (row.test(event.peer.value()) == cut) return;
        row.set(event.peer.value(), cut);
        cutFrom_[event.peer.value()].set(event.node.value(), cut);
        cutCount_ += cut ? 1 : -1;
        cutsChanged_ = true;
        cutsTime_ = event.time;
    }
}

void RoleHistory::change(const Event& event, EventNumber number) {
    const std::size_t id = event.node.value();
    if (lanes_.size() <= id) lanes_.resize(id + 1);
    const std::vector<RoleSpan>& lane = lanes_[id];
    RoleSpan span = lane.empty() ? RoleSpan{} : lane.back();
    span.from = event.time;
    span.event = number;
    switch (event.kind) {
    case EventKind::NodeStarted:
        span.state = LaneState::Follower;
        span.term = event.term;
        span.paused = false;
        break;
    case EventKind::NodeCrashed:
        span.state = LaneState::Crashed;
        span.paused = false;
        break;
    case EventKind::NodePaused: span.paused = true; break;
    case EventKind::NodeResumed: span.paused = false; break;
    case EventKind::BecameFollower: span.state = LaneState::Follower; break;
    case EventKind::BecameCandidate: span.state = LaneState::Candidate; break;
    case EventKind::BecameLeader: span.state = LaneState::Leader; break;
    default: break;
    }
    constexpr KindMask withTerm =
        maskOf(EventKind::TermAdopted) | maskOf(EventKind::BecameFollower) |
        maskOf(EventKind::BecameCandidate) | maskOf(EventKind::BecameLeader);
    if ((maskOf(event.kind) & withTerm) != 0) span.term = event.term;
    raiseTerm(event.time, span.term);
    push(event.node, span);
}

void RoleHistory::push(NodeId id, const RoleSpan& span) {
    const auto same = [](const RoleSpan& a, const RoleSpan& b) {
        return a.state == b.state && a.term == b.term && a.paused == b.paused;
    };
    std::vector<RoleSpan>& lane = lanes_[id.value()];
    if (!lane.empty() && same(lane.back(), span)) return;
    // What lasted no time at all is not kept: a leader that adopts a term is a follower at once.
    if (!lane.empty() && lane.back().from == span.from) lane.pop_back();
    if (!lane.empty() && same(lane.back(), span)) return;
    lane.push_back(span);
}

void RoleHistory::raiseTerm(Time time, std::uint32_t term) {
    if (!terms_.empty() && terms_.back().term >= term) return;
    if (!terms_.empty() && terms_.back().from == time)
        terms_.back().term = term;
    else
        terms_.push_back({time, term});
}

void RoleHistory::settleCuts() {
    if (!cutsChanged_) return;
    cutsChanged_ = false;
    CutSpan span{cutsTime_, kNever, cutCount_, {}};
    if (cutCount_ > 0) span.groups = groups();
    if (!cuts_.empty() && cuts_.back().to == kNever) {
        CutSpan& last = cuts_.back();
        if (cutCount_ > 0 && last.groups == span.groups) {
            last.cuts = cutCount_;
            return;
        }
        if (last.from == cutsTime_)
            cuts_.pop_back();
        else
            last.to = cutsTime_;
    }
    if (cutCount_ > 0) cuts_.push_back(std::move(span));
}

std::vector<NodeSet> RoleHistory::groups() const {
    Links left;
    for (std::size_t id = 1; id < lanes_.size(); ++id)
        left.set(id, !lanes_[id].empty());
    std::vector<NodeSet> result;
    for (std::size_t first = 1; first < lanes_.size(); ++first) {
        if (!left.test(first)) continue;
        left.reset(first);
        NodeSet group;
        std::vector<std::size_t> open{first};
        while (!open.empty()) {
            const std::size_t id = open.back();
            open.pop_back();
            group.insert(NodeId{static_cast<std::uint8_t>(id)});
            Links reached = left;
            if (id < cutTo_.size()) reached &= ~(cutTo_[id] | cutFrom_[id]);
            left &= ~reached;
            for (std::size_t other = 1; other < lanes_.size(); ++other)
                if (reached.test(other)) open.push_back(other);
        }
        result.push_back(group);
    }
    return result;
}

const std::vector<RoleSpan>& RoleHistory::lane(NodeId id) const {
    return id.value() < lanes_.size() ? lanes_[id.value()] : kNoSpans;
}

int RoleHistory::spanAt(NodeId id, Time time) const {
    const std::vector<RoleSpan>& spans = lane(id);
    const auto after = std::upper_bound(spans.begin(), spans.end(), time,
                                        [](Time t, const RoleSpan& span) { return t < span.from; });
    return static_cast<int>(after - spans.begin()) - 1;
}

Time RoleHistory::endOf(NodeId id, std::size_t i) const {
    const std::vector<RoleSpan>& spans = lane(id);
    return i + 1 < spans.size() ? spans[i + 1].from : kNever;
}

std::uint32_t RoleHistory::termAt(Time time) const {
    const auto after = std::upper_bound(terms_.begin(), terms_.end(), time,
                                        [](Time t, const TermStep& step) { return t < step.from; });
    return after == terms_.begin() ? 0 : std::prev(after)->term;
}

} // namespace raftarium::ui
