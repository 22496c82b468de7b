#include "ui/live/live_source_feed.h"

#include "net/observe/chapter_opening.h"

#include <utility>

namespace raftarium::ui {
namespace {

QList<net::HostPort> addressesOf(const AttachRequest& request) {
    QList<net::HostPort> addresses;
    for (const AttachRequest::Server& server : request.servers)
        addresses.append(server.observer);
    return addresses;
}

net::LiveSource::Options optionsOf(const AttachRequest& request, EventNumber chapterEvents) {
    net::LiveSource::Options options;
    options.token = request.token;
    options.tls = request.tls;
    options.chapterEvents = chapterEvents;
    return options;
}

LiveServer::State stateOf(const net::SourceStatus& status) {
    switch (status.state) {
    case net::SourceStatus::State::Connecting: return LiveServer::State::Connecting;
    case net::SourceStatus::State::Connected:
        return status.missed > 0 ? LiveServer::State::MissedEvents : LiveServer::State::Connected;
    case net::SourceStatus::State::Waiting:
    case net::SourceStatus::State::Refused: break;
    }
    return LiveServer::State::Unreachable;
}

} // namespace

LiveSourceFeed::LiveSourceFeed(const AttachRequest& request, EventNumber chapterEvents)
    : servers_(request.servers), source_(addressesOf(request), optionsOf(request, chapterEvents)) {
    connect(&source_, &net::LiveSource::sourceChanged, this, &EventFeed::changed);
}

LiveSourceFeed::~LiveSourceFeed() = default;

LiveBatch LiveSourceFeed::take() {
    net::LiveSource::Batch batch = source_.take();
    LiveBatch taken;
    taken.texts = std::move(batch.texts);
    taken.events = std::move(batch.events);
    taken.until = batch.until;
    taken.epoch = batch.epoch;
    taken.opening = batch.opening;
    taken.endsChapter = batch.endsChapter;
    return taken;
}

void LiveSourceFeed::beginChapter(const Timeline& ended) {
    source_.beginChapter(net::openingOf(ended));
}

std::vector<LiveServer> LiveSourceFeed::servers() const {
    std::vector<LiveServer> servers;
    for (int i = 0; i < source_.sourceCount(); ++i) {
        const net::SourceStatus status = source_.status(i);
        LiveServer server;
        server.id = status.node;
        server.address = status.address.text();
        server.name = status.node == kNobody ? QStringLiteral("?")
                                             : QStringLiteral("n%1").arg(status.node.value());
        server.state = stateOf(status);
        server.detail = status.problem;
        if (server.state == LiveServer::State::MissedEvents && server.detail.isEmpty())
            server.detail = tr("%n event(s) never came", nullptr, static_cast<int>(status.missed));
        servers.push_back(std::move(server));
    }
    return servers;
}

std::optional<net::HostPort> LiveSourceFeed::controlOf(NodeId id) const {
    for (int i = 0; i < source_.sourceCount(); ++i) {
        const net::SourceStatus status = source_.status(i);
        if (id == kNobody || status.node != id) continue;
        const auto named = static_cast<std::size_t>(i);
        if (named < servers_.size() && servers_[named].control) return servers_[named].control;
        return net::parseHostPort(status.control);
    }
    return std::nullopt;
}

void LiveSourceFeed::note(const Event& event, const std::string& text) {
    source_.note(event, text);
}

} // namespace raftarium::ui
