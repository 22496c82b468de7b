#include "net/transport/warning_limiter.h"

#include <QCoreApplication>

namespace raftarium::net {

void WarningLimiter::warn(const std::string& kind, const QString& text, qint64 nowMs) {
    Kind& known = kinds_[kind];
    if (nowMs < known.nextMs) {
        ++known.untold;
        return;
    }
    known.nextMs = nowMs + everyMs_;
    const int untold = std::exchange(known.untold, 0);
    if (untold == 0)
        tell_(text);
    else
        tell_(QCoreApplication::translate("WarningLimiter", "%1 (%n more of this kind before)",
                                          nullptr, untold)
                  .arg(text));
}

} // namespace raftarium::net
