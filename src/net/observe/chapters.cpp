#include "net/observe/stream_merger.h"

#include <utility>

/// StreamMerger: a course that grows too long goes on as a new one.
namespace raftarium::net {

void StreamMerger::beginChapter(std::vector<MadeEvent> opening, Batch& into) {
    forgetPlaces();
    for (MadeEvent& made : opening)
        put(made.event, std::move(made.text), into);
    openingCount_ = count_;
    openingTextBytes_ = textBytes_;
}

/// Whatever names a place in the course that has ended. What still waits is kept, and so is all
/// that is known of clocks and servers.
void StreamMerger::forgetPlaces() {
    count_ = 0;
    textBytes_ = 0;
    epoch_.reset();
    texts_ = {};
    for (Source& source : sources_)
        source.numbers.clear();
    // A message that was sent in the old chapter arrives in the new one without having been sent.
    inFlight_.clear();
    std::erase_if(messages_, [](const auto& each) { return each.second.number != kNoEvent; });
    std::erase_if(messageOrder_,
                  [this](const MessageKey& key) { return !messages_.contains(key); });
    // Operations that began in the old chapter are to this one as if nobody had seen them begin.
    clients_ = {};
    for (std::size_t i = 0; i < sources_.size(); ++i)
        clients_.addSource();
}

} // namespace raftarium::net
