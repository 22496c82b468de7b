#include "core/timeline/configuration_report.h"

#include <algorithm>

namespace raftarium {

namespace {

constexpr EventNumber kParts = 3;

void addPart(Configuration& configuration, const Event& event) {
    switch (event.detailAs<ConfigurationPart>()) {
    case ConfigurationPart::Voters: configuration.voters = event.nodes(); break;
    case ConfigurationPart::Outgoing: configuration.outgoing = event.nodes(); break;
    case ConfigurationPart::Learners: configuration.learners = event.nodes(); break;
    }
}

/// Whether `part` goes on with the report of `event`: the voters begin a report.
bool goesOn(const Event& event, const Event& part) {
    return part.kind == EventKind::ConfigurationChanged && part.node == event.node &&
           part.index == event.index &&
           part.detailAs<ConfigurationPart>() != ConfigurationPart::Voters;
}

} // namespace

ConfigurationReport configurationReport(const Timeline& timeline, EventNumber number) {
    const Event& event = timeline[number];
    ConfigurationReport report{number, {}};
    while (report.first > 0 && number - report.first < kParts &&
           goesOn(event, timeline[report.first]) && timeline[report.first - 1].kind == event.kind &&
           timeline[report.first - 1].node == event.node &&
           timeline[report.first - 1].index == event.index)
        --report.first;
    addPart(report.configuration, timeline[report.first]);
    const EventNumber end = std::min(timeline.size(), report.first + kParts);
    for (EventNumber part = report.first + 1; part < end && goesOn(event, timeline[part]); ++part)
        addPart(report.configuration, timeline[part]);
    return report;
}

Configuration configurationBefore(const Timeline& timeline, EventNumber number, NodeId node) {
    const EventNumber found = timeline.findBackward(
        number, 0, maskOf(EventKind::ConfigurationChanged) | maskOf(EventKind::NodeStarted),
        [node](const Event& event) { return event.node == node; });
    if (found == kNoEvent) return {};
    const Event& event = timeline[found];
    if (event.kind == EventKind::ConfigurationChanged)
        return configurationReport(timeline, found).configuration;
    if (event.value == 0 || event.value > kMaxNodeId) return {};
    return Configuration::ofVoters(static_cast<int>(event.value));
}

} // namespace raftarium
