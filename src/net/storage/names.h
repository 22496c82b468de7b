#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace raftarium::net::wal {

inline constexpr std::string_view kIdentityName = "identity";
inline constexpr std::string_view kLockName = "lock";

/// `log-00000000000000000042`
[[nodiscard]] std::string segmentName(std::uint64_t number);
/// `snapshot-00000000000000000042`
[[nodiscard]] std::string snapshotName(std::uint64_t number);

/// What is in a directory, in ascending order. Files of other names are nobody's business.
struct DirectoryListing {
    std::vector<std::uint64_t> segments;
    std::vector<std::uint64_t> snapshots;
    std::vector<std::string> unfinished; ///< names of files that were still being made
    bool identity = false;
};
/// Throws Failure.
[[nodiscard]] DirectoryListing list(const std::string& directory);

} // namespace raftarium::net::wal
