#include "cli/etcd_lines.h"

#include <array>

namespace raftarium::cli {
namespace {

/// Ids are strings, and 0 is nobody.
std::string idText(NodeId id) { return '"' + std::to_string(id.value()) + '"'; }

std::string idsText(const NodeSet& set) {
    std::string text = "[";
    set.forEach([&](NodeId id) {
        if (text.size() > 1) text += ',';
        text += idText(id);
    });
    return text + ']';
}

std::string_view roleText(Role role) {
    static constexpr std::array<std::string_view, 3> kRoles{"StateFollower", "StateCandidate",
                                                            "StateLeader"};
    return kRoles[static_cast<std::size_t>(role)];
}

std::string messageText(const TraceMessage& message) {
    std::string text = ",\"msg\":{\"type\":\"" + std::string(message.type) + '"';
    const auto number = [&](const char* name, std::uint64_t value) {
        text += std::string(",\"") + name + "\":" + std::to_string(value);
    };
    number("term", message.term);
    text += ",\"from\":" + idText(message.from) + ",\"to\":" + idText(message.to);
    number("entries", message.entries);
    number("logTerm", message.logTerm);
    number("index", message.index);
    number("commit", message.commit);
    text += ",\"vote\":\"0\",\"reject\":";
    text += message.reject ? "true" : "false";
    number("rejectHint", 0);
    return text + '}';
}

/// Numbers the lines, in a way that the script beside the specification, which sorts them by what
/// stands behind the second colon, leaves them in their order.
class Writer {
public:
    explicit Writer(std::string& out) : out_(out) {}

    void write(std::string_view name, NodeId node, const TraceState& state,
               const std::string& more) {
        std::string number = std::to_string(++count_);
        number.insert(0, number.size() < 9 ? 9 - number.size() : 0, '0');
        out_ += "{\"tag\":\"trace\",\"line\":\"" + number + R"(","event":{"name":")" +
                std::string(name) + "\",\"nid\":" + idText(node);
        out_ += ",\"state\":{\"term\":" + std::to_string(state.term) +
                ",\"vote\":" + idText(state.vote) + ",\"commit\":" + std::to_string(state.commit) +
                "},\"role\":\"";
        out_ += roleText(state.role);
        out_ += "\",\"log\":" + std::to_string(state.log) + ",\"conf\":[" + idsText(state.voters) +
                ",[]]" + more + "}}\n";
    }

private:
    std::string& out_;
    std::uint64_t count_ = 0;
};

std::string changeText(const TraceLine& line) {
    if (!line.change.empty())
        return R"(,"prop":{"cc":{"changes":[{"nid":)" + idText(line.changed) + R"(,"action":")" +
               std::string(line.change) + "\"}]}}";
    if (line.members.empty()) return {};
    return R"(,"prop":{"cc":{"newconf":)" + idsText(line.members) + "}}";
}

} // namespace

void appendTraceLines(std::string& out, const std::vector<TraceLine>& lines) {
    Writer writer(out);
    for (const TraceLine& line : lines) {
        if (line.isUndone) continue;
        if (!line.hasMessage) writer.write(line.name, line.node, line.shown, changeText(line));
        for (const TraceMessage& message : line.messages)
            writer.write(line.name, line.node, line.shown, messageText(message));
        if (!line.readyAfter) continue;
        const SpecState& now = line.after;
        writer.write(
            "Ready", line.node,
            {now.term, now.vote, now.commit, line.roleAfter, now.log.size(), now.members.voters},
            {});
    }
}

std::size_t countTraceLines(const std::vector<TraceLine>& lines) {
    std::size_t count = 0;
    for (const TraceLine& line : lines)
        if (!line.isUndone)
            count += (line.hasMessage ? line.messages.size() : 1) + (line.readyAfter ? 1 : 0);
    return count;
}

} // namespace raftarium::cli
