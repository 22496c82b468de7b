#pragma once

#include <QString>

#include <functional>
#include <map>
#include <string>
#include <utility>

namespace raftarium::net {

/// Lets one warning of each kind through in a while, and counts the others, so that no peer can
/// fill a log. The number of kinds must not depend on what comes from outside.
class WarningLimiter {
public:
    WarningLimiter(qint64 everyMs, std::function<void(const QString&)> tell)
        : everyMs_(everyMs), tell_(std::move(tell)) {}

    /// At the moment `nowMs` of a clock that never goes back.
    void warn(const std::string& kind, const QString& text, qint64 nowMs);

private:
    struct Kind {
        qint64 nextMs = INT64_MIN;
        int untold = 0;
    };
    qint64 everyMs_;
    std::function<void(const QString&)> tell_;
    std::map<std::string, Kind> kinds_;
};

} // namespace raftarium::net
