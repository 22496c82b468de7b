#include "ui/panels/sentence_text.h"

#include <QCoreApplication>
#include <QStringList>

namespace raftarium::ui {

namespace {

/// The translated pattern with its arguments put in by `put`; `mark` gets each ** in turn.
template <class Put, class Mark>
QString assemble(const Sentence& sentence, Put put, Mark mark) {
    const QString pattern = QCoreApplication::translate("Event", sentence.pattern);
    QString text;
    qsizetype literal = 0;
    const auto flush = [&](qsizetype end) { text += put(pattern.mid(literal, end - literal)); };
    for (qsizetype i = 0; i + 1 < pattern.size(); ++i) {
        const QChar next = pattern[i + 1];
        if (pattern[i] == QLatin1Char('*') && next == QLatin1Char('*')) {
            flush(i);
            text += mark();
            literal = i + 2;
            ++i;
        } else if (pattern[i] == QLatin1Char('%') && next.isDigit()) {
            const auto argument = static_cast<std::size_t>(next.digitValue());
            if (argument == 0 || argument > sentence.arguments.size()) continue;
            flush(i);
            text += put(QString::fromStdString(sentence.arguments[argument - 1]));
            literal = i + 2;
            ++i;
        }
    }
    flush(pattern.size());
    return text;
}

} // namespace

QString plainText(const Sentence& sentence) {
    return assemble(
        sentence, [](const QString& part) { return part; }, [] { return QString(); });
}

QString richText(const Sentence& sentence) {
    bool bold = false;
    QString text = assemble(
        sentence, [](const QString& part) { return part.toHtmlEscaped(); },
        [&bold] {
            bold = !bold;
            return bold ? QStringLiteral("<b>") : QStringLiteral("</b>");
        });
    if (bold) text += QStringLiteral("</b>");
    return text;
}

QString nameOf(NodeId id) { return QString::fromStdString(nodeName(id)); }

QString namesOf(const NodeSet& set, int most) {
    if (set.size() > most)
        return QCoreApplication::translate("Servers", "%n servers", nullptr, set.size());
    QStringList names;
    set.forEach([&names](NodeId id) { names << nameOf(id); });
    return names.join(QStringLiteral(", "));
}

} // namespace raftarium::ui
