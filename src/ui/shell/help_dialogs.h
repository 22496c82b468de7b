#pragma once

class QWidget;

namespace raftarium::ui {

/// Non-modal windows of the Help menu.
void showAbout(QWidget* parent);
void showKeys(QWidget* parent);

} // namespace raftarium::ui
