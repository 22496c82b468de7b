#pragma once

#include "core/check/linearizability.h"
#include "core/raft/event.h"
#include "core/raft/shared_vector.h"

#include <cstdint>
#include <memory>
#include <string>

namespace raftarium {

/// What clients asked and were answered, as conditions about their history need it. Kept only where
/// a scenario has such conditions. A copy costs next to nothing.
class ClientEvents {
public:
    /// Takes in a ClientInvoked or ClientReturned event, in order.
    void add(const Event& event, EventNumber number, const std::string& text);
    /// Whether all of it could have come from one store (§8). Searches, for a second at worst;
    /// asked again, it remembers.
    [[nodiscard]] Verdict verdict();

private:
    struct Kept {
        Event event;
        EventNumber number = kNoEvent;
        std::shared_ptr<const std::string> text;
    };
    SharedVector<Kept> events_;
    std::size_t judged_ = 0;                  // so many events were there …
    Verdict verdict_ = Verdict::Linearizable; // … when this was found
};

} // namespace raftarium
