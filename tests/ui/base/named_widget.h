#pragma once

#include <QWidget>

namespace raftarium::ui {

/// The first widget of its kind below `parent` that screen readers call `name`; nullptr: none.
template <class Widget>
[[nodiscard]] Widget* named(const QWidget* parent, const char* name) {
    for (auto* widget : parent->findChildren<Widget*>())
        if (widget->accessibleName() == QLatin1String(name)) return widget;
    return nullptr;
}

} // namespace raftarium::ui
