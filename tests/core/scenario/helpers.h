#pragma once

#include "core/scenario/scenario.h"

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QString>
#include <QTest>

#include <string>
#include <vector>

namespace raftarium::test {

/// Small, fast, and the same everywhere; for choices in tests.
class Dice {
public:
    explicit Dice(std::uint64_t seed) : state_(seed) {}
    std::uint64_t roll() {
        std::uint64_t x = (state_ += 0x9E3779B97F4A7C15U);
        x = (x ^ (x >> 30U)) * 0xBF58476D1CE4E5B9U;
        x = (x ^ (x >> 27U)) * 0x94D049BB133111EBU;
        return x ^ (x >> 31U);
    }
    std::size_t below(std::size_t limit) { return static_cast<std::size_t>(roll() % limit); }

private:
    std::uint64_t state_;
};

inline QStringList shippedFiles() {
    const QDir folder(QStringLiteral(RAFTARIUM_SCENARIOS));
    QStringList files;
    for (const QString& name : folder.entryList({QStringLiteral("*.raft.json")}))
        files.append(folder.filePath(name));
    return files;
}

inline std::string contentsOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

/// A scenario that must be sound; the test fails with its error where it is not.
inline Scenario soundScenario(const std::string& text) {
    auto parsed = parseScenario(text);
    if (const auto* error = std::get_if<ParseError>(&parsed)) {
        const QString why = QStringLiteral("%1:%2: %3")
                                .arg(error->line)
                                .arg(error->column)
                                .arg(QString::fromStdString(error->message));
        QTest::qFail(qPrintable(why), __FILE__, __LINE__);
        return {};
    }
    return std::get<Scenario>(std::move(parsed));
}

/// A scenario of `nodes` servers; `members` are further keys: `"steps": [ … ]`.
inline std::string scenarioText(const std::string& members, int nodes = 5) {
    return R"({"format": "raftarium-scenario", "version": 1, "nodes": )" + std::to_string(nodes) +
           (members.empty() ? "" : ",\n") + members + "}";
}

} // namespace raftarium::test
