#include "cli/cluster_watch.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

namespace raftarium::cli {
namespace {

std::string nameOf(NodeId id) { return "n" + std::to_string(id.value()); }

template <class Do>
void forEachServer(const net::LocalCluster& cluster, Do what) {
    for (int i = 1; i <= cluster.servers(); ++i)
        what(NodeId{static_cast<std::uint8_t>(i)});
}

} // namespace

ClusterWatch::ClusterWatch(net::LocalCluster& cluster, Console& console, bool json)
    : cluster_(cluster), console_(console), json_(json) {
    connect(&cluster_, &net::LocalCluster::ready, this, &ClusterWatch::ready);
    connect(&cluster_, &net::LocalCluster::ended, this, &ClusterWatch::ended);
    connect(&cluster_, &net::LocalCluster::stopped, this, [] { QCoreApplication::quit(); });
}

void ClusterWatch::stop() {
    stopping_ = true;
    if (console_.progress) console_.err << "stopping the servers" << std::endl;
    cluster_.stop();
}

void ClusterWatch::ready() {
    if (announced_ || stopping_ || count(&net::LocalCluster::isReady) < cluster_.servers()) return;
    announced_ = true;
    console_.out << (json_ ? json() : text()) << std::flush;
    if (!console_.out) stop(); // nobody can know where they are; who called is told why
}

void ClusterWatch::ended(NodeId id, const QString& said) {
    const std::string line = nameOf(id) + " has ended: " + said.toStdString();
    if (!announced_ && !stopping_) {
        problem_ = line;
        return stop();
    }
    console_.err << line << std::endl;
    if (stopping_ || count(&net::LocalCluster::isRunning) > 0) return;
    problem_ = "no server is left";
    stop();
}

int ClusterWatch::count(bool (net::LocalCluster::*is)(NodeId) const) const {
    int found = 0;
    forEachServer(cluster_, [&](NodeId id) { found += (cluster_.*is)(id) ? 1 : 0; });
    return found;
}

std::string ClusterWatch::text() const {
    std::string text, observers;
    forEachServer(cluster_, [&](NodeId id) {
        const std::string observer = cluster_.observer(id).text().toStdString();
        text += nameOf(id) + ": peer=" + cluster_.peer(id).text().toStdString() +
                " http=" + cluster_.http(id).text().toStdString() + " observe=" + observer +
                " control=" + cluster_.control(id).text().toStdString() +
                " pid=" + std::to_string(cluster_.processId(id)) + "\n";
        observers += (observers.empty() ? "" : ",") + observer;
    });
    return text + "data: " + cluster_.directory().toStdString() +
           (cluster_.isTemporary() ? " (removed in the end)\n" : "\n") +
           "token-file: " + cluster_.tokenFile().toStdString() + "\nattach: " + observers +
           "\n\n"
           "Watch: raftarium, Cluster > Attach to a cluster, with the observer ports of \"attach\" "
           "and the token file\n"
           "Write: curl -L -X PUT --data blue http://" +
           cluster_.http(NodeId{1}).text().toStdString() +
           "/kv/colour\n"
           "End:   Ctrl-C\n";
}

std::string ClusterWatch::json() const {
    nlohmann::ordered_json nodes = nlohmann::ordered_json::array();
    forEachServer(cluster_, [&](NodeId id) {
        nodes.push_back({{"id", nameOf(id)},
                         {"peer", cluster_.peer(id).text().toStdString()},
                         {"http", cluster_.http(id).text().toStdString()},
                         {"observe", cluster_.observer(id).text().toStdString()},
                         {"control", cluster_.control(id).text().toStdString()},
                         {"pid", cluster_.processId(id)}});
    });
    const nlohmann::ordered_json all{{"nodes", nodes},
                                     {"data", cluster_.directory().toStdString()},
                                     {"temporary", cluster_.isTemporary()},
                                     {"tokenFile", cluster_.tokenFile().toStdString()}};
    return all.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

} // namespace raftarium::cli
