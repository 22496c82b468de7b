#pragma once

#include "core/check/history.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <string>
#include <vector>

namespace raftarium::test {

/// Operations from lines like these, each with the events of its invocation and return:
///
///     1-4 set k blue
///     2-3 get k = blue            `= -` where it found nothing
///     5-? delete k                the outcome is unknown
///     6-7 cas k blue red ok       or `failed`; `-` expects that there is nothing
///     8-9 append k x = redx       as add; without `=` the new value is not told
///
/// `ok` and `failed` may end the line of any kind. Lines may be parted by `;` too.
[[nodiscard]] inline std::vector<Operation> historyOf(QString text) {
    std::vector<Operation> history;
    const auto word = [](const QString& one) { return one.toStdString(); };
    const auto valueOf = [](const QString& one) -> std::optional<std::string> {
        if (one == QStringLiteral("-")) return std::nullopt;
        return one.toStdString();
    };
    text.replace(u'\n', u';');
    for (const QString& line : text.split(u';', Qt::SkipEmptyParts)) {
        QStringList words = line.simplified().split(u' ', Qt::SkipEmptyParts);
        if (words.isEmpty()) continue;
        Operation operation;
        operation.client = ClientId{static_cast<std::uint32_t>(history.size())};
        const QStringList events = words.takeFirst().split(u'-');
        const auto momentOf = [](const QString& number) {
            return Moment{number.toUInt(), Time{number.toInt() * 1'000}};
        };
        operation.invoked = momentOf(events[0]);
        if (events[1] != QStringLiteral("?")) operation.returned = momentOf(events[1]);
        const QStringList kinds{"get", "set", "delete", "cas", "append", "add"};
        operation.kind = static_cast<OperationKind>(kinds.indexOf(words.takeFirst()));
        operation.key = word(words.takeFirst());
        if (operation.kind == OperationKind::CompareAndSet)
            operation.expected = valueOf(words.takeFirst());
        if (operation.kind != OperationKind::Get && operation.kind != OperationKind::Delete)
            operation.value = word(words.takeFirst());
        while (!words.isEmpty()) {
            const QString next = words.takeFirst();
            if (next == QStringLiteral("=")) operation.result = valueOf(words.takeFirst());
            if (next == QStringLiteral("ok")) operation.success = Success::Yes;
            if (next == QStringLiteral("failed")) operation.success = Success::No;
        }
        history.push_back(operation);
    }
    return history;
}

/// The lines of which historyOf makes the same history.
[[nodiscard]] inline QString textOf(const std::vector<Operation>& history) {
    const auto valueOf = [](const std::optional<std::string>& value) {
        return value ? QString::fromStdString(*value) : QStringLiteral("-");
    };
    QString text;
    for (const Operation& one : history) {
        const char* kinds[] = {"get", "set", "delete", "cas", "append", "add"};
        QStringList words{
            QString::number(one.invoked.event) + u'-' +
                (one.returned ? QString::number(one.returned->event) : QStringLiteral("?")),
            QString::fromLatin1(kinds[static_cast<std::size_t>(one.kind)]),
            QString::fromStdString(one.key)};
        if (one.kind == OperationKind::CompareAndSet) words << valueOf(one.expected);
        if (one.kind != OperationKind::Get && one.kind != OperationKind::Delete)
            words << QString::fromStdString(one.value);
        if (one.result || (one.kind == OperationKind::Get && one.returned))
            words << QStringLiteral("=") << valueOf(one.result);
        if (one.success != Success::Untold)
            words << (one.success == Success::Yes ? QStringLiteral("ok")
                                                  : QStringLiteral("failed"));
        text += words.join(u' ') + u'\n';
    }
    return text;
}

} // namespace raftarium::test
