#pragma once

class QMainWindow;

namespace raftarium::ui {

class Actions;
class Files;
class Session;

/// "file.new", "file.open", "file.save", "file.saveAs", "file.clearRecent", "file.quit".
void addFileActions(Actions& actions, Files* files, Session* session, QMainWindow* window);

/// "view.theme.system", "view.theme.dark", "view.theme.light", "view.reduceMotion",
/// "view.fullScreen", "view.language.*", "help.keys", "help.about".
void addViewActions(Actions& actions, QMainWindow* window);

} // namespace raftarium::ui
