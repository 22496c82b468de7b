#pragma once

#include "core/check/history.h"
#include "core/raft/event.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace raftarium {

/// Gathers from events what the clients of a cluster saw, as checkLinearizability() takes it.
/// An operation that was refused had no effect and is left out; one whose outcome is unknown, or
/// that is still under way, may take effect at any time. Where an answer is not to be judged
/// (kNotJudged), gets and sums are left out, and of a deletion only that it happened counts.
class ClientHistory {
public:
    /// Takes in events in their order. `textOf(TextId)` gives the text of an event.
    template <class TextOf>
    void apply(std::span<const Event> events, EventNumber first, TextOf&& textOf) {
        for (const Event& event : events) {
            if (event.kind == EventKind::ClientInvoked && event.detail == 0)
                invoke(event, first, textOf(event.text));
            else if (event.kind == EventKind::ClientReturned)
                finish(event, first, textOf(event.text));
            ++first;
        }
    }

    [[nodiscard]] const std::vector<Operation>& operations() const { return operations_; }
    [[nodiscard]] bool empty() const { return operations_.empty(); }

private:
    void invoke(const Event& event, EventNumber number, std::string_view text);
    void finish(const Event& event, EventNumber number, std::string_view answer);
    void remove(std::size_t place);

    std::vector<Operation> operations_;
    std::unordered_map<std::uint64_t, std::size_t> open_; ///< by number of the operation
};

} // namespace raftarium
