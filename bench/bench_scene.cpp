#include "bench/clusters.h"
#include "bench/time_each.h"
#include "ui/base/theme.h"
#include "ui/scene/scene_painter.h"

#include <QImage>

namespace raftarium::bench {
namespace {

constexpr QSize kSize(1600, 1000);

/// A cluster that has run for three seconds, and so many messages on their way, sent over the last
/// 100 ms and under way for four seconds, so that they glide on for as long as is measured.
Timeline crowded(int nodes, int messages) {
    Run run(loadedCluster(nodes));
    run.advanceTo(Time{} + seconds(3));
    Timeline timeline = run.timeline();
    const std::uint32_t term = timeline.endState().node(NodeId{1}).currentTerm;
    Positions positions;
    const auto anyNode = [&] {
        return static_cast<std::uint8_t>(1 + positions.below(static_cast<std::uint32_t>(nodes)));
    };
    for (int i = 0; i < messages; ++i) {
        Event event;
        event.kind = EventKind::MessageSent;
        event.time = timeline.endTime() + microseconds(100'000 / messages);
        event.node = NodeId{anyNode()};
        do
            event.peer = NodeId{anyNode()};
        while (event.peer == event.node);
        event.detail = static_cast<std::uint8_t>(positions.below(4));
        event.term = term - (term > 1 ? positions.below(2) : 0);
        event.count = positions.below(3);
        event.text = 4'000'000 + positions.below(500'000);
        timeline.append({&event, 1});
    }
    return timeline;
}

/// Frames one sixtieth of a second apart, on the raster engine.
void paintScene(benchmark::State& state) {
    const Timeline timeline =
        crowded(static_cast<int>(state.range(0)), static_cast<int>(state.range(1)));
    ui::Theme::apply(ui::Theme::Scheme::Dark);
    ui::ScenePainter scene;
    QImage image(kSize, QImage::Format_ARGB32_Premultiplied);
    ui::SceneInput input;
    input.state = &timeline.endState();
    input.timeline = &timeline;
    input.now = timeline.endTime();
    const auto paint = [&] {
        QPainter painter(&image);
        scene.paint(painter, kSize, input);
    };
    paint(); // fills the caches, as the first frame of a window does
    int frame = 0;
    timeEach(state, [&] {
        input.now = timeline.endTime() + milliseconds(16 * (++frame % 200));
        paint();
    });
    state.counters["in_flight"] = static_cast<double>(timeline.endState().messages().size());
    if (const QString file = qEnvironmentVariable("RAFTARIUM_BENCH_PICTURE"); !file.isEmpty())
        image.save(file.arg(state.range(0)));
}
BENCHMARK(paintScene)
    ->ArgNames({"nodes", "messages"})
    ->Args({7, 50})
    ->Args({51, 500})
    ->Args({101, 5'000})
    ->Unit(benchmark::kMillisecond)
    ->MinTime(2);

} // namespace
} // namespace raftarium::bench
