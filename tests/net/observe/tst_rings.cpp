#include "core/timeline/event_makers.h"
#include "net/observe/byte_ring.h"
#include "net/observe/event_ring.h"

#include <QTest>

#include <deque>
#include <string>
#include <vector>

using namespace raftarium;
using namespace raftarium::net;
using raftarium::test::Dice;

/// Memory that holds the latest.
class TestRings : public QObject {
    Q_OBJECT
private slots:
    void textsComeBackInOrder() {
        ByteRing ring(1'000);
        ring.push("one");
        ring.push("");
        ring.push("three");
        QCOMPARE(ring.size(), std::size_t{3});
        QCOMPARE(ring[0], std::string_view("one"));
        QCOMPARE(ring[1], std::string_view());
        QCOMPARE(ring[2], std::string_view("three"));
        ring.pop();
        QCOMPARE(ring[1], std::string_view("three"));
        ring.clear();
        QCOMPARE(ring.size(), std::size_t{0});
    }

    void aTextThatIsTooLongLeavesAnEmptyPlace() {
        ByteRing ring(10);
        ring.push("12345");
        ring.push("12345678901");
        QCOMPARE(ring.size(), std::size_t{2});
        QCOMPARE(ring[1], std::string_view());
        ring.push("1234567890"); // takes all that there is
        QCOMPARE(ring.size(), std::size_t{1});
        QCOMPARE(ring[0], std::string_view("1234567890"));
    }

    /// Against a deque: the newest are always there, and nothing of them is ever another text.
    void whateverIsPushedTheNewestAreThere() {
        for (std::uint64_t seed = 1; seed <= 50; ++seed) {
            Dice dice(seed);
            const std::size_t most = 1 + dice.below(400);
            ByteRing ring(most);
            std::deque<std::string> all;
            for (int i = 0; i < 3'000; ++i) {
                const std::size_t size = dice.oneIn(4) ? 0 : dice.below(60);
                all.emplace_back(size, static_cast<char>('a' + i % 26));
                ring.push(all.back());
                if (size > most) all.back().clear();
                if (dice.oneIn(50) && ring.size() > 0) ring.pop();
                QVERIFY(ring.size() <= all.size());
                while (all.size() > ring.size())
                    all.pop_front();
                for (std::size_t k = 0; k < all.size(); ++k)
                    QVERIFY2(ring[k] == all[k],
                             qPrintable(QStringLiteral("seed %1, push %2").arg(seed).arg(i)));
                // Never more than it may have.
                std::size_t used = 0;
                for (const std::string& text : all)
                    used += std::max<std::size_t>(text.size(), 1);
                QVERIFY(used <= most);
            }
        }
    }

    void theLatestEventsAreThere() {
        for (std::uint64_t seed = 1; seed <= 20; ++seed) {
            Dice dice(seed);
            const std::size_t most = 1 + dice.below(100);
            EventRing ring(most);
            std::deque<std::uint64_t> all;
            std::uint64_t number = 0;
            for (int i = 0; i < 500; ++i) {
                std::vector<Event> batch(dice.below(30));
                for (Event& event : batch) {
                    event.value = number++;
                    all.push_back(event.value);
                }
                ring.push(batch);
                while (all.size() > most)
                    all.pop_front();
                if (dice.oneIn(5) && !all.empty()) {
                    ring.pop();
                    all.pop_front();
                }
                QCOMPARE(ring.size(), all.size());
                for (std::size_t k = 0; k < all.size(); ++k)
                    QVERIFY2(ring[k].value == all[k], qPrintable(QString::number(seed)));
            }
        }
    }
};

QTEST_MAIN(TestRings)
#include "tst_rings.moc"
