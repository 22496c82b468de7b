#pragma once

#include "core/raft/configuration.h"
#include "core/timeline/event_makers.h"
#include "core/timeline/sentence.h"
#include "core/timeline/timeline.h"

#include <algorithm>
#include <functional>
#include <initializer_list>
#include <string>

namespace raftarium::test {

/// A short run in which n1 leads term 3 of five servers; the tests append what they ask about.
class Story {
public:
    Story() {
        const std::string texts[] = {"set colour blue", "crash n2"};
        timeline.appendTexts(texts);
        for (int i = 1; i <= 5; ++i)
            add(EventKind::NodeStarted, i, 0, [](Event& event) { event.value = 5; });
        for (const int node : {1, 2}) {
            entry(node, 1, 1);
            entry(node, 2, 3);
        }
    }
    EventNumber add(EventKind kind, int node, int peer = 0,
                    const std::function<void(Event&)>& fill = {}) {
        Event event = make(kind, node, peer);
        event.time = Time{std::int64_t{timeline.size()} * 1'000'000};
        event.term = 3;
        if (fill) fill(event);
        timeline.append({&event, 1});
        return timeline.size() - 1;
    }
    void entry(int node, std::uint64_t index, std::uint32_t term) {
        add(EventKind::EntryAppended, node, 0, [&](Event& event) {
            event.index = Index{index};
            event.logTerm = term;
            event.text = 1;
        });
    }
    [[nodiscard]] std::string line(EventNumber number) const {
        return describe(timeline, number).plain();
    }
    /// The first sentence of the explanation.
    [[nodiscard]] std::string reason(EventNumber number) const {
        const Explanation told = explain(timeline, number);
        return told.sentences.empty() ? std::string() : told.sentences[0].plain();
    }
    [[nodiscard]] std::string section(EventNumber number) const {
        return explain(timeline, number).section;
    }

    Timeline timeline;
};

template <class Detail>
auto withDetail(Detail detail, const std::function<void(Event&)>& more = {}) {
    return [detail, more](Event& event) {
        event.detail = static_cast<std::uint8_t>(detail);
        if (more) more(event);
    };
}

/// A pattern with %1 … %n in it needs exactly n arguments, and every ** is closed.
inline std::string faultOf(const Sentence& sentence) {
    const std::string pattern = sentence.pattern;
    if (pattern.empty()) return "is empty";
    std::size_t highest = 0;
    std::size_t marks = 0;
    for (std::size_t i = 0; i + 1 < pattern.size(); ++i) {
        if (pattern[i] == '*' && pattern[i + 1] == '*') ++marks, ++i;
        if (pattern[i] != '%') continue;
        if (pattern[i + 1] < '1' || pattern[i + 1] > '9') return "has a bare %: " + pattern;
        highest = std::max<std::size_t>(highest, static_cast<std::size_t>(pattern[i + 1] - '0'));
    }
    for (std::size_t i = 1; i <= highest; ++i)
        if (pattern.find('%' + std::to_string(i)) == std::string::npos)
            return "skips %" + std::to_string(i) + ": " + pattern;
    if (highest != sentence.arguments.size()) return "has other arguments: " + pattern;
    if (marks % 2 != 0) return "leaves ** open: " + pattern;
    return {};
}

inline NodeSet setOf(std::initializer_list<int> ids) {
    NodeSet set;
    for (const int id : ids)
        set.insert(n(id));
    return set;
}

/// The configuration of `node` from now on, as one report; returns its first event.
inline EventNumber configure(Story& story, int node, std::uint64_t index,
                             const Configuration& configuration, EventNumber cause = kNoEvent) {
    EventNumber first = kNoEvent;
    const auto part = [&](ConfigurationPart which, const NodeSet& set) {
        if (set.empty()) return;
        const EventNumber number = story.add(EventKind::ConfigurationChanged, node, 0,
                                             withDetail(which, [&](Event& event) {
                                                 event.index = Index{index};
                                                 event.cause = cause;
                                                 event.setNodes(set);
                                             }));
        if (first == kNoEvent) first = number;
    };
    part(ConfigurationPart::Voters, configuration.voters);
    part(ConfigurationPart::Outgoing, configuration.outgoing);
    part(ConfigurationPart::Learners, configuration.learners);
    return first;
}

/// n6 comes in the place of n3, n4 and n5.
inline const Configuration kJoint{setOf({1, 2, 6}), setOf({1, 2, 3, 4, 5}), {}};

inline void lead(Story& story, int node) {
    story.add(EventKind::BecameLeader, node, 0, [](Event& event) {
        event.count = 3;
        event.setNodes(setOf({1, 2, 3}));
    });
}

/// The vote of `voter` for n1, counted.
inline EventNumber vote(Story& story, EventKind kind, int voter, std::uint32_t count,
                        std::uint64_t needed) {
    return story.add(kind, 1, voter, [&](Event& event) {
        event.detail = 1;
        event.count = count;
        event.value = needed;
    });
}

} // namespace raftarium::test
