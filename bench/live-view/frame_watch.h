#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QString>
#include <QWidget>

#include <vector>

namespace raftarium::bench {

/// Notes when a widget was painted, and the processor time of the window's thread meanwhile.
class FrameWatch : public QObject {
public:
    explicit FrameWatch(QWidget* watched);

    /// What was seen until now, a line for each number.
    [[nodiscard]] QString report() const;

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    QElapsedTimer clock_;
    double threadStart_;
    std::vector<double> moments_; ///< milliseconds
};

} // namespace raftarium::bench
