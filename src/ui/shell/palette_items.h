#pragma once

#include "ui/base/command.h"

#include <QIcon>
#include <QString>

namespace raftarium::ui {

class Actions;
class Files;
class Session;

/// A line of the command palette.
struct PaletteItem {
    Command command;
    QString detail; ///< a shortcut, or what the line is about
    QIcon icon{};   ///< where the command names none
};

/// Everything that can be done now: actions, what can be done to each server and link, servers to
/// select, terms to go to and scenarios to open.
[[nodiscard]] std::vector<PaletteItem> paletteItems(const Actions& actions, Session* session,
                                                    Files* files);
/// What a query means by itself: a moment to go to ("2.4 s") or a command to propose
/// ("propose set a 1").
[[nodiscard]] std::vector<PaletteItem> itemsForQuery(const QString& query, Session* session);

} // namespace raftarium::ui
