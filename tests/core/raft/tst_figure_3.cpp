#include "cluster.h"

#include "core/raft/random.h"

#include <QTest>

#include <map>
#include <optional>

using namespace raftarium;
using namespace raftarium::test;

/// The five properties of Figure 3, looked at after every single step of random runs: messages are
/// reordered, doubled and lost, servers crash, elections are called at the worst moments.
class TestFigure3 : public QObject {
    Q_OBJECT
private slots:
    void holdsAfterEveryStep_data();
    void holdsAfterEveryStep();
    void theseLooksFindABrokenRule_data();
    void theseLooksFindABrokenRule();
};

namespace {

/// What has been seen of a cluster so far, and whether it keeps Figure 3.
class Properties {
public:
    /// The first property that is broken.
    std::optional<std::string> look(const Cluster& cluster) {
        for (int id = 1; id <= cluster.size(); ++id) {
            const Node& node = cluster[id];
            if (node.role() == Role::Leader) {
                if (leaders_.emplace(node.currentTerm(), id).first->second != id)
                    return "Election Safety";
                if (!appendsOnly(node)) return "Leader Append-Only";
            }
            if (!machinesAgree(cluster, id)) return "State Machine Safety";
            noteCommitted(node);
        }
        for (int id = 1; id <= cluster.size(); ++id)
            if (cluster[id].role() == Role::Leader && !isComplete(cluster[id]))
                return "Leader Completeness";
        for (int one = 1; one <= cluster.size(); ++one)
            for (int other = one + 1; other <= cluster.size(); ++other)
                if (!match(cluster[one].log(), cluster[other].log())) return "Log Matching";
        return std::nullopt;
    }
    [[nodiscard]] std::size_t leaders() const { return leaders_.size(); }
    [[nodiscard]] std::size_t committed() const { return committed_.size(); }

private:
    struct Committed {
        Term term;
        Term byTerm; ///< in which it was committed
    };
    bool appendsOnly(const Node& node) {
        auto& [term, log] = leaderLogs_[num(node.id())];
        const bool same = term == node.currentTerm();
        bool kept = true;
        if (same)
            for (Index i = std::max(log.firstIndex(), node.log().firstIndex());
                 i <= log.lastIndex(); ++i)
                kept = kept && i <= node.log().lastIndex() && node.log().termAt(i) == log.termAt(i);
        term = node.currentTerm();
        log = node.log();
        return kept;
    }
    bool machinesAgree(const Cluster& cluster, int id) {
        const auto& applied = cluster.server(id).applied;
        for (std::size_t i = 0; i < applied.size(); ++i) {
            if (i == applied_.size()) applied_.push_back(applied[i]);
            if (applied_[i] != applied[i]) return false;
        }
        return true;
    }
    void noteCommitted(const Node& node) {
        for (Index i = node.log().firstIndex(); i <= node.commitIndex(); ++i)
            committed_.try_emplace(i, Committed{node.log().termAt(i), node.currentTerm()});
    }
    [[nodiscard]] bool isComplete(const Node& leader) const {
        for (const auto& [index, entry] : committed_) {
            if (entry.byTerm > leader.currentTerm() || index < leader.log().snapshotIndex())
                continue;
            if (index > leader.log().lastIndex() || leader.log().termAt(index) != entry.term)
                return false;
        }
        return true;
    }
    [[nodiscard]] static bool match(const Log& a, const Log& b) {
        const Index first = std::max(a.firstIndex(), b.firstIndex());
        bool same = false; // from the end on: once terms agree, all before must
        for (Index i = std::min(a.lastIndex(), b.lastIndex()); i >= first; i = i - 1) {
            const bool equal = a.entry(i) == b.entry(i);
            if (a.termAt(i) == b.termAt(i)) same = true;
            if (same && !equal) return false;
        }
        return true;
    }

    std::map<Term, int> leaders_;
    std::map<int, std::pair<Term, Log>> leaderLogs_;
    std::vector<std::string> applied_;
    std::map<Index, Committed> committed_;
};

struct Outcome {
    std::optional<std::string> broken;
    std::size_t leaders = 0;
    std::size_t committed = 0;
    std::size_t truncations = 0;
};

Outcome play(std::uint64_t seed, NodeOptions options, int steps) {
    Random random(seed);
    const int servers = static_cast<int>(random.between(3, 5));
    Cluster cluster(servers, options);
    Properties properties;
    Outcome outcome;
    int commands = 0;
    for (int step = 0; step < steps && !outcome.broken; ++step) {
        const int id = static_cast<int>(random.between(1, servers));
        const std::uint64_t what = random.upTo(99);
        const std::size_t waiting = cluster.messages.size();
        if (what < 70 && waiting > 0)
            cluster.deliver(random.upTo(std::min<std::size_t>(waiting, 8) - 1));
        else if (what < 74 && waiting > 0)
            cluster.messages.erase(cluster.messages.begin());
        else if (what < 76 && waiting > 0)
            cluster.messages.push_back(cluster.messages[random.upTo(waiting - 1)]);
        else if (what < 80)
            cluster.timeOut(id);
        else if (what < 82)
            cluster.restart(id);
        else if (what < 84 && options.snapshotThreshold != 0)
            cluster.takeSnapshot(id);
        else if (cluster.leader() != 0 && what < 92)
            cluster.propose(cluster.leader(), "c" + std::to_string(++commands));
        else if (cluster[id].role() == Role::Leader)
            cluster.heartbeat(id);
        if (cluster.messages.size() > 60) cluster.messages.erase(cluster.messages.begin());
        outcome.broken = properties.look(cluster);
    }
    outcome.leaders = properties.leaders();
    outcome.committed = properties.committed();
    outcome.truncations = cluster.events(EventKind::LogTruncated).size();
    return outcome;
}

NodeOptions variant(int which) {
    NodeOptions options;
    options.noOpOnElection = (which & 1) != 0;
    options.preVote = (which & 2) != 0;
    options.snapshotThreshold = (which & 4) != 0 ? 1 : 0;
    options.snapshotChunkBytes = 16;
    options.maxEntriesPerRequest = 3;
    return options;
}

} // namespace

void TestFigure3::holdsAfterEveryStep_data() {
    QTest::addColumn<int>("which");
    for (int which = 0; which < 8; ++which)
        QTest::addRow("no-op %d, pre-vote %d, snapshots %d", which & 1, which >> 1 & 1, which >> 2)
            << which;
}

void TestFigure3::holdsAfterEveryStep() {
    QFETCH(int, which);
    Outcome sum;
    for (std::uint64_t seed = 1; seed <= 25; ++seed) {
        const Outcome outcome = play(seed, variant(which), 1'500);
        QVERIFY2(!outcome.broken,
                 qPrintable(QStringLiteral("%1, seed %2")
                                .arg(QString::fromStdString(outcome.broken.value_or("")))
                                .arg(seed)));
        sum.leaders += outcome.leaders;
        sum.committed += outcome.committed;
        sum.truncations += outcome.truncations;
    }
    QVERIFY(sum.leaders > 40);
    QVERIFY(sum.committed > 300);
    QVERIFY(sum.truncations > 3);
}

void TestFigure3::theseLooksFindABrokenRule_data() {
    QTest::addColumn<int>("bug");
    for (const Bug bug : {Bug::VoteTwice, Bug::IgnoreCandidateLog, Bug::SkipPreviousCheck,
                          Bug::KeepConflicts, Bug::LeaderCountsTwice, Bug::ApplyBeforeCommit})
        QTest::newRow(bugName(bug).data()) << static_cast<int>(bug);
}

void TestFigure3::theseLooksFindABrokenRule() {
    QFETCH(int, bug);
    NodeOptions options = variant(1);
    options.bugs.insert(static_cast<Bug>(bug));
    for (std::uint64_t seed = 1; seed <= 60; ++seed)
        if (play(seed, options, 1'500).broken) return;
    QFAIL("60 runs kept Figure 3 in spite of it");
}

QTEST_GUILESS_MAIN(TestFigure3)
#include "tst_figure_3.moc"
