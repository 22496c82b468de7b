#pragma once

#include "core/raft/message.h"

#include <optional>
#include <string>
#include <string_view>

namespace raftarium::net {

/// Appends `message` as docs/protocol.md lays it out, without any frame around it.
void encodeMessage(const Message& message, std::string& out);

/// Reads what encodeMessage() wrote. The bytes may come from anywhere: nothing where they are not
/// exactly one message. Allocates no more than a small multiple of `bytes`.
[[nodiscard]] std::optional<Message> decodeMessage(std::string_view bytes);

} // namespace raftarium::net
