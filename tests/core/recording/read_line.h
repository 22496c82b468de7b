#pragma once

#include "core/recording/event_reader.h"
#include "core/recording/line_reader.h"

#include <QtGlobal>

#include <string>
#include <variant>

namespace raftarium::test {

using Answer = std::variant<StreamLine, LineProblem>;

/// Empty where there is none.
inline std::string problemOf(const Answer& answer) {
    const auto* problem = std::get_if<LineProblem>(&answer);
    return problem == nullptr ? std::string() : problem->text;
}

/// What a line says that must be a sound `Line`.
template <class Line>
Line lineOf(const std::string& text) {
    const Answer answer = readEventLine(text);
    if (!std::holds_alternative<StreamLine>(answer)) qFatal("%s", problemOf(answer).c_str());
    return std::get<Line>(std::get<StreamLine>(answer).content);
}

/// What was ignored in a sound line.
inline std::string noteOf(const std::string& text) {
    return std::get<StreamLine>(readEventLine(text)).note;
}

} // namespace raftarium::test
