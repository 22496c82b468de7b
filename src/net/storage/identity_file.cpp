#include "net/storage/identity_file.h"

#include "net/storage/crc32c.h"
#include "net/storage/names.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <cstdio>
#include <fcntl.h>
#include <filesystem>
#include <sys/file.h>
#include <system_error>
#include <unistd.h>

namespace raftarium::net::wal {
namespace {

constexpr std::string_view kFirstWord = "raftarium-storage ";
constexpr std::string_view kCrcWord = "crc32c ";
constexpr std::size_t kMaxBytes = 4096;

std::string textOf(const StorageIdentity& identity) {
    return std::string(kFirstWord) + std::to_string(kFormatVersion) + "\nnode n" +
           std::to_string(identity.nodeId.value()) + "\ncluster " + identity.clusterId + "\n";
}

std::string crcLine(std::string_view text) {
    constexpr std::size_t kHexDigits = 8;
    std::array<char, kHexDigits + 1> digits{};
    std::snprintf(digits.data(), digits.size(), "%08x", crc32c(text));
    return std::string(kCrcWord) + digits.data() + "\n";
}

unsigned versionOf(std::string_view text) {
    unsigned version = 0;
    if (text.starts_with(kFirstWord))
        std::from_chars(text.data() + kFirstWord.size(), text.data() + text.size(), version);
    return version;
}

} // namespace

Failure foreign(std::string file, std::string message) {
    return {{StorageError::Kind::Foreign, std::move(file), 0, std::move(message),
             "Give every server a directory of its own, and check the ids of server and cluster"}};
}

void writeIdentity(const Directory& directory, const StorageIdentity& identity) {
    std::string text = textOf(identity);
    text += crcLine(text);
    directory.create(std::string(kIdentityName),
                     [&](const File& file) { file.write(directory.operations(), 0, text); });
}

void checkIdentity(const Directory& directory, const StorageIdentity& identity) {
    const File file = File::open(directory.pathOf(kIdentityName), O_RDONLY);
    std::string text(static_cast<std::size_t>(std::min<std::uint64_t>(file.size(), kMaxBytes)),
                     '\0');
    file.read(0, text.size(), text.data());
    const std::size_t crcBytes = crcLine("").size();
    const std::string_view body =
        std::string_view(text).substr(0, text.size() - std::min(crcBytes, text.size()));
    if (std::string_view(text).substr(body.size()) != crcLine(body))
        throw corrupt(file.path(), 0, "this file is damaged");
    const unsigned version = versionOf(body);
    if (version == 0) throw corrupt(file.path(), 0, "this file is of another kind");
    if (version > kFormatVersion)
        throw Failure{{StorageError::Kind::Foreign, file.path(), 0,
                       "the directory has format " + std::to_string(version) +
                           "; this program knows " + std::to_string(kFormatVersion),
                       "Use the newer program that wrote it"}};
    if (body != textOf(identity))
        throw foreign(file.path(), "the directory belongs to another server or cluster than n" +
                                       std::to_string(identity.nodeId.value()) + " of \"" +
                                       identity.clusterId + "\"");
}

void makeDirectory(const std::string& path) {
    namespace fs = std::filesystem;
    std::error_code error;
    std::vector<fs::path> missing;
    for (fs::path at = fs::absolute(path, error); !error && !at.empty() && !fs::exists(at, error);
         at = at.parent_path())
        missing.push_back(at);
    if (!error) fs::create_directories(path, error);
    if (error) {
        errno = error.value();
        throw refused(path, 0, "make this directory");
    }
    // A directory is durable once the one that holds it is.
    for (const fs::path& made : missing) {
        const fs::path parent = made.parent_path();
        const File file = File::open(parent.string(), O_RDONLY | O_DIRECTORY);
        if (::fsync(file.descriptor()) != 0)
            throw refused(parent.string(), 0, "make this directory durable");
    }
}

File lockDirectory(const Directory& directory) {
    constexpr std::size_t kMaxPidBytes = 20;
    File file = File::open(directory.pathOf(kLockName), O_RDWR | O_CREAT);
    if (::flock(file.descriptor(), LOCK_EX | LOCK_NB) == 0) {
        // For people who look; nothing depends on it.
        const std::string pid = std::to_string(::getpid()) + "\n";
        if (::ftruncate(file.descriptor(), 0) == 0)
            static_cast<void>(::pwrite(file.descriptor(), pid.data(), pid.size(), 0) == 0);
        return file;
    }
    if (errno != EWOULDBLOCK) throw refused(file.path(), 0, "lock this");
    std::array<char, kMaxPidBytes> pid{};
    file.read(0, pid.size() - 1, pid.data());
    std::string owner = pid.data();
    owner.erase(
        std::find_if_not(owner.begin(), owner.end(), [](char c) { return c >= '0' && c <= '9'; }),
        owner.end());
    throw Failure{{StorageError::Kind::Locked, directory.path(), 0,
                   "another process uses this directory" +
                       (owner.empty() ? std::string() : ", probably process " + owner),
                   "Stop it, or choose another directory"}};
}

} // namespace raftarium::net::wal
