#include "bytes.h"
#include "hostile_cluster.h"

#include <cstddef>
#include <cstdint>

/// Any bytes become messages, moments, writes and commands for a small cluster. Nothing that
/// anybody sends may bring a server down.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    raftarium::fuzz::Bytes bytes({data, size});
    raftarium::fuzz::HostileCluster cluster(bytes);
    while (!bytes.empty())
        cluster.step();
    return 0;
}
