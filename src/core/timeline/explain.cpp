#include "core/timeline/explain.h"

#include "core/raft/quorum.h"
#include "core/timeline/configuration_report.h"
#include "core/timeline/phrase.h"

#include <algorithm>

namespace raftarium {

namespace {

std::string majorityIn(const NodeSet& voters) {
    return phrase::number(static_cast<std::uint64_t>(majorityOf(voters.size())));
}

} // namespace

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

const Event* Account::effect() const {
    const EventNumber next = number + 1;
    return next < timeline.size() && timeline[next].cause == number ? &timeline[next] : nullptr;
}

NodeSet Account::votes(EventKind counted, EventKind begun) const {
    NodeSet votes;
    EventNumber at = number + 1;
    const auto isHere = [this](const Event& each) { return each.node == event.node; };
    while (true) {
        at = timeline.findBackward(at, 0, maskOf(counted) | maskOf(begun), isHere);
        if (at == kNoEvent || timeline[at].kind == begun) return votes;
        if (timeline[at].detail != 0) votes.insert(timeline[at].peer);
    }
}

const Configuration& Account::configuration() {
    if (!configuration_) configuration_ = configurationBefore(timeline, number, event.node);
    return *configuration_;
}

NodeSet Account::voters(const NodeSet& nodes) {
    const NodeSet all = configuration().allVoters();
    return all.empty() ? nodes : nodes & all;
}

std::uint64_t Account::clusterSize() {
    if (!configuration().voters.empty())
        return static_cast<std::uint64_t>(configuration().voters.size());
    const EventNumber started =
        timeline.findBackward(number, 0, maskOf(EventKind::NodeStarted), [](const Event& each) {
            return each.value >= 1 && each.value <= kMaxNodeId;
        });
    if (started != kNoEvent) return timeline[started].value;
    return std::max<std::uint64_t>(1, before().maxNode().value());
}

void Account::say(const char* pattern, std::initializer_list<std::string> arguments) {
    told.sentences.push_back(phrase::say(pattern, arguments));
}

void Account::sayTwoMajorities() {
    const Configuration& now = configuration();
    if (!now.isJoint()) return;
    say(RAFTARIUM_TEXT("Event",
                       "The members are changing (§6), so it takes two majorities: **%1** of the "
                       "new voters (%2) and **%3** of the former ones (%4)."),
        {majorityIn(now.voters), phrase::servers(now.voters), majorityIn(now.outgoing),
         phrase::servers(now.outgoing)});
}

void Account::sayTwoMajorities(const NodeSet& agreeing) {
    const Configuration& now = configuration();
    if (!now.isJoint()) return;
    say(RAFTARIUM_TEXT("Event",
                       "The members are changing (§6), so it takes two majorities: of the new "
                       "voters (%1) it has **%2** and needs **%3**, of the former ones (%4) it has "
                       "**%5** and needs **%6**."),
        {phrase::servers(now.voters), phrase::size(now.voters & agreeing), majorityIn(now.voters),
         phrase::servers(now.outgoing), phrase::size(now.outgoing & agreeing),
         majorityIn(now.outgoing)});
}

Explanation explain(const Timeline& timeline, EventNumber number) {
    if (number >= timeline.size()) return {};
    Account account(timeline, number);
    for (const auto part :
         {explaining::sending, explaining::message, explaining::log, explaining::commitment,
          explaining::timer, explaining::election, explaining::vote, explaining::refusal,
          explaining::membership, explaining::transfer, explaining::snapshot, explaining::read,
          explaining::client, explaining::outside})
        part(account);
    return std::move(account.told);
}

} // namespace raftarium
