#include "ui/shell/window_layout.h"

#include "ui/shell/dock_title.h"
#include "ui/shell/preferences.h"

#include <QDockWidget>
#include <QMainWindow>
#include <QScopedValueRollback>
#include <QSplitter>
#include <QTabWidget>
#include <QTimer>

namespace raftarium::ui {
namespace {

constexpr int kVersion = 1; // of the saved arrangement

QString key(const char* name) { return QStringLiteral("window/") + QLatin1String(name); }

} // namespace

WindowLayout::WindowLayout(QMainWindow* window)
    : QObject(window), window_(window), titles_(new QTimer(this)) {
    titles_->setSingleShot(true);
    titles_->setInterval(0);
    connect(titles_, &QTimer::timeout, this, &WindowLayout::updateTitles);
    window->setDockOptions(QMainWindow::AllowTabbedDocks | QMainWindow::AllowNestedDocks);
    window->setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
}

QDockWidget* WindowLayout::addDock(Side side, const QString& id, const QString& title,
                                   QWidget* panel) {
    auto* dock = new QDockWidget(title, window_);
    dock->setObjectName(id);
    dock->setWidget(panel);
    docks_.push_back(dock);
    switch (side) {
    case Side::Left: left_.push_back(dock); break;
    case Side::Right: right_.push_back(dock); break;
    case Side::Bottom: bottom_ = dock; break;
    }
    // The strip speaks for itself; a heading would only take its height.
    if (side == Side::Bottom)
        dock->setTitleBarWidget(new QWidget(dock));
    else
        dock->setTitleBarWidget(new DockTitle(dock));
    const auto moved = [this] {
        if (!arranging_ && window_->isVisible()) byHand_ = true;
    };
    connect(dock, &QDockWidget::dockLocationChanged, this, moved);
    connect(dock, &QDockWidget::topLevelChanged, this, moved);
    // Whom a dock has joined or left does not tell: all look anew, once everything is in place.
    const auto look = [this] { titles_->start(); };
    connect(dock, &QDockWidget::dockLocationChanged, this, look);
    connect(dock, &QDockWidget::topLevelChanged, this, look);
    connect(dock, &QDockWidget::visibilityChanged, this, look);
    return dock;
}

void WindowLayout::setCentre(QWidget* scene, QTabWidget* tabs) {
    tabs_ = tabs;
    centre_ = new QSplitter(Qt::Vertical, window_);
    centre_->setObjectName(QStringLiteral("centre"));
    centre_->setHandleWidth(1);
    centre_->addWidget(scene);
    centre_->addWidget(tabs);
    centre_->setStretchFactor(0, 2);
    centre_->setStretchFactor(1, 1);
    centre_->setChildrenCollapsible(false);
    window_->setCentralWidget(centre_);
}

bool WindowLayout::wantsCompact() const {
    return window_->width() < 1240 || window_->height() < 800;
}

void WindowLayout::reset() {
    byHand_ = false;
    compact_ = wantsCompact();
    arrange();
    tabs_->setCurrentIndex(0);
}

void WindowLayout::fit() {
    if (byHand_ || wantsCompact() == compact_) return;
    compact_ = wantsCompact();
    arrange();
}

void WindowLayout::arrange() {
    const QScopedValueRollback guard(arranging_, true);
    for (QDockWidget* dock : docks_) {
        dock->setFloating(false);
        window_->removeDockWidget(dock);
    }
    for (QDockWidget* dock : left_)
        window_->addDockWidget(Qt::LeftDockWidgetArea, dock);
    for (QDockWidget* dock : right_)
        window_->addDockWidget(Qt::RightDockWidgetArea, dock);
    window_->addDockWidget(Qt::BottomDockWidgetArea, bottom_);
    for (QDockWidget* dock : docks_)
        dock->show();
    stack(left_, compact_);
    stack(right_, compact_);
    updateTitles();
    setSizes();
}

/// All as tabs, or one above the other with what is beyond three as a tab behind the last.
void WindowLayout::stack(const std::vector<QDockWidget*>& docks, bool asTabs) {
    for (std::size_t i = 1; i < docks.size(); ++i) {
        if (asTabs || i >= 3)
            window_->tabifyDockWidget(docks[i - 1], docks[i]);
        else
            window_->splitDockWidget(docks[i - 1], docks[i], Qt::Vertical);
    }
    docks[asTabs ? 0 : std::min<std::size_t>(2, docks.size() - 1)]->raise();
}

void WindowLayout::updateTitles() {
    for (QDockWidget* dock : docks_)
        if (auto* title = qobject_cast<DockTitle*>(dock->titleBarWidget()))
            title->setTabbed(!dock->isFloating() && !window_->tabifiedDockWidgets(dock).isEmpty());
}

void WindowLayout::setSizes() {
    window_->resizeDocks({left_.front(), right_.front()},
                         compact_ ? QList<int>{226, 284} : QList<int>{264, 316}, Qt::Horizontal);
    window_->resizeDocks({bottom_}, {compact_ ? 140 : 178}, Qt::Vertical);
    if (!compact_) {
        window_->resizeDocks({left_[0], left_[1], left_[2]}, {175, 240, 165}, Qt::Vertical);
        window_->resizeDocks({right_[0], right_[1], right_[2]}, {268, 172, 170}, Qt::Vertical);
    }
    const int height = centre_->height();
    centre_->setSizes({height * 2 / 3, height / 3});
}

void WindowLayout::save() const {
    Preferences preferences;
    preferences.setBytes(key("geometry"), window_->saveGeometry());
    // Places nobody chose are not worth keeping: the next window may have another size.
    if (byHand_)
        preferences.setBytes(key("docks"), window_->saveState(kVersion));
    else
        preferences.remove(key("docks"));
    preferences.setBytes(key("centre"), centre_->saveState());
}

void WindowLayout::restore() {
    const Preferences preferences;
    window_->restoreGeometry(preferences.bytes(key("geometry")));
    reset();
    const QByteArray docks = preferences.bytes(key("docks"));
    if (!docks.isEmpty()) {
        const QScopedValueRollback guard(arranging_, true);
        byHand_ = window_->restoreState(docks, kVersion);
        updateTitles();
    }
    centre_->restoreState(preferences.bytes(key("centre")));
}

bool WindowLayout::showPanel(const QString& id) {
    for (QDockWidget* dock : docks_)
        if (dock->objectName() == id) {
            dock->show();
            dock->raise();
            return true;
        }
    for (int i = 0; i < tabs_->count(); ++i)
        if (tabs_->widget(i)->objectName() == id) {
            tabs_->setCurrentIndex(i);
            return true;
        }
    return false;
}

QStringList WindowLayout::panelIds() const {
    QStringList ids;
    for (const QDockWidget* dock : docks_)
        ids += dock->objectName();
    for (int i = 0; i < tabs_->count(); ++i)
        ids += tabs_->widget(i)->objectName();
    return ids;
}

} // namespace raftarium::ui
