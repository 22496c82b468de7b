#include "ui/timeline/time_text.h"

#include <QCoreApplication>

namespace raftarium::ui {

namespace {

QString withUnit(const char* pattern, const QString& number) {
    return QCoreApplication::translate("Time", pattern).arg(number);
}

QString shortest(double value, int decimals) {
    QString text = QString::number(value, 'f', decimals);
    if (decimals > 0) {
        while (text.endsWith(QLatin1Char('0')))
            text.chop(1);
        if (text.endsWith(QLatin1Char('.'))) text.chop(1);
    }
    return text;
}

} // namespace

QString secondsText(Time time, int decimals) {
    return QString::number(static_cast<double>(time.value()) / 1e9, 'f', decimals);
}

QString momentText(Time time, int decimals) {
    return withUnit(QT_TRANSLATE_NOOP("Time", "%1 s"), secondsText(time, decimals));
}

QString exactMomentText(Time time) {
    QString number = secondsText(time, 6);
    number.insert(number.size() - 3, QChar(0x2009));
    return withUnit(QT_TRANSLATE_NOOP("Time", "%1 s"), number);
}

QString durationText(Duration duration) {
    const auto ns = static_cast<double>(duration.value());
    const double size = ns < 0 ? -ns : ns;
    if (size >= 10e9) return withUnit(QT_TRANSLATE_NOOP("Time", "%1 s"), shortest(ns / 1e9, 1));
    if (size >= 1e9) return withUnit(QT_TRANSLATE_NOOP("Time", "%1 s"), shortest(ns / 1e9, 2));
    if (size >= 10e6 || size == 0)
        return withUnit(QT_TRANSLATE_NOOP("Time", "%1 ms"), shortest(ns / 1e6, 0));
    if (size >= 1e6) return withUnit(QT_TRANSLATE_NOOP("Time", "%1 ms"), shortest(ns / 1e6, 1));
    if (size >= 1e3) return withUnit(QT_TRANSLATE_NOOP("Time", "%1 µs"), shortest(ns / 1e3, 0));
    return withUnit(QT_TRANSLATE_NOOP("Time", "%1 ns"), shortest(ns, 0));
}

} // namespace raftarium::ui
