#pragma once

#include "core/timeline/sentence_story.h"

#include <QTest>

#include <functional>

namespace raftarium::test {

/// Adds an event to the story, and what it needs before it; returns its number.
using Tell = std::function<EventNumber(Story&)>;

} // namespace raftarium::test

Q_DECLARE_METATYPE(raftarium::test::Tell)

namespace raftarium::test {

/// For tests whose rows are events: what is said of each, in one line, as its first reason, and
/// where the rule behind it stands.
inline void toldColumns() {
    QTest::addColumn<Tell>("tell");
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("section");
}
inline void toldRow(const char* name, const Tell& tell, const char* line, const char* reason,
                    const char* section) {
    QTest::newRow(name) << tell << QString::fromUtf8(line) << QString::fromUtf8(reason)
                        << QString::fromUtf8(section);
}
/// Compares the row of now with what is said; all sentences must be well made.
inline void compareTold() {
    QFETCH(Tell, tell);
    QFETCH(QString, line);
    QFETCH(QString, reason);
    QFETCH(QString, section);
    Story story;
    const EventNumber number = tell(story);
    QCOMPARE(QString::fromStdString(story.line(number)), line);
    QCOMPARE(QString::fromStdString(story.reason(number)), reason);
    QCOMPARE(QString::fromStdString(story.section(number)), section);
    for (const Sentence& sentence : explain(story.timeline, number).sentences)
        QCOMPARE(faultOf(sentence), std::string());
}

/// When `span` after an event is, as events carry it.
inline std::uint64_t inMilliseconds(const Event& event, std::int64_t span) {
    return static_cast<std::uint64_t>((event.time + milliseconds(span)).value());
}

} // namespace raftarium::test
