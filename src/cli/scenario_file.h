#pragma once

#include "core/scenario/scenario.h"

#include <string>

namespace raftarium::cli {

/// Scenario files larger than this are refused.
inline constexpr std::size_t kLargestScenario = std::size_t{64} << 20U;

/// Reads a scenario file; `-` is standard input. Throws Failure: what is wrong with the text, with
/// file, line and column, or that the file cannot be read.
[[nodiscard]] Scenario readScenarioFile(const std::string& path,
                                        std::size_t largest = kLargestScenario);

} // namespace raftarium::cli
