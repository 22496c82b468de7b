#pragma once

#include "core/raft/random.h"
#include "harness.h"

#include <cerrno>
#include <climits>
#include <map>
#include <string>
#include <unistd.h>

namespace raftarium::net::test {

/// Operations on files of which one, and all after it, fail since the power is gone; and what is on
/// the disk then. Only what was synced is certain: of other writes any sectors may be there, and
/// changes of a directory that was not synced may be missing.
class PowerLoss {
public:
    explicit PowerLoss(int operation) : left_(operation) {}

    [[nodiscard]] bool isGone() const { return gone_; }
    /// It was not the power: the process was killed. What it wrote is with the system, which has
    /// put on the disk only what was synced.
    void restartProcess() {
        gone_ = false;
        left_ = INT_MAX;
    }

    [[nodiscard]] FileOperations operations() {
        const FileOperations system = FileOperations::ofSystem();
        FileOperations mine;
        mine.pwrite = [this, system](int file, const void* bytes, std::size_t size, off_t offset) {
            // A write that is under way when the power goes may be there, too.
            if (gone_) return failure<ssize_t>();
            unsynced_.try_emplace(pathOf(file), contentOf(pathOf(file)));
            const ssize_t done = system.pwrite(file, bytes, size, offset);
            return spend() ? done : failure<ssize_t>();
        };
        mine.fdatasync = [this](int file) {
            if (!spend()) return failure<int>();
            unsynced_.erase(pathOf(file));
            return 0;
        };
        mine.fsync = [this](int) {
            if (!spend()) return failure<int>();
            renamed_.clear();
            removed_.clear();
            return 0;
        };
        mine.rename = [this, system](const std::string& from, const std::string& to) {
            if (gone_) return failure<int>();
            renamed_[QString::fromStdString(to)] = {QString::fromStdString(from),
                                                    contentOf(QString::fromStdString(to))};
            if (auto moved = unsynced_.extract(QString::fromStdString(from))) {
                moved.key() = QString::fromStdString(to);
                unsynced_.insert(std::move(moved));
            }
            const int result = system.rename(from, to);
            return spend() ? result : failure<int>();
        };
        mine.unlink = [this, system](const std::string& file) {
            if (gone_) return failure<int>();
            removed_[QString::fromStdString(file)] = contentOf(QString::fromStdString(file));
            const int result = system.unlink(file);
            return spend() ? result : failure<int>();
        };
        return mine;
    }

    /// Makes `image` what may be found of `directory` once power is back.
    void makeImage(const QString& directory, const QString& image, std::uint64_t seed) const {
        Random random(seed);
        copyDirectory(directory, image);
        const auto inImage = [&](const QString& path) {
            return image + '/' + QFileInfo(path).fileName();
        };
        for (const auto& [path, old] : unsynced_)
            if (QFile::exists(path)) setContent(inImage(path), mixed(old, contentOf(path), random));
        for (const auto& [to, before] : renamed_) {
            if (random.upTo(1) == 0 || !QFile::exists(to)) continue;
            setContent(inImage(before.from), contentOf(inImage(to)));
            QFile::remove(inImage(to));
            if (!before.replaced.isEmpty()) setContent(inImage(to), before.replaced);
        }
        for (const auto& [path, content] : removed_)
            if (random.upTo(1) == 0 && !QFile::exists(path) && !content.isEmpty())
                setContent(inImage(path), content);
    }

private:
    struct Renamed {
        QString from;
        QByteArray replaced;
    };

    bool spend() {
        if (!gone_ && left_-- <= 0) gone_ = true;
        return !gone_;
    }
    template <class Result>
    static Result failure() {
        errno = EIO;
        return -1;
    }
    static QString pathOf(int file) {
        return QFile::symLinkTarget(QString("/proc/self/fd/%1").arg(file));
    }
    static QByteArray mixed(const QByteArray& old, QByteArray fresh, Random& random) {
        constexpr int kSector = 512;
        for (qsizetype at = 0; at < fresh.size(); at += kSector) {
            if (random.upTo(1) == 0) continue;
            const QByteArray before = old.mid(at, kSector);
            const qsizetype size = std::min<qsizetype>(kSector, fresh.size() - at);
            fresh.replace(at, size, before.leftJustified(size, '\0'));
        }
        if (random.upTo(2) == 0 && fresh.size() > old.size()) fresh.truncate(old.size());
        return fresh;
    }

    int left_;
    bool gone_ = false;
    std::map<QString, QByteArray> unsynced_; ///< what they held when last synced
    std::map<QString, Renamed> renamed_;
    std::map<QString, QByteArray> removed_;
};

} // namespace raftarium::net::test
