#pragma once

#include "core/timeline/timeline.h"
#include "ui/scene/scene_input.h"
#include "ui/scene/scene_painter.h"

#include <QImage>

#include <cstdint>
#include <string>
#include <vector>

namespace raftarium::ui {

/// Tells a cluster's life event by event, for pictures that need an exact moment.
class Story {
public:
    explicit Story(int nodes) : nodes_(nodes) {
        Event network;
        network.kind = EventKind::NetworkChanged;
        network.value = 12'000'000;
        network.index = Index{4'000'000};
        add(network);
        for (int id = 1; id <= nodes; ++id)
            start(id, 0, 0);
    }

    static NodeId id(int number) { return NodeId{static_cast<std::uint8_t>(number)}; }

    EventNumber add(Event event) {
        event.time = now;
        timeline.append({&event, 1});
        return timeline.size() - 1;
    }
    EventNumber happen(EventKind kind, int node, int peer = 0, std::uint32_t term = 0,
                       std::uint8_t detail = 0, std::uint64_t index = 0, std::uint64_t value = 0) {
        Event event;
        event.kind = kind;
        event.node = id(node);
        event.peer = id(peer);
        event.term = term;
        event.detail = detail;
        event.index = Index{index};
        event.value = value;
        return add(event);
    }
    void start(int node, std::uint32_t term, std::uint64_t index) {
        happen(EventKind::NodeStarted, node, 0, term, 0, index, std::uint64_t(nodes_));
    }
    void crash(int node) {
        const std::uint64_t kept = timeline.endState().node(id(node)).lastIndex().value();
        happen(EventKind::NodeCrashed, node, 0, 0, 0, kept);
    }
    void timer(int node, std::int64_t leftMs, std::int64_t lengthMs) {
        const auto due = std::uint64_t(now.value() + leftMs * 1'000'000);
        happen(EventKind::ElectionTimerSet, node, 0, 0, 0, std::uint64_t(lengthMs * 1'000'000),
               due);
    }
    void adopt(int node, std::uint32_t term) { happen(EventKind::TermAdopted, node, 0, term); }
    void candidate(int node, std::uint32_t term, const std::vector<int>& granted,
                   const std::vector<int>& refused = {}) {
        happen(EventKind::BecameCandidate, node, 0, term);
        for (const int voter : granted)
            happen(EventKind::VoteCounted, node, voter, term, 1);
        for (const int voter : refused)
            happen(EventKind::VoteCounted, node, voter, term, 0);
    }
    EventNumber lead(int node, std::uint32_t term, const std::vector<int>& voters) {
        Event event;
        event.kind = EventKind::BecameLeader;
        event.node = id(node);
        event.term = term;
        NodeSet set;
        for (const int voter : voters)
            set.insert(id(voter));
        event.setNodes(set);
        return add(event);
    }
    /// Entries with these terms, the first `committed` of them committed.
    void log(int node, const std::vector<std::uint32_t>& terms, std::uint64_t committed) {
        for (const std::uint32_t term : terms) {
            Event event;
            event.kind = EventKind::EntryAppended;
            event.node = id(node);
            event.logTerm = term;
            event.index = timeline.endState().node(id(node)).lastIndex() + 1;
            add(event);
        }
        happen(EventKind::CommitAdvanced, node, 0, 0, 1, committed);
    }
    void cut(int from, int to) { happen(EventKind::LinkCut, from, to); }
    void partition(const std::vector<int>& one, const std::vector<int>& other) {
        for (const int a : one)
            for (const int b : other) {
                cut(a, b);
                cut(b, a);
            }
    }
    EventNumber send(MessageType type, int from, int to, std::uint32_t term, std::uint32_t count,
                     std::uint32_t travelUs) {
        Event event;
        event.kind = EventKind::MessageSent;
        event.node = id(from);
        event.peer = id(to);
        event.term = term;
        event.detail = static_cast<std::uint8_t>(type);
        event.count = count;
        event.text = travelUs;
        return add(event);
    }
    void lose(EventNumber sent, LossReason reason, std::uint32_t perMille) {
        Event event;
        event.kind = EventKind::MessageLost;
        event.node = timeline[sent].peer;
        event.peer = timeline[sent].node;
        event.cause = sent;
        event.detail = static_cast<std::uint8_t>(reason);
        event.count = perMille;
        add(event);
    }

    [[nodiscard]] SceneInput input() const {
        SceneInput in;
        in.state = &timeline.endState();
        in.timeline = &timeline;
        in.now = now;
        in.shownWindow = milliseconds(20);
        in.timerScale = milliseconds(300);
        return in;
    }
    static QImage picture(ScenePainter& scene, const SceneInput& in, QSize size, qreal ratio = 1) {
        QImage image(size * ratio, QImage::Format_ARGB32_Premultiplied);
        image.setDevicePixelRatio(ratio);
        image.fill(Qt::magenta);
        QPainter painter(&image);
        scene.paint(painter, size, in);
        return image;
    }

    Timeline timeline;
    Time now{};

private:
    int nodes_;
};

} // namespace raftarium::ui
