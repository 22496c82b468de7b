#include "harness.h"
#include "net/storage/crc32c.h"

#include <QTemporaryDir>

using namespace raftarium;
using namespace raftarium::net;
using namespace raftarium::net::test;

namespace {

QString firstSegmentIn(const QString& directory) { return filesOf(directory, "log-*").front(); }
QString lastSegmentIn(const QString& directory) { return filesOf(directory, "log-*").back(); }

} // namespace

/// What was durable and cannot be read back stops the server. No wrong data, no silent loss.
class CorruptionTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        const QString path = original_.path();
        const auto act = [&](auto what) { return once(path, small(700), what); };
        act([](Store& store) { store.setHard(hard(1, 2)); });
        for (int i = 0; i < 8; ++i) {
            act([&](Store& store) {
                store.append({entry(1, "value " + std::to_string(i) + std::string(90, 'v'))});
            });
            if (i == 4)
                act([](Store& store) { store.snapshot(5, 2, "the content of the snapshot"); });
        }
        const QStringList segments = filesOf(path, "log-*");
        QVERIFY(segments.size() >= 3);
        beforeLast_ = act([](Store& store) { store.setHard(hard(2, 1)); });
        lastRecord_ = usedBytes(contentOf(original_.filePath(segments.back())));
        all_ = act([](Store& store) { store.append({entry(2, "last"), entry(2, "and least")}); });
        QCOMPARE(filesOf(path, "log-*"), segments);
        COMPARE_STORED(path, all_);
    }
    void init() { copyDirectory(original_.path(), copy_.path()); }

    void everyFlippedByteIsFoundOrHarmless_data() {
        QTest::addColumn<int>("flipped");
        QTest::newRow("one bit") << 1;
        QTest::newRow("another bit") << 64;
        QTest::newRow("all bits") << 255;
        QTest::newRow("becomes zero") << 0;
    }
    void everyFlippedByteIsFoundOrHarmless() {
        QFETCH(const int, flipped);
        int found = 0;
        for (const QString& name : filesOf(original_.path())) {
            if (name == "lock") continue;
            const QByteArray content = contentOf(original_.filePath(name));
            const bool last = name == lastSegmentIn(original_.path());
            const qsizetype used = name.startsWith("log-") ? usedBytes(content) : content.size();
            // Some free space, too.
            const qsizetype end = std::min(content.size(), used + 600);
            for (qsizetype at = 0; at < end; ++at) {
                QByteArray changed = content;
                changed[at] = flipped == 0 ? '\0' : static_cast<char>(changed[at] ^ flipped);
                if (changed == content) continue;
                setContent(copy_.filePath(name), changed);
                const QByteArray where = (name + ':' + QString::number(at)).toUtf8();
                const auto opened = reopen(copy_.path());
                if (const auto* error = std::get_if<StorageError>(&opened)) {
                    QVERIFY2(error->kind == StorageError::Kind::Corrupt, where.constData());
                    QVERIFY2(QString::fromStdString(error->file).endsWith(name), where.constData());
                    QCOMPARE(contentOf(copy_.filePath(name)), changed);
                    ++found;
                    setContent(copy_.filePath(name), content); // the only change there is
                    continue;
                }
                init();
                const StoredState& state = std::get<StoredState>(opened);
                // The very last byte of a record, made zero, looks as if it had not been written.
                const bool mayBeCut = last && at == used - 1 && changed[at] == '\0';
                const bool harmless = name.startsWith("log-") && at >= used;
                QVERIFY2((harmless && same(state, all_)) || (mayBeCut && same(state, beforeLast_)),
                         where.constData());
            }
        }
        QVERIFY(found > 1000);
    }

    void aMissingFileIsFound() {
        int tried = 0;
        for (const QString& name : filesOf(original_.path())) {
            if (name == "lock") continue;
            init();
            QVERIFY(QFile::remove(copy_.filePath(name)));
            const auto opened = reopen(copy_.path());
            const auto* error = std::get_if<StorageError>(&opened);
            QVERIFY2(error != nullptr, qPrintable(name));
            QCOMPARE(error->kind, StorageError::Kind::Corrupt);
            QVERIFY2(QString::fromStdString(error->file).endsWith(name), error->file.c_str());
            ++tried;
        }
        QVERIFY(tried >= 5);
    }
    void aMissingLogIsFound() {
        for (const QString& name : filesOf(copy_.path(), "log-*"))
            QVERIFY(QFile::remove(copy_.filePath(name)));
        expectCorrupt(copy_.path());
    }
    void exchangedSegmentsAreFound() {
        const QString one = copy_.filePath(firstSegmentIn(copy_.path()));
        const QString other = copy_.filePath(lastSegmentIn(copy_.path()));
        const QByteArray content = contentOf(one);
        setContent(one, contentOf(other));
        setContent(other, content);
        expectCorrupt(one);
    }
    void aCutSegmentInTheMiddleIsFound() {
        const QString path = copy_.filePath(firstSegmentIn(copy_.path()));
        const QByteArray content = contentOf(path);
        for (int size = 0; size < usedBytes(content); size += 7) {
            init();
            setContent(path, content.left(size));
            expectCorrupt(path);
        }
    }
    void aCutSnapshotIsFound() {
        const QString path = copy_.filePath(filesOf(copy_.path(), "snapshot-*").front());
        const QByteArray content = contentOf(path);
        for (int size = 0; size < content.size(); ++size) {
            setContent(path, content.left(size));
            expectCorrupt(path);
        }
    }
    void aLaterFormatIsForeign() {
        setContent(copy_.filePath("identity"), "raftarium-storage 2\nnode n1\n");
        expectCorrupt(copy_.filePath("identity")); // without a checksum that fits
        QByteArray text = "raftarium-storage 2\nof another make\n";
        const quint32 crc = crc32c({text.constData(), static_cast<std::size_t>(text.size())});
        text += QString("crc32c %1\n").arg(crc, 8, 16, QLatin1Char('0')).toUtf8();
        setContent(copy_.filePath("identity"), text);
        const auto opened = reopen(copy_.path());
        const auto* error = std::get_if<StorageError>(&opened);
        QVERIFY(error != nullptr);
        QVERIFY2(error->kind == StorageError::Kind::Foreign, error->text().c_str());
    }

    /// Records that were written after a damaged one show that it had been durable.
    void aZeroedRecordInTheMiddleIsFoundWhereTheNextBegins() {
        const QString path = copy_.filePath(lastSegmentIn(copy_.path()));
        QByteArray content = contentOf(path);
        // The record before the last: 64 bytes that hold a term and a vote.
        content.replace(lastRecord_ - 64, 64, QByteArray(64, '\0'));
        setContent(path, content);
        const auto opened = reopen(copy_.path());
        const auto* error = std::get_if<StorageError>(&opened);
        QVERIFY(error != nullptr);
        QCOMPARE(error->kind, StorageError::Kind::Corrupt);
        QCOMPARE(error->offset, static_cast<std::uint64_t>(lastRecord_ - 64));
        const std::string later = std::to_string(lastRecord_);
        QVERIFY2(error->message.find(later) != std::string::npos, error->message.c_str());
        QVERIFY(!error->remedy.empty());
    }

    /// A disk writes a sector as a whole: it cannot have written half of the last record's.
    void aLastRecordWithoutItsHeaderIsFound() {
        const QString path = copy_.filePath(lastSegmentIn(copy_.path()));
        QByteArray content = contentOf(path);
        QVERIFY2(lastRecord_ % 512 + 32 < 512, "its body begins in the sector of its header");
        content.replace(lastRecord_, 32, QByteArray(32, '\0'));
        setContent(path, content);
        expectCorrupt(path);
    }

private:
    void expectCorrupt(const QString& file) const {
        const auto opened = reopen(copy_.path());
        const auto* error = std::get_if<StorageError>(&opened);
        QVERIFY(error != nullptr);
        QVERIFY2(error->kind == StorageError::Kind::Corrupt, error->text().c_str());
        QCOMPARE(QString::fromStdString(error->file), file);
    }

    QTemporaryDir original_{quickPlace()};
    QTemporaryDir copy_{quickPlace()};
    StoredState all_;
    StoredState beforeLast_;
    int lastRecord_ = 0;
};

QTEST_GUILESS_MAIN(CorruptionTest)
#include "tst_corruption.moc"
