#pragma once

#include "core/raft/types.h"

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace raftarium::cli {

/// An option of a subcommand.
struct Option {
    std::string_view name; ///< "--seed"
    bool takesValue = false;
};

/// What was typed behind a subcommand. Every function here throws Failure where it is wrong.
class Arguments {
public:
    /// Values may follow as `--name value` or `--name=value`; `--` ends the options.
    Arguments(std::string_view command, std::span<const std::string> typed,
              std::span<const Option> known);

    [[nodiscard]] bool has(std::string_view option) const { return options_.contains(option); }
    [[nodiscard]] std::optional<std::string> value(std::string_view option) const;
    [[nodiscard]] const std::vector<std::string>& files() const { return files_; }
    /// The one file that the command works on.
    [[nodiscard]] const std::string& onlyFile() const;

    [[nodiscard]] std::optional<std::uint64_t> seed(std::string_view option) const;
    [[nodiscard]] std::optional<Duration> duration(std::string_view option) const;
    /// One of `words`; its place among them.
    [[nodiscard]] std::optional<std::size_t> choice(std::string_view option,
                                                    std::span<const std::string_view> words) const;
    [[noreturn]] void fail(const std::string& message) const;

private:
    void addOption(std::string_view typed, std::span<const std::string> all, std::size_t& at,
                   std::span<const Option> known);

    std::string command_;
    std::map<std::string, std::string, std::less<>> options_;
    std::vector<std::string> files_;
};

/// A seed: decimal or 0x…; nothing where it is neither.
[[nodiscard]] std::optional<std::uint64_t> parseSeed(std::string_view text);

} // namespace raftarium::cli
