#include "core/scenario/words.h"

#include "core/scenario/option_words.h"
#include "core/scenario/scenario.h"

#include <array>
#include <charconv>

namespace raftarium {
namespace {

constexpr std::string_view kNode[] = {"node"};
constexpr std::string_view kNodeRate[] = {"node", "rate"};
constexpr std::string_view kNodeDisk[] = {"node", "syncTime", "onCrash"};
constexpr std::string_view kFromTo[] = {"from", "to"};
constexpr std::string_view kGroups[] = {"groups"};
constexpr std::string_view kLink[] = {"from", "to",        "latency", "jitter",
                                      "loss", "duplicate", "reorder"};
constexpr std::string_view kNetwork[] = {"latency", "jitter", "loss", "duplicate", "reorder"};
constexpr std::string_view kNodeCommand[] = {"node", "command"};
constexpr std::string_view kRate[] = {"rate"};
constexpr std::string_view kMessage[] = {"message"};
constexpr std::string_view kMessageDelay[] = {"message", "delay"};
constexpr std::string_view kMembers[] = {"node", "voters", "learners"};
constexpr std::string_view kNodeTo[] = {"node", "to"};

const std::array<Verb, 23>& table() {
    static const std::array<Verb, 23> verbs{{{"crash", kNode, action::Crash{}},
                                             {"restart", kNode, action::Restart{}},
                                             {"pause", kNode, action::Pause{}},
                                             {"resume", kNode, action::Resume{}},
                                             {"time-out", kNode, action::TimeOut{}},
                                             {"clock-rate", kNodeRate, action::SetClockRate{}},
                                             {"disk", kNodeDisk, action::SetDisk{}},
                                             {"cut", kFromTo, action::Cut{}},
                                             {"heal", kFromTo, action::Heal{}},
                                             {"partition", kGroups, action::Partition{}},
                                             {"heal-all", {}, action::HealAll{}},
                                             {"link", kLink, action::SetLink{}},
                                             {"network", kNetwork, action::SetLink{}},
                                             {"propose", kNodeCommand, action::Propose{}},
                                             {"load", kRate, action::SetLoad{}},
                                             {"options", kOptionsKeys, action::SetOptions{}},
                                             {"drop", kMessage, action::DropMessage{}},
                                             {"duplicate", kMessage, action::DuplicateMessage{}},
                                             {"delay", kMessageDelay, action::DelayMessage{}},
                                             {"deliver", kMessage, action::DeliverMessage{}},
                                             {"change-members", kMembers, action::ChangeMembers{}},
                                             {"transfer", kNodeTo, action::Transfer{}},
                                             {"snapshot", kNode, action::TakeSnapshot{}}}};
    return verbs;
}

std::string name(NodeId id) { return targetWord({Target::By::Node, id}); }

std::string linkWords(const LinkConditions& link) {
    std::string words =
        "latency " + formatDuration(link.latency) + " jitter " + formatDuration(link.jitter);
    if (link.lossPpm != 0) words += " loss " + formatMillionths(link.lossPpm);
    if (link.duplicatePpm != 0) words += " duplicate " + formatMillionths(link.duplicatePpm);
    if (link.reorderPpm != 0) words += " reorder " + formatMillionths(link.reorderPpm);
    return words;
}

/// What follows the verb.
struct Details {
    const NodeOptions& before; ///< the settings before the action

    std::string operator()(const action::SetClockRate& a) const {
        return name(a.node) + " rate " + formatMillionths(a.ppm);
    }
    std::string operator()(const action::SetDisk& a) const {
        return name(a.node) + " syncTime " + formatDuration(a.disk.syncTime) + " onCrash " +
               std::string(kUnsyncedWrites[static_cast<std::size_t>(a.disk.onCrash)]);
    }
    std::string operator()(const action::Cut& a) const { return name(a.from) + " → " + name(a.to); }
    std::string operator()(const action::Heal& a) const {
        return name(a.from) + " → " + name(a.to);
    }
    std::string operator()(const action::Partition& a) const {
        std::string words;
        for (const auto& group : a.groups) {
            if (!words.empty()) words += " | ";
            for (std::size_t i = 0; i < group.size(); ++i)
                words += (i == 0 ? "" : " ") + name(group[i]);
        }
        return words;
    }
    std::string operator()(const action::HealAll&) const { return {}; }
    std::string operator()(const action::SetLink& a) const {
        const std::string words = linkWords(a.conditions);
        return a.from == kNobody ? words : name(a.from) + " → " + name(a.to) + " " + words;
    }
    std::string operator()(const action::Propose& a) const {
        return name(a.node) + " " + a.command;
    }
    std::string operator()(const action::SetLoad& a) const {
        return "rate " + formatNumber(a.perSecond);
    }
    std::string operator()(const action::SetOptions& a) const {
        std::string words;
        for (const WrittenOption& option : writtenOptions(a.options, before))
            words += (words.empty() ? "" : " ") + std::string(option.key) + " " + option.words;
        return words;
    }
    std::string operator()(const action::ChangeMembers& a) const {
        return name(a.node) + " " + encodeConfiguration({a.voters, {}, a.learners});
    }
    std::string operator()(const action::Transfer& a) const {
        return name(a.node) + " → " + name(a.to);
    }
    std::string operator()(const action::DelayMessage& a) const {
        return std::to_string(a.sent) + " delay " + formatDuration(a.by);
    }
    template <class OfNode>
    std::string operator()(const OfNode& a) const requires requires {
        a.node;
    }
    { return name(a.node); }
    template <class OfMessage>
    std::string operator()(const OfMessage& a) const requires requires {
        a.sent;
    }
    { return std::to_string(a.sent); }
};

} // namespace

std::span<const Verb> verbs() { return table(); }

const Verb& verbOf(const Action& action) {
    const auto* link = std::get_if<action::SetLink>(&action);
    for (const Verb& verb : table()) {
        if (verb.action.index() != action.index()) continue;
        if (link != nullptr && (link->from == kNobody) != (verb.word == "network")) continue;
        return verb;
    }
    return table().front();
}

std::string formatMillionths(std::uint32_t millionths) {
    std::string text = std::to_string(millionths / 1'000'000);
    std::string fraction = std::to_string(millionths % 1'000'000);
    fraction.insert(0, 6 - fraction.size(), '0');
    while (!fraction.empty() && fraction.back() == '0')
        fraction.pop_back();
    return fraction.empty() ? text : text + "." + fraction;
}

std::string formatNumber(double number) {
    std::array<char, 32> buffer{};
    const auto [end, status] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number);
    return std::string(buffer.data(), end);
}

std::string actionWords(const Action& action, const NodeOptions& before) {
    const std::string details = std::visit(Details{before}, action);
    std::string words(verbOf(action).word);
    return details.empty() ? words : words + " " + details;
}

} // namespace raftarium
