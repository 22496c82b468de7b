#pragma once

#include "core/raft/reasons.h"
#include "core/raft/types.h"

#include <algorithm>
#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <utility>

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
    Entry() = default;
    Entry(Term term_, CommandPtr command_, EntryKind kind_)
        : term(term_),
          command(std::move(command_)),
          bytes(command ? static_cast<std::uint32_t>(
                              std::min<std::size_t>(command->data.size(), UINT32_MAX))
                        : 0),
          kind(kind_) {}

    Term term{};
    CommandPtr command;
    std::uint32_t bytes = 0; ///< of the command; here so that counting them touches no command
    EntryKind kind = EntryKind::NoOp;

    bool operator==(const Entry& other) const {
        return term == other.term && kind == other.kind &&
               (command == other.command ||
                (command && other.command && command->data == other.command->data));
    }
};

/// Entries in a message: a part of a log, shared with it and with all messages that carry it. It
/// stands in at most two pieces of memory, so that taking it from a log allocates nothing.
class EntrySlice {
public:
    using Piece = std::shared_ptr<const Entry[]>;

    EntrySlice() = default;
    /// Copies `entries`.
    explicit EntrySlice(std::span<const Entry> entries);
    /// `firstCount` entries of `first` from `offset` on, then `secondCount` from the begin of
    /// `second`.
    EntrySlice(Piece first, std::size_t offset, std::size_t firstCount, Piece second = {},
               std::size_t secondCount = 0)
        : first_(std::move(first)),
          second_(std::move(second)),
          offset_(static_cast<std::uint32_t>(offset)),
          firstCount_(static_cast<std::uint32_t>(firstCount)),
          count_(static_cast<std::uint32_t>(firstCount + secondCount)) {}

    [[nodiscard]] std::size_t size() const { return count_; }
    [[nodiscard]] bool empty() const { return count_ == 0; }
    [[nodiscard]] const Entry& operator[](std::size_t i) const {
        return i < firstCount_ ? first_[static_cast<std::ptrdiff_t>(offset_ + i)]
                               : second_[static_cast<std::ptrdiff_t>(i - firstCount_)];
    }
    /// Calls `visit(const Entry&)` in order.
    template <class Visit>
    void forEach(Visit visit) const {
        for (std::size_t i = 0; i < count_; ++i)
            visit((*this)[i]);
    }
    [[nodiscard]] std::uint64_t bytes() const;
    bool operator==(const EntrySlice& other) const;

private:
    Piece first_;
    Piece second_;
    std::uint32_t offset_ = 0;
    std::uint32_t firstCount_ = 0;
    std::uint32_t count_ = 0;
};

} // namespace raftarium
