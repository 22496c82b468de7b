#include "core/scenario/field_reader.h"
#include "core/scenario/option_words.h"
#include "core/scenario/suggest.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace raftarium {
namespace {

constexpr std::uint32_t kWhole = 1'000'000;

} // namespace

bool FieldReader::timeouts(const JsonValue& value, NodeOptions& out) {
    if (!array(value)) return false;
    const auto least = value.first();
    const auto most = least ? least->next() : std::nullopt;
    if (!most || most->next())
        return fail(value.offset(), "'electionTimeout' is a range: [\"150ms\", \"300ms\"]");
    if (!duration(*least, out.electionTimeoutMin) || !duration(*most, out.electionTimeoutMax))
        return false;
    if (out.electionTimeoutMin.value() == 0)
        return fail(least->offset(), "an election timeout must be longer than 0s");
    if (out.electionTimeoutMax < out.electionTimeoutMin)
        return fail(most->offset(), "the range ends before it begins");
    return true;
}

bool FieldReader::readMode(const JsonValue& value, ReadMode& out) {
    std::string word;
    if (!string(value, word)) return false;
    const auto* const at = std::find(std::begin(kReadModes), std::end(kReadModes), word);
    if (at == std::end(kReadModes))
        return fail(value.offset(),
                    quoted(word) + " is no way to read" + suggestion(word, kReadModes));
    out = static_cast<ReadMode>(at - std::begin(kReadModes));
    return true;
}

bool FieldReader::priorities(const JsonValue& value, Priorities& out) {
    if (!isType(value, JsonType::Object)) return false;
    out = {};
    for (auto one = value.first(); one; one = one->next()) {
        const auto target = parseTarget(one->key(), nodes_);
        if (const auto* error = std::get_if<TextError>(&target))
            return fail(one->keyOffset(), error->message);
        const auto& [by, id] = std::get<Target>(target);
        if (by != Target::By::Node)
            return fail(one->keyOffset(), "a server is named here, such as 'n1'");
        std::uint64_t priority = 0;
        if (!whole(*one, 0, Priorities::kMost, priority)) return false;
        out.set(id, static_cast<std::uint8_t>(priority));
    }
    return true;
}

bool FieldReader::bugs(const JsonValue& value, BugSet& out) {
    if (!array(value)) return false;
    out = {};
    for (auto one = value.first(); one; one = one->next()) {
        std::string word;
        if (!string(*one, word)) return false;
        const auto bug = bugOf(word);
        if (!bug) {
            std::array<std::string_view, kBugs> names;
            for (std::size_t i = 0; i < kBugs; ++i)
                names[i] = bugName(static_cast<Bug>(i));
            return fail(one->offset(),
                        "no rule is broken by " + quoted(word) + suggestion(word, names));
        }
        if (out.has(*bug)) return fail(one->offset(), quoted(word) + " stands here already");
        out.insert(*bug);
    }
    return true;
}

bool FieldReader::options(const JsonValue& object, NodeOptions& out) {
    if (const auto v = object.find("electionTimeout"); v && !timeouts(*v, out)) return false;
    if (const auto v = object.find("heartbeatInterval")) {
        if (!duration(*v, out.heartbeatInterval)) return false;
        if (out.heartbeatInterval.value() == 0)
            return fail(v->offset(), "the heartbeat interval must be longer than 0s");
    }
    for (const TruthOption& truth : kTruthOptions)
        if (const auto v = object.find(truth.key); v && !boolean(*v, out.*(truth.member)))
            return false;
    for (const NumberOption& number : kNumberOptions) {
        const auto v = object.find(number.key);
        std::uint64_t given = 0;
        if (!v) continue;
        if (!whole(*v, number.least, number.most, given)) return false;
        out.*(number.member) = static_cast<std::uint32_t>(given);
    }
    if (const auto v = object.find("readMode"); v && !readMode(*v, out.readMode)) return false;
    if (const auto v = object.find("clockDrift"); v && !millionths(*v, kWhole, out.clockDriftPpm))
        return false;
    if (const auto v = object.find("priorities"); v && !priorities(*v, out.priorities))
        return false;
    if (const auto v = object.find("preferredLeader")) {
        out.preferredLeader = kNobody;
        if (v->type() != JsonType::Null && !server(*v, out.preferredLeader)) return false;
    }
    const auto v = object.find("bugs");
    return !v || bugs(*v, out.bugs);
}

bool FieldReader::clients(const JsonValue& object, ClientConditions& out) {
    constexpr std::uint64_t kMostClients = 100, kMostKeys = 1000;
    // Less would let operations follow one another without end in no time at all.
    constexpr Duration kLeast = milliseconds(1);
    std::uint64_t number = 0;
    if (const auto v = object.find("count")) {
        if (!whole(*v, 0, kMostClients, number)) return false;
        out.count = static_cast<int>(number);
    }
    if (const auto v = object.find("keys")) {
        if (!whole(*v, 1, kMostKeys, number)) return false;
        out.keys = static_cast<int>(number);
    }
    const auto pause = [&](std::string_view key, Duration& length) {
        const auto v = object.find(key);
        if (!v) return true;
        return duration(*v, length) &&
               (length >= kLeast || fail(v->offset(), quoted(key) + " must be at least 1ms"));
    };
    if (!pause("thinkTime", out.thinkTime) || !pause("timeout", out.timeout)) return false;
    const auto v = object.find("reads");
    return !v || millionths(*v, kWhole, out.readPpm);
}

} // namespace raftarium
