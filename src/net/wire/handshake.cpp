#include "net/wire/handshake.h"

#include "net/wire/bytes.h"

#include <algorithm>
#include <cassert>

namespace raftarium::net {
namespace {

constexpr std::string_view kMagic = "RAFTPEER";

void putText(std::string_view text, ByteWriter& out) {
    assert(text.size() <= UINT16_MAX);
    out.put(static_cast<std::uint16_t>(text.size()));
    out.put(text);
}
std::string takeText(std::size_t most, ByteReader& in) {
    const auto size = in.take<std::uint16_t>();
    if (size > most) in.fail();
    return std::string(in.takeBytes(size));
}
NodeId takeServer(ByteReader& in) {
    const NodeId id{in.take<std::uint8_t>()};
    if (id == kNobody || id.value() > kMaxNodeId) in.fail();
    return id;
}
template <class Value>
std::optional<Value> ifComplete(Value value, const ByteReader& in) {
    if (!in.isComplete()) return std::nullopt;
    return value;
}

} // namespace

std::string encode(const Hello& hello) {
    std::string out;
    ByteWriter writer(out);
    writer.put(kMagic);
    writer.put(hello.oldest, hello.newest, hello.from.value(), hello.to.value(), hello.life);
    putText(hello.clusterId, writer);
    putText(hello.info, writer);
    return out;
}

std::string encode(const Welcome& welcome) {
    std::string out;
    ByteWriter writer(out);
    writer.put(welcome.version, welcome.life);
    putText(welcome.info, writer);
    return out;
}

std::string encode(const Refusal& refusal) {
    std::string out;
    ByteWriter writer(out);
    writer.put(static_cast<std::uint8_t>(refusal.reason));
    putText(refusal.text, writer);
    return out;
}

std::optional<Hello> decodeHello(std::string_view payload) {
    ByteReader in(payload);
    if (in.takeBytes(kMagic.size()) != kMagic) return std::nullopt;
    Hello hello;
    hello.oldest = in.take<std::uint16_t>();
    hello.newest = in.take<std::uint16_t>();
    if (hello.oldest == 0 || hello.oldest > hello.newest) in.fail();
    hello.from = takeServer(in);
    hello.to = takeServer(in);
    hello.life = in.take<std::uint64_t>();
    if (!in.failed() && !commonVersion(hello)) return hello;
    hello.clusterId = takeText(kMaxClusterId, in);
    hello.info = takeText(kMaxPeerInfo, in);
    return ifComplete(hello, in);
}

std::optional<Welcome> decodeWelcome(std::string_view payload) {
    ByteReader in(payload);
    Welcome welcome;
    welcome.version = in.take<std::uint16_t>();
    if (welcome.version < kOldestProtocol || welcome.version > kNewestProtocol) in.fail();
    welcome.life = in.take<std::uint64_t>();
    welcome.info = takeText(kMaxPeerInfo, in);
    return ifComplete(welcome, in);
}

std::optional<Refusal> decodeRefusal(std::string_view payload) {
    ByteReader in(payload);
    Refusal refusal;
    const auto reason = in.take<std::uint8_t>();
    refusal.reason = static_cast<Refusal::Reason>(reason);
    refusal.text = takeText(kMaxRefusalText, in);
    return ifComplete(refusal, in);
}

std::optional<std::uint16_t> commonVersion(const Hello& hello) {
    const std::uint16_t version = std::min(hello.newest, kNewestProtocol);
    if (version < std::max(hello.oldest, kOldestProtocol)) return std::nullopt;
    return version;
}

} // namespace raftarium::net
