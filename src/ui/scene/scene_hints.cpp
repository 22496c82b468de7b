#include "ui/scene/scene_hints.h"

#include <QCoreApplication>
#include <QSettings>

#include <utility>
#include <variant>

namespace raftarium::ui {
namespace {

QString settingsKey() { return QStringLiteral("scene/hintsDone"); }

} // namespace

SceneHints::SceneHints() {
    const unsigned seen = QSettings().value(settingsKey(), 0U).toUInt();
    open_ = (Crash | CutNetwork | GoBack) & ~seen;
}

void SceneHints::done(unsigned hints) {
    open_ &= ~hints;
    QSettings settings;
    settings.setValue(settingsKey(), settings.value(settingsKey(), 0U).toUInt() | hints);
}

bool SceneHints::watch(const Session& session) {
    if (open_ == 0) return false;
    unsigned seen = 0;
    const std::vector<ActionTaken>& actions = session.actions();
    for (std::size_t i = std::min(actionsSeen_, actions.size()); i < actions.size(); ++i) {
        const Action& action = actions[i].action;
        if (std::holds_alternative<action::Crash>(action)) seen |= Crash;
        if (std::holds_alternative<action::Partition>(action) ||
            std::holds_alternative<action::Cut>(action))
            seen |= CutNetwork;
    }
    actionsSeen_ = actions.size();
    if (session.cursor() < std::exchange(cursor_, session.cursor())) seen |= GoBack;
    seen &= open_;
    if (seen != 0) done(seen);
    return seen != 0;
}

void SceneHints::restart(const Session& session) {
    cursor_ = session.cursor();
    actionsSeen_ = session.actions().size();
}

void SceneHints::hideAll() { done(open_); }

QStringList SceneHints::texts() const {
    QStringList result;
    if ((open_ & Crash) != 0)
        result << QCoreApplication::translate("Scene", "Right-click the leader to crash it");
    if ((open_ & CutNetwork) != 0)
        result << QCoreApplication::translate("Scene",
                                              "Draw a line between servers to cut the network");
    if ((open_ & GoBack) != 0)
        result << QCoreApplication::translate("Scene", "Drag the time cursor back to see it again");
    return result;
}

} // namespace raftarium::ui
