#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <sys/types.h>

namespace raftarium::net {

/// The calls by which storage changes files, so that tests can count them and let them fail. Each
/// is as the system call of its name: on failure it gives -1 and sets errno.
struct FileOperations {
    std::function<ssize_t(int file, const void* bytes, std::size_t size, off_t offset)> pwrite;
    std::function<int(int file)> fdatasync;
    std::function<int(int directory)> fsync;
    std::function<int(const std::string& from, const std::string& to)> rename;
    std::function<int(const std::string& file)> unlink;

    [[nodiscard]] static FileOperations ofSystem();
};

} // namespace raftarium::net
