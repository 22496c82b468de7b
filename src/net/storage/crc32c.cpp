#include "net/storage/crc32c.h"

#include <array>
#include <cstddef>
#include <cstring>

#if defined(__x86_64__)
#include <nmmintrin.h>
#endif

namespace raftarium::net {
namespace {

constexpr std::uint32_t kPolynomial = 0x82F63B78U; // reflected

constexpr std::array<std::uint32_t, 256> makeTable() {
    std::array<std::uint32_t, 256> table{};
    for (std::uint32_t byte = 0; byte < 256; ++byte) {
        std::uint32_t rest = byte;
        for (int bit = 0; bit < 8; ++bit)
            rest = (rest >> 1U) ^ ((rest & 1U) != 0 ? kPolynomial : 0U);
        table[byte] = rest;
    }
    return table;
}
constexpr std::array<std::uint32_t, 256> kTable = makeTable();

#if defined(__x86_64__)
__attribute__((target("sse4.2"))) std::uint32_t crc32cByProcessor(std::string_view bytes,
                                                                  std::uint32_t crc) {
    std::uint64_t rest = ~crc;
    while (bytes.size() >= sizeof(std::uint64_t)) {
        std::uint64_t word = 0;
        std::memcpy(&word, bytes.data(), sizeof word);
        rest = _mm_crc32_u64(rest, word);
        bytes.remove_prefix(sizeof word);
    }
    auto last = static_cast<std::uint32_t>(rest);
    for (const char byte : bytes)
        last = _mm_crc32_u8(last, static_cast<unsigned char>(byte));
    return ~last;
}

bool processorHasCrc32c() {
    static const bool has = __builtin_cpu_supports("sse4.2") != 0;
    return has;
}
#endif

} // namespace

std::uint32_t crc32cByTable(std::string_view bytes, std::uint32_t crc) {
    std::uint32_t rest = ~crc;
    for (const char byte : bytes)
        rest = (rest >> 8U) ^ kTable[(rest ^ static_cast<unsigned char>(byte)) & 0xFFU];
    return ~rest;
}

std::uint32_t crc32c(std::string_view bytes, std::uint32_t crc) {
#if defined(__x86_64__)
    if (processorHasCrc32c()) return crc32cByProcessor(bytes, crc);
#endif
    return crc32cByTable(bytes, crc);
}

} // namespace raftarium::net
