#pragma once

#include <QTabWidget>

#include <functional>
#include <vector>

namespace raftarium::ui {

/// Tabs whose panels are made when they are first looked at, so that starting does not wait for
/// them.
class LazyTabs : public QTabWidget {
    Q_OBJECT
public:
    using Make = std::function<QWidget*(QWidget* parent)>;
    explicit LazyTabs(QWidget* parent);

    void addLazyTab(const QString& id, const QString& title, Make make);
    /// The panel of a tab, made now where it was not made yet.
    QWidget* panel(int index);

private:
    std::vector<Make> makes_; // emptied once made
};

} // namespace raftarium::ui
