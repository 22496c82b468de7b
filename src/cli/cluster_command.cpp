#include "cli/cluster_watch.h"
#include "cli/commands.h"
#include "cli/raft_options.h"
#include "cli/unix_signals.h"

#include "core/scenario/suggest.h"

#include <QCoreApplication>

namespace raftarium::cli {
namespace {

constexpr std::uint32_t kUsualServers = 3;
constexpr std::uint32_t kMostServers = 25;

std::vector<Option> clusterOptions() {
    std::vector<Option> options{{"--nodes", true}, {"--data", true}, {"--json"}, {"--help"}};
    options.insert(options.end(), kRaftOptions.begin(), kRaftOptions.end());
    return options;
}

/// How many servers to start: as many as live in the folder already, where none are asked for.
int readServers(const Arguments& arguments, const QString& directory) {
    const auto typed = arguments.value("--nodes");
    const auto wanted = typed ? wholeNumber(*typed, 1, kMostServers) : std::nullopt;
    if (typed && !wanted)
        arguments.fail("--nodes: write a number from 1 to " + std::to_string(kMostServers));
    const auto otherwise = static_cast<int>(wanted.value_or(kUsualServers));
    if (directory.isEmpty()) return otherwise;
    const auto content = net::LocalCluster::contentOf(directory);
    if (!content.stranger.isEmpty())
        arguments.fail("--data: " + directory.toStdString() + " holds other things (" +
                       raftarium::quoted(content.stranger.toStdString()) +
                       "); name an empty folder, or one in which a local cluster has lived");
    if (content.servers == 0) return otherwise;
    if (wanted && content.servers != otherwise)
        arguments.fail("--nodes: in " + directory.toStdString() + " a cluster of " +
                       std::to_string(content.servers) +
                       " has lived; start as many, or name another folder");
    return content.servers;
}

net::LocalCluster::Config readConfig(const Arguments& arguments) {
    if (!arguments.files().empty())
        arguments.fail("a cluster takes no file; its folder is named by --data");
    net::LocalCluster::Config config;
    if (const auto directory = arguments.value("--data")) {
        if (directory->empty()) arguments.fail("--data: name a folder");
        config.directory = QString::fromStdString(*directory);
    }
    config.servers = readServers(arguments, config.directory);
    static_cast<void>(readRaftOptions(arguments)); // a mistake is told once, not by each server
    for (const Option& option : kRaftOptions)
        if (const auto value = arguments.value(option.name))
            config.options << QString::fromUtf8(option.name.data(), qsizetype(option.name.size()))
                           << QString::fromStdString(*value);
    return config;
}

} // namespace

Exit clusterCommand(std::span<const std::string> words, Console& console) {
    const Arguments arguments("raftarium-cli cluster", words, clusterOptions());
    net::LocalCluster::Config config = readConfig(arguments);

    int count = 1;
    char name[] = "raftarium-cli";
    char* values[] = {name, nullptr};
    const QCoreApplication application(count, values);
    config.program = QCoreApplication::applicationFilePath();
    net::LocalCluster cluster(config);
    ClusterWatch watch(cluster, console, arguments.has("--json"));
    const UnixSignals signals_([&] { watch.stop(); });
    if (const QString problem = cluster.start(); !problem.isEmpty())
        throw Failure(Exit::Outside, problem.toStdString());
    QCoreApplication::exec();
    if (!watch.problem().empty()) throw Failure(Exit::Outside, watch.problem());
    return Exit::Ok;
}

} // namespace raftarium::cli
