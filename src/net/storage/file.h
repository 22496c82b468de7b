#pragma once

#include "net/storage/file_operations.h"
#include "net/storage/raft_storage.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace raftarium::net::wal {

/// How storage's own parts give up; never leaves WriteAheadLog.
struct Failure {
    StorageError error;
};
/// What was once durable cannot be read back.
[[nodiscard]] Failure corrupt(std::string file, std::uint64_t offset, std::string message);
/// The system refused to `what` (a verb) that file, for the reason in errno.
[[nodiscard]] Failure refused(const std::string& file, std::uint64_t offset, const char* what);

/// An open file, closed with its owner.
class File {
public:
    File() = default;
    File(int descriptor, std::string path) : descriptor_(descriptor), path_(std::move(path)) {}
    File(File&& other) noexcept
        : descriptor_(std::exchange(other.descriptor_, -1)), path_(std::move(other.path_)) {}
    File& operator=(File&& other) noexcept {
        std::swap(descriptor_, other.descriptor_);
        std::swap(path_, other.path_);
        return *this;
    }
    ~File();

    /// Opens `path` as `flags` of open(2) say; throws Failure.
    [[nodiscard]] static File open(const std::string& path, int flags);
    /// The same; nothing where there is no such file.
    [[nodiscard]] static std::optional<File> openExisting(const std::string& path, int flags);

    [[nodiscard]] bool isOpen() const { return descriptor_ >= 0; }
    [[nodiscard]] int descriptor() const { return descriptor_; }
    [[nodiscard]] const std::string& path() const { return path_; }
    /// In bytes; throws Failure.
    [[nodiscard]] std::uint64_t size() const;
    /// Reads `size` bytes into `out`; what lies behind the end of the file is read as zeros.
    void read(std::uint64_t offset, std::size_t size, char* out) const;

    /// Writes all of `bytes`; throws Failure.
    void write(const FileOperations& operations, std::uint64_t offset,
               std::string_view bytes) const;
    /// Writes zeros from `begin` up to `end`.
    void writeZeros(const FileOperations& operations, std::uint64_t begin, std::uint64_t end) const;
    /// Makes durable what was written. A failure is final: the system may have dropped it.
    void sync(const FileOperations& operations) const;

private:
    int descriptor_ = -1;
    std::string path_;
};

/// A directory whose entries can be changed durably.
class Directory {
public:
    Directory() = default;
    Directory(std::string path, FileOperations operations);

    [[nodiscard]] const std::string& path() const { return path_; }
    [[nodiscard]] std::string pathOf(std::string_view name) const;
    [[nodiscard]] const FileOperations& operations() const { return operations_; }

    /// Makes a new file of that name appear as a whole, in place of an older one: `fill` writes it
    /// under another name. Durable on return. Throws Failure.
    void create(const std::string& name, const std::function<void(const File&)>& fill) const;
    /// Removes it, if it is there. That need not be durable.
    void remove(const std::string& name) const;
    void sync() const;

private:
    std::string path_;
    FileOperations operations_;
    File file_;
};

/// What files have at the end of their names while they are made.
inline constexpr std::string_view kUnfinished = ".new";

} // namespace raftarium::net::wal
