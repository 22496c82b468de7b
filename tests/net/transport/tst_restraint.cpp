#include "net/transport/back_off.h"
#include "net/transport/socket_options.h"
#include "net/transport/warning_limiter.h"

#include <QTest>

using namespace raftarium::net;

class TestRestraint : public QObject {
    Q_OBJECT
private slots:
    void waitsGrowUpToTheLimitAndAreCutByAtMostAHalf() {
        QRandomGenerator random(7);
        BackOff backOff(50, 2000);
        for (const int longest : {50, 100, 200, 400, 800, 1600, 2000, 2000}) {
            BackOff same = backOff;
            bool different = false;
            const int one = same.next(random);
            for (int i = 0; i < 100; ++i) {
                same = backOff;
                const int wait = same.next(random);
                QVERIFY2(wait >= longest / 2 && wait <= longest, qPrintable(QString::number(wait)));
                different = different || wait != one;
            }
            QVERIFY(different);
            backOff = same;
        }
        backOff.reset();
        QVERIFY(backOff.next(random) <= 50);
        backOff.wait();
        QVERIFY(backOff.next(random) >= 1000);
    }

    void impossibleWaitsBecomePossible() {
        QRandomGenerator random(7);
        BackOff backOff(0, -5);
        for (int i = 0; i < 10; ++i)
            QCOMPARE(backOff.next(random), 1);
    }

    void oneWarningOfAKindComesInAWhileAndTheOthersAreCounted() {
        QStringList told;
        WarningLimiter limiter(1000, [&](const QString& text) { told << text; });
        limiter.warn("a", QStringLiteral("first"), 0);
        limiter.warn("a", QStringLiteral("second"), 1);
        limiter.warn("a", QStringLiteral("third"), 999);
        limiter.warn("b", QStringLiteral("another"), 999);
        QCOMPARE(told, (QStringList{QStringLiteral("first"), QStringLiteral("another")}));
        limiter.warn("a", QStringLiteral("fourth"), 1000);
        QCOMPARE(told.size(), 3);
        QVERIFY2(told[2].startsWith(QStringLiteral("fourth (2 more")), qPrintable(told[2]));
        limiter.warn("a", QStringLiteral("fifth"), 2000);
        QCOMPARE(told.last(), QStringLiteral("fifth"));
    }

    void whatStrangersSayIsFitForALine() {
        QCOMPARE(printable(QStringLiteral("plain words")), QStringLiteral("plain words"));
        QCOMPARE(printable(QStringLiteral("a\x1b[2Jb\nc")), QStringLiteral("a?[2Jb?c"));
        QVERIFY(printable(QString(100'000, QLatin1Char('x'))).size() < 300);
    }
};

QTEST_GUILESS_MAIN(TestRestraint)
#include "tst_restraint.moc"
