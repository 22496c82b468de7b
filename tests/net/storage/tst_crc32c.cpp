#include "net/storage/crc32c.h"

#include <QTest>

#include <string>

using namespace raftarium::net;

class Crc32cTest : public QObject {
    Q_OBJECT

private slots:
    /// RFC 3720, appendix B.4; the last is the check value of the catalogue of CRCs.
    void knownValues_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<quint32>("crc");
        QByteArray rising, falling;
        for (char i = 0; i < 32; ++i) {
            rising.append(i);
            falling.prepend(i);
        }
        QTest::newRow("nothing") << QByteArray() << quint32{0};
        QTest::newRow("zeros") << QByteArray(32, '\0') << quint32{0x8A9136AA};
        QTest::newRow("ones") << QByteArray(32, '\xFF') << quint32{0x62A8AB43};
        QTest::newRow("rising") << rising << quint32{0x46DD794E};
        QTest::newRow("falling") << falling << quint32{0x113FDB5C};
        QTest::newRow("digits") << QByteArray("123456789") << quint32{0xE3069283};
    }
    void knownValues() {
        QFETCH(const QByteArray, bytes);
        QFETCH(const quint32, crc);
        const std::string_view view(bytes.constData(), static_cast<std::size_t>(bytes.size()));
        QCOMPARE(crc32c(view), crc);
        QCOMPARE(crc32cByTable(view), crc);
    }

    void bothWaysAgreeAndGoOn() {
        std::string bytes;
        for (int i = 0; i < 200; ++i)
            bytes += static_cast<char>(i * 37);
        const std::string_view all(bytes);
        for (std::size_t size = 0; size <= all.size(); ++size) {
            const std::string_view part = all.substr(0, size);
            QCOMPARE(crc32c(part), crc32cByTable(part));
            QCOMPARE(crc32c(all.substr(size), crc32c(part)), crc32c(all));
            QCOMPARE(crc32cByTable(all.substr(size), crc32cByTable(part)), crc32c(all));
        }
    }
};

QTEST_GUILESS_MAIN(Crc32cTest)
#include "tst_crc32c.moc"
