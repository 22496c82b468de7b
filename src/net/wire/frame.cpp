#include "net/wire/frame.h"

#include "net/wire/bytes.h"
#include "net/wire/message_codec.h"

#include <algorithm>
#include <cassert>
#include <cstring>
#include <utility>

namespace raftarium::net {
namespace {

constexpr std::size_t kKept = std::size_t{512} << 10U; // memory that trim() leaves

bool isKnown(std::uint8_t type) {
    return type >= static_cast<std::uint8_t>(FrameType::Hello) &&
           type <= static_cast<std::uint8_t>(FrameType::Message);
}

} // namespace

void appendFrame(FrameType type, std::string_view payload, std::string& out) {
    assert(payload.size() < kMaxFrameLength);
    ByteWriter writer(out);
    writer.put(static_cast<std::uint32_t>(1 + payload.size()), static_cast<std::uint8_t>(type));
    writer.put(payload);
}

std::size_t messageFrameSize(const Message& message) {
    return kFrameHead + 8 + encodedSize(message);
}

bool appendMessageFrame(const Message& message, std::uint64_t number, std::string& out) {
    const std::size_t size = messageFrameSize(message);
    if (size - 4 > kMaxFrameLength) return false;
    // Twice what is needed at the least: reserving just enough each time would copy each time.
    if (out.capacity() - out.size() < size)
        out.reserve(std::max(out.size() + size, 2 * out.capacity()));
    ByteWriter writer(out);
    writer.put(static_cast<std::uint32_t>(size - 4), static_cast<std::uint8_t>(FrameType::Message),
               number);
    encodeMessage(message, out);
    return true;
}

std::optional<NumberedMessage> decodeMessageFrame(std::string_view payload) {
    ByteReader in(payload);
    const auto number = in.take<std::uint64_t>();
    std::optional<Message> message = decodeMessage(in.takeRest());
    if (!message) return std::nullopt;
    return NumberedMessage{number, std::move(*message)};
}

char* FrameReader::room(std::size_t size) {
    if (bytes_.size() - end_ < size) moveToFront(size);
    return bytes_.data() + end_;
}

/// What is held of a frame goes to the front, so that `size` bytes follow it. It moves within its
/// memory only where more was taken since the last move than is moved now, and else into twice as
/// much, up to what the frame needs: so no byte is moved again and again while a long one comes in.
void FrameReader::moveToFront(std::size_t size) {
    const std::size_t held = buffered();
    if (held + size <= bytes_.size() && held <= begin_) {
        std::memmove(bytes_.data(), bytes_.data() + begin_, held);
    } else {
        std::size_t larger = 2 * held;
        if (held >= 4) {
            ByteReader in({bytes_.data() + begin_, held});
            larger = std::max(held, std::min(larger, std::size_t{4} + in.take<std::uint32_t>()));
        }
        std::vector<char> moved(larger + size);
        std::copy_n(bytes_.data() + begin_, held, moved.data());
        bytes_ = std::move(moved);
    }
    begin_ = 0;
    end_ = held;
}

std::optional<Frame> FrameReader::next() {
    if (broken_ || buffered() < 4) return std::nullopt;
    ByteReader in({bytes_.data() + begin_, buffered()});
    const auto length = in.take<std::uint32_t>();
    if (length == 0 || length > maxLength_) broken_ = true;
    if (broken_ || in.left() == 0) return std::nullopt;
    const auto type = in.take<std::uint8_t>();
    if (!isKnown(type)) broken_ = true;
    if (broken_ || in.left() < length - 1) return std::nullopt;
    begin_ += 4 + std::size_t{length};
    return Frame{static_cast<FrameType>(type), in.takeBytes(length - 1)};
}

void FrameReader::trim() {
    if (bytes_.capacity() <= kKept || buffered() > kKept / 2) return;
    std::vector<char> smaller(bytes_.begin() + static_cast<std::ptrdiff_t>(begin_),
                              bytes_.begin() + static_cast<std::ptrdiff_t>(end_));
    bytes_ = std::move(smaller);
    end_ -= begin_;
    begin_ = 0;
}

} // namespace raftarium::net
