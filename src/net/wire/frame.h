#pragma once

#include "core/raft/message.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace raftarium::net {

/// What a frame holds: `u32 length | u8 type | payload`, where the length counts what follows it.
enum class FrameType : std::uint8_t { Hello = 1, Welcome = 2, Refusal = 3, Message = 4 };

inline constexpr std::size_t kFrameHead = 4 + 1;
/// The greatest length that a frame may state, in bytes …
inline constexpr std::size_t kMaxFrameLength = std::size_t{16} << 20U;
/// … and before both sides have introduced themselves.
inline constexpr std::size_t kMaxHandshakeLength = std::size_t{4} << 10U;

struct Frame {
    FrameType type{};
    std::string_view payload;
};

/// Appends a frame.
void appendFrame(FrameType type, std::string_view payload, std::string& out);

/// Appends a frame with a message; `number` is MessageMark::number, 0 where nobody watches. False,
/// and nothing is appended, where it would be longer than kMaxFrameLength.
[[nodiscard]] bool appendMessageFrame(const Message& message, std::uint64_t number,
                                      std::string& out);
/// How many bytes appendMessageFrame() appends.
[[nodiscard]] std::size_t messageFrameSize(const Message& message);

struct NumberedMessage {
    std::uint64_t number = 0;
    Message message;
};
/// Reads the payload of such a frame; nothing where it is anything else.
[[nodiscard]] std::optional<NumberedMessage> decodeMessageFrame(std::string_view payload);

/// Cuts a stream of bytes into frames. Holds what has arrived of one frame and what arrived with
/// it, never what a length merely promises; every byte is moved a bounded number of times.
class FrameReader {
public:
    explicit FrameReader(std::size_t maxLength) : maxLength_(maxLength) {}
    void setMaxLength(std::size_t maxLength) { maxLength_ = maxLength; }

    /// Room for `size` bytes of the stream; say by filled() how many came. Ends all views.
    [[nodiscard]] char* room(std::size_t size);
    void filled(std::size_t size) { end_ += size; }

    /// The next frame that is there as a whole. The view lasts until room() or trim().
    [[nodiscard]] std::optional<Frame> next();
    /// Gives memory back that a long frame has needed. Ends all views.
    void trim();

    /// The stream states an impossible length or type: no frame can be found in it any more.
    [[nodiscard]] bool isBroken() const { return broken_; }
    /// Bytes that are there and not yet taken.
    [[nodiscard]] std::size_t buffered() const { return end_ - begin_; }
    [[nodiscard]] std::size_t capacity() const { return bytes_.capacity(); }

private:
    void moveToFront(std::size_t size);

    std::vector<char> bytes_;
    std::size_t begin_ = 0;
    std::size_t end_ = 0;
    std::size_t maxLength_;
    bool broken_ = false;
};

} // namespace raftarium::net
