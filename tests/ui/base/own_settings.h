#pragma once

#include <QCoreApplication>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>

namespace raftarium::ui {

/// What the program remembers from run to run, for one test alone: not the user's, and not that of
/// another test that runs at the same time. A member of the test, so that it is there before the
/// first setting is read.
class OwnSettings {
public:
    OwnSettings() {
        QStandardPaths::setTestModeEnabled(true);
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, folder_.path());
        QCoreApplication::setOrganizationName(QStringLiteral("RaftariumTest"));
        QCoreApplication::setApplicationName(
            QFileInfo(QCoreApplication::applicationFilePath()).fileName());
    }
    /// A file beside them.
    [[nodiscard]] QString filePath(const QString& name) const { return folder_.filePath(name); }
    [[nodiscard]] QString folder() const { return folder_.path(); }

private:
    QTemporaryDir folder_;
};

} // namespace raftarium::ui
