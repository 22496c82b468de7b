#pragma once

#include "cli/console.h"

#include <span>
#include <string>
#include <string_view>

namespace raftarium::cli {

/// What one subcommand does with the words behind its name. They throw Failure.
Exit runCommand(std::span<const std::string> words, Console& console);
Exit checkCommand(std::span<const std::string> words, Console& console);
Exit swarmCommand(std::span<const std::string> words, Console& console);
Exit nodeCommand(std::span<const std::string> words, Console& console);
Exit clusterCommand(std::span<const std::string> words, Console& console);

/// What `raftarium-cli --help` and `raftarium-cli COMMAND --help` print.
[[nodiscard]] std::string_view generalHelp();
[[nodiscard]] std::string_view runHelp();
[[nodiscard]] std::string_view checkHelp();
[[nodiscard]] std::string_view swarmHelp();
[[nodiscard]] std::string_view nodeHelp();
[[nodiscard]] std::string_view clusterHelp();

/// The whole program: `words` without the program's own name.
[[nodiscard]] Exit runProgram(std::span<const std::string> words, Console& console);

} // namespace raftarium::cli
