#include "net/node/raft_node.h"

#include "net/node/raft_node_private.h"

#include <cassert>
#include <utility>

namespace raftarium::net {

RaftNode::RaftNode(Config config, QObject* parent)
    : QObject(parent), d(std::make_unique<Private>(this, std::move(config))) {}
RaftNode::~RaftNode() { stop(); }

RaftNode::Private::Private(RaftNode* node_, Config configuration)
    : q(node_), config(std::move(configuration)) {
    timer.setSingleShot(true);
    timer.setTimerType(Qt::PreciseTimer);
    QObject::connect(&timer, &QTimer::timeout, q, [this] { wake(); });
}

void RaftNode::setTransport(RaftTransport* transport) {
    assert(!isRunning());
    if (d->transport != nullptr) d->transport->disconnect(this);
    d->transport = transport;
    connect(transport, &RaftTransport::received, this,
            [this](const Message& message, const MessageMark& mark) { d->deliver(message, mark); });
    connect(
        transport, &RaftTransport::dropped, this,
        [this](const Message& message, const MessageMark& mark) { d->noteDropped(message, mark); });
}
void RaftNode::setStateMachine(StateMachine* machine) { d->machine = machine; }
void RaftNode::setStorage(RaftStorage* storage) { d->storage = storage; }
void RaftNode::setEventListener(EventListener listener, quint64 life) {
    assert(!isRunning());
    d->listener = std::move(listener);
    d->life = life;
}

void RaftNode::publish() {
    // While it settles, what has happened is half told; all of it is published at the end.
    if (d->settling || !d->listener) return;
    d->listener(d->sink);
    d->sink.clear();
}

QString RaftNode::start() { return d->start(); }
void RaftNode::stop() { d->stop(); }
bool RaftNode::isRunning() const { return d->node.has_value(); }
bool RaftNode::isLeader() const { return d->node && d->node->role() == Role::Leader; }
NodeId RaftNode::leader() const { return d->node ? d->node->leader() : kNobody; }
const Node& RaftNode::node() const { return *d->node; }
NodeId RaftNode::id() const { return d->config.id; }

QFuture<ProposalResult> RaftNode::propose(std::string command) {
    auto promise = std::make_shared<QPromise<ProposalResult>>();
    promise->start();
    QFuture<ProposalResult> future = promise->future();
    propose(std::move(command), [promise](const ProposalResult& result) {
        promise->addResult(result);
        promise->finish();
    });
    return future;
}
void RaftNode::propose(std::string command, Answer answer, const ClientOperation& of) {
    d->propose(std::move(command), std::move(answer), of);
}
void RaftNode::read(Answer answer, const ClientOperation& of) { d->read(std::move(answer), of); }
std::uint32_t RaftNode::newClient() { return ++d->lastClient; }
ClientOperation RaftNode::noteInvoked(std::uint32_t client, const std::string& request) {
    return d->noteInvoked(client, request);
}
void RaftNode::noteReturned(const ClientOperation& operation, ClientOutcome outcome,
                            const std::string& answer) {
    d->noteReturned(operation, outcome, answer);
}

namespace {
/// What a server that does not run answers.
ProposeResult refusedAsStopped() {
    ProposeResult result;
    result.reason = RefusalReason::NodeStopped;
    return result;
}
} // namespace

ProposeResult RaftNode::changeMembers(const Configuration& target) {
    if (!d->node || d->paused) return refusedAsStopped();
    const ProposeResult result =
        d->input([&](Time now) { return d->node->changeMembers(target, now, kNoEvent, d->ready); });
    d->settle();
    return result;
}
ProposeResult RaftNode::transferLeadership(NodeId target) {
    if (!d->node || d->paused) return refusedAsStopped();
    const ProposeResult result = d->input(
        [&](Time now) { return d->node->transferLeadership(target, now, kNoEvent, d->ready); });
    d->settle();
    return result;
}
void RaftNode::takeSnapshot() {
    if (!d->node || d->paused || d->machineAt == d->node->snapshot().index) return;
    CommandPtr content = d->machineContent();
    d->input([&](Time now) {
        d->node->takeSnapshot(std::move(content), now, d->node->commitEvent(), d->ready);
    });
    d->settle();
}
void RaftNode::timeOutNow() {
    if (!d->node || d->paused) return;
    d->input([&](Time now) { d->node->timeOutNow(now, kNoEvent, d->ready); });
    d->settle();
}

QFuture<RequestVoteReply> RaftNode::handleRequestVote(NodeId from, Term term,
                                                      const RequestVote& request) {
    if (!isRunning()) return {};
    return d->call(d->voteCalls[from], {from, id(), term, request});
}
QFuture<AppendEntriesReply> RaftNode::handleAppendEntries(NodeId from, Term term,
                                                          const AppendEntries& request) {
    if (!isRunning()) return {};
    return d->call(d->appendCalls[from], {from, id(), term, request});
}

void RaftNode::setPaused(bool paused) { d->setPaused(paused); }
bool RaftNode::isPaused() const { return d->paused; }
void RaftNode::setClockRate(std::uint32_t ppm) {
    assert(ppm > 0);
    const Time now = d->hostNow();
    d->clock.setRate(ppm, now);
    if (!d->node) return;
    Event event = d->eventHere(EventKind::ClockRateChanged, kNoEvent);
    event.value = ppm;
    d->sink.now = now;
    d->report(event);
    d->timerAt = kNever;
    d->settle();
}

} // namespace raftarium::net
