#include "ui/base/fault_commands.h"
#include "ui/base/session_helpers.h"

#include <QTest>

using namespace raftarium;
using namespace raftarium::ui;

/// What the menus offer to do to servers and links.
class TestFaultCommands : public QObject {
    Q_OBJECT
private slots:
    void nodeCommandsOfferWhatMakesSense() {
        Session session;
        session.open(fiveNodes(), {});
        session.playTo(at(1000));
        const auto enabled = [&](NodeId id, const char* text) {
            for (const auto& command : nodeCommands(&session, id))
                if (command.text == QLatin1String(text)) return command.enabled;
            return false;
        };
        QVERIFY(enabled(n1, "Crash n1"));
        QVERIFY(!enabled(n1, "Restart n1"));
        for (const auto& command : nodeCommands(&session, n1))
            if (command.text == QLatin1String("Crash n1")) command.run();
        QVERIFY(!session.state().node(n1).running);
        QVERIFY(!enabled(n1, "Crash n1"));
        QVERIFY(enabled(n1, "Restart n1"));
    }

    void partitionPutsTheLeaderIntoTheMinority_data() {
        QTest::addColumn<int>("nodes");
        QTest::addColumn<int>("minority");
        QTest::newRow("2") << 2 << 1;
        QTest::newRow("3") << 3 << 1;
        QTest::newRow("4") << 4 << 1;
        QTest::newRow("5") << 5 << 2;
        QTest::newRow("9") << 9 << 4;
    }
    void partitionPutsTheLeaderIntoTheMinority() {
        QFETCH(int, nodes);
        QFETCH(int, minority);
        Session session;
        Scenario scenario = fiveNodes();
        scenario.nodes = nodes;
        session.open(scenario, {});
        session.playTo(at(3000));
        const NodeId leader = session.state().leader();
        QVERIFY(leader != kNobody);
        partitionLeaderAway(&session);
        for (const NodeSet& group : session.state().groups())
            if (group.contains(leader)) QCOMPARE(group.size(), minority);
        QCOMPARE(session.state().groups().size(), std::size_t{2});
    }

    void linkCommandsCutAndHealBothDirections() {
        Session session;
        session.open(fiveNodes(), {});
        const auto run = [&](const QString& text) {
            for (const auto& command : linkCommands(&session, n1, n2))
                if (command.text == text) return command.run();
            QFAIL(qPrintable(text));
        };
        run(QStringLiteral("Cut only n2 → n1"));
        QVERIFY(session.state().link(n2, n1).cut);
        QVERIFY(!session.state().link(n1, n2).cut);
        run(QStringLiteral("Cut link n1 – n2"));
        QVERIFY(session.state().link(n1, n2).cut);
        QCOMPARE(session.actions().size(), std::size_t{2}); // what was cut is not cut again
        run(QStringLiteral("Heal link n1 – n2"));
        QVERIFY(!session.state().anyCut());
    }
};

QTEST_GUILESS_MAIN(TestFaultCommands)
#include "tst_fault_commands.moc"
