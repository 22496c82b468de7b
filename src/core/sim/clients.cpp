#include "core/sim/simulator.h"

#include <algorithm>
#include <utility>

namespace raftarium {

namespace {

constexpr Duration kRetryPause = milliseconds(5);

std::string keyName(std::uint64_t key) { return "k" + std::to_string(key + 1); }

} // namespace

void Simulator::startClients() {
    for (int i = 0; i < options_.clients.count; ++i) {
        clients_.emplace_back(mixed(options_.seed, 500'000 + static_cast<std::uint64_t>(i)));
        scheduleClient(static_cast<std::uint32_t>(i), clientPause(clients_.back()));
    }
}

Duration Simulator::clientPause(Client& client) const {
    return Duration{client.random.between(0, 2 * options_.clients.thinkTime.value())};
}

void Simulator::scheduleClient(std::uint32_t number, Duration after) {
    Due due;
    due.kind = Due::Kind::Client;
    due.time = now() + after;
    due.slot = number;
    due.generation = ++clients_[number].generation;
    queue_.push(due);
}

/// Its pause or its patience is over.
void Simulator::wakeClient(std::uint32_t number) {
    Client& client = clients_[number];
    switch (client.stage) {
    case Client::Stage::Idle: chooseOperation(client); break;
    case Client::Stage::ToAsk: break;
    case Client::Stage::Waiting:
        client.believed = kNobody;
        if (client.attempts >= Client::kMostAttempts) {
            answerClient(number,
                         client.mayHaveHappened ? ClientOutcome::Unknown : ClientOutcome::Refused,
                         {}, client.invoked);
            return;
        }
        break;
    }
    askServer(number);
}

void Simulator::chooseOperation(Client& client) {
    const ClientConditions& conditions = options_.clients;
    client.operation = ++operations_;
    client.attempts = 0;
    client.mayHaveHappened = false;
    client.invoked = kNoEvent;
    client.reads = client.random.chance(conditions.readPpm);
    const std::string key =
        keyName(client.random.upTo(static_cast<std::uint64_t>(std::max(1, conditions.keys)) - 1));
    if (client.reads) {
        client.text = "get " + key;
        return;
    }
    ++client.sequence;
    const std::uint64_t chosen = client.random.upTo(9);
    if (chosen < 6)
        client.text = "set " + key + ' ' + std::to_string(client.operation);
    else if (chosen < 9)
        client.text = "add " + key + " 1";
    else
        client.text = "delete " + key;
}

void Simulator::askServer(std::uint32_t number) {
    Client& client = clients_[number];
    ++client.attempts;
    NodeId to = client.believed;
    if (!exists(to))
        to = NodeId{static_cast<std::uint8_t>(
            1 + client.random.upTo(static_cast<std::uint64_t>(nodeCount()) - 1))};
    client.asked = to;
    Event event;
    event.kind = EventKind::ClientInvoked;
    event.node = to;
    event.cause = client.invoked;
    event.count = number + 1;
    event.value = client.operation;
    event.detail = client.invoked == kNoEvent ? 0 : 1;
    event.text = sink_.addText(client.text);
    const EventNumber invoked = report(event);
    if (client.invoked == kNoEvent) client.invoked = invoked;

    client.stage = Client::Stage::Waiting;
    scheduleClient(number, options_.clients.timeout);
    Server& which = server(to);
    if (!which.node) {
        askAgain(number, kNobody);
    } else if (!which.paused) {
        // A process that stands still answers nothing: the client finds out by waiting.
        const std::size_t first = sink_.events.size();
        client.reads ? askToRead(number, to, invoked) : askToApply(number, to, invoked);
        toTrueTime(first, which.clock);
        settle(to);
    }
}

void Simulator::askToApply(std::uint32_t number, NodeId to, EventNumber cause) {
    Client& client = clients_[number];
    Server& which = server(to);
    std::string command = client.text;
    if (options_.node.clientSessions) command = withSession({number + 1, client.sequence}, command);
    const TextId text = sink_.addText(command);
    const ProposeResult result = which.node->propose(
        std::make_shared<const Command>(Command{std::move(command), text}), cause, ready());
    if (!result.accepted) {
        askAgain(number, result.leader == to ? kNobody : result.leader);
        return;
    }
    client.mayHaveHappened = true;
    which.awaited.push_back({number, client.operation, result.index, result.term});
    which.node->flush(which.clock.local(now()), ready());
}

void Simulator::askToRead(std::uint32_t number, NodeId to, EventNumber cause) {
    Server& which = server(to);
    which.node->read(clients_[number].operation, which.clock.local(now()), cause, ready());
    which.node->flush(which.clock.local(now()), ready());
}

/// The server asked does not do it: perhaps the one it named does, a little later.
void Simulator::askAgain(std::uint32_t number, NodeId leader) {
    Client& client = clients_[number];
    client.believed = leader;
    if (client.attempts >= Client::kMostAttempts) {
        // Nobody leads, it seems: whatever was taken before may still happen.
        client.stage = Client::Stage::Waiting;
        scheduleClient(number, options_.clients.timeout);
        return;
    }
    client.stage = Client::Stage::ToAsk;
    scheduleClient(number, kRetryPause);
}

void Simulator::answerClient(std::uint32_t number, ClientOutcome outcome, const std::string& answer,
                             EventNumber cause) {
    Client& client = clients_[number];
    Event event;
    event.kind = EventKind::ClientReturned;
    event.node = client.asked;
    event.cause = cause;
    event.count = number + 1;
    event.value = client.operation;
    event.detail = static_cast<std::uint8_t>(outcome);
    event.text = sink_.addText(answer);
    report(event);
    client.stage = Client::Stage::Idle;
    scheduleClient(number, clientPause(client));
}

/// What a server has applied, or confirmed, is what clients wait for.
void Simulator::answerReads(NodeId id) {
    Server& which = server(id);
    for (const ReadReady& read : std::exchange(ready_.reads, {})) {
        const auto client = std::find_if(clients_.begin(), clients_.end(), [&](const Client& one) {
            return one.operation == read.number && one.reads &&
                   one.stage == Client::Stage::Waiting && one.asked == id;
        });
        if (client == clients_.end()) continue;
        const auto number = static_cast<std::uint32_t>(client - clients_.begin());
        if (read.ok)
            which.awaited.push_back({number, read.number, read.index, Term{}});
        else
            askAgain(number, which.node->leader() == id ? kNobody : which.node->leader());
    }
    std::erase_if(which.awaited, [&](const AwaitedAnswer& read) {
        if (read.term != Term{} || read.index > which.node->lastApplied()) return false;
        const Client& client = clients_[read.client];
        if (client.operation != read.operation || client.stage != Client::Stage::Waiting)
            return true;
        const std::string* value =
            which.machine.find(std::string_view(client.text).substr(sizeof "get " - 1));
        answerClient(read.client, ClientOutcome::Ok, value != nullptr ? *value : "",
                     which.node->commitEvent());
        return true;
    });
}

/// The entry at `index` has taken effect at this server, with this answer.
void Simulator::answerWrites(NodeId id, Index index, Term term, const std::string& answer,
                             EventNumber cause) {
    Server& which = server(id);
    std::erase_if(which.awaited, [&](const AwaitedAnswer& write) {
        if (write.term == Term{} || write.index != index) return false;
        const Client& client = clients_[write.client];
        if (client.operation != write.operation || client.stage != Client::Stage::Waiting)
            return true;
        if (write.term == term) answerClient(write.client, ClientOutcome::Ok, answer, cause);
        return true; // another entry stands there: its patience will end
    });
}

} // namespace raftarium
