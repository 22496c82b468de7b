#include "core/check/client_operation.h"

#include <algorithm>
#include <string>

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

std::optional<Operation> operationAsked(const Event& event, EventNumber number,
                                        std::string_view text) {
    if (event.logTerm == kNotJudged) return std::nullopt;
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
        return std::nullopt; // not of this store: it changes nothing
    operation.client = ClientId{event.count};
    operation.key = takeWord(text);
    operation.value = text;
    operation.invoked = {number - std::min(number, event.logTerm), event.time};
    return operation;
}

bool takeAnswer(Operation& operation, const Event& event, EventNumber number,
                std::string_view answer) {
    const ClientOutcome outcome = event.detailAs<ClientOutcome>();
    const bool isJudged = event.logTerm != kNotJudged;
    const bool isBlind =
        operation.kind == OperationKind::Set || operation.kind == OperationKind::Delete;
    if (outcome == ClientOutcome::Refused) return false; // it had no effect
    if (outcome != ClientOutcome::Ok) return true;
    if (!isJudged && !isBlind) return false;
    operation.returned = Moment{number, event.time};
    if (!isJudged) return true;
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
    return true;
}

} // namespace raftarium
