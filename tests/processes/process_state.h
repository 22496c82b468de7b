#pragma once

#include <QByteArray>
#include <QFile>

namespace raftarium::testing {

/// The state of a process as the kernel names it: 'R', 'S', 'T' (stopped) …; 0: there is none, or
/// nothing but its exit status.
inline char processState(qint64 pid) {
    QFile file(QStringLiteral("/proc/%1/stat").arg(pid));
    if (!file.open(QIODevice::ReadOnly)) return 0;
    const QByteArray line = file.readAll();
    const char state = line.mid(line.lastIndexOf(')') + 2, 1).at(0);
    return state == 'Z' || state == 'X' ? char(0) : state;
}

} // namespace raftarium::testing
