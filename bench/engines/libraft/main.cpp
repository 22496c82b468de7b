#include "bench/engines/libraft/cluster.h"

int main(int argc, char** argv) {
    return raftarium::bench::engines::runHarness<raftarium::bench::engines::Cluster>(argc, argv);
}
