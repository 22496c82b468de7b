#include "core/scenario/duration.h"
#include "helpers.h"

#include <QTest>

using namespace raftarium;
using raftarium::test::Dice;

class TestDuration : public QObject {
    Q_OBJECT
private slots:
    void isReadToTheNanosecond_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("nanoseconds");
        QTest::newRow("seconds") << "3s" << qint64{3'000'000'000};
        QTest::newRow("half") << "1.5s" << qint64{1'500'000'000};
        QTest::newRow("all nine places") << "0.123456789s" << qint64{123'456'789};
        QTest::newRow("not exact as a double") << "0.1s" << qint64{100'000'000};
        QTest::newRow("large and fine") << "999999.999999999s" << qint64{999'999'999'999'999};
        QTest::newRow("milliseconds") << "200ms" << qint64{200'000'000};
        QTest::newRow("microseconds") << "12us" << qint64{12'000};
        QTest::newRow("nanoseconds") << "7ns" << qint64{7};
        QTest::newRow("zeros beyond the nanosecond") << "1.5000000000000s" << qint64{1'500'000'000};
        QTest::newRow("zero") << "0s" << qint64{0};
        QTest::newRow("longest") << "1000000s" << qint64{1'000'000'000'000'000};
    }
    void isReadToTheNanosecond() {
        QFETCH(QString, text);
        QFETCH(qint64, nanoseconds);
        const auto result = parseDuration(text.toStdString());
        QVERIFY(std::holds_alternative<Duration>(result));
        QCOMPARE(std::get<Duration>(result).value(), nanoseconds);
    }

    void mistakesAreShownWhereTheyStand_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("offset");
        QTest::addColumn<QString>("word");
        QTest::newRow("empty") << "" << 0 << "number with a unit";
        QTest::newRow("no number") << "s" << 0 << "number with a unit";
        QTest::newRow("negative") << "-1s" << 0 << "number with a unit";
        QTest::newRow("no unit") << "200" << 3 << "200ms";
        QTest::newRow("unknown unit") << "1.5m" << 3 << "'m'";
        QTest::newRow("space") << "1 s" << 1 << "' s'";
        QTest::newRow("point alone") << "1.s" << 2 << "digits";
        QTest::newRow("finer than a nanosecond") << "1.5ns" << 2 << "nanosecond";
        QTest::newRow("tenth place") << "0.1234567891s" << 11 << "nanosecond";
        QTest::newRow("too long") << "1000001s" << 0 << "too long";
        QTest::newRow("just too long") << "1000000.000000001s" << 0 << "too long";
        QTest::newRow("twenty digits") << "99999999999999999999s" << 0 << "too long";
    }
    void mistakesAreShownWhereTheyStand() {
        QFETCH(QString, text);
        QFETCH(int, offset);
        QFETCH(QString, word);
        const auto result = parseDuration(text.toStdString());
        QVERIFY(std::holds_alternative<TextError>(result));
        const auto& error = std::get<TextError>(result);
        QCOMPARE(static_cast<int>(error.offset), offset);
        QVERIFY2(QString::fromStdString(error.message).contains(word), error.message.c_str());
    }

    void isWrittenInTheLargestUnitThatFits_data() {
        QTest::addColumn<qint64>("nanoseconds");
        QTest::addColumn<QString>("text");
        QTest::newRow("zero") << qint64{0} << "0s";
        QTest::newRow("ns") << qint64{7} << "7ns";
        QTest::newRow("us") << qint64{12'000} << "12us";
        QTest::newRow("us and ns") << qint64{12'345} << "12.345us";
        QTest::newRow("ms") << qint64{200'000'000} << "200ms";
        QTest::newRow("s") << qint64{1'500'000'000} << "1.5s";
        QTest::newRow("s and a ns") << qint64{1'000'000'001} << "1.000000001s";
        QTest::newRow("negative") << qint64{-1'500'000} << "-1.5ms";
    }
    void isWrittenInTheLargestUnitThatFits() {
        QFETCH(qint64, nanoseconds);
        QFETCH(QString, text);
        QCOMPARE(QString::fromStdString(formatDuration(Duration{nanoseconds})), text);
    }

    void everyDurationReadsBackAsItself() {
        const std::uint64_t seed = 20240611;
        Dice dice(seed);
        for (int i = 0; i < 20'000; ++i) {
            // Of every size: as many with few digits as with many.
            const auto limit = std::uint64_t{1} << (1 + dice.below(49));
            const Duration duration{static_cast<std::int64_t>(dice.roll() % limit)};
            const std::string text = formatDuration(duration);
            const auto back = parseDuration(text);
            if (!std::holds_alternative<Duration>(back) || std::get<Duration>(back) != duration)
                QFAIL(qPrintable(QStringLiteral("seed %1: %2 ns became %3")
                                     .arg(seed)
                                     .arg(duration.value())
                                     .arg(QString::fromStdString(text))));
        }
    }
};

QTEST_GUILESS_MAIN(TestDuration)
#include "tst_duration.moc"
