#pragma once

#include "harness.h"

#include <initializer_list>

namespace raftarium::test {

/// Members change one at a time (dissertation §4.1), without joint configurations.
[[nodiscard]] inline NodeOptions single() {
    NodeOptions options;
    options.jointConsensus = false;
    return options;
}

/// Leads with its first entry committed.
[[nodiscard]] inline Harness leading(const Configuration& members,
                                     std::initializer_list<int> voting) {
    Harness h({{}, {}, members}, single());
    h.leadBy(voting);
    h.acknowledge(voting);
    h.takeSent();
    return h;
}

} // namespace raftarium::test
