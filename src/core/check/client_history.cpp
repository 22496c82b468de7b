#include "core/check/client_history.h"

#include <algorithm>
#include <utility>

namespace raftarium {
namespace {

std::string_view takeWord(std::string_view& rest) {
    const std::size_t end = rest.find(' ');
    const std::string_view word = rest.substr(0, end);
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    return word;
}

bool isNumber(std::string_view text) {
    if (!text.empty() && text.front() == '-') text.remove_prefix(1);
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

} // namespace

void ClientHistory::invoke(const Event& event, EventNumber number, std::string_view text) {
    if (event.logTerm == kNotJudged) return;
    Operation operation;
    const std::string_view verb = takeWord(text);
    if (verb == "get")
        operation.kind = OperationKind::Get;
    else if (verb == "set")
        operation.kind = OperationKind::Set;
    else if (verb == "add")
        operation.kind = OperationKind::Add;
    else if (verb == "delete")
        operation.kind = OperationKind::Delete;
    else
        return; // not of this store: it changes nothing
    operation.client = ClientId{event.count};
    operation.key = takeWord(text);
    operation.value = text;
    operation.invoked = {number - std::min(number, event.logTerm), event.time};
    open_[event.value] = operations_.size();
    operations_.push_back(std::move(operation));
}

void ClientHistory::finish(const Event& event, EventNumber number, std::string_view answer) {
    const auto found = open_.find(event.value);
    if (found == open_.end()) return;
    const std::size_t place = found->second;
    open_.erase(found);
    const ClientOutcome outcome = event.detailAs<ClientOutcome>();
    Operation& operation = operations_[place];
    const bool isJudged = event.logTerm != kNotJudged;
    const bool isBlind =
        operation.kind == OperationKind::Set || operation.kind == OperationKind::Delete;
    if (outcome == ClientOutcome::Refused) return remove(place); // it had no effect
    if (outcome != ClientOutcome::Ok) return;
    if (!isJudged && !isBlind) return remove(place);
    operation.returned = Moment{number, event.time};
    if (!isJudged) return;
    switch (operation.kind) {
    case OperationKind::Get:
        if (!answer.empty()) operation.result = std::string(answer);
        break;
    case OperationKind::Add:
        operation.success = isNumber(answer) ? Success::Yes : Success::No;
        if (operation.success == Success::Yes) operation.result = std::string(answer);
        break;
    case OperationKind::Delete:
        operation.success = answer.empty() ? Success::Yes : Success::No;
        break;
    default: break;
    }
}

/// The last operation takes its place.
void ClientHistory::remove(std::size_t place) {
    if (place + 1 != operations_.size()) {
        operations_[place] = std::move(operations_.back());
        for (auto& [id, where] : open_)
            if (where + 1 == operations_.size()) where = place;
    }
    operations_.pop_back();
}

} // namespace raftarium
