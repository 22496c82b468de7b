#pragma once

#include "core/scenario/scenario.h"
#include "require.h"

#include <cstddef>

namespace raftarium::fuzz {

/// Ends the program where two scenarios differ in anything.
inline void requireSame(const StepAction& a, const StepAction& b) {
    require(a.verb == b.verb, "same verb");
    require(a.groups == b.groups, "same groups");
    require(a.node == b.node && a.from == b.from && a.to == b.to, "same servers");
    require(a.action.index() == b.action.index(), "same kind of action");
    // The words hold every number of an action.
    require(actionWords(a.action) == actionWords(b.action), "same action");
}

inline void requireSame(const Step& a, const Step& b) {
    require(a.at == b.at && a.when == b.when && a.after == b.after, "same time of a step");
    require(a.by == b.by && a.note == b.note, "same author and note of a step");
    requireSame(a.act, b.act);
}

inline void requireSame(const Expectation& a, const Expectation& b) {
    require(a.kind == b.kind && a.that == b.that && a.note == b.note, "same expectation");
    require(a.time == b.time && a.from == b.from && a.until == b.until, "same moments");
    require(expectationWords(a) == expectationWords(b), "same words of an expectation");
}

inline void requireSame(const Scenario& a, const Scenario& b) {
    require(a.title == b.title && a.description == b.description, "same texts");
    require(a.nodes == b.nodes && a.seed == b.seed, "same servers and seed");
    require(a.options == b.options, "same options");
    require(a.network == b.network, "same network");
    require(a.disk == b.disk, "same disk");
    require(a.load == b.load, "same load");
    require(a.duration == b.duration, "same duration");
    require(a.steps.size() == b.steps.size(), "as many steps");
    for (std::size_t i = 0; i < a.steps.size(); ++i)
        requireSame(a.steps[i], b.steps[i]);
    require(a.expectations.size() == b.expectations.size(), "as many expectations");
    for (std::size_t i = 0; i < a.expectations.size(); ++i)
        requireSame(a.expectations[i], b.expectations[i]);
}

} // namespace raftarium::fuzz
