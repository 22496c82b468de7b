#include "core/raft/configuration.h"

#include <charconv>

namespace raftarium {
namespace {

void addSet(std::string& text, std::string_view name, const NodeSet& set) {
    if (set.empty()) return;
    if (!text.empty()) text += ' ';
    text += name;
    set.forEach([&](NodeId id) {
        text += " n";
        text += std::to_string(id.value());
    });
}

std::string_view takeWord(std::string_view& text) {
    const std::size_t end = text.find(' ');
    const std::string_view word = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    return word;
}

std::optional<NodeId> readNode(std::string_view word) {
    unsigned id = 0;
    if (word.size() < 2 || word.front() != 'n') return std::nullopt;
    const auto [end, error] = std::from_chars(word.data() + 1, word.data() + word.size(), id);
    if (error != std::errc{} || end != word.data() + word.size() || id == 0 || id > kMaxNodeId)
        return std::nullopt;
    return NodeId{static_cast<std::uint8_t>(id)};
}

} // namespace

std::string encodeConfiguration(const Configuration& configuration) {
    std::string text;
    addSet(text, "voters", configuration.voters);
    addSet(text, "outgoing", configuration.outgoing);
    addSet(text, "learners", configuration.learners);
    return text;
}

std::optional<Configuration> decodeConfiguration(std::string_view text) {
    Configuration result;
    NodeSet* set = nullptr;
    while (!text.empty()) {
        const std::string_view word = takeWord(text);
        if (word == "voters") {
            set = &result.voters;
        } else if (word == "outgoing") {
            set = &result.outgoing;
        } else if (word == "learners") {
            set = &result.learners;
        } else {
            const auto id = readNode(word);
            if (!id || set == nullptr) return std::nullopt;
            set->insert(*id);
        }
    }
    if (result.voters.empty()) return std::nullopt;
    return result;
}

} // namespace raftarium
