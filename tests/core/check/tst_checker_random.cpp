#include "core/sim/simulator.h"
#include "naive_checker.h"
#include "story.h"

#include <QTest>

#include <random>

using namespace raftarium;
using raftarium::test::NaiveChecker;
using raftarium::test::Story;

namespace {

using Generator = std::mt19937_64;

/// 0 … limit - 1
std::uint32_t pick(Generator& generator, std::uint32_t limit) {
    return static_cast<std::uint32_t>(generator() % limit);
}

/// Servers that append, cut, lead, commit and apply nearly as they should: now and then they do
/// not.
class AlmostCorrect {
public:
    explicit AlmostCorrect(std::uint64_t seed)
        : generator_(seed), slips_(50 + pick(generator_, 400)) {
        for (int step = 0; step < 400; ++step)
            takeStep(1 + static_cast<int>(pick(generator_, kServers)));
    }
    Story story;

private:
    static constexpr std::uint32_t kServers = 4;
    using Log = std::vector<std::pair<std::uint32_t, char>>; // term and command
    struct Server {
        Log log;
        std::uint64_t applied = 0;
    };

    bool oneIn(std::uint32_t times) { return pick(generator_, times) == 0; }
    bool slips() { return oneIn(slips_); }

    void takeStep(int node) {
        Server& server = servers_[static_cast<std::size_t>(node)];
        switch (pick(generator_, 8)) {
        case 0: lead(node, server); break;
        case 1:
            if (oneIn(4)) cut(node, server);
            break;
        case 2: commit(node, server); break;
        case 3:
            if (oneIn(4)) restart(node, server);
            break;
        default: append(node, server);
        }
    }
    void lead(int node, Server& server) {
        if (server.log.size() < committed_ && !slips()) return;
        leading_ = server.log;
        story.leads(node, slips() ? term_ : ++term_, server.log.size());
        leading_.emplace_back(term_, static_cast<char>('a' + pick(generator_, 26)));
        append(node, server);
    }
    void append(int node, Server& server) {
        if (server.log.size() >= leading_.size()) return;
        const auto place = static_cast<std::size_t>(
            std::mismatch(server.log.begin(), server.log.end(), leading_.begin()).first -
            server.log.begin());
        if (place < server.log.size()) {
            if (!slips()) story.stepsDown(node, term_);
            story.truncates(node, place + 1);
            server.log.resize(place);
        }
        auto entry = leading_[place];
        if (slips()) entry.second = '?';
        server.log.push_back(entry);
        story.appends(node, place + 1, entry.first, entry.second);
    }
    void cut(int node, Server& server) {
        const std::size_t kept = std::min<std::size_t>(server.log.size(), committed_);
        story.stepsDown(node, term_);
        story.truncates(node, kept + 1);
        server.log.resize(kept);
    }
    void commit(int node, Server& server) {
        const std::size_t last = server.log.size();
        if (last == 0 || last <= server.applied) return;
        if (!std::equal(server.log.begin(), server.log.end(), leading_.begin(),
                        leading_.begin() +
                            static_cast<std::ptrdiff_t>(std::min(last, leading_.size()))) &&
            !slips())
            return;
        committed_ = std::max(committed_, last);
        story.commits(node, last, oneIn(8) && term_ > 1 ? term_ - 1 : term_);
        for (; server.applied < last; ++server.applied) {
            const auto& [term, command] = server.log[server.applied];
            story.applies(node, server.applied + 1, term, slips() ? '!' : command);
        }
    }
    void restart(int node, Server& server) {
        const std::size_t kept = std::min(server.log.size(), committed_);
        story.crashes(node, kept);
        story.starts(node, kept);
        server = {{server.log.begin(), server.log.begin() + static_cast<std::ptrdiff_t>(kept)}, 0};
    }

    Generator generator_;
    std::uint32_t slips_;
    std::array<Server, kServers + 1> servers_;
    Log leading_; // what servers should have
    std::uint32_t term_ = 1;
    std::size_t committed_ = 0;
};

/// Where a checker of either kind first finds something; the property is Count_ where it does not.
struct First {
    EventNumber event = kNoEvent;
    Property property = Property::Count_;
};

First firstByNaive(const Story& story) {
    NaiveChecker naive;
    for (EventNumber number = 0; number < story.events.size(); ++number)
        if (const auto property = naive.apply(story.events[number])) return {number, *property};
    return {};
}

First firstByChecker(const Story& story) {
    const Checker checker = story.checked();
    if (checker.violations().empty()) return {};
    return {checker.violations().front().event, checker.violations().front().property};
}

/// A cluster that is crashed, paused, cut and healed at random for twenty seconds.
Checker checkedUnderFaults(std::uint64_t seed, const DiskConditions& disk) {
    Generator generator(seed);
    SimulationOptions options;
    options.nodes = 3 + static_cast<int>(pick(generator, 5));
    options.seed = seed;
    options.load = 20;
    options.disk = disk;
    options.network.lossPpm = pick(generator, 50'000);
    options.network.duplicatePpm = pick(generator, 50'000);
    options.network.reorderPpm = pick(generator, 50'000);
    Simulator simulator(options);
    Checker checker;
    EventNumber next = 0;
    const auto collect = [&] {
        checker.apply(simulator.events(), next);
        next += static_cast<EventNumber>(simulator.events().size());
        simulator.clearOutput();
    };
    const auto anyNode = [&] {
        return NodeId{static_cast<std::uint8_t>(
            1 + pick(generator, static_cast<std::uint32_t>(options.nodes)))};
    };
    simulator.start();
    for (int step = 1; step <= 100; ++step) {
        const Time until{step * 200'000'000LL};
        while (simulator.nextTime() <= until)
            simulator.runInstant();
        simulator.advanceClock(until);
        const NodeId node = anyNode();
        switch (pick(generator, 8)) {
        case 0: simulator.act(action::Crash{node}, ActionSource::User, "crash"); break;
        case 1:
        case 2: simulator.act(action::Restart{node}, ActionSource::User, "restart"); break;
        case 3: simulator.act(action::Pause{node}, ActionSource::User, "pause"); break;
        case 4: simulator.act(action::Resume{node}, ActionSource::User, "resume"); break;
        case 5:
            simulator.act(action::Partition{{{node, anyNode()}}}, ActionSource::User, "partition");
            break;
        default: simulator.act(action::HealAll{}, ActionSource::User, "heal"); break;
        }
        collect();
    }
    return checker;
}

} // namespace

class TestCheckerRandom : public QObject {
    Q_OBJECT

private slots:
    void agreesWithTheWordsOfThePaper() {
        std::array<int, kProperties + 1> found{};
        for (std::uint64_t seed = 1; seed <= 3000; ++seed) {
            const Story story = AlmostCorrect(seed).story;
            const First naive = firstByNaive(story);
            const First fast = firstByChecker(story);
            ++found[static_cast<std::size_t>(naive.property)];
            QVERIFY2(naive.event == fast.event && naive.property == fast.property,
                     qPrintable(QStringLiteral("seed %1: #%2 property %3, checker #%4 property %5")
                                    .arg(seed)
                                    .arg(naive.event)
                                    .arg(static_cast<int>(naive.property))
                                    .arg(fast.event)
                                    .arg(static_cast<int>(fast.property))));
        }
        // The stories are worth the comparison only if each outcome is among them.
        for (std::size_t i = 0; i <= kProperties; ++i)
            QVERIFY2(found[i] >= 20, qPrintable(QString::number(i)));
    }

    void findsNothingInACorrectClusterUnderFaults_data() {
        QTest::addColumn<int>("onCrash");
        QTest::addColumn<int>("syncMilliseconds");
        QTest::newRow("disk that syncs at once") << static_cast<int>(UnsyncedWrites::Lost) << 0;
        QTest::newRow("unsynced writes lost") << static_cast<int>(UnsyncedWrites::Lost) << 15;
        QTest::newRow("unsynced writes kept") << static_cast<int>(UnsyncedWrites::Kept) << 15;
        QTest::newRow("last write torn") << static_cast<int>(UnsyncedWrites::Torn) << 15;
    }
    void findsNothingInACorrectClusterUnderFaults() {
        QFETCH(int, onCrash);
        QFETCH(int, syncMilliseconds);
        const DiskConditions disk{milliseconds(syncMilliseconds),
                                  static_cast<UnsyncedWrites>(onCrash)};
        for (std::uint64_t seed = 1; seed <= 25; ++seed) {
            const Checker checker = checkedUnderFaults(seed, disk);
            QStringList found{QStringLiteral("seed %1").arg(seed)};
            for (const Violation& violation : checker.violations())
                found << QString::fromStdString(violation.sentence.plain());
            QVERIFY2(checker.violationCount() == 0, qPrintable(found.join(u'\n')));
        }
    }

    void takesEventsOfAnyContent() {
        for (std::uint64_t seed = 1; seed <= 20; ++seed) {
            Generator generator(seed);
            std::vector<Event> events(20'000);
            for (Event& event : events) {
                const std::uint64_t huge = generator();
                event.kind = static_cast<EventKind>(pick(generator, kEventKinds + 4));
                event.node = NodeId{static_cast<std::uint8_t>(pick(generator, 256))};
                event.peer = NodeId{static_cast<std::uint8_t>(pick(generator, 256))};
                event.index = Index{pick(generator, 3) == 0 ? huge : pick(generator, 9)};
                event.term = pick(generator, 3) == 0 ? static_cast<std::uint32_t>(huge) : 1;
                event.logTerm = static_cast<std::uint32_t>(generator());
                event.text = static_cast<TextId>(generator());
                event.detail = static_cast<std::uint8_t>(pick(generator, 256));
            }
            Checker checker;
            checker.apply(events, kNoEvent - 5);
            std::uint64_t sum = 0;
            for (std::size_t i = 0; i < kProperties; ++i)
                sum += checker.violationCount(static_cast<Property>(i));
            QCOMPARE(checker.violationCount(), sum);
            QVERIFY2(sum > 0, qPrintable(QStringLiteral("seed %1").arg(seed)));
        }
    }
};

QTEST_GUILESS_MAIN(TestCheckerRandom)
#include "tst_checker_random.moc"
