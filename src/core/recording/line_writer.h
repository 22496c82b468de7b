#pragma once

#include "core/recording/stream_line.h"

#include <string>

namespace raftarium {

/// Append the other lines of a stream, each with its line feed. Events: appendEventLine().
void appendLine(std::string& out, const HelloLine& hello);
/// Leaves out the oldest entries, and the state machine's content, where the line would be longer
/// than kMostLineBytes. Longer commands are cut to `textLimit` bytes.
void appendLine(std::string& out, const StateLine& state, std::size_t textLimit = SIZE_MAX);
void appendLine(std::string& out, const MissedLine& missed);
void appendLine(std::string& out, const HeartbeatLine& heartbeat);
void appendLine(std::string& out, const ErrorLine& error);
void appendLine(std::string& out, const RequestLine& request);

} // namespace raftarium
