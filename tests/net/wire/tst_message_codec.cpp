#include "any_wire_message.h"
#include "net/wire/bytes.h"
#include "net/wire/message_codec.h"

#include <QTest>

using namespace raftarium;
using namespace raftarium::net;

namespace {

std::string encoded(const Message& message) {
    std::string bytes;
    encodeMessage(message, bytes);
    return bytes;
}

/// Whether `bytes` are refused, or mean exactly one message that is written like that.
bool isRefusedOrExact(const std::string& bytes) {
    const std::optional<Message> message = decodeMessage(bytes);
    return !message || encoded(*message) == bytes;
}

Message append(std::vector<Entry> entries) {
    AppendEntries request;
    request.entries = EntrySlice(entries);
    return {NodeId{1}, NodeId{2}, Term{3}, request};
}

} // namespace

class TestMessageCodec : public QObject {
    Q_OBJECT
private slots:
    void everyKindComesBackAsItWas_data() { kinds(); }
    void everyKindComesBackAsItWas() {
        QFETCH(const int, kind);
        test::AnyWireMessage any(7);
        for (int i = 0; i < 500; ++i) {
            const Message message = any.ofKind(static_cast<MessageType>(kind));
            const std::string bytes = encoded(message);
            QCOMPARE(encodedSize(message), bytes.size());
            const std::optional<Message> back = decodeMessage(bytes);
            QVERIFY(back);
            QVERIFY(*back == message);
        }
    }

    void everyTruncationIsRefused_data() { kinds(); }
    void everyTruncationIsRefused() {
        QFETCH(const int, kind);
        test::AnyWireMessage any(8);
        for (int i = 0; i < 100; ++i) {
            const std::string bytes = encoded(any.ofKind(static_cast<MessageType>(kind)));
            for (std::size_t size = 0; size < bytes.size(); ++size)
                QVERIFY(!decodeMessage(bytes.substr(0, size)));
            QVERIFY(!decodeMessage(bytes + '\0'));
        }
    }

    void changedBytesAreRefusedOrMeanExactlyWhatTheySay_data() { kinds(); }
    void changedBytesAreRefusedOrMeanExactlyWhatTheySay() {
        QFETCH(const int, kind);
        test::AnyWireMessage any(9);
        for (int i = 0; i < 30; ++i) {
            const std::string bytes = encoded(any.ofKind(static_cast<MessageType>(kind)));
            for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
                std::string changed = bytes;
                changed[bit / 8] = static_cast<char>(changed[bit / 8] ^ (1 << (bit % 8)));
                QVERIFY(isRefusedOrExact(changed));
            }
            for (int change = 0; change < 200; ++change) {
                std::string changed = bytes;
                for (std::size_t left = 1 + any.below(8); left > 0; --left)
                    changed[any.below(changed.size())] = any.text(1)[0];
                QVERIFY(isRefusedOrExact(changed));
            }
        }
    }

    void anyBytesAreRefusedOrMeanExactlyWhatTheySay() {
        test::AnyWireMessage any(10);
        for (int i = 0; i < 20'000; ++i) {
            std::string bytes = any.text(any.below(120));
            if (!bytes.empty()) bytes[0] = static_cast<char>(any.below(10));
            QVERIFY(isRefusedOrExact(bytes));
        }
    }

    void theLayoutIsTheDocumentedOne() {
        const Message message = append(
            {{Term{0x0102}, std::make_shared<const Command>(Command{"hi", 9}), EntryKind::Command},
             {Term{5}, nullptr, EntryKind::NoOp}});
        const QByteArray expected = QByteArray::fromHex("02" // AppendEntries
                                                        "01"
                                                        "02"               // from, to
                                                        "0300000000000000" // term
                                                        "0000000000000000" // prevLogIndex
                                                        "0000000000000000" // prevLogTerm
                                                        "0000000000000000" // leaderCommit
                                                        "0000000000000000" // round
                                                        "02000000"         // entries
                                                        "0201000000000000"
                                                        "00"
                                                        "02000000"
                                                        "6869"
                                                        "0500000000000000"
                                                        "01"
                                                        "ffffffff");
        QCOMPARE(QByteArray::fromStdString(encoded(message)).toHex(), expected.toHex());
    }

    void unknownValuesAreRefused_data() {
        QTest::addColumn<int>("place");
        QTest::addColumn<int>("value");
        QTest::newRow("kind of message") << 0 << 9;
        QTest::newRow("sender over 127") << 1 << 128;
        QTest::newRow("receiver over 127") << 2 << 255;
        QTest::newRow("kind of entry") << 55 << 3;
        QTest::newRow("more entries than there can be") << 43 << 2;
        QTest::newRow("very many entries") << 46 << 255;
        QTest::newRow("longer command than there is") << 56 << 2;
    }
    void unknownValuesAreRefused() {
        QFETCH(const int, place);
        QFETCH(const int, value);
        std::string bytes = encoded(append(
            {{Term{1}, std::make_shared<const Command>(Command{"x", 0}), EntryKind::Command}}));
        QVERIFY(decodeMessage(bytes));
        bytes[static_cast<std::size_t>(place)] = static_cast<char>(value);
        QVERIFY(!decodeMessage(bytes));
    }

    void aFlagIsZeroOrOne() {
        std::string bytes = encoded({NodeId{1}, NodeId{2}, Term{1}, RequestVoteReply{true}});
        bytes.back() = 2;
        QVERIFY(!decodeMessage(bytes));
    }

    void aConfigurationDoesNotHoldNobody() {
        auto chunk = std::make_shared<SnapshotChunk>();
        chunk->configuration.voters = {1, 0};
        QVERIFY(!decodeMessage(
            encoded({NodeId{1}, NodeId{2}, Term{1}, InstallSnapshot{std::move(chunk), 0}})));
    }

    void anEmptyCommandIsNotTheSameAsNone() {
        const Message empty =
            append({{Term{1}, std::make_shared<const Command>(), EntryKind::Command}});
        const Message none = append({{Term{1}, nullptr, EntryKind::Command}});
        QVERIFY(decodeMessage(encoded(empty)) == empty);
        QVERIFY(decodeMessage(encoded(none)) == none);
        QVERIFY(encoded(empty) != encoded(none));
    }

private:
    static void kinds() {
        QTest::addColumn<int>("kind");
        for (int kind = 0; kind < static_cast<int>(MessageType::Count_); ++kind)
            QTest::addRow("kind %d", kind) << kind;
    }
};

QTEST_GUILESS_MAIN(TestMessageCodec)
#include "tst_message_codec.moc"
