#pragma once

#include "story.h"

#include <QString>
#include <QTest>

#include <span>
#include <vector>

namespace raftarium::test {

/// A violation, but for its words.
struct Expected {
    Property property{};
    EventNumber event = kNoEvent;
    EventNumber earlier = kNoEvent;
};

/// What contradicts what; nothing where all properties hold.
struct Case {
    const char* name;
    std::vector<Expected> (*tell)(Story& story);
};

[[nodiscard]] inline QString text(const std::vector<Violation>& violations) {
    QString all;
    for (const Violation& violation : violations)
        all += QStringLiteral("%1: #%2 against #%3: %4\n")
                   .arg(QLatin1String(propertyName(violation.property)))
                   .arg(violation.event)
                   .arg(violation.earlier)
                   .arg(QString::fromStdString(violation.sentence.plain()));
    return all;
}

/// A row of test data for each case, with its number.
inline void addCases(std::span<const Case> cases) {
    QTest::addColumn<int>("number");
    int number = 0;
    for (const Case& one : cases)
        QTest::newRow(one.name) << number++;
}

/// The checker finds exactly that.
inline void verifyCase(const Case& one) {
    Story story;
    const std::vector<Expected> expected = one.tell(story);
    const Checker checker = story.checked();
    const std::vector<Violation>& found = checker.violations();
    QVERIFY2(found.size() == expected.size(), qPrintable(text(found)));
    for (std::size_t i = 0; i < found.size(); ++i) {
        QCOMPARE(found[i].property, expected[i].property);
        QCOMPARE(found[i].event, expected[i].event);
        QCOMPARE(found[i].earlier, expected[i].earlier);
    }
    QCOMPARE(checker.violationCount(), static_cast<std::uint64_t>(expected.size()));
}

} // namespace raftarium::test
