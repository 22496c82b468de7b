#include "core/scenario/client_events.h"

#include "core/check/client_history.h"

namespace raftarium {

void ClientEvents::add(const Event& event, EventNumber number, const std::string& text) {
    events_.push_back({event, number, std::make_shared<const std::string>(text)});
}

Verdict ClientEvents::verdict() {
    if (judged_ == events_.size()) return verdict_;
    ClientHistory history;
    events_.forEach(0, events_.size(), [&](const Kept& kept) {
        history.apply({&kept.event, 1}, kept.number,
                      [&](TextId) -> std::string_view { return *kept.text; });
    });
    judged_ = events_.size();
    verdict_ = checkLinearizability(history.operations()).verdict;
    return verdict_;
}

} // namespace raftarium
