#pragma once

#include "core/scenario/run.h"
#include "ui/base/session.h"

#include <array>
#include <optional>
#include <vector>

namespace raftarium::ui {

/// One branch of a session: its run and what the window keeps beside it, because the engine may be
/// away, playing.
class SessionBranch {
public:
    SessionBranch(BranchInfo info, Run run);

    BranchInfo info;
    /// Where the cursor stood when the branch was left.
    Time cursor{};

    [[nodiscard]] const Run& run() const { return run_; }
    [[nodiscard]] const Timeline& timeline() const { return run_.timeline(); }
    [[nodiscard]] Time playedTo() const { return playedTo_; }
    [[nodiscard]] const std::vector<Violation>& violations() const { return violations_; }
    [[nodiscard]] std::uint64_t violationCount(Property property) const {
        return counts_[static_cast<std::size_t>(property)];
    }
    /// When something happens next. Not while the engine is away.
    [[nodiscard]] Time nextTime() const { return run_.engine().simulator().nextTime(); }

    void advanceTo(Time time);
    void act(const Action& action);
    [[nodiscard]] Engine lendEngine() { return run_.lendEngine(); }
    void takeBack(Engine engine, const Batch& batch);

    /// The settings in force after the first `position` events.
    struct Settings {
        EventNumber since = 0;
        NodeOptions options;
        double load = 0;
    };
    [[nodiscard]] const Settings& settingsAt(EventNumber position) const;

private:
    /// Copies what is asked for while the engine is away; `before` is how many events there were.
    void noteEngine(EventNumber before);

    Run run_;
    Time playedTo_{};
    std::vector<Violation> violations_;
    std::array<std::uint64_t, kProperties> counts_{};
    std::vector<Settings> settings_; // by `since`, never empty
};

} // namespace raftarium::ui
