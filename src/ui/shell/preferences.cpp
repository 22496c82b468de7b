#include "ui/shell/preferences.h"

#include <QFileInfo>

namespace raftarium::ui {
namespace {

constexpr int kRecentFiles = 10;
constexpr const char* kSchemes[] = {"system", "dark", "light"};

} // namespace

Theme::Scheme Preferences::scheme() const {
    const QString name = settings_.value(QStringLiteral("theme")).toString();
    for (int i = 0; i < 3; ++i)
        if (name == QLatin1String(kSchemes[i])) return static_cast<Theme::Scheme>(i);
    return Theme::Scheme::System;
}
void Preferences::setScheme(Theme::Scheme scheme) {
    settings_.setValue(QStringLiteral("theme"),
                       QString::fromLatin1(kSchemes[static_cast<int>(scheme)]));
}

bool Preferences::reduceMotion() const {
    return settings_.value(QStringLiteral("reduceMotion"), false).toBool();
}
void Preferences::setReduceMotion(bool reduce) {
    settings_.setValue(QStringLiteral("reduceMotion"), reduce);
}

QString Preferences::language() const {
    return settings_.value(QStringLiteral("language")).toString();
}
void Preferences::setLanguage(const QString& language) {
    settings_.setValue(QStringLiteral("language"), language);
}

QStringList Preferences::recentFiles() const {
    return settings_.value(QStringLiteral("recentFiles")).toStringList();
}
void Preferences::addRecentFile(const QString& path) {
    QStringList files = recentFiles();
    const QString absolute = QFileInfo(path).absoluteFilePath();
    files.removeAll(absolute);
    files.prepend(absolute);
    settings_.setValue(QStringLiteral("recentFiles"), QStringList(files.mid(0, kRecentFiles)));
}
void Preferences::clearRecentFiles() { settings_.remove(QStringLiteral("recentFiles")); }

QByteArray Preferences::bytes(const QString& key) const {
    return settings_.value(key).toByteArray();
}
void Preferences::setBytes(const QString& key, const QByteArray& value) {
    settings_.setValue(key, value);
}
void Preferences::remove(const QString& key) { settings_.remove(key); }

} // namespace raftarium::ui
