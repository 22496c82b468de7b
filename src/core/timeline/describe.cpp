#include "core/timeline/describe.h"

#include "core/timeline/phrase.h"

namespace raftarium {

namespace describing {

using namespace phrase;

const Event* causeOf(const Timeline& timeline, const Event& event) {
    return event.cause < timeline.size() ? &timeline[event.cause] : nullptr;
}

namespace {

Sentence action(const Timeline& timeline, const Event& event) {
    const std::string words = text(timeline.text(event.text));
    switch (event.detailAs<ActionSource>()) {
    case ActionSource::Scenario: return say(RAFTARIUM_TEXT("Event", "scenario: %1"), {words});
    case ActionSource::Load: return say(RAFTARIUM_TEXT("Event", "clients: %1"), {words});
    case ActionSource::User: break;
    }
    return say(RAFTARIUM_TEXT("Event", "by hand: %1"), {words});
}

Sentence started(const Event& event) {
    const std::string term = number(event.term);
    const std::string index = number(event.index);
    if (event.detail == 2) return say(RAFTARIUM_TEXT("Event", "is watched from here on"), {});
    if (event.detail == 0 && event.index == Index{})
        return say(RAFTARIUM_TEXT("Event", "starts in term %1 with an empty log"), {term});
    if (event.detail == 0)
        return say(RAFTARIUM_TEXT("Event", "starts in term %1 with a log up to index %2"),
                   {term, index});
    if (event.index == Index{})
        return say(RAFTARIUM_TEXT("Event", "restarts in term %1 with an empty log"), {term});
    return say(RAFTARIUM_TEXT("Event", "restarts in term %1 with its log up to index %2"),
               {term, index});
}

Sentence crashed(const Event& event) {
    if (event.count == 0)
        return say(RAFTARIUM_TEXT("Event", "crashes; its disk keeps the log up to index %1"),
                   {number(event.index)});
    if (event.count == 1)
        return say(
            RAFTARIUM_TEXT("Event", "crashes and loses 1 entry that was not yet on its disk"));
    return say(
        RAFTARIUM_TEXT("Event", "crashes and loses %1 entries that were not yet on its disk"),
        {number(event.count)});
}

Sentence network(const Event& event) {
    const std::string latency = duration(event.value);
    const std::string jitter = duration(event.index.value());
    if (event.peer == kNobody)
        return say(
            RAFTARIUM_TEXT("Event", "every link: latency %1 ± %2, %3 lost, %4 duplicated, "
                                    "%5 reordered"),
            {latency, jitter, percent(event.term), percent(event.logTerm), percent(event.count)});
    return say(RAFTARIUM_TEXT("Event", "link to %1: latency %2 ± %3, %4 lost, %5 duplicated, "
                                       "%6 reordered"),
               {nodeName(event.peer), latency, jitter, percent(event.term), percent(event.logTerm),
                percent(event.count)});
}

Sentence disk(const Event& event) {
    const std::string time = duration(event.value);
    switch (event.detailAs<UnsyncedWrites>()) {
    case UnsyncedWrites::Kept:
        return say(
            RAFTARIUM_TEXT("Event", "its disk syncs in %1; a crash keeps what is not synced"),
            {time});
    case UnsyncedWrites::Torn:
        return say(
            RAFTARIUM_TEXT("Event", "its disk syncs in %1; a crash tears what is not synced"),
            {time});
    case UnsyncedWrites::Damaged:
        return say(RAFTARIUM_TEXT("Event", "its disk syncs in %1; a crash damages what is synced"),
                   {time});
    case UnsyncedWrites::Lost: break;
    }
    return say(RAFTARIUM_TEXT("Event", "its disk syncs in %1; a crash loses what is not synced"),
               {time});
}

} // namespace

Sentence outside(const Timeline& timeline, EventNumber number) {
    const Event& event = timeline[number];
    switch (event.kind) {
    case EventKind::ActionTaken: return action(timeline, event);
    case EventKind::NodeStarted: return started(event);
    case EventKind::NodeCrashed: return crashed(event);
    case EventKind::NodePaused: return say(RAFTARIUM_TEXT("Event", "is paused"));
    case EventKind::NodeResumed: return say(RAFTARIUM_TEXT("Event", "goes on after its pause"));
    case EventKind::ClockRateChanged:
        if (event.value == 1'000'000)
            return say(RAFTARIUM_TEXT("Event", "its clock runs at true speed"));
        return say(RAFTARIUM_TEXT("Event", "its clock runs at %1 of true speed"),
                   {percent(event.value)});
    case EventKind::LinkCut:
        return say(RAFTARIUM_TEXT("Event", "its link to %1 is cut"), {nodeName(event.peer)});
    case EventKind::LinkHealed:
        return say(RAFTARIUM_TEXT("Event", "its link to %1 is healed"), {nodeName(event.peer)});
    case EventKind::NetworkChanged: return network(event);
    case EventKind::DiskChanged: return disk(event);
    case EventKind::OptionsChanged:
        return say(RAFTARIUM_TEXT("Event", "options change: %1"),
                   {text(timeline.text(event.text))});
    default: return {};
    }
}

} // namespace describing

Sentence describe(const Timeline& timeline, EventNumber number) {
    if (number >= timeline.size()) return phrase::say(RAFTARIUM_TEXT("Event", "has not happened"));
    const Event& event = timeline[number];
    for (const auto part :
         {describing::message, describing::log, describing::election, describing::preVote,
          describing::membership, describing::snapshot, describing::client, describing::outside}) {
        Sentence sentence = part(timeline, number);
        if (*sentence.pattern != '\0') return sentence;
    }
    return phrase::say(RAFTARIUM_TEXT("Event", "does something of unknown kind %1"),
                       {phrase::number(static_cast<std::uint64_t>(event.kind))});
}

} // namespace raftarium
