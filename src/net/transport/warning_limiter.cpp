#include "net/transport/warning_limiter.h"

#include <QCoreApplication>

namespace raftarium::net {

void WarningLimiter::warn(const std::string& kind, const QString& text) {
    Kind& known = kinds_[kind];
    if (known.told.isValid() && !known.told.hasExpired(everyMs_)) {
        ++known.untold;
        return;
    }
    known.told.start();
    const int untold = std::exchange(known.untold, 0);
    if (untold == 0) {
        tell_(text);
        return;
    }
    tell_(QCoreApplication::translate("WarningLimiter", "%1 (%n more of this kind before)", nullptr,
                                      untold)
              .arg(text));
}

} // namespace raftarium::net
