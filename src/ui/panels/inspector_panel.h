#pragma once

#include "ui/panels/inspector_content.h"

#include <QWidget>

#include <vector>

class QGridLayout;
class QLabel;
class QTableView;

namespace raftarium::ui {

class PeersModel;
class Session;
class Throttle;

/// What is selected, in figures at the cursor: a server with what it knows of the others, a
/// message, an entry, a link or an event. Where nothing is selected: the leader.
class InspectorPanel : public QWidget {
    Q_OBJECT
public:
    explicit InspectorPanel(Session* session, QWidget* parent = nullptr);

    [[nodiscard]] const InspectorContent& content() const { return content_; }
    /// Brings what is shown up to date at once: for pictures and tests.
    void flush();

    [[nodiscard]] QSize sizeHint() const override { return {300, 260}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {200, 120}; }

protected:
    void changeEvent(QEvent* event) override;

private:
    struct RowLabels {
        QLabel* key;
        QLabel* value;
        QLabel* note;
    };
    void refresh();
    void present(const InspectorContent& content);
    void showRows();
    void showPeers();
    void selectPeer(int row);

    Session* session_;
    Throttle* throttle_;
    QLabel* title_;
    QLabel* pill_;
    QLabel* hint_;
    QGridLayout* grid_;
    std::vector<RowLabels> labels_;
    PeersModel* peers_;
    QTableView* table_;
    InspectorContent content_;
};

} // namespace raftarium::ui
