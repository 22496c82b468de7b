#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

/// The program as a script sees it: pictures, messages and exit status.
class TestProgram : public QObject {
    Q_OBJECT
private slots:
    void picturesHaveTheSizeAskedFor_data() {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QSize>("size");
        QTest::newRow("as it comes") << QStringList{} << QSize(1440, 900);
        QTest::newRow("small") << QStringList{"--size", "1024x700"} << QSize(1024, 700);
        QTest::newRow("twice as fine")
            << QStringList{"--size", "1000x700", "--scale", "2"} << QSize(2000, 1400);
    }
    void picturesHaveTheSizeAskedFor() {
        QFETCH(QStringList, options);
        QFETCH(QSize, size);
        const QString out = folder_.filePath(QStringLiteral("a.png"));
        QFile::remove(out);
        QCOMPARE(run(QStringList{"--screenshot", out, "--at", "1.2s", scenario("first-election")} +
                     options),
                 0);
        QCOMPARE(QImage(out).size(), size);
    }

    void picturesAreTheSameEachTime() {
        QImage pictures[2];
        for (QImage& picture : pictures) {
            const QString out = folder_.filePath(QStringLiteral("same.png"));
            QCOMPARE(run({"--screenshot", out, "--at", "1.8s", "--select", "n2",
                          scenario("leader-crash")}),
                     0);
            picture = QImage(out);
        }
        QVERIFY(!pictures[0].isNull());
        QCOMPARE(pictures[0], pictures[1]);
    }

    void themeAndMomentChangeThePicture() {
        const auto take = [&](const QStringList& options) {
            const QString out = folder_.filePath(QStringLiteral("b.png"));
            run(QStringList{"--screenshot", out, scenario("leader-crash")} + options);
            return QImage(out);
        };
        const QImage dark = take({"--at", "1s", "--theme", "dark"});
        const QImage light = take({"--at", "1s", "--theme", "light"});
        const QImage later = take({"--at", "2s", "--theme", "dark"});
        QVERIFY(dark.pixelColor(5, 5).lightness() < 80);
        QVERIFY(light.pixelColor(5, 5).lightness() > 200);
        QVERIFY(later != dark);
    }

    void failuresAreToldWithTheirStatus_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("says");
        const QString out = folder_.filePath(QStringLiteral("c.png"));
        QTest::newRow("unknown option")
            << QStringList{"--frobnicate"} << 2 << QStringLiteral("frobnicate");
        QTest::newRow("missing file") << QStringList{"--screenshot", out, "no-such.raft.json"} << 2
                                      << QStringLiteral("no-such.raft.json");
        QTest::newRow("broken file") << QStringList{"--screenshot", out, brokenFile()} << 2
                                     << QStringLiteral("broken.raft.json:2:");
        QTest::newRow("unknown panel") << QStringList{"--screenshot", out, "--panel", "kitchen"}
                                       << 2 << QStringLiteral("network");
        QTest::newRow("unknown server")
            << QStringList{"--screenshot", out, "--select", "n9"} << 2 << QStringLiteral("n5");
        QTest::newRow("nowhere to write") << QStringList{"--screenshot", "/no/such/folder/c.png"}
                                          << 3 << QStringLiteral("/no/such/folder/c.png");
    }
    void failuresAreToldWithTheirStatus() {
        QFETCH(QStringList, arguments);
        QFETCH(int, status);
        QFETCH(QString, says);
        QCOMPARE(run(arguments), status);
        QVERIFY2(errors_.contains(says), qPrintable(errors_));
    }

    void helpAndVersionEndWell() {
        QCOMPARE(run({"--help"}), 0);
        QVERIFY(output_.contains(QStringLiteral("Examples")));
        QCOMPARE(run({"--version"}), 0);
        QVERIFY(output_.startsWith(QStringLiteral("raftarium ")));
    }

private:
    int run(const QStringList& arguments) {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.remove(QStringLiteral("QT_QPA_PLATFORM")); // it needs no help to find none
        environment.remove(QStringLiteral("DISPLAY"));
        environment.insert(QStringLiteral("XDG_CONFIG_HOME"), folder_.path());
        environment.insert(QStringLiteral("XDG_DATA_HOME"), folder_.path());
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(RAFTARIUM_PROGRAM), arguments);
        if (!process.waitForFinished()) return -1;
        output_ = QString::fromUtf8(process.readAllStandardOutput());
        errors_ = QString::fromUtf8(process.readAllStandardError());
        return process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    }
    static QString scenario(const char* name) {
        return QStringLiteral(RAFTARIUM_SCENARIOS "/%1.raft.json").arg(QLatin1String(name));
    }
    QString brokenFile() const {
        const QString path = folder_.filePath(QStringLiteral("broken.raft.json"));
        QFile file(path);
        if (file.open(QIODevice::WriteOnly)) file.write("{ \"format\":\n 7 }");
        return path;
    }

    QTemporaryDir folder_;
    QString output_;
    QString errors_;
};

QTEST_GUILESS_MAIN(TestProgram)
#include "tst_program.moc"
