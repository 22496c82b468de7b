#include "core/recording/line_reader.h"

#include "core/recording/event_reader.h"

#include <algorithm>
#include <array>
#include <utility>

namespace raftarium {

using eventLine::As;
using Type = JsonLine::Type;

namespace {

constexpr std::size_t kMostMessage = 500;

HelloLine readHello(LineValues& values) {
    HelloLine hello;
    const std::size_t format = values.find(0, "format");
    if (values.text(format) != kStreamFormat)
        values.fail("format", "\"format\" must be \"raftarium-events\": this is another service");
    const std::size_t version =
        values.need(0, "version", "give 1, the version of docs/event-stream.md");
    if (version != 0) hello.version = static_cast<int>(values.number(version, 1'000'000));
    if (hello.version != kStreamVersion)
        values.fail("version", "version " + std::to_string(hello.version) +
                                   " of the stream is not known: only 1 is");
    if (const std::size_t cluster = values.find(0, "cluster"))
        hello.cluster = values.text(cluster).substr(0, kMostMessage);
    hello.node = values.nodeOf(0, "node");
    hello.life = values.numberOf(0, "life");
    hello.first = values.numberOf(0, "first");
    hello.next = values.numberOf(0, "next");
    if (const std::size_t time = values.find(0, "time")) hello.time = values.moment(time);
    if (const std::size_t http = values.find(0, "http"))
        hello.http = values.text(http).substr(0, kMostMessage);
    if (const std::size_t control = values.find(0, "control"))
        hello.control = values.text(control).substr(0, kMostMessage);
    if (const std::size_t tells = values.find(0, "tellsState"))
        hello.tellsState = values.truth(tells);
    return hello;
}

void readLog(ServerState& state, LineValues& values, std::size_t log) {
    if (log == 0 || !values.expect(log, Type::Object)) return;
    state.beforeIndex = Index{values.numberOf(log, "beforeIndex")};
    state.beforeTerm = Term{values.numberOf(log, "beforeTerm")};
    const std::size_t entries = values.find(log, "entries");
    if (entries == 0 || !values.expect(entries, Type::Array)) return;
    values.json().forChildren(entries, [&](const JsonLine::Value&, std::size_t at) {
        if (!values.expect(at, Type::Object)) return;
        ServerState::Entry entry;
        entry.term = Term{values.numberOf(at, "term")};
        if (const std::size_t kind = values.find(at, "entry"))
            entry.kind = static_cast<EntryKind>(std::min<std::uint8_t>(
                values.word(kind, As::Entry), static_cast<std::uint8_t>(EntryKind::Configuration)));
        if (const std::size_t command = values.find(at, "command"))
            entry.command = values.text(command);
        state.entries.push_back(std::move(entry));
    });
}

void readMembers(ServerState& state, LineValues& values, std::size_t members) {
    if (members == 0 || !values.expect(members, Type::Object)) return;
    const auto part = [&](std::string_view key) {
        const std::size_t at = values.find(members, key);
        return at == 0 ? NodeSet() : values.nodes(at);
    };
    state.configuration = {part("voters"), part("outgoing"), part("learners")};
    state.configurationIndex = Index{values.numberOf(members, "index")};
}

void readProgress(ServerState& state, LineValues& values, std::size_t progress) {
    if (progress == 0 || !values.expect(progress, Type::Array)) return;
    values.json().forChildren(progress, [&](const JsonLine::Value&, std::size_t at) {
        if (!values.expect(at, Type::Object)) return;
        state.progress.push_back({values.nodeOf(at, "peer"), Index{values.numberOf(at, "match")},
                                  Index{values.numberOf(at, "next")}});
    });
}

StateLine readState(LineValues& values) {
    StateLine line;
    const std::size_t at = values.find(0, "state");
    if (!values.expect(at, Type::Object)) return line;
    const std::size_t time = values.need(0, "time", "give the moment in nanoseconds since 1970");
    if (time != 0) line.time = values.moment(time);
    line.next = values.numberOf(0, "next");
    ServerState& state = line.state;
    state.node = values.nodeOf(0, "node");
    if (const std::size_t role = values.find(at, "role"))
        state.role = static_cast<Role>(std::min<std::uint8_t>(
            values.word(role, As::Role), static_cast<std::uint8_t>(Role::Leader)));
    if (const std::size_t paused = values.find(at, "paused")) state.paused = values.truth(paused);
    state.term = Term{values.numberOf(at, "term")};
    state.votedFor = values.nodeOf(at, "votedFor");
    state.leader = values.nodeOf(at, "leader");
    state.commitIndex = Index{values.numberOf(at, "commitIndex")};
    state.lastApplied = Index{values.numberOf(at, "lastApplied")};
    state.snapshotIndex = Index{values.numberOf(at, "snapshotIndex")};
    readLog(state, values, values.find(at, "log"));
    state.durableIndex = Index{values.numberOf(at, "durableIndex", state.lastIndex().value())};
    readMembers(state, values, values.find(at, "members"));
    readProgress(state, values, values.find(at, "progress"));
    if (const std::size_t votes = values.find(at, "votes")) state.votes = values.nodes(votes);
    if (const std::size_t content = values.find(at, "content"))
        state.content = values.text(content);
    return line;
}

MissedLine readMissed(LineValues& values) {
    const std::size_t at = values.find(0, "missed");
    if (!values.expect(at, Type::Object)) return {};
    const MissedLine missed{values.numberOf(at, "from"), values.numberOf(at, "to")};
    if (missed.to < missed.from)
        values.fail("missed", "\"missed\" must end (\"to\") after it begins (\"from\")");
    return missed;
}

void readContent(StreamLine& line, LineValues& values, std::optional<Time> before) {
    if (const std::size_t at = values.find(0, "kind")) {
        const std::string name = values.text(at);
        const auto kind = kindOfName(name);
        if (kind) {
            line.content = readEvent(*kind, values, before);
            return;
        }
        UnknownLine unknown;
        if (const std::size_t number = values.find(0, "number"))
            unknown.number = values.number(number);
        unknown.time = before.value_or(Time{}).value();
        if (const std::size_t time = values.find(0, "time")) unknown.time = values.moment(time);
        values.addNote("the kind \"" + name.substr(0, 40) + "\" is not known");
        line.content = unknown;
    } else if (values.find(0, "format") != 0) {
        line.content = readHello(values);
    } else if (values.find(0, "state") != 0) {
        line.content = readState(values);
    } else if (values.find(0, "missed") != 0) {
        line.content = readMissed(values);
    } else if (const std::size_t error = values.find(0, "error")) {
        line.content = ErrorLine{values.text(error).substr(0, kMostMessage)};
    } else if (const std::size_t time = values.find(0, "time")) {
        line.content = HeartbeatLine{values.numberOf(0, "next"), values.moment(time)};
    } else {
        values.fail({}, "\"kind\" is missing: give the kind of the event, such as "
                        "\"became-leader\"");
    }
}

std::optional<LineProblem> parse(JsonLine& json, std::string_view line) {
    if (line.size() > kMostLineBytes)
        return LineProblem{kMostLineBytes, "the line is longer than 1 MiB: shorten its texts"};
    if (auto error = json.read(line))
        return LineProblem{error->column,
                           error->text + ": print one JSON object a line, and nothing else"};
    return std::nullopt;
}

} // namespace

std::variant<StreamLine, LineProblem> LineReader::read(std::string_view line) {
    if (auto problem = parse(json_, line)) return *std::move(problem);
    LineValues values(json_, line);
    StreamLine result;
    readContent(result, values, lastTime_);
    // Also where something else is wrong with the line.
    if (values.find(0, "time") != 0) {
        if (const auto* event = std::get_if<EventLine>(&result.content))
            lastTime_ = event->event.time;
        else if (const auto* unknown = std::get_if<UnknownLine>(&result.content))
            lastTime_ = Time{unknown->time};
    }
    if (std::holds_alternative<HelloLine>(result.content)) lastTime_.reset();
    if (values.problem()) return *values.problem();
    result.note = values.note();
    return result;
}

std::variant<RequestLine, LineProblem> LineReader::readRequest(std::string_view line) {
    if (auto problem = parse(json_, line)) return *std::move(problem);
    LineValues values(json_, line);
    RequestLine request;
    if (const std::size_t from = values.find(0, "from")) request.from = values.number(from);
    request.life = values.numberOf(0, "life");
    request.textLimit = values.numberOf(0, "textLimit");
    if (const std::size_t at = values.find(0, "references")) request.references = values.truth(at);
    const std::size_t kinds = values.find(0, "kinds");
    if (kinds != 0 && values.expect(kinds, Type::Array)) {
        request.kinds = 0;
        json_.forChildren(kinds, [&](const JsonLine::Value&, std::size_t at) {
            // What is not known here does not happen here.
            if (const auto kind = kindOfName(values.text(at))) request.kinds |= maskOf(*kind);
        });
    }
    if (values.problem()) return *values.problem();
    return request;
}

std::variant<std::string, LineProblem> LineReader::readToken(std::string_view line) {
    if (auto problem = parse(json_, line)) return *std::move(problem);
    LineValues values(json_, line);
    const std::size_t at = values.need(0, "token", "send {\"token\":\"…\"} first");
    std::string token = at == 0 ? std::string() : values.text(at);
    if (values.problem()) return *values.problem();
    return token;
}

std::variant<StreamLine, LineProblem> readEventLine(std::string_view line) {
    return LineReader().read(line);
}

} // namespace raftarium
