#pragma once

#include "ui/shell/command_line.h"

namespace raftarium::ui {

/// Renders the main window to a file as the command line asks. Returns the exit status: 0, 2 where
/// the scenario or the panel is wrong, 3 where the picture cannot be written; says so on stderr.
[[nodiscard]] int takeScreenshot(const CommandLine& line);

} // namespace raftarium::ui
