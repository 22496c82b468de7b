#pragma once

#include <QAction>
#include <QObject>

#include <functional>
#include <map>
#include <vector>

class QWidget;

namespace raftarium::ui {

/// The actions of a window by id ("time.play"). Whoever performs an action adds it; menus, bars and
/// the palette find it here.
class Actions : public QObject {
    Q_OBJECT
public:
    /// The shortcuts work while `window` is active.
    explicit Actions(QWidget* window);

    QAction* add(const QString& id, const QString& text, const QString& icon,
                 const QKeySequence& shortcut, std::function<void()> run);
    /// The action of an id that was added.
    [[nodiscard]] QAction* get(const QString& id) const;
    [[nodiscard]] QAction* operator[](const char* id) const { return get(QLatin1String(id)); }
    /// In the order of adding.
    [[nodiscard]] const std::vector<QAction*>& all() const { return all_; }

private:
    QWidget* window_;
    std::map<QString, QAction*> byId_;
    std::vector<QAction*> all_;
};

} // namespace raftarium::ui
