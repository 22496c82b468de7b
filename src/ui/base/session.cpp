#include "ui/base/session.h"

#include "ui/base/session_private.h"

#include <algorithm>
#include <cassert>

namespace raftarium::ui {
namespace {

std::unique_ptr<SessionBranch> firstBranch(const std::shared_ptr<const Scenario>& scenario) {
    BranchInfo info;
    info.name = Session::tr("main");
    return std::make_unique<SessionBranch>(info, Run(scenario));
}

} // namespace

Session::Session(QObject* parent) : QObject(parent), d(std::make_unique<Private>(this)) {
    open(Scenario{}, QString());
}

Session::~Session() {
    d->watcher.disconnect();
    d->watcher.waitForFinished();
}

void Session::open(Scenario scenario, const QString& name) {
    pause();
    d->finishJob();
    d->branches.clear();
    d->scenario = std::make_shared<const Scenario>(std::move(scenario));
    d->branches.push_back(firstBranch(d->scenario));
    d->current = 0;
    d->nextBranchId = 1;
    d->name = name;
    // The servers start at moment 0; that is the first thing to be seen.
    d->branch().advanceTo(Time{});
    d->state = ClusterState{};
    d->cursor = Time{};
    d->selection = {};
    d->moveToEnd();
    d->shown = {};
    d->setModified(false);
    emit opened();
    emit branchesChanged();
    emit selectionChanged();
    d->announce();
}

const Scenario& Session::scenario() const { return *d->scenario; }
QString Session::name() const { return d->name; }
bool Session::isModified() const { return d->modified; }
void Session::setSaved() { d->setModified(false); }
void Session::setName(const QString& name) {
    if (d->name == name) return;
    d->name = name;
    emit modifiedChanged();
}
const Timeline& Session::timeline() const { return d->branch().timeline(); }
const std::vector<Violation>& Session::violations() const { return d->branch().violations(); }
std::uint64_t Session::violationCount(Property property) const {
    return d->branch().violationCount(property);
}
const std::vector<ActionTaken>& Session::actions() const { return d->branch().run().actions(); }
Scenario Session::asScenario() const {
    d->finishJob();
    return d->branch().run().asScenario();
}
NodeOptions Session::options() const { return d->branch().settingsAt(position()).options; }
LinkConditions Session::network() const {
    const LinkState& link = d->state.defaultLink();
    return {link.latency, link.jitter, link.lossPpm, link.duplicatePpm, link.reorderPpm};
}
double Session::load() const { return d->branch().settingsAt(position()).load; }

void Session::act(const Action& action) {
    if (d->job)
        d->queued.push_back(action);
    else
        d->actNow(action);
}

void Session::branchHere() {
    d->finishJob();
    if (isLive()) return;
    d->fork();
    d->announce();
}

void Session::Private::fork() {
    BranchInfo info;
    info.id = nextBranchId++;
    info.parent = branch().info.id;
    info.name = Session::tr("branch %1").arg(info.id + 1);
    info.forkedAt = cursor;
    branch().cursor = cursor;
    branches.push_back(std::make_unique<SessionBranch>(info, branch().run().fork(cursor)));
    current = branches.size() - 1;
    replaceTimeline();
    emit q->branchesChanged();
    emit q->timelineReplaced();
    emit q->messageShown(Session::tr("“%1” goes on from here; “%2” is kept as it was.")
                             .arg(info.name, branches[indexOf(info.parent)]->info.name));
}

void Session::Private::actNow(const Action& action) {
    if (cursor < branch().playedTo()) fork();
    branch().act(action);
    moveToEnd();
    setModified(true);
    announce();
}

void Session::Private::setModified(bool value) {
    if (modified == value) return;
    modified = value;
    emit q->modifiedChanged();
}

/// After another branch became current: the state is of another timeline.
void Session::Private::replaceTimeline() {
    const Time wanted = std::min(cursor, branch().playedTo());
    state = ClusterState{};
    moveCursor(wanted, branch().timeline().countAt(wanted));
    shown.size = branch().timeline().size();
    if (selection != Selection{} && selection.kind != Selection::Kind::Node &&
        selection.kind != Selection::Kind::Link)
        q->select({});
}

std::size_t Session::Private::indexOf(int id) const {
    for (std::size_t i = 0; i < branches.size(); ++i)
        if (branches[i]->info.id == id) return i;
    assert(false && "no such branch");
    return 0;
}

const Timeline* Session::timelineOf(int id) const {
    for (const auto& branch : d->branches)
        if (branch->info.id == id) return &branch->timeline();
    return nullptr;
}

std::vector<BranchInfo> Session::branches() const {
    std::vector<BranchInfo> infos;
    for (const auto& branch : d->branches)
        infos.push_back(branch->info);
    return infos;
}
int Session::currentBranch() const { return d->branch().info.id; }

void Session::switchBranch(int id) {
    if (id == currentBranch()) return;
    d->finishJob();
    d->branch().cursor = d->cursor;
    d->current = d->indexOf(id);
    d->replaceTimeline();
    emit branchesChanged();
    emit timelineReplaced();
    d->announce();
}

void Session::renameBranch(int id, const QString& name) {
    d->branches[d->indexOf(id)]->info.name = name;
    emit branchesChanged();
}

void Session::deleteBranch(int id) {
    if (id == currentBranch()) return;
    const std::size_t at = d->indexOf(id);
    const int parent = d->branches[at]->info.parent;
    const int kept = currentBranch();
    d->branches.erase(d->branches.begin() + static_cast<std::ptrdiff_t>(at));
    for (const auto& branch : d->branches)
        if (branch->info.parent == id) branch->info.parent = parent;
    d->current = d->indexOf(kept);
    emit branchesChanged();
}

const Selection& Session::selection() const { return d->selection; }
void Session::select(const Selection& selection) {
    if (d->selection == selection) return;
    d->selection = selection;
    emit selectionChanged();
}

} // namespace raftarium::ui
