#include "core/recording/text_references.h"

#include <QTest>

using namespace raftarium;

namespace {

constexpr std::uint64_t kNotTold = ToldTexts::kNotTold;

} // namespace

/// What a speaker refers to, and what a reader remembers: never less.
class TestTextReferences : public QObject {
    Q_OBJECT
private slots:
    void whatWasToldCanBeReferredTo() {
        ToldTexts told;
        QCOMPARE(told.find(7, 0), kNotTold);
        told.note(7, 10, 100);
        QCOMPARE(told.find(7, 11), std::uint64_t{10});
        QCOMPARE(told.find(8, 11), kNotTold);
        QCOMPARE(told.find(kNoText, 11), kNotTold);
    }

    void notFartherBackThanAgreed() {
        ToldTexts told;
        told.note(7, 10, 100);
        QCOMPARE(told.find(7, 10 + text_references::kEventsBack), std::uint64_t{10});
        QCOMPARE(told.find(7, 11 + text_references::kEventsBack), kNotTold);

        told.note(8, 20, text_references::kBytesBack - 1);
        QCOMPARE(told.find(8, 21), std::uint64_t{20});
        QCOMPARE(told.find(7, 21), kNotTold); // 100 bytes more
        told.noteCut(2);
        QCOMPARE(told.find(8, 21), kNotTold);
    }

    void aTextWhosePlaceIsTakenIsToldAgain() {
        ToldTexts told;
        told.note(7, 10, 1);
        told.note(7 + 8192, 11, 1);
        QCOMPARE(told.find(7, 12), kNotTold);
        QCOMPARE(told.find(7 + 8192, 12), std::uint64_t{11});
    }

    void theReaderRemembersByNumber() {
        HeardTexts heard;
        heard.note(3, "a");
        heard.note(5, "b");
        QVERIFY(heard.find(4) == nullptr);
        QVERIFY(heard.find(6) == nullptr);
        QCOMPARE(*heard.find(3), std::string("a"));
        QCOMPARE(*heard.find(5), std::string("b"));
        heard.note(4, "late"); // numbers only grow
        QVERIFY(heard.find(4) == nullptr);
        heard.clear();
        QVERIFY(heard.find(5) == nullptr);
    }

    void theReadersMemoryIsBounded() {
        HeardTexts heard;
        const std::string large(std::size_t{8} << 20U, 'x');
        for (std::uint64_t i = 0; i < 20; ++i)
            heard.note(i, large);
        QVERIFY(heard.find(10) == nullptr);
        QVERIFY(heard.find(19) != nullptr);
        heard.note(19 + text_references::kEventsBack + 1, "b");
        QVERIFY(heard.find(19) == nullptr);
    }

    /// Whatever is told, a reference that the speaker makes is understood.
    void whatIsReferredToIsRemembered() {
        for (std::uint64_t seed = 1; seed <= 20; ++seed) {
            ToldTexts told;
            HeardTexts heard;
            std::uint64_t state = seed;
            const auto below = [&](std::uint64_t limit) {
                state = state * 6364136223846793005U + 1442695040888963407U;
                return (state >> 33U) % limit;
            };
            std::uint64_t number = 0;
            int referred = 0;
            for (int i = 0; i < 20'000; ++i) {
                number += 1 + below(seed % 5 == 0 ? 2'000 : 4);
                const auto id = static_cast<TextId>(1 + below(10'000));
                const std::size_t bytes = id % 97 == 0 ? 100'000 : id % 300;
                const std::uint64_t of = told.find(id, number);
                if (of == kNotTold) {
                    told.note(id, number, bytes);
                    heard.note(number, std::string(bytes, static_cast<char>('a' + id % 26)));
                    continue;
                }
                ++referred;
                const std::string* text = heard.find(of);
                QVERIFY2(text != nullptr, qPrintable(QStringLiteral("seed %1").arg(seed)));
                QCOMPARE(text->size(), bytes);
            }
            QVERIFY(referred > 100);
        }
    }
};

QTEST_MAIN(TestTextReferences)
#include "tst_text_references.moc"
