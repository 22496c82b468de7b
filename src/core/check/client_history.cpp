#include "core/check/client_history.h"

#include "core/check/client_operation.h"

#include <utility>

namespace raftarium {

void ClientHistory::invoke(const Event& event, EventNumber number, std::string_view text) {
    std::optional<Operation> operation = operationAsked(event, number, text);
    if (!operation) return;
    open_[event.value] = operations_.size();
    operations_.push_back(*std::move(operation));
}

void ClientHistory::finish(const Event& event, EventNumber number, std::string_view answer) {
    const auto found = open_.find(event.value);
    if (found == open_.end()) return;
    const std::size_t place = found->second;
    open_.erase(found);
    if (!takeAnswer(operations_[place], event, number, answer)) remove(place);
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
