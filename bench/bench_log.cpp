#include "core/raft/node.h"

#include <benchmark/benchmark.h>
#include <malloc.h>

#include <array>
#include <cstddef>
#include <memory>
#include <vector>

/// Logs of up to ten million entries: what an entry costs must not depend on how many there are.
namespace raftarium::bench {
namespace {

constexpr std::size_t kBatch = 256;

/// A leader and two followers without disks; the third hears nothing until it is told to.
class LongLog {
public:
    explicit LongLog(std::uint32_t entries) : entries_(entries) {
        for (std::uint8_t id = 1; id <= 3; ++id)
            nodes_.emplace_back(
                NodeId{id}, options(),
                PersistentState{HardState{}, Log{}, Configuration::ofVoters(3), Snapshot{}}, id);
        for (Node& node : nodes_)
            node.start(Time{}, kNoEvent, ready_);
        nodes_[0].timeOutNow(Time{}, kNoEvent, ready_);
        complete(nodes_[0]);
        carry(false);
    }
    /// Two of three store and commit everything.
    void fill() {
        const auto command = std::make_shared<const Command>(Command{"0123456789abcdef", 0});
        std::vector<CommandPtr> batch;
        for (std::uint32_t made = 0; made < entries_; made += kBatch) {
            batch.assign(kBatch, command);
            nodes_[0].propose(batch, kNoEvent, ready_);
            nodes_[0].flush(Time{}, ready_);
            complete(nodes_[0]);
            carry(false);
        }
    }
    /// The third server gets all of it, from the first entry on.
    void catchUp() {
        now_ = now_ + options().heartbeatInterval;
        nodes_[0].advanceTo(now_, ready_);
        carry(true);
    }
    void compact() {
        Node& leader = nodes_[0];
        leader.applied(leader.commitIndex(), kNoEvent, ready_);
        leader.takeSnapshot(std::make_shared<const Command>(), now_, kNoEvent, ready_);
        complete(leader);
    }
    [[nodiscard]] const Node& node(int i) const { return nodes_[static_cast<std::size_t>(i)]; }

private:
    static NodeOptions options() {
        NodeOptions options;
        options.maxEntriesPerRequest = kBatch;
        return options;
    }
    void complete(Node& node) {
        while (ready_.write) {
            const std::uint64_t number = ready_.write->number;
            ready_.write.reset();
            node.persisted(number, now_, kNoEvent, ready_);
        }
    }
    void carry(bool toThird) {
        while (!ready_.messages.empty()) {
            std::vector<Outgoing> underWay;
            underWay.swap(ready_.messages);
            for (const Outgoing& one : underWay) {
                if (one.message.to == NodeId{3} && !toThird) continue;
                Node& receiver = nodes_[one.message.to.value() - 1U];
                receiver.step(one.message, now_, kNoEvent, ready_);
                complete(receiver);
            }
        }
    }

    std::uint32_t entries_;
    std::vector<Node> nodes_;
    Ready ready_;
    Time now_{};
};

/// Commitment by two of three, then the catching up of the third, then compaction at the leader.
void longLog(benchmark::State& state) {
    const auto entries = static_cast<std::uint32_t>(state.range(0));
    double bytes = 0;
    for (auto _ : state) {
        state.PauseTiming();
        malloc_trim(0);
        const std::size_t before = mallinfo2().uordblks;
        auto log = std::make_unique<LongLog>(entries);
        state.ResumeTiming();
        log->fill();
        if (log->node(1).commitIndex() + kBatch < log->node(0).log().lastIndex())
            state.SkipWithError("not committed");
        state.PauseTiming();
        bytes = static_cast<double>(mallinfo2().uordblks - before) / 2 / entries;
        state.ResumeTiming();
        log->catchUp();
        if (log->node(2).log().lastIndex() != log->node(0).log().lastIndex())
            state.SkipWithError("not caught up");
        log->compact();
        if (log->node(0).log().firstIndex() <= log->node(0).commitIndex())
            state.SkipWithError("not compacted");
        state.PauseTiming();
        log.reset();
        state.ResumeTiming();
    }
    state.counters["bytes/entry"] = bytes;
    state.counters["ns/entry"] = benchmark::Counter(static_cast<double>(entries) * 1e-9,
                                                    benchmark::Counter::kIsIterationInvariantRate |
                                                        benchmark::Counter::kInvert);
}
BENCHMARK(longLog)
    ->ArgName("entries")
    ->Arg(100'000)
    ->Arg(1'000'000)
    ->Arg(10'000'000)
    ->Unit(benchmark::kMillisecond);

} // namespace
} // namespace raftarium::bench
