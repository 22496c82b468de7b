#include "ui/live/attach_request.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace raftarium::ui;

Q_DECLARE_METATYPE(raftarium::ui::AttachText)

/// What a user types to attach to a cluster.
class TestAttachRequest : public QObject {
    Q_OBJECT
private slots:
    void readsAddresses_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("observers");
        QTest::newRow("lines") << "127.0.0.1:9101\n127.0.0.1:9102\n"
                               << QStringList{"127.0.0.1:9101", "127.0.0.1:9102"};
        QTest::newRow("commas") << " a:1, b.example:65535 ,,"
                                << QStringList{"a:1", "b.example:65535"};
        QTest::newRow("IPv6") << "[::1]:9101" << QStringList{"[::1]:9101"};
        QTest::newRow("with a control port")
            << "127.0.0.1:9101  control=127.0.0.1:9001" << QStringList{"127.0.0.1:9101"};
    }
    void readsAddresses() {
        QFETCH(QString, text);
        QFETCH(QStringList, observers);
        const auto read = readAttachRequest({text, "secret", {}, {}, {}, {}});
        QVERIFY(std::holds_alternative<AttachRequest>(read));
        const auto& request = std::get<AttachRequest>(read);
        QStringList found;
        for (const auto& server : request.servers) {
            found << server.observer.text();
            QCOMPARE(server.control.has_value(), text.contains("control="));
            if (server.control) QCOMPARE(server.control->text(), QString("127.0.0.1:9001"));
        }
        QCOMPARE(found, observers);
        QCOMPARE(request.token, QByteArray("secret"));
        QVERIFY(!request.tls);
    }

    void saysWhatIsWrong_data() {
        QTest::addColumn<AttachText>("text");
        QTest::addColumn<QString>("said");
        QTest::newRow("nothing") << AttachText{} << "at least one";
        QTest::newRow("no port") << AttachText{"localhost", {}, {}, {}, {}, {}} << "HOST:PORT";
        QTest::newRow("port 0") << AttachText{"localhost:0", {}, {}, {}, {}, {}} << "HOST:PORT";
        QTest::newRow("too large a port")
            << AttachText{"localhost:65536", {}, {}, {}, {}, {}} << "HOST:PORT";
        QTest::newRow("an URL") << AttachText{"http://a:80", {}, {}, {}, {}, {}} << "HOST:PORT";
        QTest::newRow("bare IPv6") << AttachText{"::1:9101", {}, {}, {}, {}, {}} << "HOST:PORT";
        QTest::newRow("only a control port")
            << AttachText{"control=a:1", {}, {}, {}, {}, {}} << "HOST:PORT";
        QTest::newRow("twice") << AttachText{"a:1\na:1", {}, {}, {}, {}, {}} << "twice";
        QTest::newRow("token and file")
            << AttachText{"a:1", "t", "/dev/null", {}, {}, {}} << "not both";
        QTest::newRow("no such file")
            << AttachText{"a:1", {}, "/nowhere/token", {}, {}, {}} << "cannot be read";
        QTest::newRow("empty file")
            << AttachText{"a:1", {}, "/dev/null", {}, {}, {}} << "holds no token";
        QTest::newRow("no certificate in it")
            << AttachText{"a:1", {}, {}, "/dev/null", {}, {}} << "no certificate";
        QTest::newRow("certificate without key")
            << AttachText{"a:1", {}, {}, {}, "/dev/null", {}} << "needs its key";
    }
    void saysWhatIsWrong() {
        QFETCH(AttachText, text);
        QFETCH(QString, said);
        const auto read = readAttachRequest(text);
        QVERIFY(std::holds_alternative<QString>(read));
        QVERIFY2(std::get<QString>(read).contains(said), qPrintable(std::get<QString>(read)));
    }

    void readsATokenFromAFile() {
        const QTemporaryDir folder;
        QFile file(folder.filePath("token"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("  0123456789abcdef\n");
        file.close();
        const auto read = readAttachRequest({"a:1", {}, file.fileName(), {}, {}, {}});
        QCOMPARE(std::get<AttachRequest>(read).token, QByteArray("0123456789abcdef"));
    }
};

QTEST_MAIN(TestAttachRequest)
#include "tst_attach_request.moc"
