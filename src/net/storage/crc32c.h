#pragma once

#include <cstdint>
#include <string_view>

namespace raftarium::net {

/// CRC-32C (Castagnoli) of `bytes`; with the result for what stands before them as `crc`, of both.
[[nodiscard]] std::uint32_t crc32c(std::string_view bytes, std::uint32_t crc = 0);

/// The same without instructions of the processor for it.
[[nodiscard]] std::uint32_t crc32cByTable(std::string_view bytes, std::uint32_t crc = 0);

} // namespace raftarium::net
