#pragma once

#include "core/raft/event.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <string_view>

/// Which fields an event has as a line of JSON, and the words of enumerations in them.
namespace raftarium::eventLine {

/// Where a field's value stands in an event.
enum class From : std::uint8_t {
    Index,
    Value,
    Term,
    LogTerm,
    Count,
    Detail,
    Text,
    Nodes,
    TravelTime
};
/// How it is written: as a number, a truth, a text, a list of servers, or the word of an
/// enumeration.
enum class As : std::uint8_t {
    Number,
    Truth,
    Text,
    Node,
    Nodes,
    Source,
    OnCrash,
    Timer,
    StepDown,
    Role,
    Rule,
    Refusal,
    Entry,
    Append,
    Progress,
    Commit,
    Hold,
    Loss,
    Message,
    TimeOut,
    Part,
    Transfer,
    Handover,
    Basis,
    Outcome,
};
struct Field {
    constexpr Field(std::string_view fieldName, From isFrom, As writtenAs = As::Number)
        : name(fieldName), from(isFrom), as(writtenAs), memberSize_(fieldName.size() + 4) {
        // Longer names do not compile.
        char* end = std::copy_n(",\"", 2, member_.data());
        end = std::copy(name.begin(), name.end(), end);
        std::copy_n("\":", 2, end);
    }

    std::string_view name;
    From from;
    As as = As::Number;

    /// As it stands in a line: `,"name":`.
    [[nodiscard]] constexpr std::string_view member() const {
        return {member_.data(), memberSize_};
    }

private:
    std::array<char, 24> member_{};
    std::size_t memberSize_;
};

/// The fields of an event, beside its number, time, kind, servers and cause.
[[nodiscard]] std::span<const Field> fieldsOf(const Event& event);

/// The words of an enumeration, in its order; none where it is none.
[[nodiscard]] std::span<const std::string_view> wordsOf(As as);

} // namespace raftarium::eventLine
