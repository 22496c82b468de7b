#pragma once

#include "ui/timeline/role_history.h"
#include "ui/timeline/time_axis.h"

#include <QObject>

namespace raftarium::ui {

class Session;

/// What the parts of the time strip share: the history drawn, the range shown, and how the range
/// follows the cursor. Owns the range; the parts ask it to change.
class StripModel : public QObject {
    Q_OBJECT
public:
    explicit StripModel(Session* session, QObject* parent = nullptr);

    [[nodiscard]] Session& session() const { return *session_; }
    [[nodiscard]] const RoleHistory& history() const { return history_; }
    /// The future beside this one: of the branch that this one left, else of the youngest that left
    /// this one. Empty without branches; it says nothing new before `from`.
    struct Other {
        QString name;
        Time from{};
        Time end{};
        RoleHistory history;
    };
    [[nodiscard]] const Other& other() const { return other_; }
    /// Grows whenever the history begins anew: what was drawn from it is worthless then.
    [[nodiscard]] int generation() const { return generation_; }

    [[nodiscard]] Time from() const { return from_; }
    [[nodiscard]] Time to() const { return to_; }
    /// The last moment that is known: the end of the timeline, or the cursor beyond it.
    [[nodiscard]] Time end() const;
    /// The end of the stretch that shows everything, with room to grow: the overview's right edge.
    [[nodiscard]] Time fitEnd() const { return fitEnd_; }
    [[nodiscard]] bool showsEverything() const { return fitted_; }

    void fit();
    void setRange(Time from, Time to);
    void zoomAt(const TimeAxis& axis, double x, double factor);
    /// Moves the cursor as the user asked; the range stays.
    void moveCursor(Time time);

signals:
    void rangeChanged();
    void contentChanged(); ///< history, cursor or selection
    void lanesChanged();   ///< another number of lanes

private:
    void startAnew();
    void extend();
    void followCursor();
    void growFit();
    void findOther();

    Session* session_;
    RoleHistory history_;
    Other other_;
    int generation_ = 0;
    Time from_{};
    Time to_{1'000'000'000};
    Time fitEnd_{1'000'000'000};
    Time lastCursor_{};
    bool fitted_ = true;  ///< the range shows everything, and goes on doing so
    bool byUser_ = false; ///< the cursor moves because the user moves it here
};

} // namespace raftarium::ui
