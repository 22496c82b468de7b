#pragma once

class QWidget;

namespace raftarium::ui {

/// Whoever turns the wheel over `field` scrolls what it stands in, and changes no number by
/// accident, until the field has the keyboard.
void leaveWheelToScrolling(QWidget* field);

} // namespace raftarium::ui
