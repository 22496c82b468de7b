#include "core/check/checker.h"
#include "core/scenario/engine.h"
#include "net/control/local_cluster.h"
#include "net/observe/merger_helpers.h"
#include "ui/base/live_branch.h"
#include "ui/base/recorded_batches.h"
#include "ui/base/session.h"
#include "ui/live/chapter_opening.h"
#include "ui/live/live_source_feed.h"
#include "ui/live/watched_cluster.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <map>
#include <memory>
#include <set>
#include <span>

using namespace raftarium;
using namespace raftarium::ui;

namespace {

constexpr NodeId n1{1}, n2{2}, n3{3};
/// Starting processes on a busy machine takes its time.
constexpr int kPatience = 20'000;

/// Three real servers, watched in chapters of few events.
class Watching {
public:
    explicit Watching(EventNumber chapterEvents) {
        auto local = std::make_unique<net::LocalCluster>(
            net::LocalCluster::Config{3, {}, QStringLiteral(RAFTARIUM_CLI)});
        problem = local->start();
        if (!problem.isEmpty()) return;
        AttachRequest request;
        request.token = local->token();
        for (const NodeId id : {n1, n2, n3})
            request.servers.push_back({local->observer(id), std::nullopt});
        session.openLive(
            std::make_unique<WatchedCluster>(
                std::make_unique<LiveSourceFeed>(request, chapterEvents), std::move(local)),
            QStringLiteral("three"));
    }

    [[nodiscard]] NodeId leader() const { return session.state().leader(); }
    [[nodiscard]] const NodeState& server(NodeId id) const { return session.state().node(id); }
    [[nodiscard]] NodeId follower() const {
        for (const NodeId id : {n1, n2, n3})
            if (id != leader() && server(id).running) return id;
        return kNobody;
    }
    [[nodiscard]] int newest() const { return session.branches().back().id; }
    [[nodiscard]] std::set<int> kept() const {
        std::set<int> ids;
        for (const BranchInfo& branch : session.branches())
            ids.insert(branch.id);
        return ids;
    }

    Session session;
    QString problem;
};

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
        seen.kept = w.kept();
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

/// What of a server must be the same at the end of a chapter and at the beginning of the next.
QString summary(const Timeline& timeline, const ClusterState& state, NodeId id) {
    const NodeState& server = state.node(id);
    QStringList parts;
    parts << QString::number(server.running) << QString::number(server.paused)
          << QString::number(int(server.role)) << QString::number(server.currentTerm)
          << QString::number(server.votedFor.value()) << QString::number(server.leader.value())
          << QString::number(server.commitIndex.value())
          << QString::number(server.lastApplied.value())
          << QString::number(server.durableIndex.value())
          << QString::number(server.snapshotIndex.value())
          << QString::number(server.compactedIndex.value())
          << QString::number(server.configurationIndex.value())
          << QString::number(server.lastIndex().value());
    for (Index i{1}; i <= server.lastIndex(); ++i)
        parts << QStringLiteral("%1:%2")
                     .arg(server.cell(i)->term)
                     .arg(QString::fromStdString(timeline.text(server.cell(i)->text)));
    for (const auto& [key, value] : server.store.entries())
        parts << QString::fromStdString(key + "=" + value);
    for (int peer = 1; peer <= state.maxNode().value(); ++peer) {
        const auto to = static_cast<std::size_t>(peer);
        parts << QString::number(state.link(id, NodeId{static_cast<std::uint8_t>(peer)}).cut);
        if (to < server.progress.size() && peer != id.value())
            parts << QStringLiteral("%1/%2")
                         .arg(server.progress[to].match.value())
                         .arg(server.progress[to].next.value());
    }
    return parts.join(QLatin1Char(' '));
}

/// As the merger puts them into a course.
void append(Timeline& timeline, std::vector<net::MadeEvent> made) {
    std::vector<std::string> texts;
    std::vector<Event> events;
    std::map<std::string, TextId> ids;
    for (net::MadeEvent& each : made) {
        if (each.text) {
            const auto [found, isNew] =
                ids.try_emplace(*each.text, static_cast<TextId>(texts.size() + 1));
            if (isNew) texts.push_back(*each.text);
            each.event.text = found->second;
        }
        events.push_back(each.event);
    }
    timeline.appendTexts(texts);
    timeline.append(events);
}

constexpr std::int64_t kSecond = test::kSecond;

/// A course as it is told, in chapters or not.
struct Told {
    std::vector<Timeline> chapters;
    QStringList events; ///< of all, without those that chapters begin with
};

void tellSource(net::StreamMerger& merger, const test::SimulatedStreams& streams, int id) {
    const test::SimulatedStreams::Server& server = streams.servers[static_cast<std::size_t>(id)];
    for (std::size_t i = 0; i < server.events.size(); ++i) {
        EventLine line;
        line.event = server.events[i];
        const std::int64_t zero = test::kStart + server.clockAhead;
        line.event.time = line.event.time + Duration{zero};
        if (line.event.kind == EventKind::ElectionTimerSet && line.event.value < INT64_MAX)
            line.event.value += static_cast<std::uint64_t>(zero);
        line.number = i;
        if (server.causes[i] != net::EventJournal::kNoCause) line.cause = server.causes[i];
        if (line.event.kind == EventKind::MessageDelivered) line.sent = line.event.value;
        if (hasText(line.event.kind) && line.event.text != kNoText)
            line.text = streams.whole.text(line.event.text);
        merger.take(id - 1, test::as(std::move(line)), test::kStart);
    }
}

Told tell(const test::SimulatedStreams& streams, net::StreamMerger::Options options) {
    net::StreamMerger merger(options);
    const int servers = static_cast<int>(streams.servers.size()) - 1;
    for (int id = 1; id <= servers; ++id)
        merger.connected(merger.addSource(), test::helloOf(id), test::kStart);
    for (int id = 1; id <= servers; ++id)
        tellSource(merger, streams, id);
    Told told;
    std::vector<net::MadeEvent> opening;
    for (bool goesOn = true; goesOn;) {
        net::StreamMerger::Batch batch;
        const auto first = static_cast<EventNumber>(opening.size());
        if (!told.chapters.empty()) merger.beginChapter(std::move(opening), batch);
        merger.flush(test::kStart + 60 * kSecond, batch);
        Timeline& chapter = told.chapters.emplace_back();
        chapter.appendTexts(batch.texts);
        chapter.append(batch.events);
        for (EventNumber i = first; i < chapter.size(); ++i) {
            const Event& event = chapter[i];
            const bool isMoment =
                event.kind == EventKind::ElectionTimerSet && event.value < INT64_MAX;
            told.events << QStringLiteral("%1 %2 n%3 n%4 %5 %6 %7 %8 %9")
                               .arg(merger.epoch() + event.time.value())
                               .arg(int(event.kind))
                               .arg(event.node.value())
                               .arg(event.peer.value())
                               .arg(event.term)
                               .arg(event.index.value())
                               .arg(int(event.detail))
                               .arg(isMoment ? event.value + std::uint64_t(merger.epoch())
                                             : event.value)
                               .arg(hasText(event.kind)
                                        ? QString::fromStdString(chapter.text(event.text))
                                        : QString());
        }
        goesOn = merger.isChapterOver();
        opening = openingOf(chapter);
    }
    return told;
}

} // namespace

/// A real cluster that is watched for longer than one recording can be.
class TestChapters : public QObject {
    Q_OBJECT
private slots:
    void aChapterBeginsWithWhatTheLastOneEndedWith_data() {
        QTest::addColumn<QString>("scenario");
        for (const char* name :
             {"leader-crash", "figure-8-overwritten", "minority-partition", "snapshot-far-behind",
              "replace-three-of-five", "read-index", "lossy-network", "split-vote", "slow-disk",
              "leadership-transfer", "clients-lose-answers", "rejoin-pre-vote"})
            QTest::newRow(name) << QString(name);
    }
    void aChapterBeginsWithWhatTheLastOneEndedWith() {
        QFETCH(QString, scenario);
        QFile file(QStringLiteral(RAFTARIUM_SCENARIOS "/%1.raft.json").arg(scenario));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        const auto parsed = parseScenario({text.constData(), std::size_t(text.size())});
        Engine engine(std::make_shared<const Scenario>(std::get<Scenario>(parsed)));
        Timeline ended;
        for (int moment = 1; moment <= 20; ++moment) {
            Batch batch;
            engine.advance(Time{moment * 250'000'000LL}, batch);
            ended.appendTexts(batch.texts);
            ended.append(batch.events);
            Timeline next;
            append(next, openingOf(ended));
            for (int i = 1; i <= ended.endState().maxNode().value(); ++i) {
                const NodeId id{static_cast<std::uint8_t>(i)};
                if (!ended.endState().node(id).known) continue;
                QCOMPARE(summary(next, next.endState(), id), summary(ended, ended.endState(), id));
            }
            Checker checker;
            for (EventNumber i = 0; i < next.size(); ++i)
                checker.apply(std::span(&next[i], 1), i);
            QCOMPARE(checker.violationCount(), std::uint64_t{0});
        }
    }

    /// What is told in chapters is what is told without.
    void noEventIsLeftOutBetweenTwoChapters() {
        const test::SimulatedStreams streams(11, {0, 3'000'000, -700'000, 0, 12'000},
                                             Time{4 * kSecond});
        net::StreamMerger::Options options;
        const Told whole = tell(streams, options);
        options.chapterEvents = 300;
        const Told cut = tell(streams, options);
        QCOMPARE(whole.chapters.size(), std::size_t{1});
        QVERIFY(cut.chapters.size() > 5);
        QCOMPARE(cut.events.join(QLatin1Char('\n')), whole.events.join(QLatin1Char('\n')));
        for (const Timeline& chapter : cut.chapters) {
            QCOMPARE(chapter[0].time, Time{});
            Checker checker;
            for (EventNumber i = 0; i < chapter.size(); ++i)
                checker.apply(std::span(&chapter[i], 1), i);
            QCOMPARE(checker.violationCount(), std::uint64_t{0});
        }
        const Timeline& last = cut.chapters.back();
        const Timeline& all = whole.chapters.back();
        for (int i = 1; i <= 5; ++i) {
            const NodeId id{static_cast<std::uint8_t>(i)};
            QCOMPARE(summary(last, last.endState(), id), summary(all, all.endState(), id));
        }
    }

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
        const RecordedBatches source(scenario, Time{2 * kSecond});
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
        QTRY_VERIFY_WITH_TIMEOUT(w.newest() >= first + 2, kPatience);
        QCOMPARE(w.session.currentBranch(), first);
        QCOMPARE(w.session.position(), then);
        QVERIFY(!w.session.isLive());
        QVERIFY(w.kept().contains(first));
        QCOMPARE(w.kept().size(), std::size_t{2});

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
        w.session.switchBranch(*w.kept().begin());
        QVERIFY(!w.session.isPlaying());
        w.session.goLive();
        QCOMPARE(w.session.currentBranch(), w.newest());
        QVERIFY(w.session.isLive());

        // The one that grows stays whatever is asked.
        w.session.switchBranch(*w.kept().begin());
        w.session.deleteBranch(w.newest());
        QCOMPARE(w.kept().size(), std::size_t{2});
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
        const int now = w.newest();
        QTRY_VERIFY_WITH_TIMEOUT(w.newest() >= now + 2, kPatience);
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
