#include "bench/live-view/frame_watch.h"

#include "bench/time_each.h"

#include <QEvent>

#include <algorithm>

namespace raftarium::bench {

FrameWatch::FrameWatch(QWidget* watched) : QObject(watched), threadStart_(threadMilliseconds()) {
    clock_.start();
    watched->installEventFilter(this);
}

bool FrameWatch::eventFilter(QObject*, QEvent* event) {
    if (event->type() == QEvent::Paint)
        moments_.push_back(static_cast<double>(clock_.nsecsElapsed()) / 1e6);
    return false;
}

QString FrameWatch::report() const {
    const double all = static_cast<double>(clock_.nsecsElapsed()) / 1e6;
    std::vector<double> gaps;
    for (std::size_t i = 1; i < moments_.size(); ++i)
        gaps.push_back(moments_[i] - moments_[i - 1]);
    if (gaps.empty()) return QStringLiteral("nothing was painted\n");
    std::sort(gaps.begin(), gaps.end());
    const double busy = threadMilliseconds() - threadStart_;
    return QStringLiteral("frames a second     %1\n"
                          "between frames      median %2 ms, p99 %3 ms, longest %4 ms\n"
                          "window's thread     %5 ms a frame, busy %6 % of the time\n")
        .arg(static_cast<double>(moments_.size()) * 1e3 / all, 0, 'f', 1)
        .arg(gaps[gaps.size() / 2], 0, 'f', 1)
        .arg(gaps[gaps.size() * 99 / 100], 0, 'f', 1)
        .arg(gaps.back(), 0, 'f', 1)
        .arg(busy / static_cast<double>(moments_.size()), 0, 'f', 2)
        .arg(busy / all * 100, 0, 'f', 0);
}

} // namespace raftarium::bench
