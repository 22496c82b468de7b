#include "cli/scenario_file.h"

#include "cli/console.h"
#include "core/scenario/json.h"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iostream>

namespace raftarium::cli {
namespace {

constexpr std::size_t kBlock = std::size_t{1} << 18U;

/// At most `limit` bytes of the stream.
std::string readUpTo(std::istream& in, std::size_t limit) {
    std::string text;
    while (in && text.size() < limit) {
        const std::size_t before = text.size();
        text.resize(std::min(limit, before + kBlock));
        in.read(text.data() + before, static_cast<std::streamsize>(text.size() - before));
        text.resize(before + static_cast<std::size_t>(in.gcount()));
    }
    return text;
}

std::string readFile(const std::string& path, std::size_t limit) {
    if (path == "-") return readUpTo(std::cin, limit);
    std::error_code ignored;
    if (std::filesystem::is_directory(path, ignored))
        throw Failure(Exit::Usage, path + ": this is a folder; name a scenario file");
    std::ifstream file(path, std::ios::binary);
    if (!file) {
        const int why = errno;
        throw Failure(why == ENOENT ? Exit::Usage : Exit::Outside,
                      path + ": cannot be opened: " + std::strerror(why));
    }
    std::string text = readUpTo(file, limit);
    if (file.bad()) throw Failure(Exit::Outside, path + ": cannot be read to its end");
    return text;
}

std::string placed(const std::string& path, int line, int column, const std::string& message) {
    return path + ":" + std::to_string(line) + ":" + std::to_string(column) + ": " + message;
}

} // namespace

Scenario readScenarioFile(const std::string& path, std::size_t largest) {
    const std::string text = readFile(path, largest + 1);
    const auto parsed = text.size() > largest
                            ? parseScenario(std::string_view(text).substr(0, largest))
                            : parseScenario(text);
    const auto* error = std::get_if<ParseError>(&parsed);
    if (text.size() > largest) {
        // What was wrong before the limit says more than the limit does.
        const TextPosition end = positionOf(text, largest);
        const bool cutOff =
            error == nullptr || (error->line == end.line && error->column == end.column);
        if (cutOff)
            throw Failure(Exit::Usage,
                          placed(path, end.line, end.column,
                                 "this file is larger than " + std::to_string(largest >> 20U) +
                                     " MiB, the most a scenario may have"));
    }
    if (error != nullptr)
        throw Failure(Exit::Usage, placed(path, error->line, error->column, error->message));
    return std::get<Scenario>(parsed);
}

} // namespace raftarium::cli
