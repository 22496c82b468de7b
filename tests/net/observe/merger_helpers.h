#pragma once

#include "core/recording/line_reader.h"
#include "core/timeline/timeline.h"
#include "net/observe/stream_merger.h"
#include "observe_helpers.h"

#include <QtGlobal>

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace raftarium::test {

inline constexpr std::int64_t kMillisecond = 1'000'000;
inline constexpr std::int64_t kSecond = 1'000'000'000;
inline constexpr std::int64_t kStart = 1'764'000'000 * kSecond;

inline StreamLine lineOf(const std::string& text) {
    auto answer = readEventLine(text);
    if (const auto* problem = std::get_if<LineProblem>(&answer))
        qFatal("%s: %s", text.c_str(), problem->text.c_str());
    return std::get<StreamLine>(std::move(answer));
}

inline EventLine eventAt(std::int64_t time, EventKind kind, int node, int peer = 0) {
    EventLine line;
    line.event = make(kind, node, peer);
    line.event.time = Time{time};
    return line;
}
inline StreamLine as(EventLine line) { return {std::move(line), {}}; }
inline StreamLine heartbeat(std::int64_t time) { return {HeartbeatLine{0, time}, {}}; }

inline HelloLine helloOf(int node, std::uint64_t life = 1) {
    HelloLine hello;
    hello.node = n(node);
    hello.life = life;
    return hello;
}

/// Takes in batches as the window does, and keeps what must hold of them.
class Course {
public:
    void take(net::StreamMerger::Batch& batch) {
        timeline.appendTexts(batch.texts);
        for (const Event& event : batch.events)
            inOrder = inOrder && event.time >= timeline.endTime() && event.time >= Time{};
        timeline.append(batch.events);
        batch = {};
    }
    /// Numbers of the events of a kind, at a node if one is given.
    [[nodiscard]] std::vector<EventNumber> all(EventKind kind, int node = 0) const {
        std::vector<EventNumber> found;
        for (EventNumber i = 0; i < timeline.size(); ++i)
            if (timeline[i].kind == kind && (node == 0 || timeline[i].node == n(node)))
                found.push_back(i);
        return found;
    }
    [[nodiscard]] const NodeState& node(int id) const { return timeline.endState().node(n(id)); }

    Timeline timeline;
    bool inOrder = true;
};

/// A merger with servers that are connected.
struct Merged {
    explicit Merged(int servers) {
        for (int i = 0; i < servers; ++i)
            merger.connected(merger.addSource(), helloOf(i + 1), kStart);
    }
    void all() {
        merger.flushAll(batch);
        course.take(batch);
    }
    void flush(std::int64_t now) {
        merger.flush(now, batch);
        course.take(batch);
    }

    net::StreamMerger merger;
    net::StreamMerger::Batch batch;
    Course course;
};

} // namespace raftarium::test
