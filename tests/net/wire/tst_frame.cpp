#include "any_wire_message.h"
#include "net/wire/frame.h"
#include "net/wire/handshake.h"

#include <QTest>

#include <cstring>

using namespace raftarium;
using namespace raftarium::net;

namespace {

void feed(FrameReader& reader, std::string_view bytes) {
    std::memcpy(reader.room(bytes.size()), bytes.data(), bytes.size());
    reader.filled(bytes.size());
}

std::string frame(FrameType type, std::string_view payload) {
    std::string out;
    appendFrame(type, payload, out);
    return out;
}

} // namespace

class TestFrame : public QObject {
    Q_OBJECT
private slots:
    void aStreamCutAnywhereGivesTheSameFrames() {
        test::AnyWireMessage any(1);
        for (int run = 0; run < 200; ++run) {
            std::vector<NumberedMessage> sent;
            std::string stream;
            for (int i = 0; i < 20; ++i) {
                sent.push_back({any.number(), any.ofKind(static_cast<MessageType>(any.below(9)))});
                const std::size_t before = stream.size();
                QVERIFY(appendMessageFrame(sent.back().message, sent.back().number, stream));
                QCOMPARE(stream.size() - before, messageFrameSize(sent.back().message));
            }
            FrameReader reader(kMaxFrameLength);
            std::size_t came = 0;
            for (std::string_view rest = stream; !rest.empty();) {
                const std::string_view piece = rest.substr(0, 1 + any.below(300));
                rest.remove_prefix(piece.size());
                feed(reader, piece);
                while (const std::optional<Frame> next = reader.next()) {
                    QCOMPARE(next->type, FrameType::Message);
                    const std::optional<NumberedMessage> message =
                        decodeMessageFrame(next->payload);
                    QVERIFY(message);
                    QCOMPARE(message->number, sent[came].number);
                    QVERIFY(message->message == sent[came].message);
                    ++came;
                }
                if (any.below(4) == 0) reader.trim();
            }
            QCOMPARE(came, sent.size());
            QCOMPARE(reader.buffered(), std::size_t{0});
            QVERIFY(!reader.isBroken());
        }
    }

    void whatIsNoFrameBreaksTheStream_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("no length") << QByteArray("\0\0\0\0", 4);
        QTest::newRow("longer than allowed") << QByteArray("\x65\0\0\0", 4);
        QTest::newRow("a web browser") << QByteArray("GET / HTTP/1.1\r\n");
        QTest::newRow("type 0") << QByteArray("\x02\0\0\0\0", 5);
        QTest::newRow("type 5") << QByteArray("\x02\0\0\0\x05", 5);
    }
    void whatIsNoFrameBreaksTheStream() {
        QFETCH(const QByteArray, bytes);
        FrameReader reader(100);
        feed(reader, {bytes.constData(), static_cast<std::size_t>(bytes.size())});
        QVERIFY(!reader.next());
        QVERIFY(reader.isBroken());
        feed(reader, frame(FrameType::Hello, "x"));
        QVERIFY(!reader.next());
    }

    void theLimitIsForTheWholeLength() {
        FrameReader reader(100);
        feed(reader, frame(FrameType::Hello, std::string(99, 'x')));
        QCOMPARE(reader.next()->payload.size(), std::size_t{99});
        feed(reader, frame(FrameType::Hello, std::string(100, 'x')));
        QVERIFY(!reader.next());
        QVERIFY(reader.isBroken());
    }

    void aPromisedLengthTakesNoMemory() {
        FrameReader reader(kMaxFrameLength);
        feed(reader,
             frame(FrameType::Message, std::string(kMaxFrameLength - 1, 'x')).substr(0, 64));
        QVERIFY(!reader.next());
        QVERIFY(reader.capacity() < 1024);
    }

    void aLongFrameIsHeldOnceAndItsMemoryGivenBack() {
        FrameReader reader(kMaxFrameLength);
        const std::string bytes = frame(FrameType::Message, std::string(kMaxFrameLength - 1, 'x')) +
                                  frame(FrameType::Hello, "next");
        std::size_t most = 0;
        int moves = 0;
        const char* at = nullptr;
        for (std::size_t i = 0; i < bytes.size(); i += 65'536) {
            QVERIFY(!reader.next());
            char* room = reader.room(65'536);
            moves += room != at ? 1 : 0;
            const std::size_t size = std::min<std::size_t>(65'536, bytes.size() - i);
            std::memcpy(room, bytes.data() + i, size);
            reader.filled(size);
            at = room + size;
            most = std::max(most, reader.capacity());
        }
        QVERIFY(most <= kMaxFrameLength + 200'000);
        QVERIFY2(moves < 20, qPrintable(QString::number(moves)));
        QCOMPARE(reader.next()->payload.size(), kMaxFrameLength - 1);
        reader.trim();
        QVERIFY(reader.capacity() < 65'536);
        QCOMPARE(std::string(reader.next()->payload), std::string("next"));
    }

    void theExampleOfTheDocumentIsRight() {
        // docs/protocol.md, "Example".
        const Hello hello{1, 1, NodeId{1}, NodeId{2}, 9, "c", "{}"};
        QCOMPARE(QByteArray::fromStdString(frame(FrameType::Hello, encode(hello))).toHex(),
                 QByteArray("1e00000001524146545045455201000100010209000000000000000100630200"
                            "7b7d"));
        std::string vote;
        QVERIFY(appendMessageFrame(
            {NodeId{1}, NodeId{2}, Term{3}, RequestVote{Index{5}, Term{2}, false}}, 7, vote));
        QCOMPARE(QByteArray::fromStdString(vote).toHex(),
                 QByteArray("250000000407000000000000000001020300000000000000050000000000000002"
                            "0000000000000000"));
    }

    void aMessageThatIsTooLongIsNotWritten() {
        auto chunk = std::make_shared<SnapshotChunk>();
        chunk->data.resize(kMaxFrameLength);
        std::string out = "kept";
        const Message message{NodeId{1}, NodeId{2}, Term{1}, InstallSnapshot{chunk, 0}};
        QVERIFY(!appendMessageFrame(message, 1, out));
        QCOMPARE(out, std::string("kept"));
        chunk->data.resize(2 * kMaxFrameLength - messageFrameSize(message) + 4);
        QVERIFY(appendMessageFrame(message, 1, out));
        QCOMPARE(out.size(), 4 + 4 + kMaxFrameLength);
    }
};

QTEST_GUILESS_MAIN(TestFrame)
#include "tst_frame.moc"
