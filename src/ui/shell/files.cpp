#include "ui/shell/files.h"

#include "ui/base/live_cluster.h"
#include "ui/base/session.h"
#include "ui/shell/preferences.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <utility>

namespace raftarium::ui {
namespace {

/// No scenario is anywhere near as long; what is, was meant for another program.
constexpr qint64 kLongestFile = 64LL * 1024 * 1024;

bool inResources(const QString& path) { return path.startsWith(QLatin1Char(':')); }

} // namespace

Files::Files(Session* session) : QObject(session), session_(session) {}

std::optional<Scenario> Files::read(const QString& path, QString* error) {
    QFile file(path);
    const QString shown = QDir::toNativeSeparators(path);
    if (QFileInfo(path).isDir()) {
        *error = tr("%1 is a folder. Open a scenario file (*.raft.json).").arg(shown);
        return std::nullopt;
    }
    if (!file.open(QIODevice::ReadOnly)) {
        *error = tr("%1 cannot be read: %2.").arg(shown, file.errorString());
        return std::nullopt;
    }
    if (file.size() > kLongestFile) {
        *error = tr("%1 is too long for a scenario (%2 MB, at most 64 MB).")
                     .arg(shown)
                     .arg(file.size() / (1024 * 1024));
        return std::nullopt;
    }
    const QByteArray text = file.readAll();
    auto parsed = parseScenario({text.constData(), static_cast<std::size_t>(text.size())});
    if (const auto* wrong = std::get_if<ParseError>(&parsed)) {
        *error = QStringLiteral("%1:%2:%3: %4")
                     .arg(shown)
                     .arg(wrong->line)
                     .arg(wrong->column)
                     .arg(QString::fromStdString(wrong->message));
        return std::nullopt;
    }
    return std::get<Scenario>(std::move(parsed));
}

bool Files::open(const QString& path) {
    QString error;
    std::optional<Scenario> scenario = read(path, &error);
    if (!scenario) {
        emit failed(tr("%1\nWhat was open stays as it is.").arg(error));
        return false;
    }
    keepUnsaved();
    session_->open(std::move(*scenario), QFileInfo(path).fileName());
    setPath(inResources(path) ? QString() : path);
    if (!inResources(path)) {
        Preferences().addRecentFile(path);
        emit recentChanged();
    }
    return true;
}

void Files::openNew(Scenario scenario, const QString& name) {
    keepUnsaved();
    session_->open(std::move(scenario), name);
    setPath({});
}

void Files::openLive(std::unique_ptr<LiveCluster> cluster, const QString& name) {
    keepUnsaved();
    session_->openLive(std::move(cluster), name);
    setPath({});
}

bool Files::saveTo(const QString& path) {
    const std::string text = writeScenario(session_->asScenario());
    QSaveFile file(path); // the old file stays until the new one is complete
    const auto length = static_cast<qint64>(text.size());
    if (!file.open(QIODevice::WriteOnly) || file.write(text.data(), length) != length ||
        !file.commit()) {
        emit failed(tr("%1 cannot be written: %2. Nothing was lost: save it under another name.")
                        .arg(QDir::toNativeSeparators(path), file.errorString()));
        return false;
    }
    setPath(path);
    session_->setName(QFileInfo(path).fileName());
    session_->setSaved();
    Preferences().addRecentFile(path);
    emit recentChanged();
    emit session_->messageShown(tr("Saved %1").arg(QDir::toNativeSeparators(path)));
    return true;
}

void Files::keepUnsaved() {
    if (!session_->isModified()) return;
    leftBehind_ = session_->asScenario();
    // Shown once the new one is there.
    QMetaObject::invokeMethod(this, &Files::replacedUnsaved, Qt::QueuedConnection);
}

void Files::setPath(const QString& path) {
    path_ = path;
    emit pathChanged();
}

const std::vector<Files::BuiltIn>& Files::builtIn() {
    static const std::vector<BuiltIn> all = [] {
        std::vector<BuiltIn> found;
        const QDir folder(QStringLiteral(":/scenarios"));
        for (const QString& name : folder.entryList(QDir::Files, QDir::Name)) {
            QString error;
            const QString path = folder.filePath(name);
            if (const auto scenario = read(path, &error))
                found.push_back({path, scenario->title.empty()
                                           ? name
                                           : QString::fromStdString(scenario->title)});
        }
        return found;
    }();
    return all;
}

} // namespace raftarium::ui
