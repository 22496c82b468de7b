#pragma once

#include "net/transport/raft_transport.h"

#include <QMap>

#include <set>

namespace raftarium::net {

/// Carries messages between the nodes of one process, each in a turn of the event loop of its own.
class MemoryNetwork {
public:
    class Transport : public RaftTransport {
    public:
        Transport(MemoryNetwork* network, NodeId id) : network_(network), id_(id) {}
        QString start() override {
            network_->up_[id_] = this;
            return {};
        }
        void stop() override { network_->up_.remove(id_); }
        void send(const Message& message, const MessageMark& mark) override {
            QMetaObject::invokeMethod(
                this, [network = network_, message, mark] { network->carry(message, mark); },
                Qt::QueuedConnection);
        }

    private:
        friend class MemoryNetwork;
        MemoryNetwork* network_;
        NodeId id_;
    };

    void isolate(NodeId id) { isolated_.insert(id); }
    void healAll() { isolated_.clear(); }

private:
    void carry(const Message& message, const MessageMark& mark) {
        if (isolated_.contains(message.from) || isolated_.contains(message.to)) return;
        if (Transport* to = up_.value(message.to)) emit to->received(message, mark);
    }

    QMap<NodeId, Transport*> up_;
    std::set<NodeId> isolated_;
};

} // namespace raftarium::net
