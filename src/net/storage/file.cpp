#include "net/storage/file.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace raftarium::net::wal {

Failure corrupt(std::string file, std::uint64_t offset, std::string message) {
    return {
        {StorageError::Kind::Corrupt, std::move(file), offset, std::move(message),
         "Nothing was changed. Check the disk; restore this directory from a copy, or remove it "
         "and let the server join the cluster anew under another id"}};
}

Failure refused(const std::string& file, std::uint64_t offset, const char* what) {
    const int reason = errno;
    const bool full = reason == ENOSPC || reason == EDQUOT || reason == EFBIG;
    return {{full ? StorageError::Kind::Full : StorageError::Kind::Failed, file, offset,
             std::string("cannot ") + what + ": " + std::generic_category().message(reason),
             full ? "Make room on the disk, then start again"
                  : "Check the permissions and the disk, then start again"}};
}

File::~File() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

std::optional<File> File::openExisting(const std::string& path, int flags) {
    constexpr mode_t kMode = 0640;
    const int descriptor = ::open(path.c_str(), flags | O_CLOEXEC, kMode);
    if (descriptor < 0 && errno == ENOENT) return std::nullopt;
    if (descriptor < 0) throw refused(path, 0, "open this");
    return File(descriptor, path);
}

File File::open(const std::string& path, int flags) {
    std::optional<File> file = openExisting(path, flags);
    if (!file) throw refused(path, 0, "open this");
    return std::move(*file);
}

std::uint64_t File::size() const {
    struct stat status {};
    if (::fstat(descriptor_, &status) != 0) throw refused(path_, 0, "look at this");
    return static_cast<std::uint64_t>(status.st_size);
}

void File::read(std::uint64_t offset, std::size_t size, char* out) const {
    while (size > 0) {
        const ssize_t got = ::pread(descriptor_, out, size, static_cast<off_t>(offset));
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) throw refused(path_, offset, "read this");
        if (got == 0) break;
        offset += static_cast<std::uint64_t>(got);
        out += got;
        size -= static_cast<std::size_t>(got);
    }
    std::memset(out, 0, size);
}

void File::write(const FileOperations& operations, std::uint64_t offset,
                 std::string_view bytes) const {
    while (!bytes.empty()) {
        const ssize_t done =
            operations.pwrite(descriptor_, bytes.data(), bytes.size(), static_cast<off_t>(offset));
        if (done < 0 && errno == EINTR) continue;
        if (done == 0) errno = EIO;
        if (done <= 0) throw refused(path_, offset, "write");
        offset += static_cast<std::uint64_t>(done);
        bytes.remove_prefix(static_cast<std::size_t>(done));
    }
}

void File::writeZeros(const FileOperations& operations, std::uint64_t begin,
                      std::uint64_t end) const {
    static constexpr std::size_t kPiece = 256U << 10U;
    static const std::string zeros(kPiece, '\0');
    while (begin < end) {
        const std::uint64_t size = std::min<std::uint64_t>(end - begin, kPiece);
        write(operations, begin, std::string_view(zeros).substr(0, static_cast<std::size_t>(size)));
        begin += size;
    }
}

void File::sync(const FileOperations& operations) const {
    if (operations.fdatasync(descriptor_) != 0) throw refused(path_, 0, "make this durable");
}

Directory::Directory(std::string path, FileOperations operations)
    : path_(std::move(path)),
      operations_(std::move(operations)),
      file_(File::open(path_, O_RDONLY | O_DIRECTORY)) {}

std::string Directory::pathOf(std::string_view name) const {
    std::string path = path_;
    path += '/';
    path += name;
    return path;
}

void Directory::create(const std::string& name,
                       const std::function<void(const File&)>& fill) const {
    const std::string path = pathOf(name);
    const std::string unfinished = path + std::string(kUnfinished);
    try {
        const File file = File::open(unfinished, O_RDWR | O_CREAT | O_TRUNC);
        fill(file);
        file.sync(operations_);
        if (operations_.rename(unfinished, path) != 0) throw refused(path, 0, "name this");
    } catch (const Failure&) {
        // Gives back the room on a full disk; whether it works changes nothing.
        operations_.unlink(unfinished);
        throw;
    }
    sync();
}

void Directory::remove(const std::string& name) const {
    if (operations_.unlink(pathOf(name)) != 0 && errno != ENOENT)
        throw refused(pathOf(name), 0, "remove this");
}

void Directory::sync() const {
    if (operations_.fsync(file_.descriptor()) != 0)
        throw refused(path_, 0, "make this directory durable");
}

} // namespace raftarium::net::wal
