#pragma once

#include "net/transport/tcp_config.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

namespace raftarium::net::test {

/// Keys and certificates that live as long as this does, made by the openssl program.
class TestCertificates {
public:
    /// What went wrong; empty where all is well.
    [[nodiscard]] QString make() {
        QFile settings(path("openssl.cnf"));
        if (!settings.open(QIODevice::WriteOnly)) return settings.errorString();
        settings.write("[req]\ndistinguished_name=dn\n[dn]\n"
                       "[authority]\nbasicConstraints=critical,CA:TRUE\n"
                       "[here]\nsubjectAltName=IP:127.0.0.1\n"
                       "[elsewhere]\nsubjectAltName=DNS:elsewhere.example\n");
        settings.close();
        for (const char* authority : {"ours", "theirs"})
            if (QString error = certificate(authority, "authority", {}); !error.isEmpty())
                return error;
        if (QString error = certificate("good", "here", "ours"); !error.isEmpty()) return error;
        if (QString error = certificate("foreign", "here", "theirs"); !error.isEmpty())
            return error;
        return certificate("misplaced", "elsewhere", "ours");
    }
    /// The files of `name`: "good", "foreign" (of another authority) or "misplaced" (names another
    /// host), and the authority to trust.
    [[nodiscard]] TcpTls files(const char* name, const char* authority = "ours") const {
        return {pem(name), key(name), pem(authority)};
    }

private:
    [[nodiscard]] QString path(const QString& name) const { return folder_.filePath(name); }
    [[nodiscard]] QString pem(const char* name) const {
        return path(QLatin1String(name) + QStringLiteral(".pem"));
    }
    [[nodiscard]] QString key(const char* name) const {
        return path(QLatin1String(name) + QStringLiteral(".key"));
    }
    [[nodiscard]] QString certificate(const char* name, const char* kind, const char* authority) {
        QStringList words{"req",
                          "-x509",
                          "-newkey",
                          "ec",
                          "-pkeyopt",
                          "ec_paramgen_curve:prime256v1",
                          "-nodes",
                          "-days",
                          "2",
                          "-config",
                          path("openssl.cnf"),
                          "-extensions",
                          kind,
                          "-subj",
                          QStringLiteral("/CN=") + QLatin1String(name),
                          "-keyout",
                          key(name),
                          "-out",
                          pem(name)};
        if (authority != nullptr) words << "-CA" << pem(authority) << "-CAkey" << key(authority);
        QProcess openssl;
        openssl.start(QStringLiteral("openssl"), words);
        if (!openssl.waitForFinished() || openssl.exitCode() != 0)
            return QStringLiteral("openssl (package openssl): ") + openssl.errorString() +
                   QString::fromUtf8(openssl.readAllStandardError());
        return {};
    }

    QTemporaryDir folder_;
};

} // namespace raftarium::net::test
