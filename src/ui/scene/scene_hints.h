#pragma once

#include "ui/base/session.h"

#include <QStringList>

#include <cstddef>

namespace raftarium::ui {

/// What a newcomer may try first. A hint goes away for good once it was done, by whatever way.
class SceneHints {
public:
    SceneHints();

    /// Looks at what was done since it last looked; true where a hint went away.
    bool watch(const Session& session);
    /// Another scenario or branch: the cursor may be earlier without having been dragged.
    void restart(const Session& session);
    void hideAll();
    [[nodiscard]] bool any() const { return open_ != 0; }
    [[nodiscard]] QStringList texts() const;

private:
    enum Hint : unsigned { Crash = 1, CutNetwork = 2, GoBack = 4 };
    void done(unsigned hints);

    unsigned open_ = 0;
    std::size_t actionsSeen_ = 0;
    Time cursor_{};
};

} // namespace raftarium::ui
