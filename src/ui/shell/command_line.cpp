#include "ui/shell/command_line.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QRegularExpression>

#include <cmath>

namespace raftarium::ui {
namespace {

QString translated(const char* text) { return QCoreApplication::translate("CommandLine", text); }

/// "2.4s", "150ms" as nanoseconds.
std::optional<qint64> readDuration(const QString& text) {
    static const QRegularExpression form(QStringLiteral("^(\\d+(?:\\.\\d+)?)(ns|us|ms|s|m)$"));
    const auto match = form.match(text);
    if (!match.hasMatch()) return std::nullopt;
    const QString unit = match.captured(2);
    const double factor = unit == QLatin1String("ns")   ? 1
                          : unit == QLatin1String("us") ? 1e3
                          : unit == QLatin1String("ms") ? 1e6
                          : unit == QLatin1String("s")  ? 1e9
                                                        : 60e9;
    const double value = match.captured(1).toDouble() * factor;
    if (value > 86'400e9) return std::nullopt; // a day is more than anybody looks at
    return std::llround(value);
}

std::optional<QSize> readSize(const QString& text) {
    static const QRegularExpression form(QStringLiteral("^(\\d{2,5})[x×](\\d{2,5})$"));
    const auto match = form.match(text);
    if (!match.hasMatch()) return std::nullopt;
    const QSize size(match.captured(1).toInt(), match.captured(2).toInt());
    if (size.width() < 640 || size.height() < 480 || size.width() > 8192 || size.height() > 8192)
        return std::nullopt;
    return size;
}

const char* const kExamples = R"(
Examples:
  raftarium resources/scenarios/split-vote.raft.json
  raftarium --screenshot partition.png --at 2.4s --theme light --scale 2 minority-partition.raft.json
)";

void describe(QCommandLineParser& parser) {
    parser.setApplicationDescription(translated(
        QT_TRANSLATE_NOOP("CommandLine", "See consensus happen: a cluster of Raft servers that "
                                         "you can watch, break and rewind.")));
    parser.addPositionalArgument(
        QStringLiteral("FILE"),
        translated(
            QT_TRANSLATE_NOOP("CommandLine", "Scenarios to open, each in a window of its own.")),
        QStringLiteral("[FILE…]"));
    const auto add = [&](const char* name, const char* text, const char* value) {
        parser.addOption({QString::fromLatin1(name), translated(text), QString::fromLatin1(value)});
    };
    add("screenshot", QT_TRANSLATE_NOOP("CommandLine", "Save a picture of the window and end."),
        "OUT.png");
    add("at", QT_TRANSLATE_NOOP("CommandLine", "Show this moment of the scenario, such as 2.4s."),
        "TIME");
    add("size", QT_TRANSLATE_NOOP("CommandLine", "Size of the window, from 640x480 (1440x900)."),
        "WxH");
    add("scale",
        QT_TRANSLATE_NOOP("CommandLine", "Pixels of the picture a pixel of the window, 1 to 4."),
        "N");
    add("theme", QT_TRANSLATE_NOOP("CommandLine", "Colours: dark or light."), "NAME");
    add("panel", QT_TRANSLATE_NOOP("CommandLine", "Bring this panel to the front."), "NAME");
    add("select", QT_TRANSLATE_NOOP("CommandLine", "Select this server, such as n2."), "NODE");
}

/// The first thing that is wrong with the values, or nothing.
QString takeValues(const QCommandLineParser& parser, CommandLine& line) {
    const auto given = [&](const char* name) { return parser.isSet(QLatin1String(name)); };
    const auto value = [&](const char* name) { return parser.value(QLatin1String(name)); };
    const auto wrong = [&](const char* name, const QString& help) {
        return QStringLiteral("--%1 %2: %3").arg(QLatin1String(name), value(name), help);
    };
    line.files = parser.positionalArguments();
    line.screenshot = value("screenshot");
    line.panel = value("panel");
    if (given("screenshot") && line.screenshot.isEmpty())
        return wrong("screenshot",
                     translated(QT_TRANSLATE_NOOP("CommandLine", "name a file to write")));
    if (given("at")) {
        const auto at = readDuration(value("at"));
        if (!at)
            return wrong("at", translated(QT_TRANSLATE_NOOP("CommandLine",
                                                            "write a time as 2.4s or 150ms")));
        line.at = *at;
    }
    if (given("size")) {
        const auto size = readSize(value("size"));
        if (!size)
            return wrong("size", translated(QT_TRANSLATE_NOOP(
                                     "CommandLine", "write a size from 640x480 to 8192x8192")));
        line.size = *size;
    }
    if (given("scale")) {
        bool ok = false;
        line.scale = value("scale").toDouble(&ok);
        if (!ok || !(line.scale >= 1 && line.scale <= 4))
            return wrong("scale", translated(QT_TRANSLATE_NOOP("CommandLine",
                                                               "write a number from 1 to 4")));
    }
    if (given("theme")) {
        if (value("theme") == QLatin1String("dark"))
            line.theme = Theme::Scheme::Dark;
        else if (value("theme") == QLatin1String("light"))
            line.theme = Theme::Scheme::Light;
        else
            return wrong("theme",
                         translated(QT_TRANSLATE_NOOP("CommandLine", "choose dark or light")));
    }
    if (given("select")) {
        const QString node = value("select");
        bool ok = false;
        line.select = node.mid(1).toInt(&ok);
        if (!ok || !node.startsWith(QLatin1Char('n')) || line.select < 1)
            return wrong("select",
                         translated(QT_TRANSLATE_NOOP("CommandLine", "name a server as n2")));
    }
    return {};
}

/// Nobody knows the program's name yet: it is asked before there is an application.
QString helpText(const QCommandLineParser& parser) {
    return parser.helpText().replace(QLatin1String("<executable_name>"),
                                     QLatin1String("raftarium"));
}

} // namespace

CommandLine readCommandLine(const QStringList& arguments) {
    CommandLine line;
    QCommandLineParser parser;
    describe(parser);
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    QString error;
    if (!parser.parse(arguments))
        error = parser.errorText();
    else if (parser.isSet(help)) {
        line.exitStatus = 0;
        line.output = helpText(parser) + QString::fromUtf8(kExamples);
    } else if (parser.isSet(version)) {
        line.exitStatus = 0;
        line.output = QStringLiteral("raftarium %1\n").arg(QStringLiteral(RAFTARIUM_VERSION));
    } else
        error = takeValues(parser, line);
    if (!error.isEmpty()) {
        line.exitStatus = 2;
        line.output = QStringLiteral("raftarium: %1\n%2\n")
                          .arg(error, translated(QT_TRANSLATE_NOOP(
                                          "CommandLine", "raftarium --help shows what there is.")));
    }
    return line;
}

} // namespace raftarium::ui
