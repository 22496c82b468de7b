#include "core/machine/contents.h"

#include "core/raft/random.h"

#include <QTest>

using namespace raftarium;

/// §8, dissertation §6.3: a command with a session takes effect once. §7: what a snapshot of the
/// store holds.
class TestContents : public QObject {
    Q_OBJECT
private slots:
    void sessionsAreTakenOff_data();
    void sessionsAreTakenOff();
    void sessionsAreReadAsTheyWereWritten();
    void aCommandTakesEffectOnce();
    void theAnswerIsRemembered_data();
    void theAnswerIsRemembered();
    void clientsDoNotDisturbEachOther();
    void commandsWithoutASessionTakeEffectEachTime();
    void isReadAsItWasWritten();
    void theTextIsTheSameWhateverTheOrder();
    void sessionsOutliveASnapshot();
    void otherTextsAreRefused_data();
    void otherTextsAreRefused();
    void anyBytesAreTaken();
};

namespace {

std::string randomText(Random& random) {
    static constexpr char kChars[] = "ab \\\n=#n\t\xc3\xa9";
    std::string text;
    for (std::uint64_t count = random.upTo(12); count-- > 0;)
        text += kChars[random.upTo(sizeof kChars - 2)];
    return text;
}

StoreContents randomContents(Random& random) {
    StoreContents contents;
    for (std::uint64_t count = random.upTo(10); count-- > 0;) {
        std::string key = randomText(random);
        std::erase(key, ' '); // a key is one word
        contents.values[key] = randomText(random);
    }
    for (std::uint64_t count = random.upTo(5); count-- > 0;)
        contents.sessions[random.upTo(99)] = {random.next(), randomText(random)};
    return contents;
}

} // namespace

void TestContents::sessionsAreTakenOff_data() {
    QTest::addColumn<QByteArray>("command");
    QTest::addColumn<bool>("has");
    QTest::addColumn<QByteArray>("rest");
    const auto none = [](const char* text) {
        QTest::newRow(text) << QByteArray(text) << false << QByteArray(text);
    };
    QTest::newRow("session") << QByteArray("c3#17 set a 1") << true << QByteArray("set a 1");
    QTest::newRow("the largest") << QByteArray("c18446744073709551615#18446744073709551615 x")
                                 << true << QByteArray("x");
    QTest::newRow("of nothing") << QByteArray("c1#2 ") << true << QByteArray();
    for (const char* text :
         {"", "set a 1", "c", "c3", "c3#", "c3#17", "c#17 x", "c3#x y", "c-3#1 x", "C3#17 x",
          " c3#17 x", "c3 #17 x", "c18446744073709551616#1 x"})
        none(text);
}

void TestContents::sessionsAreTakenOff() {
    QFETCH(QByteArray, command);
    QFETCH(bool, has);
    QFETCH(QByteArray, rest);
    const std::string text = command.toStdString();
    std::string_view view = text;
    QCOMPARE(takeSession(view).has_value(), has);
    QCOMPARE(std::string(view), rest.toStdString());
}

void TestContents::sessionsAreReadAsTheyWereWritten() {
    Random random(5);
    for (int i = 0; i < 500; ++i) {
        const SessionTag tag{random.next(), random.next()};
        const std::string command = randomText(random);
        const std::string text = withSession(tag, command);
        std::string_view view = text;
        const auto read = takeSession(view);
        QVERIFY(read && read->client == tag.client && read->sequence == tag.sequence);
        QCOMPARE(std::string(view), command);
    }
}

void TestContents::aCommandTakesEffectOnce() {
    StoreContents contents;
    QCOMPARE(applyCommand(contents, "c1#1 add k 1"), std::string("1"));
    QVERIFY(isDuplicate(contents, "c1#1 add k 1"));
    for (int i = 0; i < 5; ++i)
        QCOMPARE(applyCommand(contents, "c1#1 add k 1"), std::string("1"));
    QCOMPARE(contents.values["k"], std::string("1"));
    QVERIFY(!isDuplicate(contents, "c1#2 add k 1"));
    QCOMPARE(applyCommand(contents, "c1#2 add k 1"), std::string("2"));
    QCOMPARE(applyCommand(contents, "c1#1 add k 1"), std::string("2")); // long ago: the last answer
    QCOMPARE(contents.values["k"], std::string("2"));
}

void TestContents::theAnswerIsRemembered_data() {
    QTest::addColumn<QByteArray>("command");
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("a value") << QByteArray("set k blue") << QByteArray("blue");
    QTest::newRow("nothing") << QByteArray("delete k") << QByteArray("");
    QTest::newRow("why not") << QByteArray("delete other") << QByteArray("other is not stored");
    QTest::newRow("no command") << QByteArray("frobnicate")
                                << QByteArray("not a command of this store");
}

void TestContents::theAnswerIsRemembered() {
    QFETCH(QByteArray, command);
    QFETCH(QByteArray, answer);
    StoreContents contents;
    contents.values["k"] = "red";
    const std::string text = withSession({1, 1}, command.toStdString());
    QCOMPARE(applyCommand(contents, text), answer.toStdString());
    contents.values["k"] = "green"; // somebody else was quicker than the second attempt
    QCOMPARE(applyCommand(contents, text), answer.toStdString());
    QCOMPARE(contents.values["k"], std::string("green"));
}

void TestContents::clientsDoNotDisturbEachOther() {
    StoreContents contents;
    applyCommand(contents, "c1#5 add k 1");
    QCOMPARE(applyCommand(contents, "c2#1 add k 1"), std::string("2"));
    QCOMPARE(applyCommand(contents, "c2#1 add k 1"), std::string("2"));
    QCOMPARE(contents.sessions.size(), 2U);
}

void TestContents::commandsWithoutASessionTakeEffectEachTime() {
    StoreContents contents;
    QVERIFY(!isDuplicate(contents, "add k 1"));
    applyCommand(contents, "add k 1");
    QVERIFY(!isDuplicate(contents, "add k 1"));
    QCOMPARE(applyCommand(contents, "add k 1"), std::string("2"));
    QVERIFY(contents.sessions.empty());
}

void TestContents::isReadAsItWasWritten() {
    const std::uint64_t seed = 9;
    Random random(seed);
    for (int i = 0; i < 1'000; ++i) {
        const StoreContents contents = randomContents(random);
        const auto read = readContents(writeContents(contents));
        QVERIFY2(read && *read == contents,
                 qPrintable(QStringLiteral("seed %1, %2").arg(seed).arg(i)));
    }
    const auto empty = readContents(writeContents({}));
    QVERIFY(empty && *empty == StoreContents{});
}

void TestContents::theTextIsTheSameWhateverTheOrder() {
    StoreContents one;
    StoreContents other;
    for (const char* command : {"set a 1", "set b 2", "c1#1 set c 3"})
        applyCommand(one, command);
    for (const char* command : {"c1#1 set c 3", "set b 0", "set b 2", "set a 1"})
        applyCommand(other, command);
    QCOMPARE(writeContents(one), writeContents(other));
    QCOMPARE(writeContents(one), std::string("= a 1\n= b 2\n= c 3\n# 1 1 3\n"));
}

void TestContents::sessionsOutliveASnapshot() {
    StoreContents contents;
    applyCommand(contents, "c1#1 add k 1");
    auto restored = readContents(writeContents(contents));
    QVERIFY(restored.has_value());
    QVERIFY(isDuplicate(*restored, "c1#1 add k 1"));
    QCOMPARE(applyCommand(*restored, "c1#1 add k 1"), std::string("1"));
}

void TestContents::otherTextsAreRefused_data() {
    QTest::addColumn<QByteArray>("text");
    for (const char* text :
         {"=", "= a", "= a 1", "= a\n", "a 1\n", "\n", "=a 1\n", "# 1\n", "# 1 2\n", "# x 2 y\n",
          "# 1 x y\n", "# 99999999999999999999 1 a\n", "? a 1\n", "= a 1\n= b", "= a 1\n\n"})
        QTest::newRow(text) << QByteArray(text);
}

void TestContents::otherTextsAreRefused() {
    QFETCH(QByteArray, text);
    QVERIFY(!readContents(text.toStdString()).has_value());
}

void TestContents::anyBytesAreTaken() {
    Random random(13);
    int accepted = 0;
    for (int i = 0; i < 20'000; ++i) {
        std::string text = writeContents(randomContents(random));
        for (std::uint64_t changes = random.upTo(3); changes-- > 0 && !text.empty();)
            text[random.upTo(text.size() - 1)] = static_cast<char>(random.upTo(255));
        if (random.upTo(3) == 0) text.resize(random.upTo(text.size()));
        if (const auto read = readContents(text)) {
            ++accepted;
            QVERIFY(readContents(writeContents(*read)) == read);
        }
    }
    QVERIFY(accepted > 100 && accepted < 20'000);
}

QTEST_GUILESS_MAIN(TestContents)
#include "tst_contents.moc"
