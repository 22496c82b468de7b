#include "net/transport/tls_files.h"

#include <QCoreApplication>
#include <QFile>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>

#include <optional>

namespace raftarium::net {
namespace {

constexpr qint64 kMostBytes = 1 << 20;

QString tr(const char* text) { return QCoreApplication::translate("Tls", text); }

/// The file's bytes, or nothing, with the reason in `error`.
std::optional<QByteArray> bytesOf(const QString& name, QString& error) {
    QFile file(name);
    if (file.open(QIODevice::ReadOnly)) return file.read(kMostBytes);
    error =
        tr("Cannot read %1: %2. TLS needs a certificate, its key and an authority as PEM files.")
            .arg(name, file.errorString());
    return std::nullopt;
}

QSslKey keyIn(const QByteArray& pem) {
    for (const QSsl::KeyAlgorithm algorithm : {QSsl::Rsa, QSsl::Ec, QSsl::Dsa})
        if (QSslKey key(pem, algorithm); !key.isNull()) return key;
    return {};
}

} // namespace

std::variant<QSslConfiguration, QString> loadTls(const TcpTls& tls) {
    if (!QSslSocket::supportsSsl())
        return tr("This build of Qt has no TLS. Install Qt's OpenSSL plug-in, or do without TLS.");
    QString error;
    const auto certificatePem = bytesOf(tls.certificateFile, error);
    if (!certificatePem) return error;
    const auto keyPem = bytesOf(tls.keyFile, error);
    if (!keyPem) return error;
    const auto authorityPem = bytesOf(tls.authorityFile, error);
    if (!authorityPem) return error;

    const QList<QSslCertificate> chain = QSslCertificate::fromData(*certificatePem, QSsl::Pem);
    if (chain.isEmpty()) return tr("%1 holds no certificate in PEM form.").arg(tls.certificateFile);
    const QSslKey key = keyIn(*keyPem);
    if (key.isNull())
        return tr("%1 holds no private key in PEM form, or one with a password. Give the key of "
                  "%2 without a password.")
            .arg(tls.keyFile, tls.certificateFile);
    const QList<QSslCertificate> authorities = QSslCertificate::fromData(*authorityPem, QSsl::Pem);
    if (authorities.isEmpty())
        return tr("%1 holds no certificate in PEM form.").arg(tls.authorityFile);

    // Made from nothing rather than from the system's defaults: no other authority counts.
    QSslConfiguration configuration;
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    configuration.setLocalCertificateChain(chain);
    configuration.setPrivateKey(key);
    configuration.setCaCertificates(authorities);
    configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
    return configuration;
}

} // namespace raftarium::net
