#pragma once

class QWidget;

namespace raftarium::ui {

class Actions;
class Files;
class Session;

/// Starting, attaching to, and letting go of real clusters.
void addLiveActions(Actions& actions, Files* files, Session* session, QWidget* window);

} // namespace raftarium::ui
