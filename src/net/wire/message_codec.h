#pragma once

#include "core/raft/message.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace raftarium::net {

/// Appends `message` as docs/protocol.md lays it out, without any frame around it. Command::tag is
/// the host's own and does not travel, except that of a snapshot's content.
void encodeMessage(const Message& message, std::string& out);

/// How many bytes encodeMessage() appends.
[[nodiscard]] std::size_t encodedSize(const Message& message);

/// Reads what encodeMessage() wrote. The bytes may come from anywhere: nothing where they are not
/// exactly one message. Allocates no more than a small multiple of `bytes`.
[[nodiscard]] std::optional<Message> decodeMessage(std::string_view bytes);

} // namespace raftarium::net
