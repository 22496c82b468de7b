#pragma once

#include "ui/base/theme.h"

#include <QSettings>
#include <QStringList>

namespace raftarium::ui {

/// What the program remembers between starts, in the user's settings. Cheap to make; used on the
/// window's thread.
class Preferences {
public:
    [[nodiscard]] Theme::Scheme scheme() const;
    void setScheme(Theme::Scheme scheme);
    [[nodiscard]] bool reduceMotion() const;
    void setReduceMotion(bool reduce);
    /// "de", "en"; empty: as the desktop. Takes effect at the next start.
    [[nodiscard]] QString language() const;
    void setLanguage(const QString& language);

    [[nodiscard]] QStringList recentFiles() const; ///< newest first
    void addRecentFile(const QString& path);
    void clearRecentFiles();

    [[nodiscard]] QByteArray bytes(const QString& key) const;
    void setBytes(const QString& key, const QByteArray& value);
    void remove(const QString& key);

private:
    QSettings settings_;
};

} // namespace raftarium::ui
