#include "core/raft/random.h"
#include "harness.h"
#include "power_loss.h"

#include <QTemporaryDir>

#include <functional>

using namespace raftarium;
using namespace raftarium::net;
using namespace raftarium::net::test;

namespace {

constexpr int kSector = 512;

/// A directory, and what it must give back where its last segment is cut off.
struct Story {
    QString lastSegment;
    StoredState before; ///< without the last segment's records
    struct Step {
        int end; ///< of the record, in the last segment
        StoredState state;
    };
    std::vector<Step> steps;

    /// What must be there if the segment is cut at `size`.
    [[nodiscard]] const StoredState& expectedAt(int size) const {
        const StoredState* state = &before;
        for (const Step& step : steps)
            if (step.end <= size) state = &step.state;
        return *state;
    }
};

std::string noise(Random& random, std::size_t size) {
    std::string data;
    while (data.size() < size)
        data += static_cast<char>(random.upTo(255));
    return data;
}

/// Writes until the directory has `segments` segments, the last of which a snapshot began where it
/// is `behindSnapshot`; and then some records into the last.
Story write(const QString& directory, int segments, bool behindSnapshot) {
    Random random(7);
    Story story;
    const auto last = [&] { return directory + '/' + filesOf(directory, "log-*").back(); };
    while (filesOf(directory, "log-*").size() < segments)
        story.before = once(directory, small(1700),
                            [&](Store& store) { store.append({entry(1, noise(random, 250))}); });
    if (behindSnapshot)
        story.before = once(directory, small(1700), [](Store& store) {
            const std::uint64_t index = store.now.log.lastIndex().value();
            store.snapshot(index, index, "content");
        });
    story.lastSegment = last();
    if (segments == 1) {
        story.steps.push_back({usedBytes(contentOf(story.lastSegment)), story.before});
        story.before = {};
    }
    std::uint64_t index = 0;
    const std::vector<std::function<void(Store&)>> acts = {
        [&](Store& store) {
            store.append({entry(2, noise(random, 200)), entry(2, std::string(40, '\0'))});
            index = store.now.log.lastIndex().value();
        },
        [](Store& store) { store.setHard(hard(2, 3)); },
        [&](Store& store) { store.replace(index, {entry(3, "x")}); },
        [&](Store& store) { store.replace(index, {}); },
        [&](Store& store) {
            store.append({entry(3, "y"), entry(3, noise(random, 150))});
        },
    };
    for (const auto& act : acts) {
        const StoredState state = once(directory, small(1700), act);
        story.steps.push_back({usedBytes(contentOf(story.lastSegment)), state});
    }
    if (last() != story.lastSegment) QTest::qFail("a segment is too small", __FILE__, __LINE__);
    return story;
}

/// For each operation another, so that nothing hides behind the same few choices.
std::uint64_t chance(int operation, std::uint64_t seed) {
    return static_cast<std::uint64_t>(operation) * 100 + seed;
}

} // namespace

class PowerLossTest : public QObject {
    Q_OBJECT

private slots:
    void cutAtEveryByteOfTheLastSegment_data() {
        QTest::addColumn<int>("segments");
        QTest::addColumn<bool>("behindSnapshot");
        QTest::addColumn<bool>("zeros");
        QTest::newRow("one segment, the file ends") << 1 << false << false;
        QTest::newRow("one segment, zeros follow") << 1 << false << true;
        QTest::newRow("three segments, the file ends") << 3 << false << false;
        QTest::newRow("three segments, zeros follow") << 3 << false << true;
        QTest::newRow("behind a snapshot, the file ends") << 3 << true << false;
        QTest::newRow("behind a snapshot, zeros follow") << 3 << true << true;
    }
    void cutAtEveryByteOfTheLastSegment() {
        QFETCH(const int, segments);
        QFETCH(const bool, behindSnapshot);
        QFETCH(const bool, zeros);
        QTemporaryDir original(quickPlace()), copy(quickPlace());
        const Story story = write(original.path(), segments, behindSnapshot);
        const QByteArray whole = contentOf(story.lastSegment);
        const int used = usedBytes(whole);
        const QString name = QFileInfo(story.lastSegment).fileName();
        for (int size = 0; size <= used; ++size) {
            copyDirectory(original.path(), copy.path());
            QByteArray cut = whole.left(size);
            if (zeros) cut.append(QByteArray(whole.size() - size, '\0'));
            setContent(copy.filePath(name), cut);
            const StoredState& expected = story.expectedAt(size);
            COMPARE_STORED(copy.path(), expected);
            COMPARE_STORED(copy.path(), expected);
        }
    }

    void aCutLogGoesOn() {
        QTemporaryDir original(quickPlace()), copy(quickPlace());
        const Story story = write(original.path(), 2, true);
        const QByteArray whole = contentOf(story.lastSegment);
        for (int size = 0; size <= usedBytes(whole); size += 37) {
            copyDirectory(original.path(), copy.path());
            setContent(copy.filePath(QFileInfo(story.lastSegment).fileName()), whole.left(size));
            Store store(copy.path(), small(1700), withoutSync());
            QVERIFY2(!store.error, store.error ? store.error->text().c_str() : "");
            for (int i = 0; i < 12; ++i) {
                store.append({entry(9, std::string(200, 'z'))});
                QVERIFY(store.settle());
            }
            store.close();
            COMPARE_STORED(copy.path(), store.now);
        }
    }

    /// Of the sectors of one write, a disk without power has put down any.
    void anySectorsOfTheLastWriteAreThere_data() {
        QTest::addColumn<bool>("zeros");
        QTest::newRow("noise") << false;
        QTest::newRow("data with sectors of zeros") << true;
    }
    void anySectorsOfTheLastWriteAreThere() {
        QFETCH(const bool, zeros);
        QTemporaryDir original(quickPlace()), copy(quickPlace());
        Random random(3);
        Store store(original.path(), small(1U << 20U), withoutSync());
        store.append({entry(1, noise(random, 700))});
        QVERIFY(store.settle());
        const StoredState before = store.now;
        const QString name = filesOf(original.path(), "log-*").back();
        const QByteArray old = contentOf(original.filePath(name));
        store.append({entry(1, noise(random, 900)),
                      entry(1, zeros ? std::string(1500, '\0') : noise(random, 1500)),
                      entry(1, noise(random, 300))});
        QVERIFY(store.settle());
        const StoredState after = store.now;
        store.close();
        const QByteArray fresh = contentOf(original.filePath(name));
        std::vector<int> changed;
        for (int at = 0; at < old.size(); at += kSector)
            if (old.mid(at, kSector) != fresh.mid(at, kSector)) changed.push_back(at);
        QVERIFY(changed.size() >= 3);
        for (unsigned subset = 0; subset < 1U << changed.size(); ++subset) {
            QByteArray mixed = old;
            for (std::size_t i = 0; i < changed.size(); ++i)
                if ((subset >> i & 1U) != 0)
                    mixed.replace(changed[i], kSector, fresh.mid(changed[i], kSector));
            copyDirectory(original.path(), copy.path());
            setContent(copy.filePath(name), mixed);
            COMPARE_STORED(copy.path(), mixed == fresh.left(old.size()) ? after : before);
            QVERIFY(contentOf(copy.filePath(name)) == old || mixed == fresh.left(old.size()));
        }
    }

    /// Power goes at every single operation on files, while a server lives, stops and starts.
    void powerGoesAtEveryOperation() {
        int operation = 0;
        for (bool reached = true; reached; ++operation) {
            QTemporaryDir directory(quickPlace()), image(quickPlace());
            PowerLoss power(operation);
            StoredState durable; // everything that was reported
            StoredState asked;
            const auto live = [&](auto act) {
                Store store(directory.path(), small(700), power.operations());
                if (store.error && power.isGone()) return;
                if (store.error) QTest::qFail(store.error->text().c_str(), __FILE__, __LINE__);
                if (!same(store.now, durable)) QTest::qFail("lost", __FILE__, __LINE__);
                act(store, [&] {
                    asked = store.now;
                    if (!store.settle()) return false;
                    durable = store.now;
                    return true;
                });
            };
            live([](Store& store, auto settled) {
                store.setHard(hard(1, 1));
                if (!settled()) return;
                for (int i = 0; i < 6; ++i) {
                    store.append({entry(1, std::string(150, static_cast<char>('a' + i)))});
                    if (!settled()) return;
                }
                store.snapshot(4, 3, std::string(900, 's'));
                if (!settled()) return;
                store.replace(6, {entry(2, std::string(1400, 'r'))});
                static_cast<void>(settled());
            });
            live([](Store& store, auto settled) {
                store.append({entry(2, std::string(400, 'l'))});
                if (!settled()) return;
                store.install(20, 3, std::string(300, 't'));
                if (!settled()) return;
                for (int i = 0; i < 3; ++i) {
                    store.append({entry(3, std::string(300, 'm'))});
                    if (!settled()) return;
                }
            });
            reached = power.isGone();
            for (std::uint64_t seed = 0; seed < 4; ++seed) {
                power.makeImage(directory.path(), image.path(), chance(operation, seed));
                // Some of them lose power again while they recover.
                if (seed > 1)
                    loseItAgain(image.path(), (static_cast<int>(seed) + 1) * operation % 7);
                const auto opened = reopen(image.path());
                const auto* state = std::get_if<StoredState>(&opened);
                QVERIFY2(state != nullptr,
                         state ? "" : std::get<StorageError>(opened).text().c_str());
                QVERIFY2(same(*state, durable) || same(*state, asked),
                         qPrintable(QString("operation %1, seed %2: ").arg(operation).arg(seed) +
                                    describe(*state) + " instead of " + describe(durable)));
            }
        }
        QVERIFY2(operation > 50, qPrintable(QString::number(operation)));
    }

    /// A process that is killed leaves writes that no sync has made durable. Once they were read
    /// back they count, and may be acknowledged.
    void whatWasReadBackAfterAKillIsDurable() {
        int operation = 0;
        for (bool reached = true; reached; ++operation) {
            QTemporaryDir directory(quickPlace()), image(quickPlace());
            PowerLoss power(operation);
            {
                Store store(directory.path(), small(700), power.operations());
                for (int i = 0; i < 12 && !store.error && store.failures().empty(); ++i) {
                    store.append({entry(1, std::string(150, 'k'))});
                    if (i == 7) store.snapshot(4, 3, "content");
                    store.settle();
                }
            }
            reached = power.isGone();
            power.restartProcess();
            Store store(directory.path(), small(700), power.operations());
            QVERIFY2(!store.error, store.error ? store.error->text().c_str() : "");
            const StoredState read = store.now;
            for (std::uint64_t seed = 0; seed < 4; ++seed) {
                power.makeImage(directory.path(), image.path(), chance(operation, seed));
                COMPARE_STORED(image.path(), read);
            }
            // So is what it goes on in.
            store.append({entry(1, "l")});
            QVERIFY(store.settle());
            store.close();
            for (std::uint64_t seed = 0; seed < 4; ++seed) {
                power.makeImage(directory.path(), image.path(), chance(operation, seed));
                COMPARE_STORED(image.path(), store.now);
            }
        }
        QVERIFY2(operation > 40, qPrintable(QString::number(operation)));
    }

    /// A server may have applied, and taken into a snapshot, entries that it has not written yet.
    /// All that becomes one write, which is too large for one record.
    void aLogNeverEndsBeforeItsSnapshot() {
        int operation = 0;
        int between = 0;
        for (bool reached = true; reached; ++operation) {
            QTemporaryDir directory(quickPlace()), image(quickPlace());
            PowerLoss power(operation);
            {
                StorageLimits limits = small(100'000);
                limits.recordBytes = 300;
                Store store(directory.path(), limits, power.operations());
                if (store.error) continue;
                for (int i = 0; i < 20; ++i)
                    store.now.log.append(entry(1, std::string(100, 'x')));
                store.now.snapshot = {at(15), Term{1}, Configuration::ofVoters(3), text("fifteen")};
                store.now.log.compactTo(at(5));
                store.write(at(1), store.now.snapshot);
                store.close();
            }
            reached = power.isGone();
            power.makeImage(directory.path(), image.path(), static_cast<std::uint64_t>(operation));
            const auto opened = reopen(image.path());
            const auto* state = std::get_if<StoredState>(&opened);
            QVERIFY2(state != nullptr, state ? "" : std::get<StorageError>(opened).text().c_str());
            QVERIFY2(state->log.lastIndex() >= state->snapshot.index, qPrintable(describe(*state)));
            if (!state->snapshot.empty() && state->log.lastIndex() < at(20)) ++between;
        }
        QVERIFY(between > 0);
    }

private:
    static void loseItAgain(const QString& directory, int operation) {
        QTemporaryDir image(quickPlace());
        PowerLoss power(operation);
        {
            WriteAheadLog wal(directory.toStdString(), kMine, small(700), power.operations());
            static_cast<void>(wal.open());
        }
        power.makeImage(directory, image.path(), static_cast<std::uint64_t>(operation));
        copyDirectory(image.path(), directory);
    }
};

QTEST_GUILESS_MAIN(PowerLossTest)
#include "tst_power_loss.moc"
