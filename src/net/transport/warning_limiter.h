#pragma once

#include <QElapsedTimer>
#include <QString>

#include <functional>
#include <map>
#include <string>

namespace raftarium::net {

/// Lets one warning of each kind through in a while, and counts the others, so that no peer can
/// fill a log. The number of kinds must not depend on what comes from outside.
class WarningLimiter {
public:
    WarningLimiter(int everyMs, std::function<void(const QString&)> tell)
        : everyMs_(everyMs), tell_(std::move(tell)) {}

    void warn(const std::string& kind, const QString& text);

private:
    struct Kind {
        QElapsedTimer told;
        int untold = 0;
    };
    int everyMs_;
    std::function<void(const QString&)> tell_;
    std::map<std::string, Kind> kinds_;
};

} // namespace raftarium::net
