#pragma once

#include "core/check/history.h"
#include "processes/http_connection.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <map>
#include <memory>
#include <random>
#include <string>
#include <thread>
#include <vector>

namespace raftarium::testing {

/// A client that writes and reads all the while, and notes what it saw. Runs on a thread of its
/// own.
class ChaosClient {
public:
    ChaosClient(std::uint32_t number, std::vector<quint16> ports, std::uint64_t seed,
                std::atomic<EventNumber>& clock)
        : number_(number), ports_(std::move(ports)), random_(seed), clock_(clock) {}

    void run(const std::atomic<bool>& stop) {
        for (quint16 port : ports_)
            connections_.push_back(std::make_unique<HttpConnection>(port));
        while (!stop) {
            act();
            std::this_thread::sleep_for(std::chrono::microseconds(chosen(500, 6'000)));
        }
        connections_.clear();
    }

    /// In the order of this client.
    std::vector<Operation> history;
    /// Keys that nobody else touches, with what was acknowledged last.
    std::map<std::string, std::string> acknowledged;
    int answers = 0;

private:
    using Kind = HttpConnection::Answer::Kind;
    std::uint64_t chosen(std::uint64_t low, std::uint64_t high) {
        return std::uniform_int_distribution<std::uint64_t>(low, high)(random_);
    }

    /// Few clients meet at few keys; new ones every two seconds, so that histories stay short.
    std::string sharedKey() {
        const auto now = std::chrono::steady_clock::now().time_since_epoch();
        return "t" +
               std::to_string(std::chrono::duration_cast<std::chrono::seconds>(now).count() / 2) +
               "k" + std::to_string(chosen(1, 4));
    }

    void act() {
        ++count_;
        const std::uint64_t what = chosen(1, 100);
        Operation operation;
        operation.client = ClientId{number_};
        operation.key = sharedKey();
        if (what <= 45) {
            operation.kind = OperationKind::Get;
        } else if (what <= 95) {
            operation.kind = OperationKind::Set;
            operation.value = "c" + std::to_string(number_) + "v" + std::to_string(count_);
            if (what > 85)
                operation.key = "own-" + std::to_string(number_) + "-" + std::to_string(count_);
        } else {
            operation.kind = OperationKind::Delete;
        }
        const QByteArray method = operation.kind == OperationKind::Get   ? "GET"
                                  : operation.kind == OperationKind::Set ? "PUT"
                                                                         : "DELETE";
        const QByteArray path = "/kv/" + QByteArray::fromStdString(operation.key);
        operation.invoked.event = clock_++;
        const HttpConnection::Answer answer =
            ask(method, path, QByteArray::fromStdString(operation.value));
        const bool unknown = answer.kind == Kind::Lost || answer.status == 504;
        if (unknown) {
            if (operation.kind != OperationKind::Get) history.push_back(operation);
            return;
        }
        if (answer.kind == Kind::NotSent ||
            (answer.status != 200 && answer.status != 204 && answer.status != 404))
            return; // refused: it had no effect
        ++answers;
        operation.returned = Moment{clock_++, kNever};
        if (operation.kind == OperationKind::Get && answer.status == 200)
            operation.result = answer.body.toStdString();
        if (operation.kind == OperationKind::Delete)
            operation.success = answer.status == 204 ? Success::Yes : Success::No;
        if (operation.key.starts_with("own-")) acknowledged[operation.key] = operation.value;
        history.push_back(std::move(operation));
    }

    /// Asks whom it takes for the leader, and goes where it is sent. Once a request may have had an
    /// effect it is not sent again.
    HttpConnection::Answer ask(const QByteArray& method, const QByteArray& path,
                               const QByteArray& body) {
        HttpConnection::Answer answer;
        for (int attempt = 0; attempt < 4; ++attempt) {
            answer = connections_[believed_]->ask(method, path, body, 2'500);
            if (answer.kind == Kind::Lost) {
                believed_ = chosen(0, ports_.size() - 1);
                return answer;
            }
            if (answer.kind == Kind::Came && answer.status == 307) {
                const int port = answer.location.split('/').value(2).split(':').value(1).toInt();
                const auto found = std::find(ports_.begin(), ports_.end(), port);
                if (found != ports_.end()) believed_ = std::size_t(found - ports_.begin());
                continue;
            }
            if (answer.kind == Kind::Came && answer.status != 503) return answer;
            believed_ = chosen(0, ports_.size() - 1);
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
        }
        return answer;
    }

    std::uint32_t number_;
    std::vector<quint16> ports_;
    std::mt19937_64 random_;
    std::atomic<EventNumber>& clock_;
    std::vector<std::unique_ptr<HttpConnection>> connections_;
    std::size_t believed_ = 0;
    std::uint64_t count_ = 0;
};

} // namespace raftarium::testing
