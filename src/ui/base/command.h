#pragma once

#include <QString>

#include <functional>
#include <vector>

namespace raftarium::ui {

/// Something that can be done now: a line of a menu or of the command palette.
struct Command {
    QString text;
    QString icon;        ///< name for Theme::icon, may be empty
    bool enabled = true; ///< makes sense in the state at the cursor
    std::function<void()> run;
    QString why = {}; ///< where the source cannot do it: the reason
};
using Commands = std::vector<Command>;

} // namespace raftarium::ui
