#include "ui/shell/autosave.h"

#include "ui/base/session.h"
#include "ui/shell/files.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QStandardPaths>
#include <QUuid>

namespace raftarium::ui {
namespace {

constexpr int kInterval = 3000; // milliseconds
const QLatin1String kSuffix(".autosave.raft.json");

QString lockPath(const QString& file) { return file + QStringLiteral(".lock"); }

} // namespace

Autosave::Autosave(Session* session, const QString& folder)
    : QObject(session),
      session_(session),
      folder_(folder.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)
                               : folder),
      name_(QUuid::createUuid().toString(QUuid::Id128)) {
    timer_.setInterval(kInterval);
    timer_.setSingleShot(true);
    connect(&timer_, &QTimer::timeout, this, &Autosave::saveNow);
    connect(session, &Session::modifiedChanged, this, [this] {
        if (!session_->isModified()) forget();
    });
    // Every action makes events; saving waits for a quiet moment but never longer than the
    // interval.
    connect(session, &Session::timelineGrew, this, [this] {
        if (session_->isModified() && !timer_.isActive()) timer_.start();
    });
}

Autosave::~Autosave() = default;

QString Autosave::path() const { return QDir(folder_).filePath(name_ + kSuffix); }

std::pair<int, std::size_t> Autosave::stamp() const {
    return {session_->currentBranch(), session_->actions().size()};
}

void Autosave::saveNow() {
    timer_.stop();
    if (!session_->isModified()) return;
    saved_ = stamp();
    QDir().mkpath(folder_);
    if (!lock_) {
        lock_ = std::make_unique<QLockFile>(lockPath(path()));
        lock_->setStaleLockTime(0); // it is stale only when its process is gone
        lock_->tryLock(0);
    }
    const std::string text = writeScenario(session_->asScenario());
    QSaveFile file(path());
    // Where this fails nothing is lost yet: the window still holds everything.
    if (!file.open(QIODevice::WriteOnly)) return;
    file.write(text.data(), static_cast<qint64>(text.size()));
    written_ = file.commit();
}

void Autosave::forget() {
    timer_.stop();
    if (!written_) return;
    QFile::remove(path());
    written_ = false;
}

std::optional<Scenario> Autosave::takeLeftover() {
    const QDir folder(folder_);
    const QStringList files =
        folder.entryList({QLatin1Char('*') + kSuffix}, QDir::Files, QDir::Time);
    std::optional<Scenario> newest;
    for (const QString& name : files) {
        const QString file = folder.filePath(name);
        QLockFile lock(lockPath(file));
        lock.setStaleLockTime(0);
        if (name == name_ + kSuffix || !lock.tryLock(0)) continue; // in use by another window
        QString error;
        if (!newest) newest = Files::read(file, &error);
        QFile::remove(file);
    }
    return newest;
}

} // namespace raftarium::ui
