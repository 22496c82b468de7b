#pragma once

#include "core/raft/event.h"
#include "core/raft/types.h"

#include <algorithm>
#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace raftarium {

/// What an entry carries, shared by every log and message that holds it.
struct Command {
    std::string data;
    /// Free for the host: the simulator keeps the command's TextId here.
    std::uint32_t tag = 0;
};
using CommandPtr = std::shared_ptr<const Command>;

/// One entry of the log (§5.3). Without a command: a no-op.
struct Entry {
    Term term{};
    CommandPtr command;
    EntryKind kind = EntryKind::NoOp;
    bool operator==(const Entry& other) const {
        return term == other.term && kind == other.kind &&
               (command == other.command ||
                (command && other.command && command->data == other.command->data));
    }
};

/// Entries in a message: one immutable array, shared by all messages that carry it.
class EntrySlice {
public:
    EntrySlice() = default;
    explicit EntrySlice(std::vector<Entry> entries)
        : entries_(entries.empty()
                       ? nullptr
                       : std::make_shared<const std::vector<Entry>>(std::move(entries))) {}

    [[nodiscard]] std::span<const Entry> view() const {
        return entries_ ? std::span<const Entry>(*entries_) : std::span<const Entry>();
    }
    [[nodiscard]] std::size_t size() const { return entries_ ? entries_->size() : 0; }
    [[nodiscard]] bool empty() const { return !entries_; }
    bool operator==(const EntrySlice& other) const {
        return entries_ == other.entries_ ||
               (size() == other.size() &&
                std::equal(view().begin(), view().end(), other.view().begin()));
    }

private:
    std::shared_ptr<const std::vector<Entry>> entries_;
};

} // namespace raftarium
