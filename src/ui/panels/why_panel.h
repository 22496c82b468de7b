#pragma once

#include "core/raft/event.h"

#include <QWidget>

class QLabel;

namespace raftarium::ui {

class Session;
class PillButton;
class Throttle;

/// Why something happened: the rule behind the selected event, in words, and the chain of causes
/// that led to it. Without a selected event it explains the latest decision of the selected server
/// (or of anybody) at the cursor.
class WhyPanel : public QWidget {
    Q_OBJECT
public:
    explicit WhyPanel(Session* session, QWidget* parent = nullptr);

    /// The event explained; kNoEvent where nothing has happened.
    [[nodiscard]] EventNumber event() const { return event_; }
    [[nodiscard]] QLabel& text() const { return *text_; }
    [[nodiscard]] QLabel& chain() const { return *chain_; }
    [[nodiscard]] PillButton& causeButton() const { return *cause_; }
    [[nodiscard]] PillButton& goButton() const { return *go_; }
    /// Brings what is shown up to date at once: for pictures and tests.
    void flush();

    [[nodiscard]] QSize sizeHint() const override { return {300, 190}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {200, 90}; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    [[nodiscard]] EventNumber wanted() const;
    void present(EventNumber number);
    void select(EventNumber number);
    [[nodiscard]] QString chainText(EventNumber number) const;

    Session* session_;
    Throttle* throttle_;
    EventNumber event_ = kNoEvent;
    QLabel* number_;
    QLabel* text_;
    PillButton* cause_;
    PillButton* go_;
    QLabel* chain_;
};

} // namespace raftarium::ui
