#pragma once

#include "core/raft/types.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace raftarium::net {

/// The versions of the peer protocol that this program speaks.
inline constexpr std::uint16_t kOldestProtocol = 1;
inline constexpr std::uint16_t kNewestProtocol = 1;

/// The most that may be told, in bytes of UTF-8.
inline constexpr std::size_t kMaxClusterId = 255;
inline constexpr std::size_t kMaxPeerInfo = 3000;
inline constexpr std::size_t kMaxRefusalText = 500;

/// The first frame of whoever connects.
struct Hello {
    std::uint16_t oldest = kOldestProtocol; ///< of the versions that it speaks
    std::uint16_t newest = kNewestProtocol;
    NodeId from;            ///< who it is
    NodeId to;              ///< whom it believes to reach
    std::uint64_t life = 0; ///< MessageMark::life of all its messages
    std::string clusterId;
    std::string info; ///< a JSON object: what it tells about itself
    bool operator==(const Hello&) const = default;
};

/// The answer: messages may follow.
struct Welcome {
    std::uint16_t version = kNewestProtocol; ///< the newest that both speak
    std::uint64_t life = 0;
    std::string info;
    bool operator==(const Welcome&) const = default;
};

/// The other answer: the connection ends.
struct Refusal {
    enum class Reason : std::uint8_t {
        Malformed = 1,
        Version = 2,      ///< no version in common
        WrongCluster = 3, ///< another cluster id
        WrongServer = 4,  ///< not the server that was meant
        UnknownPeer = 5,  ///< the caller is none of its peers
    };
    Reason reason{};
    std::string text; ///< the reason in words
    bool operator==(const Refusal&) const = default;
};

/// The payloads of their frames. Too long texts are cut before, not here.
[[nodiscard]] std::string encode(const Hello& hello);
[[nodiscard]] std::string encode(const Welcome& welcome);
[[nodiscard]] std::string encode(const Refusal& refusal);

/// Nothing where the bytes are anything else. A Hello of a version that is unknown here is read as
/// far as all versions are alike: without `clusterId` and `info`.
[[nodiscard]] std::optional<Hello> decodeHello(std::string_view payload);
[[nodiscard]] std::optional<Welcome> decodeWelcome(std::string_view payload);
[[nodiscard]] std::optional<Refusal> decodeRefusal(std::string_view payload);

/// The newest version that both sides speak; nothing where there is none.
[[nodiscard]] std::optional<std::uint16_t> commonVersion(const Hello& hello);

} // namespace raftarium::net
