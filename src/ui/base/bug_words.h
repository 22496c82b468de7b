#pragma once

#include "core/raft/bug.h"
#include "ui/base/command.h"
#include "ui/base/session.h"

#include <QString>
#include <QStringList>

class QMenu;

namespace raftarium::ui {

/// A bug in plain words, and the section of the paper or dissertation that it breaks.
struct BugWords {
    QString text;    ///< "Grant more than one vote in a term"
    QString section; ///< "§5.2"
};
[[nodiscard]] BugWords bugWords(Bug bug);
/// The bugs of a set, in words.
[[nodiscard]] QStringList bugTexts(BugSet bugs);

/// One checkable item for each bug, and one that mends everything. The menu stays open while they
/// are switched.
void fillBugMenu(QMenu* menu, Session* session);
/// The same as commands.
[[nodiscard]] Commands bugCommands(Session* session);

} // namespace raftarium::ui
