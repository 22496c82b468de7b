#pragma once

#include <cstdio>
#include <cstdlib>

namespace raftarium::fuzz {

/// Ends the program, which is what a fuzzer takes for a find, where `holds` is false.
inline void require(bool holds, const char* what) {
    if (holds) return;
    std::fprintf(stderr, "does not hold: %s\n", what);
    std::abort();
}

} // namespace raftarium::fuzz
