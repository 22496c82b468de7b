#include "ui/shell/lazy_tabs.h"

#include <QTabBar>
#include <QVBoxLayout>

#include <utility>

namespace raftarium::ui {

LazyTabs::LazyTabs(QWidget* parent) : QTabWidget(parent) {
    setDocumentMode(true);
    tabBar()->setDrawBase(false);
    setUsesScrollButtons(true);
    connect(this, &QTabWidget::currentChanged, this, [this](int index) {
        if (index >= 0 && index < static_cast<int>(makes_.size())) panel(index);
    });
}

void LazyTabs::addLazyTab(const QString& id, const QString& title, Make make) {
    auto* page = new QWidget(this);
    page->setObjectName(id);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    makes_.push_back(std::move(make));
    addTab(page, title);
}

QWidget* LazyTabs::panel(int index) {
    QWidget* page = widget(index);
    Make make = std::exchange(makes_[static_cast<std::size_t>(index)], {});
    if (make) page->layout()->addWidget(make(page));
    return page->layout()->itemAt(0)->widget();
}

} // namespace raftarium::ui
