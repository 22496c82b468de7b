#pragma once

#include "core/raft/node_set.h"
#include "core/recording/event_fields.h"
#include "core/recording/json_line.h"
#include "core/recording/stream_line.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace raftarium {

/// Takes values out of a line, by their type. The first that is wrong is kept as the problem; what
/// is read then is not to be used.
class LineValues {
public:
    LineValues(const JsonLine& json, std::string_view line) : json_(json), line_(line) {}

    [[nodiscard]] const std::optional<LineProblem>& problem() const { return problem_; }
    [[nodiscard]] const std::string& note() const { return note_; }

    /// The member of the object at `parent`; 0: there is none.
    [[nodiscard]] std::size_t find(std::size_t parent, std::string_view key) const {
        return json_.find(parent, key);
    }
    /// The same, where its absence is a problem.
    std::size_t need(std::size_t parent, std::string_view key, std::string_view remedy);

    std::uint64_t number(std::size_t at, std::uint64_t most = UINT64_MAX);
    std::int64_t moment(std::size_t at);
    bool truth(std::size_t at);
    std::string text(std::size_t at);
    NodeId node(std::size_t at);
    NodeSet nodes(std::size_t at);
    /// The place of a word in an enumeration; EventLine::kNotTold for words that are not known.
    std::uint8_t word(std::size_t at, eventLine::As as);

    /// The same of a member, where there is one.
    std::uint64_t numberOf(std::size_t parent, std::string_view key, std::uint64_t otherwise = 0);
    NodeId nodeOf(std::size_t parent, std::string_view key);

    void fail(std::string_view key, std::string text);
    /// Expects an object or array at `at`.
    bool expect(std::size_t at, JsonLine::Type type);
    void addNote(std::string_view text);
    [[nodiscard]] const JsonLine& json() const { return json_; }

private:
    void failType(std::size_t at, std::string_view expected);

    const JsonLine& json_;
    std::string_view line_;
    std::optional<LineProblem> problem_;
    std::string note_;
};

/// "n7" → 7; nothing for anything else.
[[nodiscard]] std::optional<NodeId> nodeOfName(std::string_view name);
/// Nothing for names that are not known.
[[nodiscard]] std::optional<EventKind> kindOfName(std::string_view name);

} // namespace raftarium
