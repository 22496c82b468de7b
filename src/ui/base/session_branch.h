#pragma once

#include "core/timeline/timeline.h"
#include "ui/base/session.h"

#include <array>
#include <cstdint>
#include <vector>

namespace raftarium::ui {

/// One line of history of a session: where its events come from, a simulation or a real cluster,
/// is the business of those who derive from this.
class SessionBranch {
public:
    explicit SessionBranch(BranchInfo branchInfo) : info(std::move(branchInfo)) {}
    virtual ~SessionBranch() = default;
    SessionBranch(const SessionBranch&) = delete;
    SessionBranch& operator=(const SessionBranch&) = delete;

    BranchInfo info;
    /// Where the cursor stood when the branch was left.
    Time cursor{};

    [[nodiscard]] virtual const Timeline& timeline() const = 0;
    [[nodiscard]] Time playedTo() const { return playedTo_; }
    [[nodiscard]] const std::vector<Violation>& violations() const { return violations_; }
    [[nodiscard]] std::uint64_t violationCount(Property property) const {
        return counts_[static_cast<std::size_t>(property)];
    }
    [[nodiscard]] std::uint64_t violationCount() const; ///< of all properties

    /// The settings in force from the event `since` on.
    struct Settings {
        EventNumber since = 0;
        NodeOptions options;
        double load = 0;
    };
    /// Those in force after the first `position` events.
    [[nodiscard]] const Settings& settingsAt(EventNumber position) const;

protected:
    void setPlayedTo(Time time) { playedTo_ = time; }
    /// Copies what the checker has found, if that is more than before.
    void noteViolations(const Checker& checker);
    /// From the event `since` on.
    void noteSettings(Settings settings) { settings_.push_back(std::move(settings)); }
    [[nodiscard]] const Settings& lastSettings() const { return settings_.back(); }

private:
    Time playedTo_{};
    std::vector<Violation> violations_;
    std::array<std::uint64_t, kProperties> counts_{};
    std::vector<Settings> settings_{Settings{}}; // by `since`, never empty
};

} // namespace raftarium::ui
