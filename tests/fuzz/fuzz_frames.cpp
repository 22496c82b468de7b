#include "net/wire/frame.h"
#include "net/wire/handshake.h"
#include "net/wire/message_codec.h"
#include "require.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace {

using namespace raftarium;
using namespace raftarium::net;

/// A frame says nothing, or exactly one thing, which is written like that.
void look(const Frame& frame) {
    std::string again;
    switch (frame.type) {
    case FrameType::Hello:
        if (const auto hello = decodeHello(frame.payload); hello && commonVersion(*hello))
            fuzz::require(encode(*hello) == frame.payload, "a Hello is written as it was read");
        break;
    case FrameType::Welcome:
        if (const auto welcome = decodeWelcome(frame.payload))
            fuzz::require(encode(*welcome) == frame.payload, "a Welcome is written as it was read");
        break;
    case FrameType::Refusal:
        if (const auto refusal = decodeRefusal(frame.payload))
            fuzz::require(encode(*refusal) == frame.payload, "a Refusal is written as it was read");
        break;
    case FrameType::Message:
        if (const auto read = decodeMessageFrame(frame.payload)) {
            fuzz::require(appendMessageFrame(read->message, read->number, again),
                          "a message that was read can be written");
            fuzz::require(again.substr(kFrameHead) == frame.payload,
                          "a message is written as it was read");
            fuzz::require(messageFrameSize(read->message) == again.size(),
                          "the size of a message is known");
        }
        break;
    }
}

} // namespace

/// The first byte says in what pieces the others arrive, as a stream between two servers.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const std::size_t piece = std::size_t{1} + data[0];
    std::string_view rest(reinterpret_cast<const char*>(data) + 1, size - 1);
    FrameReader reader(data[0] % 2 == 0 ? kMaxFrameLength : kMaxHandshakeLength);
    std::size_t taken = 0;
    while (!rest.empty()) {
        const std::string_view next = rest.substr(0, piece);
        rest.remove_prefix(next.size());
        std::memcpy(reader.room(next.size()), next.data(), next.size());
        reader.filled(next.size());
        while (const auto frame = reader.next()) {
            look(*frame);
            taken += 4 + 1 + frame->payload.size();
        }
        if (reader.isBroken()) return 0;
        reader.trim();
        fuzz::require(reader.capacity() <= 4 * size, "memory is a small multiple of what came in");
    }
    fuzz::require(taken + reader.buffered() == size - 1, "no byte is lost");
    return 0;
}
