#include "ui/live/attach_request.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSslCertificate>
#include <QSslKey>

namespace raftarium::ui {
namespace {

constexpr qint64 kLongestSecret = 4096;
constexpr qint64 kLongestPem = 1 << 20;

QString translated(const char* text) { return QCoreApplication::translate("Attach", text); }

/// The content of a small file, or nothing: then `problem` says why.
std::optional<QByteArray> contentOf(const QString& path, qint64 most, QString* problem) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        *problem = translated(QT_TRANSLATE_NOOP("Attach", "%1 cannot be read: %2."))
                       .arg(QDir::toNativeSeparators(path), file.errorString());
        return std::nullopt;
    }
    return file.read(most);
}

QString readServers(const QString& text, AttachRequest& request) {
    static const QRegularExpression separators(QStringLiteral("[,;\\n]"));
    for (const QString& part : text.split(separators)) {
        if (part.trimmed().isEmpty()) continue;
        AttachRequest::Server server;
        bool first = true;
        for (const QString& word : part.simplified().split(QLatin1Char(' '))) {
            const bool control = word.startsWith(QLatin1String("control="));
            const auto place = net::parseHostPort(control ? word.mid(8) : word);
            if (!place || control == first)
                return translated(QT_TRANSLATE_NOOP("Attach",
                                                    "“%1” is no address: write HOST:PORT of the "
                                                    "observer port, such as 127.0.0.1:9101."))
                    .arg(part.simplified());
            control ? server.control = *place : server.observer = *place;
            first = false;
        }
        for (const AttachRequest::Server& other : request.servers)
            if (other.observer == server.observer)
                return translated(QT_TRANSLATE_NOOP("Attach", "%1 stands there twice."))
                    .arg(server.observer.text());
        request.servers.push_back(server);
    }
    if (request.servers.empty())
        return translated(
            QT_TRANSLATE_NOOP("Attach", "Name the observer port of at least one server."));
    if (request.servers.size() > AttachRequest::kMostServers)
        return translated(QT_TRANSLATE_NOOP("Attach", "At most %1 servers can be watched."))
            .arg(AttachRequest::kMostServers);
    return {};
}

QString readToken(const AttachText& text, AttachRequest& request) {
    request.token = text.token.trimmed().toUtf8();
    if (text.tokenFile.isEmpty()) return {};
    if (!request.token.isEmpty())
        return translated(
            QT_TRANSLATE_NOOP("Attach", "Give the token or the file that holds it, not both."));
    QString problem;
    const auto content = contentOf(text.tokenFile, kLongestSecret, &problem);
    if (!content) return problem;
    request.token = content->trimmed();
    if (request.token.isEmpty())
        return translated(QT_TRANSLATE_NOOP("Attach", "%1 holds no token."))
            .arg(QDir::toNativeSeparators(text.tokenFile));
    return {};
}

QString readTls(const AttachText& text, AttachRequest& request) {
    if (text.authority.isEmpty() && text.certificate.isEmpty() && text.key.isEmpty()) return {};
    QString problem;
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    const auto certificates = [&](const QString& path) {
        const auto content = contentOf(path, kLongestPem, &problem);
        const auto found = content ? QSslCertificate::fromData(*content) : QList<QSslCertificate>();
        if (content && found.isEmpty())
            problem = translated(QT_TRANSLATE_NOOP("Attach", "%1 holds no certificate in PEM."))
                          .arg(QDir::toNativeSeparators(path));
        return found;
    };
    if (!text.authority.isEmpty()) tls.setCaCertificates(certificates(text.authority));
    if (!problem.isEmpty()) return problem;
    if (text.certificate.isEmpty() != text.key.isEmpty())
        return translated(
            QT_TRANSLATE_NOOP("Attach", "A certificate needs its key, and a key its certificate."));
    if (!text.certificate.isEmpty()) {
        tls.setLocalCertificateChain(certificates(text.certificate));
        if (!problem.isEmpty()) return problem;
        const auto content = contentOf(text.key, kLongestPem, &problem);
        if (!content) return problem;
        QSslKey key(*content, QSsl::Rsa);
        if (key.isNull()) key = QSslKey(*content, QSsl::Ec);
        if (key.isNull())
            return translated(QT_TRANSLATE_NOOP("Attach", "%1 holds no private key in PEM."))
                .arg(QDir::toNativeSeparators(text.key));
        tls.setPrivateKey(key);
    }
    request.tls = tls;
    return {};
}

} // namespace

std::variant<AttachRequest, QString> readAttachRequest(const AttachText& text) {
    AttachRequest request;
    QString problem = readServers(text.addresses, request);
    if (problem.isEmpty()) problem = readToken(text, request);
    if (problem.isEmpty()) problem = readTls(text, request);
    if (!problem.isEmpty()) return problem;
    return request;
}

} // namespace raftarium::ui
