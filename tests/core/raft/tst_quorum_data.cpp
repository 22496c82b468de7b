#include "quorum_answer.h"
#include "quorum_case.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStringList>
#include <QTest>

#include <vector>

using namespace raftarium::test;

Q_DECLARE_METATYPE(QuorumCase)

namespace {

/// etcd keeps its cases in a folder for each package; it may be named itself, or the one around it.
QString quorumFolder(const QString& given) {
    const QDir folder(given);
    return folder.exists(QStringLiteral("quorum")) ? folder.filePath(QStringLiteral("quorum"))
                                                   : given;
}

} // namespace

/// §5.2, §5.3, §6: what a majority, or both halves of a joint configuration, decide. Runs our own
/// cases and those of a folder of etcd's, which is given as
///
///     tst_quorum_data [FOLDER] [options of Qt Test]
///
/// or by the environment variable RAFTARIUM_TESTDATA.
class TestQuorumData : public QObject {
    Q_OBJECT
public:
    explicit TestQuorumData(const QString& given) {
        folders_.append(QStringLiteral(RAFTARIUM_QUORUM_DATA));
        if (!given.isEmpty()) folders_.append(quorumFolder(given));
    }

private slots:
    void everyFolderHoldsCases() {
        for (const QString& folder : folders_)
            QVERIFY2(!casesOf(folder).empty(), qPrintable(folder + " holds no case in a *.txt"));
    }

    void decidesAsExpected_data() {
        QTest::addColumn<QuorumCase>("one");
        for (const QString& folder : folders_)
            for (const auto& [name, one] : casesOf(folder))
                QTest::newRow(qPrintable(name)) << one;
    }
    void decidesAsExpected() {
        QFETCH(QuorumCase, one);
        const QuorumQuestion question(one);
        if (question.answer(EqualIndexes::AllHaveBars) == one.expected) return;
        QCOMPARE(QString::fromStdString(question.answer(EqualIndexes::FirstHasBar)),
                 QString::fromStdString(one.expected));
    }

private:
    struct NamedCase {
        QString name; ///< file:line
        QuorumCase one;
    };
    static std::vector<NamedCase> casesOf(const QString& folder) {
        std::vector<NamedCase> cases;
        const QDir dir(folder);
        for (const QString& name : dir.entryList({QStringLiteral("*.txt")}, QDir::Files)) {
            QFile file(dir.filePath(name));
            if (!file.open(QIODevice::ReadOnly)) continue;
            const std::string text = file.readAll().toStdString();
            for (const QuorumCase& one : QuorumCaseReader(text).read())
                cases.push_back({QStringLiteral("%1:%2").arg(name).arg(one.line), one});
        }
        return cases;
    }

    QStringList folders_;
};

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    QString given = qEnvironmentVariable("RAFTARIUM_TESTDATA");
    // Everything else is for Qt Test, which would take a folder for the name of a test.
    QStringList arguments = QCoreApplication::arguments();
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        if (arguments[i].startsWith(QLatin1Char('-')) || !QFileInfo(arguments[i]).isDir()) continue;
        given = arguments.takeAt(i);
        break;
    }
    TestQuorumData test(given);
    return QTest::qExec(&test, arguments);
}
#include "tst_quorum_data.moc"
