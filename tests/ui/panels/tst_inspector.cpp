#include "ui/timeline/played_session.h"

#include "ui/base/theme.h"
#include "ui/panels/inspector_content.h"
#include "ui/panels/inspector_panel.h"
#include "ui/panels/panel_util.h"
#include "ui/panels/why_panel.h"

#include <QLabel>
#include <QTableView>
#include <QtTest>

#include <optional>

using namespace raftarium;
using namespace raftarium::ui;
using namespace raftarium::tests;

namespace {

InspectorContent inspectNow(const Session& session, const Selection& selection) {
    const NodeOptions options = session.options();
    return inspect({session.timeline(), session.state(), session.cursor(), session.position(),
                    options.heartbeatInterval, options.priorities, options.preferredLeader},
                   selection);
}

const InspectorContent::Row* rowOf(const InspectorContent& content, const QString& key) {
    for (const auto& row : content.rows)
        if (row.key == key) return &row;
    return nullptr;
}

QString valueOf(const InspectorContent& content, const char* key) {
    const auto* row = rowOf(content, QString::fromLatin1(key));
    return row ? row->value : QStringLiteral("no such row");
}

EventNumber firstSent(const Session& session, MessageType type) {
    return session.timeline().findForward(
        0, session.timeline().size(), maskOf(EventKind::MessageSent),
        [type](const Event& e) { return e.detailAs<MessageType>() == type; });
}

/// The leader and one other, cut off from the rest, with a command that cannot commit.
struct Minority : PlayedSession {
    Minority() : PlayedSession(1, 5, 0) {
        old = leader();
        std::vector<NodeId> few{old};
        std::vector<NodeId> many;
        for (int id = 1; id <= 5; ++id)
            if (n(id) != old) (few.size() < 2 ? few : many).push_back(n(id));
        session.act(action::Partition{{few, many}});
        session.act(action::Propose{old, "set colour blue"});
        session.playTo(at(1.4));
    }
    NodeId old;
};

} // namespace

class TestInspector : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { Theme::apply(Theme::Scheme::Dark); }

    void withoutASelectionTheLeaderIsShown() {
        PlayedSession f;
        const InspectorContent content = inspectNow(f.session, {});
        QCOMPARE(content.title, QString::fromStdString(nodeName(f.leader())));
        QVERIFY(content.pill.startsWith(QStringLiteral("leader · term")));
        QCOMPARE(content.peers.size(), std::size_t{4});
        const NodeState& leader = f.session.state().node(f.leader());
        QCOMPARE(valueOf(content, "commitIndex"), QString::number(leader.commitIndex.value()));
        QCOMPARE(content.peers[0].match, leader.progress[content.peers[0].id.value()].match);
        QVERIFY(!content.peers[0].late);
    }

    void aLeaderInTheMinorityIsStalledAndItsPeersAreLate() {
        Minority f;
        const InspectorContent content =
            inspectNow(f.session, {.kind = Selection::Kind::Node, .node = f.old});
        const auto* commit = rowOf(content, QStringLiteral("commitIndex"));
        QVERIFY(commit);
        QVERIFY2(commit->note.startsWith(QStringLiteral("stalled 4")), qPrintable(commit->note));
        int late = 0;
        for (const auto& peer : content.peers)
            late += peer.late ? 1 : 0;
        QCOMPARE(late, 3);
    }

    void aFollowerTellsItsTimerAndItsLeader() {
        PlayedSession f;
        const NodeId other = n(f.leader() == n(1) ? 2 : 1);
        const InspectorContent content =
            inspectNow(f.session, {.kind = Selection::Kind::Node, .node = other});
        QVERIFY(content.peers.empty());
        QVERIFY(valueOf(content, "election timer").endsWith(QStringLiteral("ms")));
        QCOMPARE(valueOf(content, "leader"), QString::fromStdString(nodeName(f.leader())));
    }

    void membersSnapshotsAndLeasesHaveTheirRows() {
        Scenario scenario = plainScenario();
        scenario.voters = 3;
        scenario.options.checkQuorum = true;
        scenario.options.readMode = ReadMode::Lease;
        scenario.options.snapshotThreshold = 5;
        Session session;
        session.open(scenario, QStringLiteral("test"));
        session.playTo(at(1));
        const NodeId leader = session.state().leader();
        QVERIFY(leader != kNobody);
        InspectorContent content = inspectNow(session, {});
        QCOMPARE(valueOf(content, "voters"), QStringLiteral("n1, n2, n3"));
        QVERIFY(valueOf(content, "snapshot").startsWith(QStringLiteral("up to ")));
        QVERIFY(valueOf(content, "lease").endsWith(QStringLiteral("ms")));
        NodeSet learners;
        learners.insert(n(4));
        session.act(action::ChangeMembers{leader, session.state().node(leader).configuration.voters,
                                          learners});
        QCOMPARE(valueOf(inspectNow(session, {}), "learners"), QStringLiteral("n4"));
        session.act(action::Transfer{leader, n(leader == n(1) ? 2 : 1)});
        content = inspectNow(session, {.kind = Selection::Kind::Node, .node = leader});
        QCOMPARE(valueOf(content, "hands over to"),
                 leader == n(1) ? QStringLiteral("n2") : QStringLiteral("n1"));
    }

    void aPriorityHasARowWhereItSaysSomething() {
        PlayedSession f;
        const Selection second{.kind = Selection::Kind::Node, .node = n(2)};
        const auto priority = [&]() -> std::optional<InspectorContent::Row> {
            const InspectorContent content = inspectNow(f.session, second);
            const auto* row = rowOf(content, QStringLiteral("priority"));
            return row ? std::optional(*row) : std::nullopt;
        };
        QVERIFY(!priority());
        NodeOptions options = f.session.options();
        for (int id = 1; id <= 5; ++id)
            options.priorities.set(n(id), 7);
        f.session.act(action::SetOptions{options}); // all the same
        QVERIFY(!priority());
        options.priorities.set(n(2), 9);
        f.session.act(action::SetOptions{options});
        QVERIFY(priority());
        QCOMPARE(priority()->value, QStringLiteral("9"));
        QCOMPARE(priority()->note, QString());
        QVERIFY(priority()->help.contains(QStringLiteral("stands for election")));
        options.preferredLeader = n(2);
        f.session.act(action::SetOptions{options});
        QCOMPARE(priority()->note, QStringLiteral("preferred leader"));
        QVERIFY(priority()->help.contains(QStringLiteral("hands over to the preferred leader")));
        options.preferredLeader = n(3);
        f.session.act(action::SetOptions{options});
        QCOMPARE(priority()->note, QStringLiteral("n3 is preferred"));
        f.session.setCursor(at(1)); // before all of this
        QVERIFY(!priority());
    }

    void theRowOfAPriorityTellsWhatItDoes() {
        PlayedSession f;
        NodeOptions options = f.session.options();
        options.priorities.set(n(2), 9);
        f.session.act(action::SetOptions{options});
        f.session.select({.kind = Selection::Kind::Node, .node = n(2)});
        InspectorPanel panel(&f.session, nullptr);
        const QLabel* value = nullptr;
        for (const QLabel* label : panel.findChildren<QLabel*>())
            if (label->accessibleName() == QLatin1String("priority")) value = label;
        QVERIFY(value);
        QCOMPARE(value->text(), QStringLiteral("9"));
        QVERIFY(value->toolTip().contains(QStringLiteral("stands for election")));
        QCOMPARE(value->accessibleDescription(), value->toolTip());
    }

    void aCrashedServerSaysSo() {
        PlayedSession f;
        f.session.act(action::Crash{n(2)});
        QCOMPARE(inspectNow(f.session, {.kind = Selection::Kind::Node, .node = n(2)}).pill,
                 QStringLiteral("crashed"));
    }

    void messagesTellTheirFieldsAndTheirFate() {
        PlayedSession f(2, 5, 0);
        const EventNumber vote = firstSent(f.session, MessageType::RequestVote);
        QVERIFY(vote != kNoEvent);
        const Selection selection{.kind = Selection::Kind::Message, .event = vote};
        const InspectorContent content = inspectNow(f.session, selection);
        QCOMPARE(content.title, QStringLiteral("RequestVote"));
        QCOMPARE(valueOf(content, "last entry"), QStringLiteral("none"));
        QCOMPARE(valueOf(content, "state"), QStringLiteral("delivered"));
        f.session.setPosition(vote + 1);
        QCOMPARE(valueOf(inspectNow(f.session, selection), "state"), QStringLiteral("on its way"));
        f.session.setPosition(vote);
        QCOMPARE(valueOf(inspectNow(f.session, selection), "state"),
                 QStringLiteral("not sent yet"));
    }

    void lostMessagesTellWhy() {
        Minority f;
        const Timeline& timeline = f.session.timeline();
        const EventNumber lost =
            timeline.findForward(0, timeline.size(), maskOf(EventKind::MessageLost));
        QVERIFY(lost != kNoEvent);
        const InspectorContent content = inspectNow(
            f.session, {.kind = Selection::Kind::Message, .event = timeline[lost].cause});
        QCOMPARE(valueOf(content, "state"), QStringLiteral("lost"));
        QCOMPARE(rowOf(content, QStringLiteral("state"))->note, QStringLiteral("the link was cut"));
    }

    void linksTellBothDirections() {
        PlayedSession f;
        f.session.act(action::Cut{n(1), n(2)});
        const InspectorContent content =
            inspectNow(f.session, {.kind = Selection::Kind::Link, .node = n(1), .peer = n(2)});
        QCOMPARE(content.pill, QStringLiteral("one way"));
        QCOMPARE(valueOf(content, "n1 → n2"),
                 QStringLiteral("no such row")); // Latin-1 has no arrow
        QCOMPARE(rowOf(content, QStringLiteral("n1 → n2"))->value, QStringLiteral("cut"));
        QCOMPARE(rowOf(content, QStringLiteral("n2 → n1"))->value, QStringLiteral("12 ms ± 4 ms"));
    }

    void entriesTellWhoStoresThem() {
        Minority f;
        const Index last = f.session.state().node(f.old).lastIndex();
        const InspectorContent content =
            inspectNow(f.session, {.kind = Selection::Kind::Entry, .node = f.old, .index = last});
        QCOMPARE(valueOf(content, "command"), QStringLiteral("set colour blue"));
        QCOMPARE(valueOf(content, "committed"), QStringLiteral("not here"));
        QCOMPARE(rowOf(content, QStringLiteral("stored on"))->note, QStringLiteral("2 of 5"));
        QCOMPARE(inspectNow(f.session,
                            {.kind = Selection::Kind::Entry, .node = f.old, .index = last + 5})
                     .pill,
                 QStringLiteral("not stored"));
    }

    void thePanelFollowsSelectionAndCursor() {
        PlayedSession f;
        InspectorPanel panel(&f.session);
        panel.resize(320, 360);
        panel.show();
        f.session.select({.kind = Selection::Kind::Node, .node = n(3)});
        QTRY_COMPARE(panel.content().title, QStringLiteral("n3"));
        f.session.setPosition(0);
        QTRY_VERIFY(panel.content().title.isEmpty() ||
                    panel.content().pill == QStringLiteral("not started"));
        f.session.goLive();
        f.session.select({});
        QTRY_COMPARE(panel.content().title, QString::fromStdString(nodeName(f.leader())));
        auto* table = panel.findChild<QTableView*>();
        QVERIFY(table->isVisible());
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                          table->visualRect(table->model()->index(1, 0)).center());
        QCOMPARE(f.session.selection().kind, Selection::Kind::Node);
        QVERIFY(f.session.selection().node != f.leader());
    }

    void aHiddenPanelCatchesUpWhenShown() {
        PlayedSession f;
        InspectorPanel panel(&f.session);
        f.session.select({.kind = Selection::Kind::Node, .node = n(3)});
        panel.show();
        QCOMPARE(panel.content().title, QStringLiteral("n3"));
    }

    void whyExplainsTheSelectedEvent() {
        Minority f;
        WhyPanel panel(&f.session);
        panel.resize(320, 300);
        panel.show();
        f.session.select({.kind = Selection::Kind::Node, .node = f.old});
        QTRY_COMPARE(f.session.timeline()[panel.event()].node, f.old);
        const EventNumber held = f.session.timeline().findBackward(
            f.session.position(), 0, maskOf(EventKind::CommitHeldBack));
        QVERIFY(held != kNoEvent);
        f.session.select({.kind = Selection::Kind::Event, .event = held});
        QTRY_COMPARE(panel.event(), held);
        QVERIFY(panel.text().text().contains(QStringLiteral("<b>")));
        QVERIFY(panel.text().text().contains(QStringLiteral("§5")));
    }

    void whyLeadsFromCauseToCause() {
        PlayedSession f;
        WhyPanel panel(&f.session);
        panel.resize(320, 300);
        panel.show();
        const EventNumber elected = f.session.timeline().findForward(
            0, f.session.timeline().size(), maskOf(EventKind::BecameLeader));
        f.session.select({.kind = Selection::Kind::Event, .event = elected});
        QTRY_COMPARE(panel.event(), elected);
        QVERIFY(panel.causeButton().isVisible());
        QTest::mouseClick(&panel.causeButton(), Qt::LeftButton);
        const EventNumber cause = f.session.timeline()[elected].cause;
        QCOMPARE(f.session.selection().event, cause);
        QTRY_COMPARE(panel.event(), cause);
        const EventNumber next = f.session.timeline()[cause].cause;
        QVERIFY(panel.chain().text().contains(QStringLiteral("href='%1'").arg(next)));
        emit panel.chain().linkActivated(QString::number(next));
        QCOMPARE(f.session.selection().event, next);
        QTRY_COMPARE(panel.event(), next);
        QTest::keyClick(&panel.goButton(), Qt::Key_Space);
        QTRY_COMPARE(f.session.position(), next + 1);
    }

    void whyHasNothingToSayBeforeTheStart() {
        PlayedSession f(0.1);
        f.session.setPosition(0);
        WhyPanel panel(&f.session);
        panel.show();
        QCOMPARE(panel.event(), kNoEvent);
        QVERIFY(!panel.text().text().isEmpty());
        QVERIFY(!panel.causeButton().isVisible());
    }
};

QTEST_MAIN(TestInspector)
#include "tst_inspector.moc"
