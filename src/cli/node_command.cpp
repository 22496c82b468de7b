#include "cli/commands.h"
#include "cli/node_options.h"
#include "cli/unix_signals.h"

#include <QCoreApplication>

#include <csignal>
#include <sys/resource.h>

namespace raftarium::cli {
namespace {

/// As many files and connections as the system allows; and a file that may not grow is an error to
/// be told, not the end of the process. Qt's own event loop instead of GLib's, which searches lists
/// and makes a system call whenever anything is to be written: a twentieth of the processor time.
void prepareProcess() {
    rlimit files{};
    if (getrlimit(RLIMIT_NOFILE, &files) == 0) {
        files.rlim_cur = files.rlim_max;
        setrlimit(RLIMIT_NOFILE, &files);
    }
    std::signal(SIGXFSZ, SIG_IGN);
    qputenv("QT_NO_GLIB", "1");
}

} // namespace

Exit nodeCommand(std::span<const std::string> words, Console& console) {
    const Arguments arguments("raftarium-cli node", words, nodeOptions());
    const net::DaemonConfig config = readNodeConfig(arguments);

    prepareProcess();
    int count = 1;
    char name[] = "raftarium-cli";
    char* values[] = {name, nullptr};
    QCoreApplication application(count, values);
    net::NodeDaemon daemon(config);
    QString problem;
    QObject::connect(&daemon, &net::NodeDaemon::warning, [&](const QString& text) {
        console.err << "warning: " << text.toStdString() << std::endl;
    });
    QObject::connect(&daemon, &net::NodeDaemon::finished, &application, [&](const QString& why) {
        problem = why;
        QCoreApplication::quit();
    });
    const UnixSignals signals_([&] { daemon.stopGracefully(); });
    const QString refused = daemon.start();
    if (!refused.isEmpty()) throw Failure(Exit::Outside, refused.toStdString());
    console.out << daemon.readyLine().toStdString() << std::endl;
    QCoreApplication::exec();
    if (!problem.isEmpty()) throw Failure(Exit::Outside, problem.toStdString());
    return Exit::Ok;
}

} // namespace raftarium::cli
