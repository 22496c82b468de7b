#pragma once

#include <QMainWindow>

class QLabel;

namespace raftarium::ui {

class Actions;
class Autosave;
class CommandPalette;
class Files;
class MessageBar;
class SceneView;
class Session;
class TransportBar;
class WindowLayout;

/// Places the panels and nothing more: each panel owns what it does.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    enum class Memory { Remember, Forget }; ///< layout and autosave of the user, or none
    explicit MainWindow(Memory memory = Memory::Remember);
    ~MainWindow() override;

    /// Five nodes that are holding their first election, at a speed at which it can be watched.
    void openFirstCluster();
    bool openFile(const QString& path);
    /// Offers what an earlier run left without saving.
    void offerLeftover();

    [[nodiscard]] Session& session() const { return *session_; }
    [[nodiscard]] SceneView& scene() const { return *scene_; }
    [[nodiscard]] Files& files() const { return *files_; }
    [[nodiscard]] const Actions& actions() const { return *actions_; }
    [[nodiscard]] WindowLayout& panels() const { return *layout_; }
    [[nodiscard]] MessageBar& messages() const { return *messages_; }
    [[nodiscard]] TransportBar& transport() const { return *transport_; }
    /// Opens the palette of everything that can be done.
    CommandPalette* openPalette();

protected:
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void addActions();
    void placePanels();
    void placeBars();
    void showTitle();
    void focusProposal();
    void focusSearch();

    Memory memory_;
    Session* session_;
    Files* files_;
    Actions* actions_;
    WindowLayout* layout_;
    Autosave* autosave_ = nullptr;
    MessageBar* messages_ = nullptr;
    TransportBar* transport_ = nullptr;
    SceneView* scene_ = nullptr;
    QLabel* title_ = nullptr;
};

} // namespace raftarium::ui
