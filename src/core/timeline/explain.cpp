#include "core/timeline/explain.h"

#include "core/timeline/phrase.h"

#include <algorithm>

namespace raftarium {

Account::Account(const Timeline& timeline_, EventNumber number_)
    : timeline(timeline_), number(number_), event(timeline_[number_]) {}

const ClusterState& Account::before() {
    if (!before_) before_ = timeline.stateAfter(number);
    return *before_;
}

const Event* Account::cause() const {
    return event.cause < number ? &timeline[event.cause] : nullptr;
}

const Event* Account::cause(EventKind kind) const {
    const Event* event_ = cause();
    return event_ != nullptr && event_->kind == kind ? event_ : nullptr;
}

const Event* Account::message() const {
    for (const EventNumber step : causes(timeline, number, 8)) {
        const Event& link = timeline[step];
        if (link.kind != EventKind::MessageDelivered) continue;
        return link.cause < step ? &timeline[link.cause] : nullptr;
    }
    return nullptr;
}

const Event* Account::last(EventKind kind, NodeId node) const {
    const EventNumber found = timeline.findBackward(
        number, 0, maskOf(kind), [node](const Event& each) { return each.node == node; });
    return found == kNoEvent ? nullptr : &timeline[found];
}

std::uint64_t Account::clusterSize() {
    const EventNumber started = timeline.findBackward(number, 0, maskOf(EventKind::NodeStarted));
    const std::uint64_t told_ = started == kNoEvent ? 0 : timeline[started].value;
    if (told_ >= 1 && told_ <= kMaxNodeId) return told_;
    return std::max<std::uint64_t>(1, before().maxNode().value());
}

void Account::say(const char* pattern, std::initializer_list<std::string> arguments) {
    told.sentences.push_back(phrase::say(pattern, arguments));
}

Explanation explain(const Timeline& timeline, EventNumber number) {
    if (number >= timeline.size()) return {};
    Account account(timeline, number);
    explaining::message(account);
    explaining::log(account);
    explaining::election(account);
    explaining::outside(account);
    return std::move(account.told);
}

} // namespace raftarium
