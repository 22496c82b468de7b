#include "core/check/running_linearizability.h"
#include "core/raft/random.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

/// What clients of a store saw is judged while they go on.
namespace raftarium::bench {
namespace {

/// Clients of one correct store that ask one thing after the other, half of it reads.
class Clients {
public:
    Clients(int clients, int keys) : keys_(static_cast<std::size_t>(keys)) {
        for (int i = 0; i < clients; ++i)
            clients_.push_back({});
    }
    /// One of them asks, has its operation done, or is answered.
    void step(RunningLinearizability& judge) {
        const std::uint64_t which = random_.upTo(clients_.size() - 1);
        Client& client = clients_[which];
        switch (client.stage++) {
        case 0:
            client.operation = {};
            client.key = random_.upTo(keys_.size() - 1);
            client.operation.key = "key" + std::to_string(client.key);
            client.operation.invoked.event = next_;
            if (random_.chance(500'000)) {
                client.operation.kind = OperationKind::Set;
                client.operation.value = std::to_string(next_);
            }
            judge.begin(which, client.operation, next_++);
            break;
        case 1:
            if (client.operation.kind == OperationKind::Get)
                client.operation.result = keys_[client.key];
            else
                keys_[client.key] = client.operation.value;
            break;
        default:
            judge.end(which, next_, [&](Operation& operation) {
                operation.result = client.operation.result;
                operation.returned = Moment{next_, {}};
                return true;
            });
            ++next_;
            client.stage = 0;
        }
    }
    [[nodiscard]] EventNumber events() const { return next_; }

private:
    struct Client {
        int stage = 0;
        std::size_t key = 0;
        Operation operation;
    };
    Random random_{1};
    std::vector<Client> clients_;
    std::vector<std::optional<std::string>> keys_;
    EventNumber next_ = 1;
};

/// Half a million operations, judged after every thousand events, as a cluster under load makes
/// them.
void runningLinearizability(benchmark::State& state) {
    constexpr std::uint64_t kOperations = 500'000;
    constexpr EventNumber kStride = 1'000;
    std::size_t most = 0;
    double ignored = 0;
    for (auto _ : state) {
        RunningLinearizability judge;
        Clients clients(static_cast<int>(state.range(1)), static_cast<int>(state.range(0)));
        for (EventNumber due = kStride; judge.operations() < kOperations; due += kStride) {
            while (clients.events() < due)
                clients.step(judge);
            judge.judge(5'000'000);
            most = std::max(most, judge.remembered());
        }
        if (judge.result().verdict != Verdict::Linearizable)
            state.SkipWithError("not linearizable");
        ignored = 100.0 * static_cast<double>(judge.ignored()) / kOperations;
    }
    state.SetItemsProcessed(static_cast<std::int64_t>(kOperations) * state.iterations());
    state.counters["remembered"] = static_cast<double>(most);
    state.counters["ignored_%"] = ignored;
}
BENCHMARK(runningLinearizability)
    ->ArgNames({"keys", "clients"})
    ->Args({10'000, 64})
    ->Args({100, 64})
    ->Args({10, 10})
    ->Args({3, 20})
    ->Args({1, 64})
    ->Unit(benchmark::kMillisecond);

} // namespace
} // namespace raftarium::bench
