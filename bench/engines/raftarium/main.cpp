#include "bench/engines/raftarium/cluster.h"

#include <thread>

int main(int argc, char** argv) {
    // Shared pointers count atomically from the first thread on, as in a program with a window.
    if (std::getenv("RAFTARIUM_BENCH_THREADED") != nullptr) std::thread([] {}).join();
    return raftarium::bench::engines::runHarness<raftarium::bench::engines::Cluster>(argc, argv);
}
