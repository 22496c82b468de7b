#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QMenu;
class QTableView;
class QToolButton;

namespace raftarium::ui {

class EventListModel;
class Session;

/// What happened, newest first, as one line an event. A click selects the event everywhere, a
/// double-click or Enter moves the cursor to it. Events after the cursor are dimmed.
class EventListPanel : public QWidget {
    Q_OBJECT
public:
    explicit EventListPanel(Session* session, QWidget* parent = nullptr);

    [[nodiscard]] EventListModel& model() const { return *model_; }
    [[nodiscard]] QTableView& view() const { return *view_; }
    [[nodiscard]] QMenu& filterMenu() const { return *filterMenu_; }
    [[nodiscard]] QLineEdit& searchField() const { return *search_; }

public slots:
    void focusSearch();

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildView();
    void fitServers();
    void fillFilterMenu();
    void showRowMenu(const QPoint& position);
    void selectRow(const QModelIndex& index);
    void goToRow(const QModelIndex& index);
    void followSelection();
    void followCursor();
    void updateHint();

    Session* session_;
    EventListModel* model_;
    QTableView* view_;
    QLineEdit* search_;
    QToolButton* filterButton_;
    QMenu* filterMenu_;
    QLabel* hint_;
    bool selecting_ = false;
};

} // namespace raftarium::ui
