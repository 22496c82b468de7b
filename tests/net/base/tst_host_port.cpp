#include "net/base/host_port.h"

#include <QTest>

using namespace raftarium::net;

/// Addresses as they are written.
class TestHostPort : public QObject {
    Q_OBJECT
private slots:
    void isReadAndWrittenAlike_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("host");
        QTest::addColumn<quint16>("port");
        QTest::newRow("IPv4") << "127.0.0.1:9101"
                              << "127.0.0.1" << quint16{9101};
        QTest::newRow("name") << "node-1.example:1"
                              << "node-1.example" << quint16{1};
        QTest::newRow("IPv6") << "[::1]:65535"
                              << "::1" << quint16{65535};
        QTest::newRow("IPv6 with a zone") << "[fe80::1%eth0]:80"
                                          << "fe80::1%eth0" << quint16{80};
    }
    void isReadAndWrittenAlike() {
        QFETCH(QString, text);
        QFETCH(QString, host);
        QFETCH(quint16, port);
        const HostPort expected{host, port};
        QVERIFY(parseHostPort(text) == expected);
        QVERIFY(parseHostPort(QStringLiteral("  %1\n").arg(text)) == expected);
        QCOMPARE(expected.text(), text);
    }

    void whatIsNoAddressIsRefused_data() {
        QTest::addColumn<QString>("text");
        for (const char* text :
             {"",        ":",           "localhost", "localhost:",    ":80",
              "[]:80",   "a:0",         "a:65536",   "a:99999999999", "a:-1",
              "a:+1",    "a:1x",        "a: 1",      "a:0x10",        "::1:80",
              "[a]:80x", "[::1]80",     "[::1:80",   "::1]:80",       "[localhost]:80",
              "a b:80",  "http://a:80", "user@a:80"})
            QTest::newRow(*text == 0 ? "nothing" : text) << text;
    }
    void whatIsNoAddressIsRefused() {
        QFETCH(QString, text);
        QVERIFY2(!parseHostPort(text), qPrintable(text));
    }

    void portZeroIsReadWhereItMeansAnyThatIsFree() {
        QVERIFY(parseHostPort(QStringLiteral("127.0.0.1:0"), 0) ==
                (HostPort{QStringLiteral("127.0.0.1"), 0}));
        QVERIFY(!parseHostPort(QStringLiteral("127.0.0.1:"), 0));
    }
};

QTEST_GUILESS_MAIN(TestHostPort)
#include "tst_host_port.moc"
