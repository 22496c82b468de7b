#pragma once

#include "ui/base/tokens.h"

#include <QString>

namespace raftarium::ui {

/// What the palette cannot say about Fusion: bars, tabs, docks, sliders.
[[nodiscard]] QString styleSheet(const Tokens& tokens);

} // namespace raftarium::ui
