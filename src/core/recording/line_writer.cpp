#include "core/recording/line_writer.h"

#include "core/recording/event_fields.h"
#include "core/recording/event_line.h"
#include "core/timeline/sentence.h"

namespace raftarium {
namespace {

/// Writes one object, member by member.
class Object {
public:
    explicit Object(std::string& out) : out_(out) { out_ += '{'; }
    Object& name(std::string_view name) {
        if (!first_) out_ += ',';
        first_ = false;
        out_ += '"';
        out_ += name;
        out_ += "\":";
        return *this;
    }
    Object& number(std::string_view key, std::uint64_t value) {
        name(key);
        appendJsonNumber(out_, value);
        return *this;
    }
    Object& moment(std::string_view key, std::int64_t value) {
        name(key);
        appendJsonNumber(out_, value);
        return *this;
    }
    Object& text(std::string_view key, std::string_view value) {
        name(key);
        appendJsonText(out_, value);
        return *this;
    }
    Object& node(std::string_view key, NodeId id) {
        return id == kNobody ? *this : text(key, nodeName(id));
    }
    Object& nodes(std::string_view key, const NodeSet& set) {
        name(key);
        out_ += '[';
        bool first = true;
        set.forEach([&](NodeId id) {
            if (!first) out_ += ',';
            first = false;
            appendJsonText(out_, nodeName(id));
        });
        out_ += ']';
        return *this;
    }
    void end(std::string_view after = {}) {
        out_ += '}';
        out_ += after;
    }

private:
    std::string& out_;
    bool first_ = true;
};

std::string_view word(eventLine::As as, std::size_t which) {
    const auto words = eventLine::wordsOf(as);
    return which < words.size() ? words[which] : words.back();
}

void appendEntry(std::string& out, const ServerState::Entry& entry, std::size_t textLimit) {
    Object object(out);
    object.number("term", entry.term.value());
    if (entry.kind != EntryKind::Command)
        object.text("entry", word(eventLine::As::Entry, static_cast<std::size_t>(entry.kind)));
    if (entry.kind != EntryKind::NoOp) {
        object.text("command", std::string_view(entry.command).substr(0, textLimit));
        if (entry.command.size() > textLimit) object.number("textBytes", entry.command.size());
    }
    object.end();
}

void appendLog(std::string& out, const ServerState& state, std::size_t leaveOut,
               std::size_t textLimit) {
    Object log(out);
    const std::size_t skipped = std::min(leaveOut, state.entries.size());
    log.number("beforeIndex", (state.beforeIndex + skipped).value());
    log.number("beforeTerm",
               (skipped == 0 ? state.beforeTerm : state.entries[skipped - 1].term).value());
    log.name("entries");
    out += '[';
    for (std::size_t i = skipped; i < state.entries.size(); ++i) {
        if (i > skipped) out += ',';
        appendEntry(out, state.entries[i], textLimit);
    }
    out += ']';
    log.end();
}

void appendState(std::string& out, const StateLine& line, std::size_t leaveOut,
                 std::size_t textLimit, bool withContent) {
    const ServerState& state = line.state;
    Object object(out);
    object.name("state");
    Object inner(out);
    inner.text("role", word(eventLine::As::Role, static_cast<std::size_t>(state.role)));
    if (state.paused) {
        inner.name("paused");
        out += "true";
    }
    inner.number("term", state.term.value())
        .node("votedFor", state.votedFor)
        .node("leader", state.leader)
        .number("commitIndex", state.commitIndex.value())
        .number("lastApplied", state.lastApplied.value())
        .number("durableIndex", state.durableIndex.value())
        .number("snapshotIndex", state.snapshotIndex.value())
        .name("log");
    appendLog(out, state, leaveOut, textLimit);
    if (!state.configuration.voters.empty()) {
        inner.name("members");
        Object members(out);
        members.nodes("voters", state.configuration.voters)
            .nodes("outgoing", state.configuration.outgoing)
            .nodes("learners", state.configuration.learners)
            .number("index", state.configurationIndex.value())
            .end();
    }
    if (!state.progress.empty()) {
        inner.name("progress");
        char separator = '[';
        for (const ServerState::PeerProgress& peer : state.progress) {
            out += separator;
            separator = ',';
            Object progress(out);
            progress.node("peer", peer.peer)
                .number("match", peer.match.value())
                .number("next", peer.next.value())
                .end();
        }
        out += ']';
    }
    if (!state.votes.empty()) inner.nodes("votes", state.votes);
    if (state.content && withContent && state.content->size() <= textLimit)
        inner.text("content", *state.content);
    inner.end();
    object.node("node", state.node).moment("time", line.time).number("next", line.next).end("\n");
}

} // namespace

void appendLine(std::string& out, const HelloLine& hello) {
    Object object(out);
    object.text("format", kStreamFormat)
        .number("version", static_cast<std::uint64_t>(hello.version))
        .text("cluster", hello.cluster)
        .node("node", hello.node)
        .number("life", hello.life)
        .number("first", hello.first)
        .number("next", hello.next);
    if (hello.time != 0) object.moment("time", hello.time);
    if (!hello.http.empty()) object.text("http", hello.http);
    if (!hello.control.empty()) object.text("control", hello.control);
    if (hello.tellsState) {
        object.name("tellsState");
        out += "true";
    }
    object.end("\n");
}

void appendLine(std::string& out, const StateLine& state, std::size_t textLimit) {
    const std::size_t begin = out.size();
    const std::size_t entries = state.state.entries.size();
    bool withContent = true;
    for (std::size_t leaveOut = 0;;) {
        appendState(out, state, leaveOut, textLimit, withContent);
        if (out.size() - begin <= kMostLineBytes || (!withContent && leaveOut >= entries)) return;
        out.resize(begin);
        if (!withContent) leaveOut += (entries - leaveOut + 1) / 2;
        withContent = false;
    }
}

void appendLine(std::string& out, const MissedLine& missed) {
    Object object(out);
    object.name("missed");
    Object(out).number("from", missed.from).number("to", missed.to).end();
    object.end("\n");
}

void appendLine(std::string& out, const HeartbeatLine& heartbeat) {
    Object(out).moment("time", heartbeat.time).number("next", heartbeat.next).end("\n");
}

void appendLine(std::string& out, const ErrorLine& error) {
    Object(out).text("error", error.text).end("\n");
}

void appendLine(std::string& out, const RequestLine& request) {
    Object object(out);
    if (request.from) object.number("from", *request.from);
    if (request.life != 0) object.number("life", request.life);
    if (request.textLimit != 0) object.number("textLimit", request.textLimit);
    if (request.references) {
        object.name("references");
        out += "true";
    }
    if (request.kinds != ~KindMask{0}) {
        object.name("kinds");
        char separator = '[';
        for (std::size_t kind = 0; kind < kEventKinds; ++kind) {
            if ((request.kinds & maskOf(static_cast<EventKind>(kind))) == 0) continue;
            out += separator;
            separator = ',';
            appendJsonText(out, kindName(static_cast<EventKind>(kind)));
        }
        out += separator == '[' ? "[]" : "]";
    }
    object.end("\n");
}

} // namespace raftarium
