#pragma once

class QMainWindow;
class QMenu;

namespace raftarium::ui {

class Actions;
class Files;
class Session;
class WindowLayout;

/// Fills the menu bar. Menus about servers, links, branches and files are filled when they open, so
/// that they tell what makes sense then.
void buildMenus(QMainWindow* window, const Actions& actions, Session* session, Files* files,
                const WindowLayout& layout);

} // namespace raftarium::ui
