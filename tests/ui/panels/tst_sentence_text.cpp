#include "ui/panels/sentence_text.h"

#include <QTranslator>
#include <QtTest>

using namespace raftarium;
using namespace raftarium::ui;

namespace {

/// Turns the order of the arguments round, as some languages do.
class Turned : public QTranslator {
public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    QString translate(const char* context, const char* source, const char*, int) const override {
        if (qstrcmp(context, "Event") != 0 || qstrcmp(source, "%1 votes for **%2**") != 0)
            return {};
        return QStringLiteral("**%2** bekommt die Stimme von %1");
    }
};

} // namespace

class TestSentenceText : public QObject {
    Q_OBJECT
private slots:
    void sentencesBecomeText_data() {
        QTest::addColumn<QByteArray>("pattern");
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("plain");
        QTest::addColumn<QString>("rich");
        QTest::newRow("nothing to put in") << QByteArray("crashes") << QStringList() << "crashes"
                                           << "crashes";
        QTest::newRow("empty") << QByteArray("") << QStringList() << ""
                               << "";
        QTest::newRow("arguments in any order")
            << QByteArray("%2 then %1") << QStringList{"a", "b"} << "b then a"
            << "b then a";
        QTest::newRow("emphasis") << QByteArray("stored **%1** here") << QStringList{"set a 1"}
                                  << "stored set a 1 here"
                                  << "stored <b>set a 1</b> here";
        QTest::newRow("emphasis that is not closed")
            << QByteArray("so **much") << QStringList() << "so much"
            << "so <b>much</b>";
        QTest::newRow("an argument that looks like a place")
            << QByteArray("%1 and %2") << QStringList{"%2", "x"} << "%2 and x"
            << "%2 and x";
        QTest::newRow("an argument with stars and markup")
            << QByteArray("**%1**") << QStringList{"**<b>&"} << "**<b>&"
            << "<b>**&lt;b&gt;&amp;</b>";
        QTest::newRow("a place without an argument")
            << QByteArray("%1 %3") << QStringList{"a"} << "a %3"
            << "a %3";
        QTest::newRow("a percent sign")
            << QByteArray("50 % of %1") << QStringList{"a"} << "50 % of a"
            << "50 % of a";
    }
    void sentencesBecomeText() {
        QFETCH(QByteArray, pattern);
        QFETCH(QStringList, arguments);
        Sentence sentence{pattern.constData(), {}};
        for (const QString& argument : arguments)
            sentence.arguments.push_back(argument.toStdString());
        QTEST(plainText(sentence), "plain");
        QTEST(richText(sentence), "rich");
    }

    void aTranslationMayTurnTheArgumentsRound() {
        Turned turned;
        QCoreApplication::installTranslator(&turned);
        const Sentence sentence{"%1 votes for **%2**", {"n1", "n2"}};
        QCOMPARE(plainText(sentence), QStringLiteral("n2 bekommt die Stimme von n1"));
        QCOMPARE(richText(sentence), QStringLiteral("<b>n2</b> bekommt die Stimme von n1"));
        QCoreApplication::removeTranslator(&turned);
    }

    void longSetsAreCounted() {
        NodeSet set;
        for (std::uint8_t id = 1; id <= 3; ++id)
            set.insert(NodeId{id});
        QCOMPARE(namesOf(set), QStringLiteral("n1, n2, n3"));
        QVERIFY(namesOf(set, 2).startsWith(QLatin1Char('3')));
    }
};

QTEST_GUILESS_MAIN(TestSentenceText)
#include "tst_sentence_text.moc"
