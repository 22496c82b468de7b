#pragma once

#include "core/sim/conditions.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace raftarium::ui {

class Debounce;
class Session;
class ValueSlider;

/// How the network treats messages: all links, or the selected one. Changes are actions.
class NetworkPanel : public QWidget {
    Q_OBJECT
public:
    NetworkPanel(Session* session, QWidget* parent);

private:
    void showSettings();
    void applyConditions();
    void applyLoad();
    void reset();
    [[nodiscard]] bool ofOneLink() const;
    [[nodiscard]] LinkConditions inForce() const;

    Session* session_;
    QLabel* target_;
    QToolButton* reset_;
    ValueSlider* latency_;
    ValueSlider* jitter_;
    ValueSlider* loss_;
    ValueSlider* duplicate_;
    ValueSlider* reorder_;
    ValueSlider* load_;
    Debounce* conditionsChanged_;
    Debounce* loadChanged_;
};

} // namespace raftarium::ui
