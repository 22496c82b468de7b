#pragma once

#include "core/scenario/engine.h"
#include "ui/base/live_cluster.h"

#include <algorithm>
#include <deque>
#include <memory>
#include <utility>
#include <vector>

namespace raftarium::ui {

/// What a simulation made, as a real cluster would tell it: in batches, and without saying
/// beforehand when a message will arrive.
class RecordedBatches {
public:
    RecordedBatches(const Scenario& scenario, Time until, std::size_t eventsPerBatch = 200) {
        Engine engine(std::make_shared<const Scenario>(scenario));
        Batch all;
        engine.advance(until, all);
        recorded_ = all;
        for (std::size_t first = 0; first < all.events.size(); first += eventsPerBatch) {
            LiveBatch batch;
            const std::size_t last = std::min(first + eventsPerBatch, all.events.size());
            for (std::size_t i = first; i < last; ++i)
                batch.events.push_back(asTold(all.events[i]));
            if (first == 0) batch.texts = all.texts;
            batch.until = batch.events.back().time;
            batches_.push_back(std::move(batch));
        }
    }

    [[nodiscard]] const Batch& recorded() const { return recorded_; }
    [[nodiscard]] const std::vector<LiveBatch>& batches() const { return batches_; }

private:
    static Event asTold(Event event) {
        if (event.kind == EventKind::MessageSent) event.text = 0;
        return event;
    }

    Batch recorded_;
    std::vector<LiveBatch> batches_;
};

/// All of a recording as one chapter of a real cluster; `isBroken`: in the end somebody else claims
/// to lead in a term that has a leader.
inline LiveBatch chapterOf(const RecordedBatches& source, bool isBroken) {
    LiveBatch chapter;
    chapter.texts = source.recorded().texts;
    for (const LiveBatch& batch : source.batches())
        chapter.events.insert(chapter.events.end(), batch.events.begin(), batch.events.end());
    if (isBroken) {
        const auto elected =
            std::find_if(chapter.events.rbegin(), chapter.events.rend(),
                         [](const Event& event) { return event.kind == EventKind::BecameLeader; });
        Event lie = *elected;
        lie.time = chapter.events.back().time;
        lie.node = lie.node == NodeId{1} ? NodeId{2} : NodeId{1};
        lie.cause = kNoEvent;
        chapter.events.push_back(lie);
    }
    chapter.until = chapter.events.back().time;
    chapter.endsChapter = true;
    return chapter;
}

/// A cluster that says and does what a test wants.
class PlayedCluster : public LiveCluster {
public:
    PlayedCluster() = default;
    explicit PlayedCluster(const RecordedBatches& source)
        : coming(source.batches().begin(), source.batches().end()) {}

    std::deque<LiveBatch> coming;
    std::vector<Action> asked;
    std::vector<LiveServer> known;
    ActionKind impossible = ActionKind::Restart;

    [[nodiscard]] QString title() const override { return QStringLiteral("Played"); }
    [[nodiscard]] bool isLocal() const override { return false; }
    [[nodiscard]] double load() const override { return 0; }
    [[nodiscard]] LiveBatch take() override {
        if (coming.empty()) return {};
        LiveBatch next = std::move(coming.front());
        coming.pop_front();
        return next;
    }
    [[nodiscard]] std::vector<LiveServer> servers() const override { return known; }
    [[nodiscard]] QString whyNot(ActionKind kind, NodeId) const override {
        return kind == impossible ? QStringLiteral("Not by this test.") : QString();
    }
    void act(const Action& action, const ClusterState&) override { asked.push_back(action); }
};

} // namespace raftarium::ui
