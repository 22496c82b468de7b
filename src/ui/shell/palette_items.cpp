#include "ui/shell/palette_items.h"

#include "ui/base/bug_words.h"
#include "ui/base/fault_commands.h"
#include "ui/base/member_commands.h"
#include "ui/base/session.h"
#include "ui/shell/actions.h"
#include "ui/shell/files.h"
#include "ui/timeline/time_text.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <map>

namespace raftarium::ui {
namespace {

QString translated(const char* text) { return QCoreApplication::translate("Palette", text); }

/// With more servers only the links of the selected one are listed: 101 servers have 5,050 links.
constexpr int kAllLinks = 12;
constexpr std::size_t kTerms = 200;

void addActions(std::vector<PaletteItem>& items, const Actions& actions) {
    for (QAction* action : actions.all()) {
        if (!action->isVisible() || action->text().isEmpty()) continue;
        Command command{action->text().remove(QLatin1Char('&')), {}, action->isEnabled(), [action] {
                            action->trigger();
                        }};
        if (!command.enabled) command.why = action->statusTip();
        items.push_back({std::move(command), action->shortcut().toString(QKeySequence::NativeText),
                         action->icon()});
    }
}

/// What there is no action for already.
void addClusterCommands(std::vector<PaletteItem>& items, Session* session) {
    Commands commands = clusterCommands(session);
    std::erase_if(commands, [&](const Command& command) {
        return command.icon != QLatin1String("load") ||
               std::ranges::any_of(items, [&](const PaletteItem& item) {
                   return item.command.text == command.text;
               });
    });
    for (Command& command : commands)
        items.push_back({std::move(command), {}});
    for (Command& command : networkCommands(session))
        items.push_back({std::move(command), {}});
    for (Command& command : bugCommands(session))
        items.push_back({std::move(command), {}});
}

void addMessages(std::vector<PaletteItem>& items, Session* session) {
    for (const EventNumber sent : messagesToChoose(session))
        for (Command& command : messageCommands(session, sent))
            items.push_back({std::move(command), messageLabel(session, sent)});
}

void addNodes(std::vector<PaletteItem>& items, Session* session) {
    const int count = session->scenario().nodes;
    const Selection selected = session->selection();
    for (int i = 1; i <= count; ++i) {
        const NodeId id{static_cast<std::uint8_t>(i)};
        const NodeState& node = session->state().node(id);
        Command select{translated(QT_TRANSLATE_NOOP("Palette", "Select %1")).arg(nodeLabel(id)),
                       QStringLiteral("node"), true, [=] {
                           Selection selection;
                           selection.kind = Selection::Kind::Node;
                           selection.node = id;
                           session->select(selection);
                       }};
        items.push_back(
            {std::move(select),
             translated(QT_TRANSLATE_NOOP("Palette", "term %1")).arg(node.currentTerm)});
        for (Command& command : nodeCommands(session, id))
            items.push_back({std::move(command), {}});
        for (Command& command : memberCommands(session, id))
            items.push_back({std::move(command), {}});
    }
    for (int i = 1; i <= count; ++i)
        for (int j = i + 1; j <= count; ++j) {
            const NodeId a{static_cast<std::uint8_t>(i)}, b{static_cast<std::uint8_t>(j)};
            const bool chosen =
                selected.node != kNobody && (a == selected.node || b == selected.node);
            if (count > kAllLinks && !chosen) continue;
            for (Command& command : linkCommands(session, a, b))
                items.push_back({std::move(command), {}});
        }
}

void addTerms(std::vector<PaletteItem>& items, Session* session) {
    struct Beginning {
        EventNumber at = kNoEvent;
        NodeId leader = kNobody;
    };
    std::map<std::uint32_t, Beginning> terms;
    const Timeline& timeline = session->timeline();
    const KindMask mask = maskOf(EventKind::BecameCandidate) | maskOf(EventKind::BecameLeader);
    EventNumber at = timeline.findBackward(timeline.size(), 0, mask);
    while (at != kNoEvent && terms.size() <= kTerms) {
        const Event& event = timeline[at];
        Beginning& term = terms[event.term];
        if (event.kind == EventKind::BecameLeader) term.leader = event.node;
        if (event.kind == EventKind::BecameLeader || term.leader == kNobody) term.at = at;
        at = timeline.findBackward(at, 0, mask);
    }
    for (const auto& [term, beginning] : terms) {
        const QString text =
            beginning.leader == kNobody
                ? translated(QT_TRANSLATE_NOOP("Palette", "Go to term %1 (nobody was elected)"))
                      .arg(term)
                : translated(QT_TRANSLATE_NOOP("Palette", "Go to term %1 (%2 was elected)"))
                      .arg(term)
                      .arg(nodeLabel(beginning.leader));
        Command go{text, QStringLiteral("clock"), true, [session, where = beginning.at] {
                       session->pause();
                       session->setPosition(where + 1);
                   }};
        items.push_back({std::move(go), momentText(timeline[beginning.at].time)});
    }
}

void addScenarios(std::vector<PaletteItem>& items, Files* files) {
    for (const Files::BuiltIn& scenario : Files::builtIn()) {
        Command open{
            translated(QT_TRANSLATE_NOOP("Palette", "Open scenario: %1")).arg(scenario.title),
            QStringLiteral("open"), true, [files, path = scenario.path] { files->open(path); }};
        items.push_back({std::move(open), {}});
    }
}

} // namespace

std::vector<PaletteItem> paletteItems(const Actions& actions, Session* session, Files* files) {
    std::vector<PaletteItem> items;
    addActions(items, actions);
    addClusterCommands(items, session);
    addNodes(items, session);
    addMessages(items, session);
    addTerms(items, session);
    addScenarios(items, files);
    return items;
}

std::vector<PaletteItem> itemsForQuery(const QString& query, Session* session) {
    std::vector<PaletteItem> items;
    static const QRegularExpression moment(
        QStringLiteral("^\\s*(\\d+(?:[.,]\\d+)?)\\s*(ms|s)\\s*$"));
    const auto match = moment.match(query);
    if (match.hasMatch()) {
        const double number =
            match.captured(1).replace(QLatin1Char(','), QLatin1Char('.')).toDouble();
        const double ns = number * (match.captured(2) == QLatin1String("ms") ? 1e6 : 1e9);
        const Time time{static_cast<std::int64_t>(qMin(ns, 1e18))};
        const bool played = time <= session->end();
        Command go{translated(QT_TRANSLATE_NOOP("Palette", "Go to %1")).arg(momentText(time)),
                   QStringLiteral("clock"), played, [=] {
                       session->pause();
                       session->setCursor(time);
                   }};
        items.push_back(
            {std::move(go),
             played ? QString() : translated(QT_TRANSLATE_NOOP("Palette", "not played yet"))});
    }
    static const QRegularExpression proposal(QStringLiteral("^\\s*propose\\s+(\\S.*)$"),
                                             QRegularExpression::CaseInsensitiveOption);
    const auto wanted = proposal.match(query);
    if (wanted.hasMatch()) {
        const QString command = wanted.captured(1).trimmed();
        items.push_back(
            {{translated(QT_TRANSLATE_NOOP("Palette", "Propose “%1” to the leader")).arg(command),
              QStringLiteral("propose"), true, [=] { propose(session, command); }},
             {}});
        const int count = session->scenario().nodes;
        for (int i = 1; i <= count; ++i) {
            const NodeId id{static_cast<std::uint8_t>(i)};
            items.push_back({{translated(QT_TRANSLATE_NOOP("Palette", "Propose “%1” to %2"))
                                  .arg(command, nodeLabel(id)),
                              QStringLiteral("propose"), true,
                              [=] {
                                  session->act(action::Propose{id, command.toStdString()});
                              }},
                             {}});
        }
    }
    return items;
}

} // namespace raftarium::ui
