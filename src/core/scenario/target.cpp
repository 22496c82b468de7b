#include "core/scenario/condition.h"
#include "core/scenario/suggest.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace raftarium {
namespace {

struct RoleWord {
    std::string_view word;
    Target::By by;
};
constexpr std::array<RoleWord, 7> kRoles{{{"leader", Target::By::Leader},
                                          {"follower", Target::By::Follower},
                                          {"candidate", Target::By::Candidate},
                                          {"any", Target::By::AnyNode},
                                          {"stopped", Target::By::Stopped},
                                          {"paused", Target::By::Paused},
                                          {"others", Target::By::Others}}};

std::string servers(int nodes) {
    return nodes == 1 ? "the only server is n1" : "the servers are n1 to n" + std::to_string(nodes);
}

TextError unknown(std::string_view word, int nodes) {
    std::array<std::string_view, kRoles.size()> roles;
    std::transform(kRoles.begin(), kRoles.end(), roles.begin(),
                   [](const RoleWord& r) { return r.word; });
    const std::string_view near = nearest(word, roles);
    if (!near.empty())
        return {0, "there is no server " + quoted(word) + "; did you mean '" + std::string(near) +
                       "'?"};
    return {0, "there is no server " + quoted(word) + "; " + servers(nodes) +
                   ", or by role: leader, follower, candidate, any, stopped, paused"};
}

} // namespace

std::string targetWord(const Target& target) {
    for (const RoleWord& role : kRoles)
        if (role.by == target.by) return std::string(role.word);
    return "n" + std::to_string(static_cast<unsigned>(target.node.value()));
}

std::variant<Target, TextError> parseTarget(std::string_view word, int nodes) {
    for (const RoleWord& role : kRoles)
        if (role.word == word) return Target{role.by, kNobody};
    unsigned number = 0;
    const char* const end = word.data() + word.size();
    const bool named = word.size() >= 2 && word[0] == 'n' && word[1] != '0';
    if (named) {
        const auto [stop, status] = std::from_chars(word.data() + 1, end, number);
        if (stop == end && (status != std::errc{} || number > static_cast<unsigned>(nodes)))
            return TextError{0, "there is no server " + quoted(word) + "; " + servers(nodes)};
        if (stop == end) return Target{Target::By::Node, NodeId{static_cast<std::uint8_t>(number)}};
    }
    return unknown(word, nodes);
}

} // namespace raftarium
