#pragma once

#include "core/raft/types.h"

#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace raftarium::net {

/// Which answers of one server certainly came before a question to another.
///
/// The order of a course is by clocks that are aligned as well as can be, and may be wrong by the
/// time that messages take. Here only what is certain counts: a message cannot arrive before it was
/// sent, so the fastest message from one server to another bounds by how much the clock of the
/// latter can be ahead. That holds for as long as clocks run at an even rate, as those of servers
/// of ours do; a rate that is wrong by 1,000 ppm between two of them is allowed for. A clock that
/// was set anew shows in the messages of the next two seconds, of which the slower ones count.
///
/// Moments are nanoseconds by the clock of the source that tells them.
class ProvenOrder {
public:
    void addSource();
    void noteMessage(int from, int to, std::int64_t sent, std::int64_t delivered);
    /// The source has a new clock, which says `moment`.
    void beginLife(int source, std::int64_t moment);
    /// An answer of `source` at this place of the course.
    void noteAnswer(int source, std::int64_t moment, EventNumber place);

    /// Something was asked of `source`, at `place` of the course. The first place, up to that one,
    /// before which all answers of other sources certainly came before the question.
    [[nodiscard]] EventNumber earliest(int source, std::int64_t moment, EventNumber place) const;

private:
    struct Fastest {
        std::int64_t second = 0; ///< of `least`
        std::int64_t least = 0;
        std::optional<std::int64_t> leastBefore; ///< of the second before with any message
        std::int64_t last = 0;                   ///< when the last one was delivered
    };
    struct Answer {
        std::int64_t moment = 0;
        EventNumber place = kNoEvent;
    };
    struct Source {
        std::deque<Answer> answers; ///< the latest, by moment and place
        bool forgot = false;        ///< there were earlier ones
    };
    [[nodiscard]] std::optional<std::int64_t> direct(int from, int to, std::int64_t moment) const;
    [[nodiscard]] std::optional<std::int64_t> mostAhead(int from, int to,
                                                        std::int64_t moment) const;

    std::vector<Source> sources_;
    std::map<std::pair<int, int>, Fastest> messages_;
};

} // namespace raftarium::net
