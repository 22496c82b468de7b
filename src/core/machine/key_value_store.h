#pragma once

#include "core/machine/contents.h"
#include "core/raft/shared_vector.h"
#include "core/raft/types.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace raftarium {

/// The replicated state machine of the playground: texts by key. Commands are
/// `set KEY VALUE…`, `delete KEY` and `add KEY NUMBER`, with a client's session before it or
/// without; anything else is kept as it is and changes nothing. A value; copies share the map until
/// one of them changes.
///
/// The fold of a timeline applies far more commands than anybody ever looks at, so it only notes
/// them
/// (`applyLater`); they take effect when somebody reads, or together once enough of them wait.
///
/// Threads: one value is used by one thread at a time, reading included; copies are independent.
class KeyValueStore {
public:
    using Map = StoreContents::Map;
    using Text = std::shared_ptr<const std::string>;

    /// Applies a command and returns its answer (the new value, or why nothing changed).
    std::string apply(std::string_view command);

    /// Notes a command that no one waits for the answer of. `id` names the text in its timeline.
    void applyLater(TextId id, const Text& command);
    /// So many commands wait that they should take effect (by `settle`, or `adopt` from a twin).
    [[nodiscard]] bool isDue() const { return waiting_.size() >= limit_; }
    /// Lets all waiting commands take effect.
    void settle();
    /// As settle(), by sharing the map of `twin` if exactly the same commands took effect there.
    bool adopt(const KeyValueStore& twin);

    [[nodiscard]] const Map& entries() const { return contents().values; }
    [[nodiscard]] const StoreContents& contents() const;
    /// The value of `key`, or nullptr.
    [[nodiscard]] const std::string* find(std::string_view key) const;

    /// Becomes what a snapshot holds (§7). `id` names its text in the timeline.
    void restore(StoreContents contents, TextId id);
    /// Whether it is what the snapshot of that text holds, and nothing was applied since.
    [[nodiscard]] bool isRestoredFrom(TextId id) const;

    /// Roughly how many bytes a changed copy costs, spread over the changes that make it.
    [[nodiscard]] std::size_t copyCost() const;

private:
    static constexpr std::size_t kFewest = 64; ///< commands that wait before they take effect

    // After the first `settled_` commands; null while empty.
    std::shared_ptr<StoreContents> contents_;
    SharedVector<Text, 4> waiting_; // the commands since
    std::size_t limit_ = kFewest;   // half of the map: its copy costs each command O(1)
    std::uint64_t settled_ = 0;     // with `settledChain_`: which commands made `contents_`
    std::uint64_t settledChain_ = 0;
    std::uint64_t chain_ = 0; // over the ids of all commands
    mutable std::shared_ptr<StoreContents>
        shown_; // `contents_` and the first `shownCount_` of `waiting_`
    mutable std::size_t shownCount_ = 0;
};

} // namespace raftarium
