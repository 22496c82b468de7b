#include "ui/shell/command_line.h"
#include "ui/shell/fuzzy_match.h"
#include "ui/shell/speed_scale.h"
#include "ui/shell/status_line.h"

#include <QTest>

using namespace raftarium::ui;

/// Pure functions of the shell: speeds, matching, the command line.
class TestSmallParts : public QObject {
    Q_OBJECT
private slots:
    void speedsAreWrittenAsFractions_data() {
        QTest::addColumn<double>("speed");
        QTest::addColumn<QString>("label");
        QTest::newRow("slowest") << 0.001 << QStringLiteral("1/1000×");
        QTest::newRow("watchable") << 0.02 << QStringLiteral("1/50×");
        QTest::newRow("half") << 0.5 << QStringLiteral("1/2×");
        QTest::newRow("real time") << 1.0 << QStringLiteral("1×");
        QTest::newRow("between") << 2.5 << QStringLiteral("2.5×");
        QTest::newRow("fastest") << 100.0 << QStringLiteral("100×");
    }
    void speedsAreWrittenAsFractions() {
        QLocale::setDefault(QLocale::c());
        QFETCH(double, speed);
        QTEST(speed_scale::label(speed), "label");
    }

    void theSliderCoversTheWholeScaleEvenly() {
        QCOMPARE(speed_scale::speedAt(0), 0.001);
        QCOMPARE(speed_scale::speedAt(speed_scale::kSteps), 100.0);
        for (int step = 0; step <= speed_scale::kSteps; ++step) {
            QVERIFY(step == 0 || speed_scale::speedAt(step) > speed_scale::speedAt(step - 1));
            QCOMPARE(speed_scale::stepAt(speed_scale::speedAt(step)), step);
        }
    }

    void keysGoThroughOneTwoFive() {
        QCOMPARE(speed_scale::faster(0.02), 0.05);
        QCOMPARE(speed_scale::slower(0.02), 0.01);
        QCOMPARE(speed_scale::faster(0.033), 0.05);
        QCOMPARE(speed_scale::slower(0.033), 0.02);
        QCOMPARE(speed_scale::faster(100), 100.0);
        QCOMPARE(speed_scale::slower(0.001), 0.001);
    }

    void matchesLettersInOrder_data() {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("better");
        QTest::addColumn<QString>("worse"); // empty: better fits and nothing is compared
        QTest::newRow("words by initials") << "cn2"
                                           << "Crash n2"
                                           << "Clock of n1 at double speed, not n3 but n2";
        QTest::newRow("whole word") << "heal"
                                    << "Heal all"
                                    << "Restart here, see also links";
        QTest::newRow("case") << "HEAL"
                              << "Heal all"
                              << "";
        QTest::newRow("exact server") << "crash n1"
                                      << "Crash n1"
                                      << "Crash n11";
        QTest::newRow("start of the text") << "pa"
                                           << "Partition"
                                           << "Compare";
    }
    void matchesLettersInOrder() {
        QFETCH(QString, query);
        QFETCH(QString, better);
        QFETCH(QString, worse);
        const auto good = fuzzyScore(query, better);
        QVERIFY(good.has_value());
        if (worse.isEmpty()) return;
        const auto bad = fuzzyScore(query, worse);
        QVERIFY2(!bad || *good > *bad,
                 qPrintable(QStringLiteral("%1 and %2").arg(*good).arg(bad.value_or(0))));
    }

    void refusesWhatDoesNotFit() {
        QVERIFY(!fuzzyScore(u"xyz", u"Crash n1"));
        QVERIFY(!fuzzyScore(u"n1 crash", u"Crash n1"));
        QVERIFY(!fuzzyScore(u"crash n1 now", u"Crash n1"));
        QVERIFY(fuzzyScore(u"", u"anything").has_value());
    }

    void seedsAreWrittenShort() {
        QCOMPARE(seedText(7), QStringLiteral("7"));
        QCOMPARE(seedText(0xC0FFEE), QStringLiteral("0xC0FFEE"));
    }

    void commandLineIsRead() {
        const CommandLine line = readCommandLine(
            {"raftarium", "--screenshot", "a.png", "--at", "2.4s", "--size", "1024x700", "--scale",
             "2", "--theme", "light", "--panel", "charts", "--select", "n2", "x.raft.json"});
        QVERIFY(!line.exitStatus);
        QCOMPARE(line.screenshot, QStringLiteral("a.png"));
        QCOMPARE(line.at, 2'400'000'000);
        QCOMPARE(line.size, QSize(1024, 700));
        QCOMPARE(line.scale, 2.0);
        QCOMPARE(line.theme, std::optional(Theme::Scheme::Light));
        QCOMPARE(line.panel, QStringLiteral("charts"));
        QCOMPARE(line.select, 2);
        QCOMPARE(line.files, QStringList{"x.raft.json"});
    }

    void badUsageIsExplained_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("named");
        const auto row = [](const char* name, QStringList arguments) {
            QTest::newRow(name) << (QStringList{"raftarium"} + arguments) << arguments.first();
        };
        row("unknown option", {"--colour"});
        row("time without a unit", {"--at", "2.4"});
        row("negative time", {"--at", "-1s"});
        row("endless time", {"--at", "99999999999999s"});
        row("size in words", {"--size", "big"});
        row("size too small", {"--size", "100x100"});
        row("scale of zero", {"--scale", "0"});
        row("scale that is no number", {"--scale", "nan"});
        row("theme", {"--theme", "pink"});
        row("server", {"--select", "leader"});
    }
    void badUsageIsExplained() {
        QFETCH(QStringList, arguments);
        QFETCH(QString, named);
        const CommandLine line = readCommandLine(arguments);
        QCOMPARE(line.exitStatus, std::optional(2));
        QVERIFY2(line.output.contains(named.mid(2)), qPrintable(line.output));
        QVERIFY(line.output.contains(QStringLiteral("--help")));
    }

    void helpTeachesWithExamples() {
        const CommandLine line = readCommandLine({"raftarium", "--help"});
        QCOMPARE(line.exitStatus, std::optional(0));
        QVERIFY(line.output.contains(QStringLiteral("--screenshot")));
        QCOMPARE(line.output.count(QStringLiteral("\n  raftarium ")), 2);
        QCOMPARE(readCommandLine({"raftarium", "--version"}).exitStatus, std::optional(0));
    }
};

QTEST_GUILESS_MAIN(TestSmallParts)
#include "tst_small_parts.moc"
