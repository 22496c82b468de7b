#include "cli/etcd_trace.h"

#include "cli/etcd_exporter.h"

#include <nlohmann/json.hpp>

namespace raftarium::cli {
namespace {

/// Numbers that may be large are texts: TLC counts to 2^31.
std::string headOf(const EtcdExporter& exporter, const Timeline& timeline,
                   const Scenario& scenario) {
    nlohmann::ordered_json head;
    head["format"] = "etcd-trace";
    head["specification"] = "etcd-io/raft tla/Traceetcdraft.tla";
    head["scenario"] = scenario.title;
    head["seed"] = std::to_string(scenario.seed);
    head["events"] = std::to_string(timeline.size());
    const bool complete = exporter.stopped() == kNoEvent;
    head["complete"] = complete;
    if (!complete) {
        head["until"] = std::to_string(exporter.stopped());
        head["why"] = exporter.reason();
    }
    auto& leftOut = head["left-out"] = nlohmann::ordered_json::object();
    for (const auto& [what, count] : exporter.leftOut())
        leftOut[std::string(what)] = std::to_string(count);
    head["mapped"] = "copied requests are sent twice; the commit index survives a restart; an "
                     "append is sent from the receiver's commit index on; changes of members "
                     "are in force once applied";
    return head.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

} // namespace

EtcdTrace etcdTrace(const Timeline& timeline, const Scenario& scenario) {
    EtcdExporter exporter(timeline);
    exporter.run();
    EtcdTrace trace;
    trace.text = headOf(exporter, timeline, scenario);
    appendTraceLines(trace.text, exporter.lines());
    trace.lines = countTraceLines(exporter.lines());
    trace.stopped = exporter.stopped();
    trace.reason = exporter.reason();
    return trace;
}

} // namespace raftarium::cli
