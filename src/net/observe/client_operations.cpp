#include "net/observe/client_operations.h"

#include "core/machine/contents.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace raftarium::net {
namespace {

std::size_t at(int which) { return static_cast<std::size_t>(which); }

/// More than these are not remembered: then all are forgotten, and less is judged.
constexpr std::size_t kMostOperations = 100'000;
constexpr std::size_t kMostKeys = 200'000;
constexpr std::size_t kLongestKey = 512; // longer ones are not remembered, and not judged
constexpr std::size_t kMostChanges = 16; // of a key; of what was before nothing is known

std::string_view takeWord(std::string_view& rest) {
    rest.remove_prefix(std::min(rest.find_first_not_of(' '), rest.size()));
    const std::string_view word = rest.substr(0, rest.find(' '));
    rest.remove_prefix(word.size());
    return word;
}

} // namespace

/// Which key a command of the store is about. Plain is one without a session, with single blanks:
/// others do the same and are read in another way by the checker.
ClientOperations::Command ClientOperations::read(std::string_view text) {
    Command command;
    std::string_view rest = text;
    const bool hasSession = takeSession(rest).has_value();
    const std::string_view verb = takeWord(rest);
    command.key = takeWord(rest);
    if (command.key.empty()) return command;
    if (verb == "get") command.verb = Verb::Get;
    if (verb == "set") command.verb = Verb::Set;
    if (verb == "delete") command.verb = Verb::Delete;
    if (verb == "add") command.verb = Verb::Add;
    const bool hasValue = command.verb == Verb::Set || command.verb == Verb::Add;
    const std::size_t head = verb.size() + 1 + command.key.size();
    const std::string_view value = text.substr(std::min(text.size(), head));
    command.isPlain =
        command.verb != Verb::None && !hasSession && text.starts_with(verb) &&
        text.substr(verb.size() + 1).starts_with(command.key) &&
        (hasValue ? value.size() > 1 && value[1] != ' ' && value.back() != ' ' : value.empty());
    return command;
}

void ClientOperations::addSource() {
    sources_.emplace_back();
    order_.addSource();
}

void ClientOperations::beginLife(int source, std::int64_t moment) {
    sources_[at(source)] = {};
    order_.beginLife(source, moment);
    missed(source);
}

void ClientOperations::missed(int source) {
    for (Server& server : servers_)
        if (server.source == source) server.applied.reset();
}

void ClientOperations::forgetKeys() {
    keys_.clear();
    knowsOtherKeys_ = false;
}

/// What they write from now on counts as written by others.
void ClientOperations::forgetOperations() {
    operations_.clear();
    ties_.clear();
    for (Source& source : sources_)
        source = {};
}

bool ClientOperations::isKnown(const std::string& key, Index index) const {
    const auto found = keys_.find(key);
    if (found == keys_.end()) return knowsOtherKeys_;
    const auto& changes = found->second;
    const auto next = std::find_if(changes.begin(), changes.end(),
                                   [&](const Change& each) { return each.from > index; });
    return next != changes.begin() && std::prev(next)->isKnown;
}

/// From the frontier on.
void ClientOperations::setKnown(const std::string& key, bool isKnown) {
    if (keys_.size() >= kMostKeys && !keys_.contains(key)) forgetKeys();
    std::vector<Change>& changes = keys_[key];
    if (changes.empty()) changes.push_back({Index{}, knowsOtherKeys_});
    if (changes.back().isKnown == isKnown) return;
    if (changes.size() >= kMostChanges) changes.erase(changes.begin());
    changes.push_back({frontier_, isKnown});
}

void ClientOperations::follow(const Told& told, Event& event, EventNumber place) {
    Server& server = servers_[event.node.value() & kMaxNodeId];
    switch (event.kind) {
    case EventKind::ClientInvoked: invoked(told, event, place); break;
    case EventKind::ClientReturned: returned(told, event, place); break;
    case EventKind::ProposalAccepted: entered(told, event.index, event.term); break;
    case EventKind::EntryAppended: entered(told, event.index, event.logTerm); break;
    case EventKind::EntryApplied:
        server = {told.source, event.index};
        applied(told, event);
        break;
    case EventKind::NodeStarted: server = {told.source, std::nullopt}; break;
    case EventKind::SnapshotInstalled: server = {told.source, event.index}; break;
    default: break;
    }
}

void ClientOperations::invoked(const Told& told, Event& event, EventNumber place) {
    Source& source = sources_[at(told.source)];
    const std::size_t most = std::max(
        {operations_.size(), source.invocations.size(), source.clients.size(), ties_.size()});
    if (most >= kMostOperations) forgetOperations();
    const auto [client, isNewClient] = source.clients.try_emplace(event.count, lastClient_ + 1);
    if (isNewClient) ++lastClient_;
    event.count = client->second;

    std::uint64_t& number = source.operations[event.value];
    const bool isAgain = event.detail == 1 && number != 0;
    if (!isAgain) number = ++lastOperation_;
    event.value = number;
    source.invocations[told.number] = number;
    if (isAgain) return;

    Operation operation;
    operation.invocation = told.number;
    if (told.text != nullptr) {
        const Command command = read(*told.text);
        operation.verb = command.verb;
        operation.isJudged = command.isPlain && !told.isCut && event.detail == 0 &&
                             command.key.size() <= kLongestKey;
        if (operation.isJudged) operation.key = command.key;
    }
    const EventNumber from = order_.earliest(told.source, event.time.value(), place);
    event.logTerm = operation.isJudged ? std::min(place - from, kNotJudged - 1) : kNotJudged;
    operations_.emplace(number, std::move(operation));
}

/// The entry is that of an operation where its invocation is the cause.
void ClientOperations::entered(const Told& told, Index index, std::uint32_t term) {
    const auto& invocations = sources_[at(told.source)].invocations;
    const auto found = told.cause ? invocations.find(*told.cause) : invocations.end();
    if (found != invocations.end()) ties_[index.value()] = {term, found->second};
}

/// The first server that applies an entry tells what it does to the keys.
void ClientOperations::applied(const Told& told, const Event& event) {
    if (event.index <= frontier_) return;
    if (event.index != frontier_ + 1) forgetKeys(); // entries between were not seen
    frontier_ = event.index;
    const auto node = ties_.extract(frontier_.value());
    const auto tie = node.empty() ? std::nullopt : std::optional(node.mapped());
    if (event.detailAs<EntryKind>() != EntryKind::Command) return;
    const auto found =
        tie && tie->term == event.term ? operations_.find(tie->operation) : operations_.end();
    if (found == operations_.end() || !found->second.isJudged || found->second.isApplied)
        return writtenByOthers(told);
    write(found->second);
    if (found->second.isReturned) operations_.erase(found);
}

void ClientOperations::write(Operation& operation) {
    operation.isApplied = true;
    operation.knewBefore = isKnown(operation.key, frontier_);
    // A sum is known where what it was added to is.
    if (operation.verb == Verb::Set || operation.verb == Verb::Delete)
        setKnown(operation.key, true);
}

void ClientOperations::writtenByOthers(const Told& told) {
    if (lastOperation_ == 0) { // nobody asks: not worth the work
        knowsOtherKeys_ = false;
        return;
    }
    if (told.text == nullptr) return forgetKeys();
    const Command command = read(*told.text);
    // A key at which the text was cut may be the beginning of another.
    const bool isAtEnd = command.key.empty() || command.key.data() + command.key.size() ==
                                                    told.text->data() + told.text->size();
    if (told.isCut && isAtEnd) return forgetKeys();
    if (command.verb != Verb::None && command.verb != Verb::Get &&
        command.key.size() <= kLongestKey)
        setKnown(std::string(command.key), false);
}

void ClientOperations::returned(const Told& told, Event& event, EventNumber place) {
    Source& source = sources_[at(told.source)];
    const auto client = source.clients.find(event.count);
    if (client != source.clients.end()) event.count = client->second;
    const auto number = source.operations.find(event.value);
    event.logTerm = kNotJudged;
    if (number == source.operations.end()) {
        event.value = ++lastOperation_; // its invocation was not seen
        return;
    }
    event.value = number->second;
    source.operations.erase(number);
    const auto found = operations_.find(event.value);
    if (found == operations_.end()) return;
    Operation& operation = found->second;
    const auto outcome = event.detailAs<ClientOutcome>();
    const bool isUnderstood = operation.isJudged && !told.isCut;
    if (isUnderstood && (outcome != ClientOutcome::Ok || isJudged(operation, event)))
        event.logTerm = 0;
    if (outcome == ClientOutcome::Ok) order_.noteAnswer(told.source, event.time.value(), place);
    // Who has no answer may still be served; and some tell first what they answer, then what they
    // have applied.
    const bool mayBeApplied =
        !operation.isApplied && (outcome == ClientOutcome::Unknown ||
                                 (outcome == ClientOutcome::Ok && operation.verb != Verb::Get &&
                                  operation.verb != Verb::Add));
    source.invocations.erase(operation.invocation);
    if (mayBeApplied)
        operation.isReturned = true;
    else
        operations_.erase(found);
}

bool ClientOperations::isJudged(const Operation& operation, const Event& event) const {
    if (operation.verb == Verb::Set) return true; // says nothing of what was there
    if (operation.verb != Verb::Get) return operation.isApplied && operation.knewBefore;
    const std::optional<Index> here = servers_[event.node.value() & kMaxNodeId].applied;
    return here && *here <= frontier_ && isKnown(operation.key, *here);
}

} // namespace raftarium::net
