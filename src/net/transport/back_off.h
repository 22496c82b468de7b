#pragma once

#include <QRandomGenerator>

#include <algorithm>

namespace raftarium::net {

/// How long to wait before each further attempt: twice as long each time, up to a limit, and cut at
/// random by up to a half, so that servers that fail together do not try again in step.
class BackOff {
public:
    BackOff(int firstMs, int lastMs)
        : firstMs_(std::max(1, firstMs)), lastMs_(std::max(firstMs_, lastMs)), nextMs_(firstMs_) {}

    /// In milliseconds, for the attempt that comes now.
    [[nodiscard]] int next(QRandomGenerator& random) {
        const int longest = nextMs_;
        nextMs_ = longest > lastMs_ / 2 ? lastMs_ : 2 * longest;
        return random.bounded((longest + 1) / 2, longest + 1);
    }
    /// All is well: the next failure is the first again.
    void reset() { nextMs_ = firstMs_; }
    /// There is no use in trying soon.
    void wait() { nextMs_ = lastMs_; }
    [[nodiscard]] int firstMs() const { return firstMs_; }

private:
    int firstMs_;
    int lastMs_;
    int nextMs_;
};

} // namespace raftarium::net
