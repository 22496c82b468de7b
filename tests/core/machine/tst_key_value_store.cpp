#include "core/machine/key_value_store.h"
#include "core/timeline/event_makers.h"

#include <QTest>

using namespace raftarium;
using raftarium::test::Dice;

namespace {

KeyValueStore::Text textOf(const std::string& text) {
    return std::make_shared<const std::string>(text);
}

std::string randomCommand(Dice& dice) {
    std::string key("k");
    key += std::to_string(dice.below(300));
    switch (dice.below(4)) {
    case 0: return "delete " + key;
    case 1: return "add " + key + ' ' + std::to_string(dice.below(9));
    default: return "set " + key + ' ' + std::to_string(dice.below(1000));
    }
}

} // namespace

class TestKeyValueStore : public QObject {
    Q_OBJECT

private slots:
    void appliesCommands_data() {
        QTest::addColumn<QStringList>("commands");
        QTest::addColumn<QString>("answer"); // of the last command
        QTest::addColumn<QString>("stored"); // under "k" at the end; "-" for nothing
        const QString none = "-";
        QTest::newRow("set") << QStringList{"set k blue"} << "blue"
                             << "blue";
        QTest::newRow("set over") << QStringList{"set k blue", "set k red"} << "red"
                                  << "red";
        QTest::newRow("several words") << QStringList{"set k  light  blue "} << "light  blue"
                                       << "light  blue";
        QTest::newRow("delete") << QStringList{"set k blue", "delete k"} << "" << none;
        QTest::newRow("delete nothing") << QStringList{"delete k"} << "k is not stored" << none;
        QTest::newRow("add to nothing") << QStringList{"add k 5"} << "5"
                                        << "5";
        QTest::newRow("add") << QStringList{"set k 37", "add k 5"} << "42"
                             << "42";
        QTest::newRow("take away") << QStringList{"set k 37", "add k -40"} << "-3"
                                   << "-3";
        QTest::newRow("add to a word")
            << QStringList{"set k blue", "add k 1"} << "k is not a number"
            << "blue";
        QTest::newRow("add a word") << QStringList{"set k 1", "add k one"} << "one is not a number"
                                    << "1";
        QTest::newRow("add too much")
            << QStringList{"set k 9223372036854775807", "add k 1"} << "the sum is too large"
            << "9223372036854775807";
        for (const char* other :
             {"", " ", "set", "set k", "delete", "delete k now", "frobnicate k 1"})
            QTest::addRow("no command: '%s'", other)
                << QStringList{"set k 1", other} << "not a command of this store"
                << "1";
    }
    void appliesCommands() {
        QFETCH(QStringList, commands);
        QFETCH(QString, answer);
        QFETCH(QString, stored);
        KeyValueStore now;
        KeyValueStore later;
        std::string last;
        TextId id = 0;
        for (const QString& command : commands) {
            last = now.apply(command.toStdString());
            later.applyLater(++id, textOf(command.toStdString()));
        }
        QCOMPARE(QString::fromStdString(last), answer);
        for (const KeyValueStore& store : {now, later}) {
            const std::string* value = store.find("k");
            QCOMPARE(value ? QString::fromStdString(*value) : QString("-"), stored);
        }
    }

    void readsTheSameWheneverCommandsTakeEffect() {
        for (const std::uint64_t seed : {1, 2, 3, 99}) {
            Dice dice(seed);
            KeyValueStore now;
            KeyValueStore later;
            for (TextId id = 1; id <= 3000; ++id) {
                const std::string command = randomCommand(dice);
                now.apply(command);
                later.applyLater(id, textOf(command));
                if (later.isDue() || dice.oneIn(200)) later.settle();
                if (!dice.oneIn(40)) continue;
                QVERIFY2(now.entries() == later.entries(), std::to_string(seed).c_str());
            }
            QVERIFY2(now.entries() == later.entries(), std::to_string(seed).c_str());
        }
    }

    void aCopyStaysAsItWas() {
        KeyValueStore store;
        store.applyLater(1, textOf("set a 1"));
        KeyValueStore copy = store;
        QCOMPARE(copy.entries().size(), std::size_t{1});
        store.applyLater(2, textOf("set b 2"));
        store.settle();
        store.apply("set a 3");
        QCOMPARE(*copy.find("a"), std::string("1"));
        QVERIFY(copy.find("b") == nullptr);
        QCOMPARE(*store.find("a"), std::string("3"));
    }

    void sharesTheMapOfATwinOnly() {
        KeyValueStore first;
        KeyValueStore second;
        for (TextId id = 1; id <= 3; ++id) {
            first.applyLater(id, textOf("set k" + std::to_string(id) + " 1"));
            second.applyLater(id, textOf("set k" + std::to_string(id) + " 1"));
        }
        QVERIFY(!second.adopt(first)); // nothing has taken effect there yet
        QVERIFY(!second.adopt(second));
        first.settle();
        KeyValueStore other = second;
        other.applyLater(4, textOf("set other 1"));
        QVERIFY(!other.adopt(first));
        QVERIFY(second.adopt(first));
        QVERIFY(&second.entries() == &first.entries());
        second.apply("set k1 2");
        QCOMPARE(*first.find("k1"), std::string("1"));

        KeyValueStore mixed;
        mixed.applyLater(2, textOf("set k2 1"));
        mixed.applyLater(1, textOf("set k1 1"));
        mixed.applyLater(3, textOf("set k3 1"));
        QVERIFY(!mixed.adopt(first)); // the same commands in another order
    }
};

QTEST_GUILESS_MAIN(TestKeyValueStore)
#include "tst_key_value_store.moc"
