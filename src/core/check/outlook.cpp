#include "core/check/outlook.h"

namespace raftarium {

Outlook::Outlook(const SearchInput& input, std::size_t valueLimit)
    : needs_(valueLimit), compares_(valueLimit), brings_(valueLimit) {
    for (const TimedStep& timed : input.timed)
        putBack(timed);
    for (const UntimedSteps& untimed : input.untimed)
        count(untimed.step, static_cast<std::uint32_t>(untimed.invoked.size()));
}

bool Outlook::isAnyLost(ValueId held) const {
    for (ValueId value = 0; value < needs_.size(); ++value)
        if (isLost(value, held)) return true;
    return false;
}

} // namespace raftarium
