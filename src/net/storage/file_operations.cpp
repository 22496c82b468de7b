#include "net/storage/file_operations.h"

#include <cstdio>
#include <unistd.h>

namespace raftarium::net {

FileOperations FileOperations::ofSystem() {
    FileOperations operations;
    operations.pwrite = ::pwrite;
    operations.fdatasync = ::fdatasync;
    operations.fsync = ::fsync;
    operations.rename = [](const std::string& from, const std::string& to) {
        return std::rename(from.c_str(), to.c_str());
    };
    operations.unlink = [](const std::string& file) { return ::unlink(file.c_str()); };
    return operations;
}

} // namespace raftarium::net
