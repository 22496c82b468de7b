#include "cli/node_options.h"

#include "cli/console.h"
#include "cli/raft_options.h"
#include "core/scenario/suggest.h"

#include <QFile>
#include <QFileInfo>

namespace raftarium::cli {
namespace {

constexpr Option kOptions[] = {{"--id", true},
                               {"--peers", true},
                               {"--voters", true},
                               {"--cluster", true},
                               {"--data", true},
                               {"--http", true},
                               {"--observe", true},
                               {"--control", true},
                               {"--token-file", true},
                               {"--election-timeout", true},
                               {"--heartbeat", true},
                               {"--max-entries-per-request", true},
                               {"--snapshot-after", true},
                               {"--tls-cert", true},
                               {"--tls-key", true},
                               {"--tls-ca", true},
                               {"--help"}};

class Reader {
public:
    explicit Reader(const Arguments& arguments) : arguments_(arguments) {}

    net::DaemonConfig read() {
        if (!arguments_.files().empty())
            arguments_.fail("a node takes no file; its directory is named by --data");
        readPeers();
        config_.id = server("--id", required("--id"));
        if (!config_.peers.contains(config_.id))
            arguments_.fail("--peers must name this server too: add " + required("--id") +
                            "=HOST:PORT, where the others reach it");
        config_.directory = QString::fromStdString(required("--data"));
        if (const auto cluster = arguments_.value("--cluster"))
            config_.cluster = QString::fromStdString(*cluster);
        if (config_.cluster.isEmpty() || config_.cluster.size() > 64)
            arguments_.fail("--cluster: a name has 1 to 64 characters");
        readVoters();
        config_.http = address("--http");
        config_.observe = address("--observe");
        config_.control = address("--control");
        readToken();
        config_.options = readRaftOptions(arguments_);
        readTls();
        return config_;
    }

private:
    std::string required(std::string_view option) const {
        const auto value = arguments_.value(option);
        if (!value || value->empty())
            arguments_.fail("the option " + std::string(option) + " is missing");
        return *value;
    }

    NodeId server(std::string_view option, std::string_view name) const {
        const auto number =
            name.starts_with('n') ? wholeNumber(name.substr(1), 1, kMaxNodeId) : std::nullopt;
        if (!number)
            arguments_.fail(std::string(option) + ": " + quoted(name) +
                            " is no server: write n1 to n127");
        return NodeId{static_cast<std::uint8_t>(*number)};
    }

    net::HostPort hostPort(std::string_view option, std::string_view text) const {
        const auto place = net::parseHostPort(
            QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())), 0);
        if (!place)
            arguments_.fail(std::string(option) + ": " + quoted(text) +
                            " is no address: write HOST:PORT, such as 127.0.0.1:7001");
        return *place;
    }

    std::optional<net::HostPort> address(std::string_view option) const {
        const auto text = arguments_.value(option);
        if (!text) return std::nullopt;
        return hostPort(option, *text);
    }

    /// Calls `take` for each part of a list with commas.
    template <class Take>
    static void forEachPart(std::string_view list, Take take) {
        while (true) {
            const std::size_t comma = list.find(',');
            take(list.substr(0, comma));
            if (comma == std::string_view::npos) return;
            list.remove_prefix(comma + 1);
        }
    }

    void readPeers() {
        forEachPart(required("--peers"), [&](std::string_view part) {
            const std::size_t equals = part.find('=');
            if (equals == std::string_view::npos)
                arguments_.fail("--peers: " + quoted(part) + ": write n1=HOST:PORT,n2=HOST:PORT");
            const NodeId id = server("--peers", part.substr(0, equals));
            if (!config_.peers.emplace(id, hostPort("--peers", part.substr(equals + 1))).second)
                arguments_.fail("--peers names " + std::string(part.substr(0, equals)) + " twice");
        });
    }

    void readVoters() {
        const auto list = arguments_.value("--voters");
        if (!list) {
            for (const auto& [id, address] : config_.peers)
                config_.voters.insert(id);
            return;
        }
        forEachPart(*list, [&](std::string_view part) {
            const NodeId id = server("--voters", part);
            if (!config_.peers.contains(id))
                arguments_.fail("--voters: " + std::string(part) + " is not in --peers");
            config_.voters.insert(id);
        });
    }

    void readToken() {
        const auto path = arguments_.value("--token-file");
        if (!path) {
            if (config_.control)
                arguments_.fail("--control needs --token-file: whoever knows the token can break "
                                "this server");
            return;
        }
        QFile file(QString::fromStdString(*path));
        if (!file.open(QIODevice::ReadOnly))
            throw Failure(Exit::Outside, *path + ": " + file.errorString().toStdString());
        config_.token = file.read(4096).trimmed();
        if (config_.token.size() < 16)
            arguments_.fail("--token-file: a token has at least 16 characters; make one with: "
                            "openssl rand -hex 16");
    }

    void readTls() {
        const auto certificate = arguments_.value("--tls-cert");
        const auto key = arguments_.value("--tls-key");
        const auto authority = arguments_.value("--tls-ca");
        if (!certificate && !key && !authority) return;
        if (!certificate || !key || !authority)
            arguments_.fail("TLS needs all three: --tls-cert, --tls-key and --tls-ca");
        config_.tls = {QString::fromStdString(*certificate), QString::fromStdString(*key),
                       QString::fromStdString(*authority)};
    }

    const Arguments& arguments_;
    net::DaemonConfig config_;
};

} // namespace

std::span<const Option> nodeOptions() { return kOptions; }

net::DaemonConfig readNodeConfig(const Arguments& arguments) { return Reader(arguments).read(); }

} // namespace raftarium::cli
