#include "net/base/child_process.h"

#include <QProcess>

#include <csignal>
#include <sys/prctl.h>
#include <unistd.h>

namespace raftarium::net {

void endWithThisProcess(QProcess& process) {
    process.setChildProcessModifier([parent = ::getpid()] {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        if (::getppid() != parent) ::_exit(1); // it was gone before the kernel was asked
        ::setpgid(0, 0);
    });
}

} // namespace raftarium::net
