#include "cli/arguments.h"

#include "cli/console.h"
#include "core/scenario/duration.h"
#include "core/scenario/suggest.h"

#include <algorithm>
#include <charconv>

namespace raftarium::cli {

Arguments::Arguments(std::string_view command, std::span<const std::string> typed,
                     std::span<const Option> known)
    : command_(command) {
    bool optionsEnded = false;
    for (std::size_t i = 0; i < typed.size(); ++i) {
        const std::string& word = typed[i];
        if (!optionsEnded && word == "--")
            optionsEnded = true;
        else if (!optionsEnded && word.size() > 1 && word[0] == '-')
            addOption(word, typed, i, known);
        else
            files_.push_back(word);
    }
}

void Arguments::addOption(std::string_view typed, std::span<const std::string> all, std::size_t& at,
                          std::span<const Option> known) {
    const std::size_t equals = typed.find('=');
    const std::string_view name = typed.substr(0, equals);
    const auto option = std::find_if(known.begin(), known.end(), [&](const Option& candidate) {
        return candidate.name == name;
    });
    if (option == known.end()) {
        std::vector<std::string_view> names;
        for (const Option& candidate : known)
            names.push_back(candidate.name);
        fail("there is no option " + quoted(name) + suggestion(name, names));
    }
    if (options_.contains(name)) fail("the option " + std::string(name) + " stands twice");
    std::string value;
    if (option->takesValue) {
        if (equals != std::string_view::npos)
            value = typed.substr(equals + 1);
        else if (at + 1 < all.size())
            value = all[++at];
        else
            fail("the option " + std::string(name) + " needs a value");
    } else if (equals != std::string_view::npos) {
        fail("the option " + std::string(name) + " takes no value");
    }
    options_.emplace(name, std::move(value));
}

void Arguments::fail(const std::string& message) const {
    throw Failure(Exit::Usage, command_ + ": " + message + "\nSee " + command_ + " --help");
}

std::optional<std::string> Arguments::value(std::string_view option) const {
    const auto found = options_.find(option);
    if (found == options_.end()) return std::nullopt;
    return found->second;
}

const std::string& Arguments::onlyFile() const {
    if (files_.empty()) fail("name a scenario file");
    if (files_.size() > 1) fail("name one scenario file, not " + std::to_string(files_.size()));
    return files_.front();
}

std::optional<std::uint64_t> parseSeed(std::string_view text) {
    const bool hexadecimal = text.starts_with("0x") || text.starts_with("0X");
    if (hexadecimal) text.remove_prefix(2);
    std::uint64_t seed = 0;
    const char* const end = text.data() + text.size();
    const auto [stop, status] = std::from_chars(text.data(), end, seed, hexadecimal ? 16 : 10);
    if (text.empty() || stop != end || status != std::errc{}) return std::nullopt;
    return seed;
}

std::optional<std::uint64_t> Arguments::seed(std::string_view option) const {
    const auto typed = value(option);
    if (!typed) return std::nullopt;
    const auto seed = parseSeed(*typed);
    if (!seed) fail(std::string(option) + ": " + quoted(*typed) + " is no seed: write 7 or 0x1f");
    return seed;
}

std::optional<Duration> Arguments::duration(std::string_view option) const {
    const auto typed = value(option);
    if (!typed) return std::nullopt;
    const auto parsed = parseDuration(*typed);
    if (const auto* error = std::get_if<TextError>(&parsed))
        fail(std::string(option) + ": " + error->message);
    return std::get<Duration>(parsed);
}

std::optional<std::size_t> Arguments::choice(std::string_view option,
                                             std::span<const std::string_view> words) const {
    const auto typed = value(option);
    if (!typed) return std::nullopt;
    const auto found = std::find(words.begin(), words.end(), *typed);
    if (found == words.end())
        fail(std::string(option) + ": unknown word " + quoted(*typed) + suggestion(*typed, words));
    return static_cast<std::size_t>(found - words.begin());
}

} // namespace raftarium::cli
