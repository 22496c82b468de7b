#include "ui/base/live_branch.h"
#include "ui/base/recorded_batches.h"
#include "ui/live/watching.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <memory>
#include <set>

using namespace raftarium;
using namespace raftarium::ui;

namespace {

[[nodiscard]] int newest(const Watching& w) { return w.session.branches().back().id; }
[[nodiscard]] std::set<int> kept(const Watching& w) {
    std::set<int> ids;
    for (const BranchInfo& branch : w.session.branches())
        ids.insert(branch.id);
    return ids;
}

/// How things stand in the window when a chapter has begun.
struct Rollover {
    std::set<int> kept;
    int current = -1;
    bool isLive = false;
    NodeId leader = kNobody;
    std::vector<std::uint32_t> terms; ///< of the servers
    NodeId leaderBefore = kNobody;    ///< at the end of the chapter before
    std::vector<std::uint32_t> termsBefore;
    Index shortestLog{};
    QString note;

    static Rollover in(const Watching& w, const QString& text) {
        Rollover seen;
        seen.kept = ::kept(w);
        seen.current = w.session.currentBranch();
        seen.isLive = w.session.isLive();
        seen.leader = w.leader();
        seen.note = text;
        const ClusterState& before = w.session.timelineOf(*seen.kept.begin())->endState();
        seen.leaderBefore = before.leader();
        seen.shortestLog = w.server(n1).lastIndex();
        for (const NodeId id : {n1, n2, n3}) {
            seen.terms.push_back(w.server(id).currentTerm);
            seen.termsBefore.push_back(before.node(id).currentTerm);
            seen.shortestLog = std::min(seen.shortestLog, w.server(id).lastIndex());
        }
        return seen;
    }
};

} // namespace

/// A real cluster that is watched for longer than one recording can be.
class TestChapters : public QObject {
    Q_OBJECT
private slots:
    /// What was seen of a store may be less than the server has.
    void aStoreThatWasPutTogetherIsNotComparedWithSnapshots_data() {
        QTest::addColumn<int>("opening");
        QTest::addColumn<int>("violations");
        QTest::newRow("told by the server") << 0 << 1;
        QTest::newRow("put together") << 1 << 0;
    }
    void aStoreThatWasPutTogetherIsNotComparedWithSnapshots() {
        QFETCH(int, opening);
        QFETCH(int, violations);
        LiveBatch batch;
        batch.texts = {"set a 1\n", "set a 2\n"};
        Event found;
        found.kind = EventKind::SnapshotInstalled;
        found.node = n1;
        found.index = Index{7};
        found.count = 1;
        found.text = 1;
        Event taken = found;
        taken.kind = EventKind::SnapshotTaken;
        taken.node = n2;
        taken.text = 2;
        batch.events = {found, taken};
        batch.opening = static_cast<EventNumber>(opening);
        LiveBranch branch({});
        branch.take(batch, 0);
        branch.flush();
        QCOMPARE(branch.timeline().size(), EventNumber{2});
        QCOMPARE(branch.timeline()[0].text, TextId{1}); // shown all the same
        QCOMPARE(static_cast<int>(branch.violationCount()), violations);
    }

    /// A chapter that tells of violations is kept rather than one that does not, and when it has to
    /// go, they are still told.
    void violationsStayReported() {
        Scenario scenario;
        scenario.seed = 7;
        const RecordedBatches source(scenario, Time{2'000'000'000});
        Session session;
        auto owned = std::make_unique<PlayedCluster>();
        PlayedCluster* cluster = owned.get();
        session.openLive(std::move(owned), QStringLiteral("played"));
        const auto newest = [&] { return session.branches().back().id; };
        cluster->coming = {chapterOf(source, true), chapterOf(source, false),
                           chapterOf(source, false)};
        QTRY_COMPARE(newest(), 2);
        QCOMPARE(session.currentBranch(), 2);
        QCOMPARE(session.branches().size(), std::size_t{2});
        QCOMPARE(session.branches().front().id, 0); // 1 went
        QVERIFY(session.violations().empty());
        QCOMPARE(session.violationCountOf(0), std::uint64_t{1});
        QVERIFY(session.forgottenChapters().empty());

        QSignalSpy told(&session, &Session::violationsChanged);
        cluster->coming = {chapterOf(source, true), chapterOf(source, false)};
        QTRY_COMPARE(newest(), 4);
        QCOMPARE(told.size(), 1);
        QCOMPARE(session.branches().front().id, 3);
        QCOMPARE(session.forgottenChapters().size(), std::size_t{1});
        QCOMPARE(session.forgottenChapters()[0].name, QStringLiteral("real"));
        QCOMPARE(session.forgottenChapters()[0].violations, std::uint64_t{1});

        session.detach();
        session.switchBranch(3);
        QCOMPARE(session.violations().size(), std::size_t{1});
        session.open(Scenario{}, {});
        QVERIFY(session.forgottenChapters().empty());
    }

    void goesOnThroughTwoChaptersAndKeepsOne() {
        Watching w(600);
        QCOMPARE(w.problem, QString());
        QTRY_VERIFY_WITH_TIMEOUT(w.leader() != kNobody, kPatience);
        QCOMPARE(w.session.currentBranch(), 0);
        // Looked at when it happens: on a busy machine the next one may follow at once.
        std::vector<Rollover> seen;
        connect(&w.session, &Session::messageShown, this, [&](const QString& text) {
            if (text == w.session.chapterNote()) seen.push_back(Rollover::in(w, text));
        });
        w.session.act(action::SetLoad{50});
        QTRY_VERIFY_WITH_TIMEOUT(seen.size() >= 2, kPatience);

        for (std::size_t i = 0; i < 2; ++i) {
            const int newest = static_cast<int>(i) + 1;
            QCOMPARE(seen[i].kept, (std::set<int>{newest - 1, newest}));
            QCOMPARE(seen[i].current, newest); // the view was at the present, and is
            QVERIFY(seen[i].isLive);
            // At once, and not only when it is heard of again.
            QCOMPARE(seen[i].leader, seen[i].leaderBefore);
            QCOMPARE(seen[i].terms, seen[i].termsBefore);
            QVERIFY(std::ranges::min(seen[i].terms) > 0);
            QVERIFY(seen[i].shortestLog >= Index{1});
        }
        QVERIFY2(seen[0].note.contains(QStringLiteral("Kept: “real”")), qPrintable(seen[0].note));
        QVERIFY2(!seen[0].note.contains(QStringLiteral("Forgotten")), qPrintable(seen[0].note));
        QVERIFY2(seen[1].note.contains(QStringLiteral("Forgotten: “real”")),
                 qPrintable(seen[1].note));
        QVERIFY(w.session.timelineOf(0) == nullptr);

        // It goes on: what is proposed now arrives in the log of each server.
        w.session.act(action::SetLoad{0});
        w.session.act(action::Propose{w.leader(), "set night over"});
        const auto holds = [&](NodeId id) {
            const std::string* value = w.server(id).store.find("night");
            return value != nullptr && *value == "over";
        };
        QTRY_VERIFY_WITH_TIMEOUT(holds(n1) && holds(n2) && holds(n3), kPatience);
        QVERIFY(w.session.violations().empty());
        QVERIFY(w.session.forgottenChapters().empty());
    }

    /// While somebody looks at a full chapter it stays, and the one after it goes.
    void theChapterThatIsLookedAtStays() {
        Watching w(600);
        QCOMPARE(w.problem, QString());
        QTRY_VERIFY_WITH_TIMEOUT(w.leader() != kNobody, kPatience);
        const int first = w.session.currentBranch();
        w.session.pause();
        w.session.setPosition(w.session.timeline().size() / 2);
        w.session.act(action::SetLoad{50});
        const EventNumber then = w.session.position();
        QTRY_VERIFY_WITH_TIMEOUT(newest(w) >= first + 2, kPatience);
        QCOMPARE(w.session.currentBranch(), first);
        QCOMPARE(w.session.position(), then);
        QVERIFY(!w.session.isLive());
        QVERIFY(kept(w).contains(first));
        QCOMPARE(kept(w).size(), std::size_t{2});

        // Scrubbing there, to the end, which is not the present.
        const EventNumber all = w.session.timeline().size();
        QVERIFY(all >= 600);
        for (const EventNumber position : {all, all / 2, EventNumber{1}, all / 3, all}) {
            w.session.setPosition(position);
            QCOMPARE(w.session.position(), position);
        }
        QVERIFY(!w.session.isLive());
        QSignalSpy told(&w.session, &Session::messageShown);
        w.session.stepForward();
        QVERIFY2(told.size() == 1 &&
                     told[0][0].toString().contains(QLatin1String("What came later")),
                 "says where it goes on");

        // What is played again there goes on in the next chapter that is kept, up to the present.
        w.session.setSpeed(100);
        w.session.play();
        QTRY_VERIFY_WITH_TIMEOUT(w.session.currentBranch() != first && w.session.isLive(),
                                 kPatience);
        w.session.switchBranch(*kept(w).begin());
        QVERIFY(!w.session.isPlaying());
        w.session.goLive();
        QCOMPARE(w.session.currentBranch(), newest(w));
        QVERIFY(w.session.isLive());

        // The one that grows stays whatever is asked.
        w.session.switchBranch(*kept(w).begin());
        w.session.deleteBranch(newest(w));
        QCOMPARE(kept(w).size(), std::size_t{2});
        QVERIFY(w.session.violations().empty());
    }

    /// What nobody tells again: which links are cut, who is paused, who was killed with which log.
    void whatWasDoneFromHereIsKnownInTheNextChapter() {
        Watching w(600);
        QCOMPARE(w.problem, QString());
        QTRY_VERIFY_WITH_TIMEOUT(w.leader() != kNobody, kPatience);
        const NodeId killed = w.follower();
        w.session.act(action::Crash{killed});
        QTRY_VERIFY_WITH_TIMEOUT(!w.server(killed).running, kPatience);
        w.session.act(action::Cut{killed, w.leader()});
        QTRY_VERIFY_WITH_TIMEOUT(w.session.state().link(killed, w.leader()).cut, kPatience);
        const NodeId before = w.leader();
        const Index log = w.server(killed).lastIndex();
        w.session.act(action::SetLoad{50});
        const int now = newest(w);
        QTRY_VERIFY_WITH_TIMEOUT(newest(w) >= now + 2, kPatience);
        QVERIFY(w.server(killed).known);
        QVERIFY(!w.server(killed).running);
        QCOMPARE(w.server(killed).lastIndex(), log);
        QVERIFY(w.session.state().link(killed, before).cut);
        w.session.act(action::Restart{killed});
        QTRY_VERIFY_WITH_TIMEOUT(w.server(killed).running, kPatience);
        w.session.act(action::HealAll{});
        QTRY_VERIFY_WITH_TIMEOUT(w.server(killed).commitIndex > log, kPatience);
        QVERIFY(w.session.violations().empty());
        QVERIFY(w.session.forgottenChapters().empty());
    }
};

QTEST_MAIN(TestChapters)
#include "tst_chapters.moc"
