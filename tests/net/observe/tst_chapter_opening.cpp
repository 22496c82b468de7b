#include "core/check/checker.h"
#include "core/scenario/engine.h"
#include "net/observe/chapter_opening.h"
#include "net/observe/merger_helpers.h"

#include <QFile>
#include <QTest>

#include <map>
#include <memory>
#include <span>

using namespace raftarium;

namespace {

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
        opening = net::openingOf(chapter);
    }
    return told;
}

} // namespace

/// The course of a cluster that is told in chapters, without a window.
class TestChapterOpening : public QObject {
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
            append(next, net::openingOf(ended));
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
};

QTEST_GUILESS_MAIN(TestChapterOpening)
#include "tst_chapter_opening.moc"
