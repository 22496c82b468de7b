#include "net/daemon/http_api.h"

#include <QJsonDocument>
#include <QUrlQuery>

#include <utility>

namespace raftarium::net {

using Status = HttpReply::Status;
using Method = QHttpServerRequest::Method;
using Outcome = ProposalResult::Outcome;

HttpApi::HttpApi(RaftNode* node, const KeyValueMachine* machine, AddressOf addressOf,
                 QJsonObject peers, QObject* parent)
    : QObject(parent),
      node_(node),
      machine_(machine),
      addressOf_(std::move(addressOf)),
      peers_(std::move(peers)),
      server_([this](const auto& request, const auto& reply) { handle(request, reply); }, {}) {
    clock_.start();
    expiry_.setInterval(250);
    connect(&expiry_, &QTimer::timeout, this, &HttpApi::expire);
}

QString HttpApi::listen(const QHostAddress& address, quint16 port) {
    return server_.listen(address, port);
}

void HttpApi::setTls(const QSslConfiguration& tls) {
    server_.setTls(tls);
    scheme_ = QByteArrayLiteral("https://");
}

void HttpApi::handle(const QHttpServerRequest& request, const HttpReply& reply) {
    const QByteArray path = request.url().path(QUrl::FullyEncoded).toUtf8();
    if (path.startsWith("/kv/")) return handleKey(request, reply, path);
    if (request.method() != Method::Get)
        return reply.send(Status::MethodNotAllowed, "Use GET here.\n");
    const auto json = [&](const QJsonObject& object) {
        reply.send(Status::Ok, QJsonDocument(object).toJson(), "application/json");
    };
    if (path == "/status") return json(status());
    if (path == "/members") return json(members());
    if (path == "/metrics") return reply.send(Status::Ok, metrics(), "text/plain; version=0.0.4");
    if (path == "/health") {
        if (!node_->isRunning() || node_->isPaused() || node_->leader() == kNobody)
            return reply.sendLater("no leader is known\n");
        return reply.send(Status::Ok, "ok\n");
    }
    reply.send(Status::NotFound, "There are /kv/<key>, /status, /members, /metrics and /health.\n");
}

void HttpApi::handleKey(const QHttpServerRequest& request, const HttpReply& reply,
                        const QByteArray& path) {
    const QByteArray key = QByteArray::fromPercentEncoding(path.mid(4));
    if (key.isEmpty()) return reply.send(Status::BadRequest, "Name a key: /kv/<key>.\n");
    if (key.size() > kMostKeyBytes)
        return reply.send(Status::BadRequest, "A key has at most 1024 bytes.\n");
    const QByteArray word = KeyValueMachine::keyWord(key);
    switch (request.method()) {
    case Method::Get:
        ++counts_[Gets];
        return get(word, request.query().queryItemValue("consistency") == u"stale", path, reply);
    case Method::Put: {
        ++counts_[Puts];
        const QByteArray value = request.body();
        if (value.size() > kMostValueBytes)
            return reply.send(Status::PayloadTooLarge, "A value has at most 1048576 bytes.\n");
        return change(KeyValueMachine::setCommand(word, value), path, reply);
    }
    case Method::Delete:
        ++counts_[Deletes];
        return change(KeyValueMachine::deleteCommand(word), path, reply);
    default: return reply.send(Status::MethodNotAllowed, "Use GET, PUT or DELETE here.\n");
    }
}

void HttpApi::get(const QByteArray& key, bool stale, const QByteArray& path,
                  const HttpReply& reply) {
    const auto answer = [this, key, reply] {
        if (const auto value = machine_->value(key))
            reply.send(Status::Ok, *value, "application/octet-stream");
        else
            reply.send(Status::NotFound, "not stored\n");
    };
    if (stale) return answer();
    const ClientReport report = this->report(reply, "get " + key.toStdString());
    waitFor(reply, report);
    node_->read(
        [this, answer, key, path, reply, report](const ProposalResult& result) {
            if (result.outcome != Outcome::Applied) report.failed(result.outcome);
            if (refuse(result, path, reply)) return;
            report.answered(machine_->stored(key));
            answer();
        },
        report.operation());
}

void HttpApi::change(std::string command, const QByteArray& path, const HttpReply& reply) {
    const ClientReport report = this->report(reply, command);
    waitFor(reply, report);
    const bool deletes = command.starts_with("delete ");
    node_->propose(
        std::move(command),
        [=, this](const ProposalResult& result) {
            if (result.outcome != Outcome::Applied) report.failed(result.outcome);
            if (refuse(result, path, reply)) return;
            report.answered(deletes ? result.answer : std::string());
            if (deletes && !result.answer.empty())
                reply.send(Status::NotFound, "not stored\n");
            else
                reply.send(Status::NoContent, {});
        },
        report.operation());
}

ClientReport HttpApi::report(const HttpReply& reply, const std::string& request) {
    if (reply.client() == 0) reply.client() = node_->newClient();
    return {node_, reply.client(), request};
}

bool HttpApi::refuse(const ProposalResult& result, const QByteArray& path, const HttpReply& reply) {
    switch (result.outcome) {
    case Outcome::Applied: return false;
    case Outcome::Unknown:
        ++counts_[Timeouts];
        reply.send(Status::GatewayTimeout, "It may take effect or not.\n");
        return true;
    case Outcome::Lost:
        ++counts_[Refusals];
        reply.sendLater("Another leader came first: it has no effect.\n");
        return true;
    case Outcome::Refused: break;
    }
    const QString http = addressOf_(result.leader);
    if (result.leader == kNobody || result.leader == node_->id() || http.isEmpty()) {
        ++counts_[Refusals];
        reply.sendLater("There is no leader at the moment.\n");
    } else {
        ++counts_[Redirects];
        reply.redirect(scheme_ + http.toUtf8() + path);
    }
    return true;
}

void HttpApi::waitFor(const HttpReply& reply, const ClientReport& report) {
    waiting_.push_back({clock_.elapsed() + kTimeoutMs, reply, report});
    if (!expiry_.isActive()) expiry_.start();
}

void HttpApi::expire() {
    const qint64 now = clock_.elapsed();
    while (!waiting_.empty() &&
           (waiting_.front().until <= now || !waiting_.front().reply.isOpen())) {
        if (waiting_.front().reply.isOpen()) {
            ++counts_[Timeouts];
            waiting_.front().report.failed(Outcome::Unknown);
            waiting_.front().reply.send(Status::GatewayTimeout, "It may take effect or not.\n");
        }
        waiting_.pop_front();
    }
    if (waiting_.empty()) expiry_.stop();
}

} // namespace raftarium::net
