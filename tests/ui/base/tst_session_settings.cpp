#include "ui/base/session_helpers.h"

#include <QSignalSpy>
#include <QTest>

#include <utility>

using namespace raftarium;
using namespace raftarium::ui;

/// Settings, which are those of the moment at the cursor.
class TestSessionSettings : public QObject {
    Q_OBJECT
private slots:
    void settingsAreThoseAtTheCursor() {
        Session session;
        session.open(fiveNodes(), {});
        session.playTo(at(500));
        NodeOptions slow;
        slow.electionTimeoutMin = milliseconds(400);
        slow.electionTimeoutMax = milliseconds(800);
        QSignalSpy changed(&session, &Session::settingsChanged);
        session.act(action::SetOptions{slow});
        LinkConditions far;
        far.latency = milliseconds(90);
        session.act(action::SetLink{kNobody, kNobody, far});
        session.act(action::SetLoad{40});
        QCOMPARE(changed.count(), 3);
        session.playTo(at(900));
        QCOMPARE(session.options(), slow);
        QCOMPARE(session.network(), far);
        QCOMPARE(session.load(), 40.0);
        session.setCursor(at(400));
        QCOMPARE(session.options(), NodeOptions{});
        QCOMPARE(session.network(), LinkConditions{});
        QCOMPARE(session.load(), 0.0);
        QCOMPARE(changed.count(), 4);
    }

    void whoShallRatherLeadIsKnownAtEveryMoment() {
        Scenario scenario = fiveNodes();
        const auto step = [&](int milliseconds, const NodeOptions& options, ActionSource by) {
            Step one = stepOf(action::SetOptions{options}, at(milliseconds));
            one.by = by;
            scenario.steps.push_back(one);
        };
        NodeOptions first;
        first.priorities.set(n3, 9);
        NodeOptions second = first;
        second.preferredLeader = n1;
        step(1000, first, ActionSource::Scenario);
        step(2000, second, ActionSource::User); // recorded by hand
        Session session;
        session.open(scenario, {});
        session.playTo(at(2500));
        session.act(action::Crash{n3}); // another action, after all of them
        NodeOptions third;
        third.priorities.set(n1, 4);
        session.playTo(at(3000));
        session.act(action::SetOptions{third});
        session.playTo(at(3500));
        const auto check = [&] {
            const std::pair<int, NodeOptions> moments[] = {
                {0, {}}, {999, {}}, {1000, first}, {1999, first}, {2000, second}, {2999, second}};
            for (const auto& [moment, options] : moments) {
                session.setCursor(at(moment));
                QVERIFY2(session.options() == options, qPrintable(QString::number(moment)));
            }
        };
        check();
        session.setCursor(at(3000));
        QCOMPARE(session.options(), third);
        // The action itself divides the two.
        const EventNumber changed = session.timeline().findBackward(session.timeline().size(), 0,
                                                                    maskOf(EventKind::ActionTaken));
        session.setPosition(changed);
        QCOMPARE(session.options(), second);
        session.setPosition(changed + 1);
        QCOMPARE(session.options(), third);
        // A branch remembers what held before it began.
        session.setCursor(at(2700));
        session.branchHere();
        QCOMPARE(session.branches().size(), std::size_t{2});
        session.playTo(at(3500));
        QCOMPARE(session.options(), second);
        check();
    }
};

QTEST_GUILESS_MAIN(TestSessionSettings)
#include "tst_session_settings.moc"
