#include "core/scenario/step_reader.h"

#include "core/scenario/suggest.h"
#include "core/scenario/words.h"

#include <algorithm>
#include <vector>

namespace raftarium {
namespace {

constexpr std::string_view kStepKeys[] = {"at", "when", "after", "do", "note", "by"};

/// Reads what a verb needs beside the verb itself into a StepAction. What was recorded is read as
/// it was done, even where it made no sense.
class ActionReader {
public:
    ActionReader(FieldReader& reader, const JsonValue& step, const Scenario& scenario,
                 bool recorded, StepAction& act)
        : reader_(reader), step_(step), scenario_(scenario), recorded_(recorded), act_(act) {}

    bool read(const Verb& verb) {
        act_.verb = std::string(verb.word);
        act_.action = verb.action;
        if (has(verb, "node") && !readNode()) return false;
        if (has(verb, "from") && !readLinkEnds()) return false;
        return std::visit([this](auto& action) { return details(action); }, act_.action);
    }

private:
    static bool has(const Verb& verb, std::string_view key) {
        return std::find(verb.keys.begin(), verb.keys.end(), key) != verb.keys.end();
    }
    std::optional<JsonValue> need(std::string_view key) {
        auto value = step_.find(key);
        if (!value)
            reader_.fail(step_.offset(),
                         "a step that does " + quoted(act_.verb) + " needs the key " + quoted(key));
        return value;
    }

    bool needTarget(std::string_view key, std::optional<Target>& out) {
        const auto value = need(key);
        Target target;
        if (!value || !reader_.target(*value, target)) return false;
        if (target.by == Target::By::Others)
            return reader_.fail(value->offset(),
                                "'others' has a meaning in the groups of a partition only");
        out = target;
        return true;
    }
    bool readNode() {
        const bool leads = std::holds_alternative<action::ChangeMembers>(act_.action) ||
                           std::holds_alternative<action::Transfer>(act_.action);
        if (!leads || step_.find("node")) return needTarget("node", act_.node);
        act_.node = Target{Target::By::Leader, kNobody}; // nobody else can do it
        return true;
    }
    bool readLinkEnds() {
        if (!needTarget("from", act_.from) || !needTarget("to", act_.to)) return false;
        return *act_.from != *act_.to || recorded_ ||
               reader_.fail(step_.find("to")->offset(), "a link leads to another server");
    }

    bool details(action::SetClockRate& a) {
        constexpr std::uint32_t kMost = 1'000'000'000;
        const auto rate = need("rate");
        if (!rate || !reader_.millionths(*rate, kMost, a.ppm)) return false;
        return a.ppm != 0 || recorded_ ||
               reader_.fail(rate->offset(), "a clock that stands still is a 'pause'");
    }
    bool details(action::SetDisk& a) {
        a.disk = scenario_.disk;
        return reader_.disk(step_, a.disk);
    }
    bool details(action::SetLink& a) {
        a.conditions = scenario_.network;
        return reader_.link(step_, a.conditions);
    }
    bool details(action::SetOptions& a) {
        a.options = scenario_.options;
        return reader_.options(step_, a.options);
    }
    bool details(action::Propose& a) {
        const auto command = need("command");
        return command && reader_.string(*command, a.command);
    }
    bool details(action::SetLoad& a) {
        const auto rate = need("rate");
        return rate && reader_.commandsPerSecond(*rate, a.perSecond);
    }
    bool details(action::ChangeMembers& a) {
        NodeSet named;
        const auto voters = need("voters");
        if (!voters || !reader_.servers(*voters, named, a.voters)) return false;
        if (a.voters.empty() && !recorded_)
            return reader_.fail(voters->offset(), "a cluster needs at least one voter");
        if (recorded_) named = {};
        const auto learners = step_.find("learners");
        return !learners || reader_.servers(*learners, named, a.learners);
    }
    bool details(action::Transfer&) {
        if (!needTarget("to", act_.to)) return false;
        return *act_.node != *act_.to || recorded_ ||
               reader_.fail(step_.find("to")->offset(),
                            "leadership is handed over to another server");
    }
    bool details(action::DropMessage& a) { return message(a.sent); }
    bool details(action::DuplicateMessage& a) { return message(a.sent); }
    bool details(action::DeliverMessage& a) { return message(a.sent); }
    bool details(action::DelayMessage& a) {
        if (!message(a.sent)) return false;
        const auto delay = need("delay");
        return delay && reader_.duration(*delay, a.by);
    }
    bool details(action::Partition&) {
        const auto groups = need("groups");
        if (!groups || !reader_.array(*groups)) return false;
        std::vector<Target> named;
        for (auto group = groups->first(); group; group = group->next()) {
            if (!reader_.array(*group)) return false;
            auto& targets = act_.groups.emplace_back();
            for (auto member = group->first(); member; member = member->next())
                if (!readMember(*member, named, targets)) return false;
        }
        return true;
    }
    template <class Complete>
    bool details(Complete&) {
        return true;
    }

    bool readMember(const JsonValue& value, std::vector<Target>& named,
                    std::vector<Target>& group) {
        Target target;
        if (!reader_.target(value, target)) return false;
        // Several followers may stand in groups; each time another one is meant.
        const bool once = target.by == Target::By::Node || target.by == Target::By::Others ||
                          target.by == Target::By::Leader;
        if (once && std::find(named.begin(), named.end(), target) != named.end())
            return reader_.fail(value.offset(),
                                quoted(value.text()) + " stands in the groups already");
        named.push_back(target);
        group.push_back(target);
        return true;
    }
    bool message(EventNumber& sent) {
        std::uint64_t number = 0;
        const auto value = need("message");
        if (!value || !reader_.whole(*value, 0, kNoEvent - 1, number)) return false;
        sent = static_cast<EventNumber>(number);
        return true;
    }

    FieldReader& reader_;
    const JsonValue& step_;
    const Scenario& scenario_;
    bool recorded_;
    StepAction& act_;
};

const Verb* readVerb(FieldReader& reader, const JsonValue& step) {
    const auto value = step.find("do");
    if (!value) {
        reader.fail(step.offset(), "a step needs the key 'do', such as \"do\": \"crash\"");
        return nullptr;
    }
    std::string word;
    if (!reader.string(*value, word)) return nullptr;
    std::vector<std::string_view> words;
    for (const Verb& verb : verbs()) {
        if (verb.word == word) return &verb;
        words.push_back(verb.word);
    }
    reader.fail(value->offset(),
                quoted(word) + " is nothing a step can do" + suggestion(word, words));
    return nullptr;
}

bool readBy(FieldReader& reader, const JsonValue& value, Step& out) {
    constexpr std::string_view kWords[] = {"scenario", "user"};
    std::string word;
    if (!reader.string(value, word)) return false;
    if (word != kWords[0] && word != kWords[1])
        return reader.fail(value.offset(),
                           "a step is not by " + quoted(word) + suggestion(word, kWords));
    if (word == kWords[0]) return true;
    out.by = ActionSource::User;
    return (out.at && !out.when && !out.after) ||
           reader.fail(value.offset(), "a step by 'user' has 'at' alone, the moment it was done");
}

/// What is asked time and again must be told at once.
bool isToldAtOnce(FieldReader& reader, const JsonValue& value, const Condition& condition) {
    return !isSearched(condition) ||
           reader.fail(value.offset(), "whether the history is linearizable takes a search to "
                                       "tell; it may be asked by 'finally' and 'at'");
}

bool readTiming(FieldReader& reader, const JsonValue& step, Step& out) {
    const auto at = step.find("at"), when = step.find("when"), after = step.find("after");
    if (!at && !when && !after)
        return reader.fail(step.offset(), "a step needs a time: 'at', 'when' or 'after'");
    if (at && after && !when)
        return reader.fail(after->keyOffset(), "'after' counts from a condition or from the step "
                                               "before; with 'at' it needs 'when' too");
    if (at && !reader.moment(*at, out.at.emplace())) return false;
    if (when &&
        !(reader.condition(*when, out.when.emplace()) && isToldAtOnce(reader, *when, *out.when)))
        return false;
    return !after || reader.duration(*after, out.after.emplace());
}

} // namespace

bool readStep(FieldReader& reader, const JsonValue& value, const Scenario& scenario, Step& out) {
    // The verb decides which keys there are, so it comes first, wherever it stands.
    if (value.type() != JsonType::Object) return reader.object(value, kStepKeys, "a step");
    const Verb* verb = readVerb(reader, value);
    if (verb == nullptr) return false;
    std::vector<std::string_view> known(std::begin(kStepKeys), std::end(kStepKeys));
    known.insert(known.end(), verb->keys.begin(), verb->keys.end());
    if (!reader.object(value, known, "a step that does '" + std::string(verb->word) + "'"))
        return false;
    if (!readTiming(reader, value, out)) return false;
    if (const auto by = value.find("by"); by && !readBy(reader, *by, out)) return false;
    if (const auto note = value.find("note"); note && !reader.string(*note, out.note)) return false;
    const bool recorded = out.by == ActionSource::User;
    return ActionReader(reader, value, scenario, recorded, out.act).read(*verb);
}

bool readExpectation(FieldReader& reader, const JsonValue& value, Expectation& out) {
    constexpr std::string_view kKeys[] = {"by",   "at",    "that",    "never", "always",
                                          "from", "until", "finally", "note"};
    struct Form {
        std::string_view key;
        Expectation::Kind kind;
    };
    constexpr Form kForms[] = {{"by", Expectation::Kind::By},
                               {"at", Expectation::Kind::At},
                               {"never", Expectation::Kind::Never},
                               {"always", Expectation::Kind::Always},
                               {"finally", Expectation::Kind::Finally}};
    if (!reader.object(value, kKeys, "an expectation")) return false;
    std::optional<JsonValue> form;
    for (const Form& candidate : kForms) {
        const auto found = value.find(candidate.key);
        if (!found) continue;
        if (form)
            return reader.fail(found->keyOffset(), "an expectation has one of 'by', 'at', 'never', "
                                                   "'always' and 'finally'");
        form = found;
        out.kind = candidate.kind;
    }
    if (!form)
        return reader.fail(value.offset(), "an expectation needs one of 'by', 'at', 'never', "
                                           "'always' and 'finally'");
    const bool timed = out.kind == Expectation::Kind::By || out.kind == Expectation::Kind::At;
    const bool ranged =
        out.kind == Expectation::Kind::Never || out.kind == Expectation::Kind::Always;
    const auto that = value.find("that"), from = value.find("from"), until = value.find("until");
    if (timed && !that)
        return reader.fail(value.offset(),
                           quoted(form->key()) + " needs the key 'that', a condition");
    if (!timed && that) return reader.fail(that->keyOffset(), "'that' belongs to 'by' and 'at'");
    for (const auto& bound : {from, until})
        if (bound && !ranged)
            return reader.fail(bound->keyOffset(),
                               quoted(bound->key()) + " belongs to 'never' and 'always'");
    if (timed && !reader.moment(*form, out.time)) return false;
    if (from && !reader.moment(*from, out.from)) return false;
    if (until && !reader.moment(*until, out.until)) return false;
    if (out.until < out.from) return reader.fail(until->offset(), "this is before 'from'");
    if (const auto note = value.find("note"); note && !reader.string(*note, out.note)) return false;
    const JsonValue& condition = timed ? *that : *form;
    if (!reader.condition(condition, out.that)) return false;
    const bool once = out.kind == Expectation::Kind::At || out.kind == Expectation::Kind::Finally;
    return once || isToldAtOnce(reader, condition, out.that);
}

} // namespace raftarium
