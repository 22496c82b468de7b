#pragma once

#include <QObject>
#include <QString>

#include <map>
#include <vector>

class QDockWidget;
class QMainWindow;
class QSplitter;
class QTabWidget;
class QTimer;
class QWidget;

namespace raftarium::ui {

/// Where the panels of the main window stand: the usual places, closer together where the window is
/// small, and wherever the user has put them.
class WindowLayout : public QObject {
    Q_OBJECT
public:
    explicit WindowLayout(QMainWindow* window);

    enum class Side { Left, Right, Bottom };
    /// Puts a panel into a dock of its own. `id` names it for --panel and in the settings.
    QDockWidget* addDock(Side side, const QString& id, const QString& title, QWidget* panel);
    /// The middle: `scene` above, the panels of `tabs` below.
    void setCentre(QWidget* scene, QTabWidget* tabs);

    /// The usual places, for the window's size.
    void reset();
    void save() const;
    /// As it was at the end of the last run; the usual places where there was none.
    void restore();
    /// Follows the window's size between the usual and the close arrangement.
    void fit();

    /// Shows panel `id` and brings it to the front.
    bool showPanel(const QString& id);
    [[nodiscard]] QStringList panelIds() const;
    [[nodiscard]] const std::vector<QDockWidget*>& docks() const { return docks_; }
    [[nodiscard]] bool isCompact() const { return compact_; }

private:
    void arrange();
    void stack(const std::vector<QDockWidget*>& docks, bool asTabs);
    void updateTitles();
    void setSizes();
    [[nodiscard]] bool wantsCompact() const;

    QMainWindow* window_;
    QTimer* titles_;
    QSplitter* centre_ = nullptr;
    QTabWidget* tabs_ = nullptr;
    std::vector<QDockWidget*> docks_, left_, right_;
    QDockWidget* bottom_ = nullptr;
    bool compact_ = false;
    bool arranging_ = false;
    bool byHand_ = false; ///< the user moved something: it stays there
};

} // namespace raftarium::ui
