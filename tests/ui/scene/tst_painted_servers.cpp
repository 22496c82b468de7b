#include "scene_picture.h"
#include "ui/base/theme.h"
#include "ui/scene/scene_text.h"

#include <QTest>

#include <vector>

using namespace raftarium;
using namespace raftarium::ui;

/// How the roles, timers, logs and votes of servers look.
class TestPaintedServers : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { Theme::apply(Theme::Scheme::Dark); }

    void rolesDifferInShape() {
        Story follower = calm();
        Story candidate = calm();
        candidate.candidate(2, 3, {2});
        Story leader = calm();
        leader.lead(2, 3, {2, 3, 4});
        Story stopped = calm();
        stopped.crash(2);
        Story paused = calm();
        paused.happen(EventKind::NodePaused, 2);
        const std::vector<QImage> looks{part(paint(follower), 2), part(paint(candidate), 2),
                                        part(paint(leader), 2), part(paint(stopped), 2),
                                        part(paint(paused), 2)};
        for (std::size_t a = 0; a < looks.size(); ++a)
            for (std::size_t b = a + 1; b < looks.size(); ++b)
                QVERIFY(looks[a] != looks[b]);
        // The others look as before.
        QCOMPARE(part(paint(leader), 4), part(paint(follower), 4));
    }

    void aLeaderHasACrownAndMoreOfItsColour() {
        Story leader = calm();
        leader.lead(2, 3, {2, 3, 4});
        const QColor term = Theme::term(3);
        const SceneLayout layout = arranged();
        const QRectF above(place(2) - QPointF(14, layout.radius() + 22), QSizeF(28, 14));
        QVERIFY(count(paint(leader), above, term) > 60);
        Story follower = calm();
        QCOMPARE(count(paint(follower), above, term), 0);
        const QRectF disc = around(place(2), layout.radius());
        QVERIFY(count(paint(leader), disc, term) > count(paint(follower), disc, term) * 3 / 2);
    }

    void theTimerEmptiesOnOneScale() {
        Story story = calm();
        const auto arc = [&](std::int64_t now) {
            SceneInput in = story.input();
            in.now = Time{now};
            return count(paint(in), around(place(3), arranged().timerRadius() + 3),
                         Theme::tokens().textMuted);
        };
        QVERIFY(arc(0) > arc(50'000'000));
        QVERIFY(arc(50'000'000) > arc(99'000'000));
        Story shorter = calm();
        shorter.timer(3, 100, 100); // as much time left, of a shorter timer
        QCOMPARE(part(paint(shorter), 3), part(paint(story), 3));
    }

    void theLogShowsWhatIsCommittedStoredAndMissing() {
        Story story = calm();
        story.log(1, {3, 3, 3}, 3);
        story.log(2, {3, 3, 3}, 0);
        story.log(3, {3}, 0);
        const QImage image = paint(story);
        const SceneLayout layout = arranged();
        const auto filled = [&](int node) {
            return count(image, layout.stripRect(Story::id(node), 3), Theme::term(3));
        };
        QVERIFY(filled(1) > filled(2) * 3 / 2);
        QVERIFY(filled(2) > filled(3) * 2);
        const QRectF strip = layout.stripRect(Story::id(1), 3).adjusted(0, -3, 4, 3);
        QVERIFY(count(image, strip, Theme::tokens().commit) > 10);
        QCOMPARE(count(image, layout.stripRect(Story::id(2), 3), Theme::tokens().commit), 0);
    }

    void membersDifferInShapeAndAreTold() {
        Story voter = calm();
        Story learner = calm();
        Story stranger = calm();
        const auto configure = [](Story& story, ConfigurationPart part, std::vector<int> who) {
            for (int node = 1; node <= 5; ++node) {
                Event event;
                event.kind = EventKind::ConfigurationChanged;
                event.node = Story::id(node);
                event.detail = static_cast<std::uint8_t>(part);
                NodeSet set;
                for (const int one : who)
                    set.insert(Story::id(one));
                event.setNodes(set);
                story.add(event);
            }
        };
        configure(learner, ConfigurationPart::Voters, {1, 3, 4, 5});
        configure(stranger, ConfigurationPart::Voters, {1, 3, 4, 5});
        configure(learner, ConfigurationPart::Learners, {2});
        QVERIFY(part(paint(learner), 2) != part(paint(voter), 2));
        QVERIFY(part(paint(stranger), 2) != part(paint(voter), 2));
        QVERIFY(part(paint(stranger), 2) != part(paint(learner), 2));
        QCOMPARE(part(paint(learner), 4), part(paint(voter), 4));
        const auto text = [](const Story& story, int node) {
            return membershipText(currentConfiguration(story.timeline.endState()), Story::id(node));
        };
        QCOMPARE(text(voter, 2), QString());
        QCOMPARE(text(learner, 2), QStringLiteral("learner"));
        QCOMPARE(text(stranger, 2), QStringLiteral("no member"));
        Story joint = calm();
        configure(joint, ConfigurationPart::Voters, {1, 2, 3});
        configure(joint, ConfigurationPart::Outgoing, {3, 4});
        QCOMPARE(text(joint, 1), QStringLiteral("new"));
        QCOMPARE(text(joint, 3), QStringLiteral("old + new"));
        QCOMPARE(text(joint, 4), QStringLiteral("old"));
        QCOMPARE(text(joint, 5), QStringLiteral("no member"));
    }

    void preVotesAreHollow() {
        Story votes = calm();
        votes.candidate(2, 3, {2, 4});
        Story answers = calm();
        answers.happen(EventKind::PreVoteStarted, 2, 0, 3);
        for (const int voter : {2, 4})
            answers.happen(EventKind::PreVoteCounted, 2, voter, 3, 1);
        QVERIFY(answers.timeline.endState().node(Story::id(2)).preVoting);
        // The pip of n4 stands on the way to it.
        const QLineF way(place(2), place(4));
        const double ring = arranged().timerRadius() + 9;
        const QRectF pip = around(way.pointAt(ring / way.length()), 2);
        QVERIFY(count(paint(votes), pip, Theme::term(3)) > 8);
        QVERIFY(count(paint(answers), pip, Theme::term(3)) < 5);
    }

    void aLeaseIsAThinArcOfTheLeader() {
        Story story = calm();
        story.lead(2, 3, {2, 3, 4});
        const QRectF above(place(2) + QPointF(0, -arranged().timerRadius() - 2), QSizeF(40, 40));
        const int without = count(paint(story), above, Theme::term(3));
        story.happen(EventKind::QuorumHeard, 2, 0, 3, 0, 0, 150'000'000);
        SceneInput in = story.input();
        QVERIFY(count(paint(in), above, Theme::term(3)) > without + 20);
        in.now = Time{151'000'000}; // it has run out
        QCOMPARE(count(paint(in), above, Theme::term(3)), without);
    }
};

QTEST_MAIN(TestPaintedServers)
#include "tst_painted_servers.moc"
