#pragma once

#include "core/raft/event.h"
#include "core/timeline/timeline.h"

#include <string>
#include <string_view>
#include <vector>

/// Marks an English text in `core` for translation; `lupdate` finds it under this name and the
/// interface translates it. The value is the text itself.
#define RAFTARIUM_TEXT(context, text) text

namespace raftarium {

/// A sentence that can be translated: a pattern with %1, %2 … and what stands for them.
/// Parts between ** and ** in a pattern are emphasised.
struct Sentence {
    const char* pattern = "";
    std::vector<std::string> arguments;

    /// In English, without emphasis marks.
    [[nodiscard]] std::string plain() const;
};

/// What a server is called: "n1", "n2" …
[[nodiscard]] std::string nodeName(NodeId id);

/// One line for a list, without the time and the server: "refuses n4: already voted for n2 in term
/// 5".
[[nodiscard]] Sentence describe(const Timeline& timeline, EventNumber number);

/// Why an event happened: what it decided and the rule behind it, most important first.
/// The paper's section is in `section` ("§5.4.2"), empty where there is none.
struct Explanation {
    std::vector<Sentence> sentences;
    std::string section;
};
[[nodiscard]] Explanation explain(const Timeline& timeline, EventNumber number);

/// The event, its cause, the cause of that …, at most `limit` of them.
[[nodiscard]] std::vector<EventNumber> causes(const Timeline& timeline, EventNumber number,
                                              std::size_t limit = 64);

/// The id of a kind in exported files and filters: "vote-refused", "message-sent" …
[[nodiscard]] std::string_view kindName(EventKind kind);

} // namespace raftarium
