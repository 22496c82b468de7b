#pragma once

class QProcess;

namespace raftarium::net {

/// Ties a process to the one that starts it: the kernel kills it (SIGKILL) when that one is gone,
/// however it went. A Ctrl-C in their terminal is for the parent alone, which ends it as it sees
/// fit.
///
/// Has to be called before start(), and start() by a thread that outlives the process: for the
/// kernel that thread is the parent.
void endWithThisProcess(QProcess& process);

} // namespace raftarium::net
