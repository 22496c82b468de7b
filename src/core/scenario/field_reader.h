#pragma once

#include "core/raft/node_set.h"
#include "core/raft/options.h"
#include "core/scenario/condition.h"
#include "core/scenario/json.h"
#include "core/scenario/scenario.h"
#include "core/sim/client.h"
#include "core/sim/conditions.h"

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace raftarium {

/// Reads the parts of a scenario from JSON values, and keeps the first thing that is wrong. Every
/// function returns whether its part was right.
class FieldReader {
public:
    /// `text` is what the values were read from.
    explicit FieldReader(std::string_view text) : text_(text) {}

    void setNodes(int nodes) { nodes_ = nodes; }
    [[nodiscard]] int nodes() const { return nodes_; }
    bool fail(std::size_t offset, std::string message);
    [[nodiscard]] const std::optional<ParseError>& error() const { return error_; }

    /// Whether `value` is an object that has no other keys. `what` names it: "a step".
    bool object(const JsonValue& value, std::span<const std::string_view> known,
                std::string_view what);
    bool array(const JsonValue& value);
    bool string(const JsonValue& value, std::string& out);
    bool boolean(const JsonValue& value, bool& out);
    bool whole(const JsonValue& value, std::uint64_t least, std::uint64_t most, std::uint64_t& out);
    /// A number from 0 to `most` in millionths, exactly.
    bool millionths(const JsonValue& value, std::uint32_t most, std::uint32_t& out);
    bool commandsPerSecond(const JsonValue& value, double& out);
    bool duration(const JsonValue& value, Duration& out);
    /// A moment; the latest one and its place are remembered.
    bool moment(const JsonValue& value, Time& out);
    bool target(const JsonValue& value, Target& out);
    /// A server by its name, not by the part it plays.
    bool server(const JsonValue& value, NodeId& out);
    /// An array of such names. None of them may be in `named`, where they are added.
    bool servers(const JsonValue& value, NodeSet& named, NodeSet& out);
    bool condition(const JsonValue& value, Condition& out);
    /// What `object` says of a link, a disk, a server or the clients; what it leaves out stays as
    /// it is.
    bool link(const JsonValue& object, LinkConditions& out);
    bool disk(const JsonValue& object, DiskConditions& out);
    bool options(const JsonValue& object, NodeOptions& out);
    bool clients(const JsonValue& object, ClientConditions& out);

    [[nodiscard]] Time latest() const { return latest_; }
    [[nodiscard]] std::size_t latestOffset() const { return latestOffset_; }

private:
    bool isType(const JsonValue& value, JsonType type);
    bool timeouts(const JsonValue& value, NodeOptions& out);
    bool readMode(const JsonValue& value, ReadMode& out);
    bool priorities(const JsonValue& value, Priorities& out);
    bool bugs(const JsonValue& value, BugSet& out);

    std::string_view text_;
    int nodes_ = 0;
    std::optional<ParseError> error_;
    Time latest_{};
    std::size_t latestOffset_ = 0;
};

/// The keys that link(), disk() and clients() read; those of options() are in option_words.h.
inline constexpr std::string_view kLinkKeys[] = {"latency", "jitter", "loss", "duplicate",
                                                 "reorder"};
inline constexpr std::string_view kDiskKeys[] = {"syncTime", "onCrash"};
inline constexpr std::string_view kClientsKeys[] = {"count", "thinkTime", "timeout", "keys",
                                                    "reads"};

} // namespace raftarium
