#include "core/timeline/describe.h"
#include "core/timeline/phrase.h"

namespace raftarium::describing {

using namespace phrase;

Sentence snapshot(const Timeline& timeline, EventNumber place) {
    const Event& event = timeline[place];
    const std::string index = number(event.index);
    switch (event.kind) {
    case EventKind::SnapshotTaken:
        return say(RAFTARIUM_TEXT("Event", "takes a snapshot up to index %1 of term %2"),
                   {index, number(event.logTerm)});
    case EventKind::SnapshotSent:
        return say(RAFTARIUM_TEXT("Event", "begins to send %1 its snapshot up to index %2"),
                   {nodeName(event.peer), index});
    case EventKind::SnapshotInstalled:
        if (event.count != 0)
            return say(RAFTARIUM_TEXT("Event", "has applied everything up to index %1"), {index});
        if (event.peer == kNobody)
            return say(RAFTARIUM_TEXT("Event", "holds everything up to index %1, not shown here"),
                       {index});
        if (event.detail != 0)
            return say(RAFTARIUM_TEXT("Event", "takes over the snapshot of %1 up to index %2 and "
                                               "keeps its log after it"),
                       {nodeName(event.peer), index});
        return say(RAFTARIUM_TEXT("Event", "takes over the snapshot of %1 up to index %2 in place "
                                           "of its log"),
                   {nodeName(event.peer), index});
    case EventKind::LogCompacted:
        if (event.count == 1)
            return say(RAFTARIUM_TEXT("Event",
                                      "drops 1 entry, index %1: its snapshot holds what it "
                                      "did"),
                       {index});
        return say(RAFTARIUM_TEXT("Event", "drops %1 entries up to index %2: its snapshot holds "
                                           "what they did"),
                   {number(event.count), index});
    default: return {};
    }
}

} // namespace raftarium::describing
