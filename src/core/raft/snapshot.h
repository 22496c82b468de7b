#pragma once

#include "core/raft/configuration.h"
#include "core/raft/entry.h"
#include "core/raft/types.h"

#include <cstdint>

namespace raftarium {

/// The state machine after the entry at `index`, and the configuration then in force; it stands for
/// the log up to there (§7). `content` is the host's; Command::tag goes with it everywhere.
struct Snapshot {
    Index index{};
    Term term{};
    Configuration configuration;
    CommandPtr content;

    [[nodiscard]] bool empty() const { return index == Index{}; }
    bool operator==(const Snapshot& other) const {
        return index == other.index && term == other.term && configuration == other.configuration &&
               (content == other.content ||
                (content && other.content && content->data == other.content->data));
    }
};

} // namespace raftarium
