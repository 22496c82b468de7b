#include "ui/timeline/strip_model.h"

#include "ui/base/session.h"

#include <algorithm>

namespace raftarium::ui {

namespace {

constexpr Time kFirstEnd{1'000'000'000}; ///< what an empty strip shows

Time share(Time from, Time to, double part) {
    return Time{from.value() +
                static_cast<std::int64_t>(part * static_cast<double>(since(from, to).value()))};
}

} // namespace

StripModel::StripModel(Session* session, QObject* parent) : QObject(parent), session_(session) {
    connect(session, &Session::opened, this, [this] {
        fitted_ = true;
        fitEnd_ = kFirstEnd;
        startAnew();
    });
    connect(session, &Session::timelineReplaced, this, &StripModel::startAnew);
    connect(session, &Session::timelineGrew, this, &StripModel::extend);
    connect(session, &Session::cursorMoved, this, &StripModel::followCursor);
    connect(session, &Session::playingChanged, this, &StripModel::contentChanged);
    connect(session, &Session::selectionChanged, this, &StripModel::contentChanged);
    connect(session, &Session::violationsChanged, this, &StripModel::contentChanged);
    connect(session, &Session::branchesChanged, this, [this] {
        findOther();
        emit contentChanged();
    });
    startAnew();
}

Time StripModel::end() const { return std::max(session_->timeline().endTime(), session_->end()); }

void StripModel::startAnew() {
    history_.clear();
    ++generation_;
    lastCursor_ = session_->cursor();
    findOther();
    if (fitted_) fit();
    extend();
    emit lanesChanged();
}

void StripModel::findOther() {
    other_ = {};
    const std::vector<BranchInfo> branches = session_->branches();
    const auto named = [&](int id) {
        return std::ranges::find_if(branches, [id](const BranchInfo& b) { return b.id == id; });
    };
    const auto current = named(session_->currentBranch());
    if (current == branches.end()) return;
    auto chosen = named(current->parent);
    Time from = current->forkedAt;
    if (chosen == branches.end()) {
        for (auto b = branches.begin(); b != branches.end(); ++b)
            if (b->parent == current->id) chosen = b;
        if (chosen == branches.end()) return;
        from = chosen->forkedAt;
    }
    const Timeline* timeline = session_->timelineOf(chosen->id);
    if (timeline == nullptr) return;
    other_.name = chosen->name;
    other_.from = from;
    other_.end = timeline->endTime();
    other_.history.extend(*timeline);
}

void StripModel::extend() {
    const int lanes = history_.laneCount();
    history_.extend(session_->timeline());
    growFit();
    if (history_.laneCount() != lanes) emit lanesChanged();
    emit contentChanged();
}

/// Grows in steps, so that what is drawn lives for a while.
void StripModel::growFit() {
    if (end() <= share(Time{}, fitEnd_, 0.97)) return;
    fitEnd_ = share(Time{}, end(), 1.3);
    if (fitted_) {
        to_ = fitEnd_;
        emit rangeChanged();
    }
}

void StripModel::fit() {
    fitted_ = true;
    fitEnd_ = std::max(kFirstEnd, share(Time{}, std::max(end(), other_.end), 1.06));
    from_ = Time{};
    to_ = fitEnd_;
    emit rangeChanged();
}

void StripModel::setRange(Time from, Time to) {
    const std::int64_t shortest = TimeAxis::kShortest;
    from = std::max(from, Time{});
    to = std::max(to, Time{from.value() + shortest});
    fitted_ = from == Time{} && to == fitEnd_;
    if (from == from_ && to == to_) return;
    from_ = from;
    to_ = to;
    emit rangeChanged();
}

void StripModel::zoomAt(const TimeAxis& axis, double x, double factor) {
    TimeAxis zoomed = axis;
    zoomed.zoomAt(x, factor, since(Time{}, fitEnd_));
    if (zoomed.length() >= since(Time{}, fitEnd_))
        fit();
    else
        setRange(zoomed.from(), zoomed.to());
}

void StripModel::moveCursor(Time time) {
    byUser_ = true;
    session_->setCursor(std::clamp(time, Time{}, end()));
    byUser_ = false;
}

/// Keeps the cursor in sight where it was in sight, and brings it into sight where it jumped. Who
/// looks at another moment while the cluster plays on is left there.
void StripModel::followCursor() {
    growFit();
    const Time cursor = session_->cursor();
    const bool wasVisible = lastCursor_ >= from_ && lastCursor_ <= to_;
    lastCursor_ = cursor;
    if (!fitted_ && !byUser_ && (wasVisible || !session_->isPlaying())) {
        const std::int64_t length = since(from_, to_).value();
        const bool ahead = cursor > share(from_, to_, session_->isPlaying() ? 0.88 : 1.0);
        if (ahead || cursor < from_) {
            const double place = ahead ? 0.88 : 0.12;
            const auto before = static_cast<std::int64_t>(place * static_cast<double>(length));
            const Time from{std::max<std::int64_t>(0, cursor.value() - before)};
            setRange(from, Time{from.value() + length});
        }
    }
    emit contentChanged();
}

} // namespace raftarium::ui
