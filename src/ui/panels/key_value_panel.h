#pragma once

#include <QWidget>

class QLabel;
class QTableView;

namespace raftarium::ui {

class KeyValueModel;
class Session;
class Throttle;

/// The replicated key–value store of every server at the cursor, side by side; what is behind is
/// marked.
class KeyValuePanel : public QWidget {
    Q_OBJECT
public:
    explicit KeyValuePanel(Session* session, QWidget* parent = nullptr);

    [[nodiscard]] KeyValueModel& model() const { return *model_; }
    [[nodiscard]] QTableView& view() const { return *view_; }
    /// Brings what is shown up to date at once: for pictures and tests.
    void flush();

    [[nodiscard]] QSize sizeHint() const override { return {500, 180}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {200, 90}; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();

    Session* session_;
    Throttle* throttle_;
    KeyValueModel* model_;
    QTableView* view_;
    QLabel* summary_;
};

} // namespace raftarium::ui
