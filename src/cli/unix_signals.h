#pragma once

#include <QObject>

#include <functional>

namespace raftarium::cli {

/// Tells of SIGTERM and SIGINT as an event of the loop, from construction on. One at a time; the
/// second signal ends the process at once.
class UnixSignals : public QObject {
public:
    explicit UnixSignals(std::function<void()> asked);
    ~UnixSignals() override;
};

} // namespace raftarium::cli
