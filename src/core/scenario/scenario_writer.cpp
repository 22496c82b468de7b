#include "core/scenario/option_words.h"
#include "core/scenario/scenario.h"
#include "core/scenario/words.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace raftarium {
namespace {

std::string text(std::string_view value) {
    using Json = nlohmann::json;
    // Titles may come from anywhere: what is not UTF-8 is replaced rather than refused.
    return Json(std::string(value)).dump(-1, ' ', false, Json::error_handler_t::replace);
}
std::string text(Duration value) { return text(formatDuration(value)); }
std::string text(Time value) { return text(since(Time{}, value)); }
std::string text(const Target& target) { return text(targetWord(target)); }

/// `{ "a": 1, "b": 2 }`, in one line.
class Object {
public:
    void raw(std::string_view key, const std::string& value) {
        members_ += (members_.empty() ? "" : ", ") + text(key) + ": " + value;
    }
    template <class Value>
    void put(std::string_view key, const Value& value) {
        raw(key, text(value));
    }
    [[nodiscard]] std::string done() const {
        return members_.empty() ? "{}" : "{ " + members_ + " }";
    }

private:
    std::string members_;
};

void putLink(Object& out, const LinkConditions& link) {
    out.put("latency", link.latency);
    out.put("jitter", link.jitter);
    out.raw("loss", formatMillionths(link.lossPpm));
    out.raw("duplicate", formatMillionths(link.duplicatePpm));
    out.raw("reorder", formatMillionths(link.reorderPpm));
}
void putDisk(Object& out, const DiskConditions& disk) {
    out.put("syncTime", disk.syncTime);
    out.put("onCrash", kUnsyncedWrites[static_cast<std::size_t>(disk.onCrash)]);
}
/// `usual`: what holds where a setting is left out.
void putOptions(Object& out, const NodeOptions& options, const NodeOptions& usual) {
    for (const WrittenOption& option : writtenOptions(options, usual))
        out.raw(option.key, option.json);
}
void putClients(Object& out, const ClientConditions& clients) {
    out.raw("count", std::to_string(clients.count));
    out.put("thinkTime", clients.thinkTime);
    out.put("timeout", clients.timeout);
    out.raw("keys", std::to_string(clients.keys));
    out.raw("reads", formatMillionths(clients.readPpm));
}

std::string servers(const NodeSet& set) {
    std::string out;
    set.forEach([&](NodeId id) {
        out += (out.empty() ? "" : ", ") + text(Target{Target::By::Node, id});
    });
    return "[" + out + "]";
}

std::string groups(const std::vector<std::vector<Target>>& groups) {
    std::string out;
    for (const auto& group : groups) {
        std::string members;
        for (const Target& member : group)
            members += (members.empty() ? "" : ", ") + text(member);
        out += (out.empty() ? "[" : ", [") + members + "]";
    }
    return "[" + out + "]";
}

struct Details {
    Object& out;
    const NodeOptions& usual;
    void operator()(const action::SetClockRate& a) const {
        out.raw("rate", formatMillionths(a.ppm));
    }
    void operator()(const action::SetDisk& a) const { putDisk(out, a.disk); }
    void operator()(const action::SetLink& a) const { putLink(out, a.conditions); }
    void operator()(const action::Propose& a) const { out.put("command", a.command); }
    void operator()(const action::SetLoad& a) const { out.raw("rate", formatNumber(a.perSecond)); }
    void operator()(const action::SetOptions& a) const { putOptions(out, a.options, usual); }
    void operator()(const action::ChangeMembers& a) const {
        out.raw("voters", servers(a.voters));
        if (!a.learners.empty()) out.raw("learners", servers(a.learners));
    }
    void operator()(const action::DropMessage& a) const { message(a.sent); }
    void operator()(const action::DuplicateMessage& a) const { message(a.sent); }
    void operator()(const action::DeliverMessage& a) const { message(a.sent); }
    void operator()(const action::DelayMessage& a) const {
        message(a.sent);
        out.put("delay", a.by);
    }
    template <class Complete>
    void operator()(const Complete&) const {}

private:
    void message(EventNumber sent) const { out.raw("message", std::to_string(sent)); }
};

std::string stepText(const Step& step, const NodeOptions& usual) {
    Object out;
    if (step.at) out.put("at", *step.at);
    if (step.when) out.put("when", step.when->words);
    if (step.after) out.put("after", *step.after);
    out.put("do", step.act.verb);
    if (step.act.node) out.put("node", *step.act.node);
    if (step.act.from) out.put("from", *step.act.from);
    if (step.act.to) out.put("to", *step.act.to);
    if (std::holds_alternative<action::Partition>(step.act.action))
        out.raw("groups", groups(step.act.groups));
    std::visit(Details{out, usual}, step.act.action);
    if (step.by == ActionSource::User) out.put("by", std::string_view("user"));
    if (!step.note.empty()) out.put("note", step.note);
    return out.done();
}

std::string expectationText(const Expectation& expectation) {
    Object out;
    const std::string& that = expectation.that.words;
    switch (expectation.kind) {
    case Expectation::Kind::By:
        out.put("by", expectation.time);
        out.put("that", that);
        break;
    case Expectation::Kind::At:
        out.put("at", expectation.time);
        out.put("that", that);
        break;
    case Expectation::Kind::Never: out.put("never", that); break;
    case Expectation::Kind::Always: out.put("always", that); break;
    case Expectation::Kind::Finally: out.put("finally", that); break;
    }
    if (expectation.from.value() != 0) out.put("from", expectation.from);
    if (expectation.until != kNever) out.put("until", expectation.until);
    if (!expectation.note.empty()) out.put("note", expectation.note);
    return out.done();
}

/// An array with one element a line.
template <class Elements, class Write>
std::string list(const Elements& elements, Write write) {
    std::string out;
    for (const auto& element : elements)
        out += (out.empty() ? "\n    " : ",\n    ") + write(element);
    return "[" + out + "\n  ]";
}

} // namespace

std::string writeScenario(const Scenario& scenario) {
    std::string out = "{\n  \"format\": \"raftarium-scenario\",\n  \"version\": 1";
    const auto put = [&out](std::string_view key, const std::string& value) {
        out += ",\n  " + text(key) + ": " + value;
    };
    if (!scenario.title.empty()) put("title", text(scenario.title));
    if (!scenario.description.empty()) put("description", text(scenario.description));
    put("nodes", std::to_string(scenario.nodes));
    if (scenario.voters != 0) put("voters", std::to_string(scenario.voters));
    put("seed", std::to_string(scenario.seed));
    put("duration", text(scenario.duration));
    Object options, network, disk, clients;
    putOptions(options, scenario.options, {});
    putLink(network, scenario.network);
    putDisk(disk, scenario.disk);
    put("options", options.done());
    put("network", network.done());
    if (scenario.disk != DiskConditions{}) put("disk", disk.done());
    if (scenario.load > 0) put("load", "{ \"rate\": " + formatNumber(scenario.load) + " }");
    if (scenario.clients != ClientConditions{}) {
        putClients(clients, scenario.clients);
        put("clients", clients.done());
    }
    const auto writeStep = [&](const Step& step) { return stepText(step, scenario.options); };
    if (!scenario.steps.empty()) put("steps", list(scenario.steps, writeStep));
    if (!scenario.expectations.empty()) put("expect", list(scenario.expectations, expectationText));
    return out + "\n}\n";
}

std::string expectationWords(const Expectation& expectation) {
    std::string words;
    switch (expectation.kind) {
    case Expectation::Kind::By:
        words = "by " + formatDuration(since(Time{}, expectation.time));
        break;
    case Expectation::Kind::At:
        words = "at " + formatDuration(since(Time{}, expectation.time));
        break;
    case Expectation::Kind::Never: words = "never"; break;
    case Expectation::Kind::Always: words = "always"; break;
    case Expectation::Kind::Finally: words = "finally"; break;
    }
    if (expectation.from.value() != 0)
        words += " from " + formatDuration(since(Time{}, expectation.from));
    if (expectation.until != kNever)
        words += " until " + formatDuration(since(Time{}, expectation.until));
    return words + ": " + expectation.that.words;
}

namespace {

/// Whether an expectation that something holds has a clause that `asks`.
template <class Asks>
bool anyExpects(const Scenario& scenario, Asks asks) {
    return std::any_of(scenario.expectations.begin(), scenario.expectations.end(),
                       [&](const auto& expectation) {
                           return expectation.kind != Expectation::Kind::Never &&
                                  std::any_of(expectation.that.clauses.begin(),
                                              expectation.that.clauses.end(), asks);
                       });
}

} // namespace

bool expectsViolations(const Scenario& scenario) {
    return anyExpects(scenario, [](const Clause& clause) {
        if (clause.measure != Measure::Violations) return false;
        switch (clause.comparison) {
        case Comparison::Greater: return true;
        case Comparison::NotEqual: return clause.number == 0;
        case Comparison::Equal:
        case Comparison::GreaterOrEqual: return clause.number > 0;
        default: return false;
        }
    });
}

bool expectsContradictions(const Scenario& scenario) {
    return anyExpects(scenario, [](const Clause& clause) {
        return clause.measure == Measure::Linearizable && clause.comparison == Comparison::NotEqual;
    });
}

Step stepOf(const Action& action, Time at) {
    Step step;
    step.at = at;
    step.by = ActionSource::User;
    step.act.verb = std::string(verbOf(action).word);
    step.act.action = action;
    const auto target = [](NodeId id) { return Target{Target::By::Node, id}; };
    std::visit(
        [&](const auto& a) {
            if constexpr (requires { a.node; }) step.act.node = target(a.node);
            if constexpr (requires { a.from; })
                if (a.from != kNobody) step.act.from = target(a.from);
            if constexpr (requires { a.to; })
                if (a.to != kNobody) step.act.to = target(a.to);
            if constexpr (requires { a.groups; })
                for (const auto& group : a.groups) {
                    auto& members = step.act.groups.emplace_back();
                    for (const NodeId id : group)
                        members.push_back(target(id));
                }
        },
        action);
    return step;
}

} // namespace raftarium
