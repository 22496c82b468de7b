#pragma once

#include "core/scenario/field_reader.h"

namespace raftarium {

/// Reads one element of "steps". `scenario` holds what the file says outside its steps: a step's
/// network and options start from there.
bool readStep(FieldReader& reader, const JsonValue& value, const Scenario& scenario, Step& out);

/// Reads one element of "expect".
bool readExpectation(FieldReader& reader, const JsonValue& value, Expectation& out);

} // namespace raftarium
