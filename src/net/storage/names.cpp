#include "net/storage/names.h"

#include "net/storage/file.h"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <filesystem>
#include <system_error>

namespace raftarium::net::wal {
namespace {

constexpr std::string_view kSegment = "log-";
constexpr std::string_view kSnapshot = "snapshot-";
constexpr std::size_t kDigits = 20;

std::string numbered(std::string_view kind, std::uint64_t number) {
    const std::string digits = std::to_string(number);
    return std::string(kind) + std::string(kDigits - digits.size(), '0') + digits;
}

std::optional<std::uint64_t> numberIn(std::string_view name, std::string_view kind) {
    if (!name.starts_with(kind) || name.size() != kind.size() + kDigits) return std::nullopt;
    name.remove_prefix(kind.size());
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), number);
    if (error != std::errc{} || end != name.data() + name.size()) return std::nullopt;
    return number;
}

bool isUnfinished(std::string_view name) {
    if (!name.ends_with(kUnfinished)) return false;
    name.remove_suffix(kUnfinished.size());
    return name == kIdentityName || numberIn(name, kSegment) || numberIn(name, kSnapshot);
}

} // namespace

std::string segmentName(std::uint64_t number) { return numbered(kSegment, number); }
std::string snapshotName(std::uint64_t number) { return numbered(kSnapshot, number); }

DirectoryListing list(const std::string& directory) {
    namespace fs = std::filesystem;
    DirectoryListing listing;
    std::error_code error;
    for (fs::directory_iterator entry(directory, error), end; !error && entry != end;
         entry.increment(error)) {
        const std::string name = entry->path().filename().string();
        if (name == kIdentityName)
            listing.identity = true;
        else if (const auto segment = numberIn(name, kSegment))
            listing.segments.push_back(*segment);
        else if (const auto snapshot = numberIn(name, kSnapshot))
            listing.snapshots.push_back(*snapshot);
        else if (isUnfinished(name))
            listing.unfinished.push_back(name);
    }
    if (error) {
        errno = error.value();
        throw refused(directory, 0, "list this directory");
    }
    std::sort(listing.segments.begin(), listing.segments.end());
    std::sort(listing.snapshots.begin(), listing.snapshots.end());
    return listing;
}

} // namespace raftarium::net::wal
