#pragma once

namespace raftarium::ui {

class Actions;
class Session;

/// "time.play", "time.stepForward", "time.stepBack", "time.start", "time.live", "time.faster",
/// "time.slower" and "step.all", "step.decisions", "step.elections", "step.log".
void addTimeActions(Actions& actions, Session* session);

/// "fault.crashLeader", "fault.partitionLeader", "fault.partitionRandom", "fault.healAll",
/// "fault.load", "selection.clear", "selection.nextNode".
void addClusterActions(Actions& actions, Session* session);

} // namespace raftarium::ui
