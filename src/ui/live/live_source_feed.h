#pragma once

#include "net/observe/live_source.h"
#include "ui/live/attach_request.h"
#include "ui/live/event_feed.h"

namespace raftarium::ui {

/// The events of a cluster over its observer ports.
class LiveSourceFeed : public EventFeed {
    Q_OBJECT
public:
    /// Of a chapter of so many events, timeline and checks take half a GB: 60 bytes an event, as
    /// measured, and its texts, which end a chapter early from another half on.
    static constexpr EventNumber kChapterEvents = 8'000'000;

    explicit LiveSourceFeed(const AttachRequest& request,
                            EventNumber chapterEvents = kChapterEvents);
    ~LiveSourceFeed() override;

    [[nodiscard]] LiveBatch take() override;
    void beginChapter(const Timeline& ended) override;
    [[nodiscard]] std::vector<LiveServer> servers() const override;
    [[nodiscard]] std::optional<net::HostPort> controlOf(NodeId id) const override;
    void note(const Event& event, const std::string& text) override;

private:
    std::vector<AttachRequest::Server> servers_;
    net::LiveSource source_;
};

} // namespace raftarium::ui
