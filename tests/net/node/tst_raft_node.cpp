#include "core/machine/contents.h"
#include "memory_network.h"
#include "net/node/raft_node.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>

#include <memory>
#include <vector>

using namespace raftarium;
using namespace raftarium::net;
using Outcome = ProposalResult::Outcome;

namespace {

class Store : public StateMachine {
public:
    std::string apply(Index, std::string_view command) override {
        return applyCommand(contents, command);
    }
    std::string snapshot() const override { return writeContents(contents); }
    bool restore(std::string_view snapshot) override {
        auto read = readContents(snapshot);
        if (read) contents = std::move(*read);
        return read.has_value();
    }
    std::string value(const std::string& key) const {
        const auto found = contents.values.find(key);
        return found == contents.values.end() ? std::string() : found->second;
    }
    StoreContents contents;
};

struct Server {
    std::unique_ptr<MemoryNetwork::Transport> transport;
    Store store;
    std::unique_ptr<RaftNode> node;
};

RaftNode::Config configOf(int id, int servers) {
    RaftNode::Config config;
    config.id = NodeId{static_cast<std::uint8_t>(id)};
    config.voters = Configuration::ofVoters(servers).voters;
    config.options.electionTimeoutMin = milliseconds(400);
    config.options.electionTimeoutMax = milliseconds(800);
    config.options.heartbeatInterval = milliseconds(40);
    return config;
}

struct Cluster {
    explicit Cluster(int servers) {
        for (int id = 1; id <= servers; ++id) {
            auto& server = all.emplace_back(std::make_unique<Server>());
            const RaftNode::Config config = configOf(id, servers);
            server->transport = std::make_unique<MemoryNetwork::Transport>(&network, config.id);
            server->node = std::make_unique<RaftNode>(config);
            server->node->setTransport(server->transport.get());
            server->node->setStateMachine(&server->store);
        }
    }
    void start() {
        for (const auto& server : all)
            QCOMPARE(server->node->start(), QString());
    }
    /// The leader that a majority follows; nullptr where there is none within 10 s.
    Server* leader(const Server* except = nullptr) {
        Server* found = nullptr;
        const bool ok = QTest::qWaitFor(
            [&] {
                found = nullptr;
                for (const auto& server : all)
                    if (server.get() != except && server->node->isLeader()) found = server.get();
                if (found == nullptr) return false;
                std::size_t followers = 0;
                for (const auto& server : all)
                    followers += server->node->leader() == found->node->id() ? 1 : 0;
                return 2 * followers > all.size();
            },
            10'000);
        return ok ? found : nullptr;
    }
    MemoryNetwork network;
    std::vector<std::unique_ptr<Server>> all;
};

template <class T>
bool ends(const QFuture<T>& future) {
    return QTest::qWaitFor([&] { return future.isFinished(); }, 10'000);
}

} // namespace

class tst_raft_node : public QObject {
    Q_OBJECT

private slots:
    void a_server_alone_leads_and_applies();
    void a_proposal_is_applied_everywhere_and_answered();
    void a_follower_refuses_and_names_the_leader();
    void a_read_sees_what_was_committed_before_it();
    void an_isolated_leader_loses_its_entry_to_the_next_one();
    void stopping_answers_what_waits();
    void signals_tell_what_happened();
    void state_goes_through_json_and_back();
    void bad_state_is_refused_data();
    void bad_state_is_refused();
    void a_vote_from_outside_is_granted_once_in_a_term();
    void entries_from_outside_are_stored();
    void events_come_in_batches_with_their_texts();
    void a_paused_server_answers_after_it_was_resumed();
};

void tst_raft_node::a_server_alone_leads_and_applies() {
    Cluster cluster(1);
    cluster.start();
    Server* leader = cluster.leader();
    QVERIFY(leader);
    const auto future = leader->node->propose("set colour blue");
    QVERIFY(ends(future));
    QCOMPARE(future.result().outcome, Outcome::Applied);
    QCOMPARE(QString::fromStdString(future.result().answer), QStringLiteral("blue"));
}

void tst_raft_node::a_proposal_is_applied_everywhere_and_answered() {
    Cluster cluster(3);
    cluster.start();
    Server* leader = cluster.leader();
    QVERIFY(leader);
    std::vector<QFuture<ProposalResult>> futures;
    for (int i = 0; i < 500; ++i)
        futures.push_back(leader->node->propose("add hits 1"));
    for (int i = 0; i < 500; ++i) {
        QVERIFY(ends(futures[std::size_t(i)]));
        QCOMPARE(futures[std::size_t(i)].result().answer, std::to_string(i + 1));
    }
    for (const auto& server : cluster.all)
        QTRY_COMPARE(server->store.value("hits"), std::string("500"));
}

void tst_raft_node::a_follower_refuses_and_names_the_leader() {
    Cluster cluster(3);
    cluster.start();
    Server* leader = cluster.leader();
    QVERIFY(leader);
    for (const auto& server : cluster.all) {
        if (server.get() == leader) continue;
        QTRY_COMPARE(server->node->leader(), leader->node->id());
        const auto future = server->node->propose("set a 1");
        QVERIFY(ends(future));
        QCOMPARE(future.result().outcome, Outcome::Refused);
        QCOMPARE(future.result().reason, RefusalReason::NotLeader);
        QCOMPARE(future.result().leader, leader->node->id());
    }
}

void tst_raft_node::a_read_sees_what_was_committed_before_it() {
    Cluster cluster(3);
    cluster.start();
    Server* leader = cluster.leader();
    QVERIFY(leader);
    for (int i = 1; i <= 20; ++i) {
        QVERIFY(ends(leader->node->propose("set n " + std::to_string(i))));
        std::string seen;
        bool answered = false;
        leader->node->read([&](const ProposalResult& result) {
            answered = true;
            if (result.outcome == Outcome::Applied) seen = leader->store.value("n");
        });
        QTRY_VERIFY(answered);
        QCOMPARE(seen, std::to_string(i));
    }
}

void tst_raft_node::an_isolated_leader_loses_its_entry_to_the_next_one() {
    Cluster cluster(3);
    cluster.start();
    Server* old = cluster.leader();
    QVERIFY(old);
    cluster.network.isolate(old->node->id());
    const auto lost = old->node->propose("set colour red");
    Server* next = cluster.leader(old);
    QVERIFY(next);
    QVERIFY(ends(next->node->propose("set colour green")));
    QVERIFY(!lost.isFinished());
    cluster.network.healAll();
    QVERIFY(ends(lost));
    // Whether it is told first that the entry is gone or that another one is committed.
    QVERIFY(lost.result().outcome == Outcome::Unknown || lost.result().outcome == Outcome::Lost);
    QTRY_COMPARE(old->store.value("colour"), std::string("green"));
}

void tst_raft_node::stopping_answers_what_waits() {
    Cluster cluster(3);
    cluster.start();
    Server* leader = cluster.leader();
    QVERIFY(leader);
    cluster.network.isolate(leader->node->id());
    const auto future = leader->node->propose("set a 1");
    leader->node->stop();
    QVERIFY(future.isFinished());
    QCOMPARE(future.result().outcome, Outcome::Unknown);
    QVERIFY(!leader->node->isRunning());
    const auto after = leader->node->propose("set a 2");
    QCOMPARE(after.result().reason, RefusalReason::NodeStopped);
}

void tst_raft_node::signals_tell_what_happened() {
    Cluster cluster(3);
    RaftNode* node = cluster.all[0]->node.get();
    QSignalSpy elected(node, &RaftNode::leaderElected);
    QSignalSpy appended(node, &RaftNode::logAppended);
    QSignalSpy committed(node, &RaftNode::logCommitted);
    QSignalSpy applied(node, &RaftNode::logApplied);
    std::vector<Role> roles;
    for (const auto& server : cluster.all)
        connect(server->node.get(), &RaftNode::stateChanged, this,
                [&](Role, Role next, Term) { roles.push_back(next); });
    cluster.start();
    Server* leader = cluster.leader();
    QVERIFY(leader);
    QVERIFY(std::count(roles.begin(), roles.end(), Role::Leader) >= 1);
    QTRY_VERIFY(!elected.isEmpty());
    QTRY_COMPARE(elected.last().at(0).value<NodeId>(), leader->node->id());
    QVERIFY(ends(leader->node->propose("set a 1")));
    const Index last = leader->node->node().log().lastIndex();
    QTRY_VERIFY(!applied.isEmpty() && applied.last().at(0).value<Index>() >= last);
    QVERIFY(committed.last().at(0).value<Index>() >= last);
    QVERIFY(appended.last().at(1).value<Index>() >= last);
}

void tst_raft_node::state_goes_through_json_and_back() {
    Cluster cluster(1);
    cluster.start();
    Server* leader = cluster.leader();
    QVERIFY(leader);
    QVERIFY(ends(leader->node->propose("set colour blue")));
    leader->node->takeSnapshot();
    QVERIFY(ends(leader->node->propose("set size 7")));
    leader->node->stop();
    const QJsonObject state = leader->node->state();

    Cluster again(1);
    QCOMPARE(again.all[0]->node->loadState(state), QString());
    QCOMPARE(again.all[0]->node->state(), state);
    again.start();
    QVERIFY(again.leader());
    QVERIFY(again.all[0]->node->node().currentTerm().value() >
            std::uint64_t(state["currentTerm"].toInteger()));
    QVERIFY(ends(again.all[0]->node->propose("set shape round")));
    const StoreContents::Map expected{{"colour", "blue"}, {"shape", "round"}, {"size", "7"}};
    QVERIFY(again.all[0]->store.contents.values == expected);
}

void tst_raft_node::bad_state_is_refused_data() {
    QTest::addColumn<QJsonObject>("state");
    const QJsonObject good{{"currentTerm", 3}, {"votedFor", 1}, {"log", QJsonArray()}};
    const auto with = [&](const QString& key, const QJsonValue& value) {
        QJsonObject state = good;
        state[key] = value;
        return state;
    };
    const auto entry = [&](int term, const QString& kind, const QJsonValue& command) {
        return QJsonObject{{"term", term}, {"kind", kind}, {"command", command}};
    };
    QTest::newRow("no term") << with("currentTerm", QJsonValue());
    QTest::newRow("negative term") << with("currentTerm", -1);
    QTest::newRow("half a term") << with("currentTerm", 1.5);
    QTest::newRow("no such server") << with("votedFor", 200);
    QTest::newRow("unknown kind") << with("log", QJsonArray{entry(1, "magic", "QQ==")});
    QTest::newRow("not Base64") << with("log", QJsonArray{entry(1, "command", "!")});
    QTest::newRow("falling terms")
        << with("log", QJsonArray{entry(2, "command", "QQ=="), entry(1, "command", "QQ==")});
    QTest::newRow("term from later") << with("log", QJsonArray{entry(4, "command", "QQ==")});
    QTest::newRow("snapshot without members")
        << with("snapshot", QJsonObject{{"index", 4}, {"term", 1}, {"configuration", ""}});
}

void tst_raft_node::bad_state_is_refused() {
    QFETCH(QJsonObject, state);
    RaftNode node(configOf(1, 1));
    QVERIFY(!node.loadState(state).isEmpty());
    QCOMPARE(node.state()["currentTerm"].toInteger(), 0);
}

void tst_raft_node::a_vote_from_outside_is_granted_once_in_a_term() {
    Cluster cluster(3);
    RaftNode* node = cluster.all[0]->node.get();
    QCOMPARE(node->start(), QString());
    const auto first = node->handleRequestVote(NodeId{2}, Term{50}, {Index{0}, Term{0}});
    QVERIFY(ends(first));
    QVERIFY(first.result().granted);
    const auto second = node->handleRequestVote(NodeId{3}, Term{50}, {Index{0}, Term{0}});
    QVERIFY(ends(second));
    QVERIFY(!second.result().granted);
    const auto older = node->handleRequestVote(NodeId{2}, Term{7}, {Index{9}, Term{6}});
    QVERIFY(ends(older));
    QVERIFY(!older.result().granted);
}

void tst_raft_node::entries_from_outside_are_stored() {
    Cluster cluster(3);
    Server& server = *cluster.all[0];
    QCOMPARE(server.node->start(), QString());
    AppendEntries append;
    append.leaderCommit = Index{1};
    const std::vector<Entry> entries{
        Entry{Term{9}, std::make_shared<const Command>(Command{"set a 1"}), EntryKind::Command}};
    append.entries = EntrySlice(entries);
    const auto reply = server.node->handleAppendEntries(NodeId{2}, Term{9}, append);
    QVERIFY(ends(reply));
    QVERIFY(reply.result().success);
    QCOMPARE(reply.result().match, Index{1});
    QTRY_COMPARE(server.store.value("a"), std::string("1"));
    append.prevLogIndex = Index{5};
    append.prevLogTerm = Term{9};
    const auto refused = server.node->handleAppendEntries(NodeId{2}, Term{9}, append);
    QVERIFY(ends(refused));
    QVERIFY(!refused.result().success);
}

void tst_raft_node::events_come_in_batches_with_their_texts() {
    Cluster cluster(3);
    std::vector<Event> events;
    std::vector<std::string> texts;
    EventNumber next = 0;
    cluster.all[0]->node->setEventListener(
        [&](EventSink& sink) {
            QCOMPARE(sink.first, next);
            next = sink.count();
            events.insert(events.end(), sink.events.begin(), sink.events.end());
            texts.insert(texts.end(), sink.texts.begin(), sink.texts.end());
        },
        77);
    cluster.start();
    Server* leader = cluster.leader();
    QVERIFY(leader);
    QVERIFY(ends(leader->node->propose("set a 1")));
    const auto applied = [&] {
        return std::any_of(events.begin(), events.end(), [&](const Event& event) {
            return event.kind == EventKind::EntryApplied && event.text != kNoText &&
                   texts[event.text - 1] == "set a 1";
        });
    };
    QTRY_VERIFY(applied());
    QVERIFY(events.front().kind == EventKind::NodeStarted);
    for (std::size_t i = 1; i < events.size(); ++i) {
        QVERIFY(events[i - 1].time <= events[i].time);
        QVERIFY(events[i].cause == kNoEvent || events[i].cause < i);
        if (events[i].kind == EventKind::MessageDelivered) QVERIFY(events[i].peer != kNobody);
    }
}

void tst_raft_node::a_paused_server_answers_after_it_was_resumed() {
    Cluster cluster(1);
    cluster.start();
    Server* leader = cluster.leader();
    QVERIFY(leader);
    leader->node->setPaused(true);
    const auto future = leader->node->propose("set a 1");
    QTest::qWait(50);
    QVERIFY(!future.isFinished());
    leader->node->setPaused(false);
    QVERIFY(ends(future));
    QCOMPARE(future.result().outcome, Outcome::Applied);
}

QTEST_MAIN(tst_raft_node)
#include "tst_raft_node.moc"
