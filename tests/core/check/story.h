#pragma once

#include "core/check/checker.h"

#include <cstdint>
#include <initializer_list>
#include <string>
#include <vector>

namespace raftarium::test {

/// A stream of events made by hand. Commands are named by a letter: the letter is their text id.
class Story {
public:
    EventNumber starts(int node, std::uint64_t kept = 0) {
        Event& event = add(EventKind::NodeStarted, node);
        event.index = Index{kept};
        return last();
    }
    EventNumber crashes(int node, std::uint64_t kept) {
        Event& event = add(EventKind::NodeCrashed, node);
        event.index = Index{kept};
        return last();
    }
    EventNumber stands(int node, std::uint32_t term) {
        add(EventKind::BecameCandidate, node).term = term;
        return last();
    }
    EventNumber leads(int node, std::uint32_t term, std::uint64_t lastIndex = 0) {
        Event& event = add(EventKind::BecameLeader, node);
        event.term = term;
        event.index = Index{lastIndex};
        return last();
    }
    EventNumber stepsDown(int node, std::uint32_t term) {
        add(EventKind::BecameFollower, node).term = term;
        return last();
    }
    EventNumber appends(int node, std::uint64_t index, std::uint32_t term, char command,
                        EntryKind kind = EntryKind::Command) {
        Event& event = add(EventKind::EntryAppended, node);
        event.index = Index{index};
        event.logTerm = term;
        event.term = term;
        event.text = static_cast<TextId>(command);
        event.detail = static_cast<std::uint8_t>(kind);
        return last();
    }
    EventNumber truncates(int node, std::uint64_t index) {
        Event& event = add(EventKind::LogTruncated, node);
        event.index = Index{index};
        return last();
    }
    EventNumber commits(int node, std::uint64_t index, std::uint32_t term) {
        Event& event = add(EventKind::CommitAdvanced, node);
        event.index = Index{index};
        event.term = term;
        return last();
    }
    EventNumber applies(int node, std::uint64_t index, std::uint32_t term, char command) {
        Event& event = add(EventKind::EntryApplied, node);
        event.index = Index{index};
        event.term = term;
        event.text = static_cast<TextId>(command);
        return last();
    }

    /// Every one of `nodes` appends the same entry.
    void allAppend(std::initializer_list<int> nodes, std::uint64_t index, std::uint32_t term,
                   char command) {
        for (const int node : nodes)
            appends(node, index, term, command);
    }

    [[nodiscard]] Checker checked() const {
        Checker checker;
        checker.apply(events, 0);
        return checker;
    }
    [[nodiscard]] EventNumber last() const { return static_cast<EventNumber>(events.size()) - 1; }

    std::vector<Event> events;

private:
    Event& add(EventKind kind, int node) {
        Event event;
        event.kind = kind;
        event.node = NodeId{static_cast<std::uint8_t>(node)};
        event.time = Time{static_cast<std::int64_t>(events.size())};
        events.push_back(event);
        return events.back();
    }
};

} // namespace raftarium::test
