#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace raftarium {

/// What a key–value store holds: its values, and the last answer to each client, by which it knows
/// a command that it has seen before (§8, dissertation §6.3).
struct StoreContents {
    using Map = std::map<std::string, std::string, std::less<>>;
    struct Session {
        std::uint64_t sequence = 0;
        std::string answer;
        bool operator==(const Session&) const = default;
    };

    Map values;
    std::map<std::uint64_t, Session> sessions; ///< by client

    bool operator==(const StoreContents&) const = default;
};

/// The session that a command carries in front: `c3#17 set colour blue` is the 17th command of
/// client 3.
struct SessionTag {
    std::uint64_t client = 0;
    std::uint64_t sequence = 0;
};
/// Takes the session off `command`; nothing where there is none.
std::optional<SessionTag> takeSession(std::string_view& command);
/// `c3#17 set colour blue`.
[[nodiscard]] std::string withSession(const SessionTag& tag, std::string_view command);

/// Applies one command; the answer is for the client.
std::string applyCommand(StoreContents& contents, std::string_view command);
/// Whether the command has taken effect before.
[[nodiscard]] bool isDuplicate(const StoreContents& contents, std::string_view command);

/// The contents as a snapshot carries them: a line for each value and session, in order.
[[nodiscard]] std::string writeContents(const StoreContents& contents);
/// Reads them; nothing where the text is of another form.
[[nodiscard]] std::optional<StoreContents> readContents(std::string_view text);

} // namespace raftarium
