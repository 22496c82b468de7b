#pragma once

#include "core/check/client_history.h"
#include "core/check/linearizability.h"
#include "net/observe/live_source.h"

#include <iterator>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace raftarium::testing {

/// Watches servers as the window does, and judges by what they tell.
class Watcher {
public:
    Watcher(const QList<net::HostPort>& servers, const QByteArray& token)
        : source_(servers, optionsWith(token)) {
        QObject::connect(&source_, &net::LiveSource::ready, &source_, [this] { take(); });
    }
    void take() {
        net::LiveSource::Batch batch = source_.take();
        texts_.insert(texts_.end(), std::make_move_iterator(batch.texts.begin()),
                      std::make_move_iterator(batch.texts.end()));
        history_.apply(batch.events, next_,
                       [this](TextId id) -> std::string_view { return texts_[id]; });
        next_ += static_cast<EventNumber>(batch.events.size());
    }
    [[nodiscard]] const std::vector<Operation>& operations() const { return history_.operations(); }
    [[nodiscard]] EventNumber events() const { return next_; }

private:
    static net::LiveSource::Options optionsWith(const QByteArray& token) {
        net::LiveSource::Options options;
        options.token = token;
        return options;
    }
    net::LiveSource source_;
    std::vector<std::string> texts_{std::string()}; // by id; there is none of 0
    ClientHistory history_;
    EventNumber next_ = 0;
};

} // namespace raftarium::testing
