#pragma once

class QMenu;

namespace raftarium::ui {

/// Lets `menu` stay open while its checkable items are switched by pointer, Space or Enter, so that
/// several can be set at once. Escape, and a click elsewhere, close it as ever.
void keepOpenWhileSwitching(QMenu* menu);

} // namespace raftarium::ui
