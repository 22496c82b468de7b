#pragma once

#include <QObject>

class QLabel;
class QStatusBar;

namespace raftarium::ui {

class Session;

/// What the status bar says: source, seed, moment, leaders, and how fast it runs.
class StatusLine : public QObject {
    Q_OBJECT
public:
    StatusLine(Session* session, QStatusBar* bar);

private:
    void showSource();
    void showServers();
    void showBroken();
    void showMoment();
    void showRates();
    [[nodiscard]] QString leadersText() const;

    Session* session_;
    QStatusBar* bar_;
    QLabel* source_;
    QLabel* seed_;
    QLabel* moment_;
    QLabel* leaders_;
    QLabel* broken_;
    QLabel* rates_;
};

/// A seed as people write it down: "7", "0xC0FFEE".
[[nodiscard]] QString seedText(quint64 seed);

} // namespace raftarium::ui
