#include "ui/base/session.h"

#include "ui/base/session_private.h"

#include <algorithm>
#include <cassert>

namespace raftarium::ui {
namespace {

std::unique_ptr<SessionBranch> firstBranch(const std::shared_ptr<const Scenario>& scenario) {
    BranchInfo info;
    info.name = Session::tr("main");
    return std::make_unique<SimulatedBranch>(info, Run(scenario));
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
    d->endLive();
    auto first = firstBranch(std::make_shared<const Scenario>(scenario));
    // The servers start at moment 0; that is the first thing to be seen.
    static_cast<SimulatedBranch&>(*first).advanceTo(Time{});
    d->begin(std::move(first), std::move(scenario), name);
}

void Session::Private::begin(std::unique_ptr<SessionBranch> first, Scenario opened,
                             const QString& itsName) {
    scenario = std::make_shared<const Scenario>(std::move(opened));
    branches.clear();
    forgotten.clear();
    chapterNote.clear();
    branches.push_back(std::move(first));
    setCurrent(0);
    nextBranchId = 1;
    name = itsName;
    state = ClusterState{};
    cursor = Time{};
    selection = {};
    moveToEnd();
    shown = {};
    setModified(false);
    emit q->opened();
    emit q->branchesChanged();
    emit q->selectionChanged();
    announce();
}

void Session::Private::setCurrent(std::size_t index) {
    current = index;
    simulation = dynamic_cast<SimulatedBranch*>(branches[index].get());
    live = dynamic_cast<LiveBranch*>(branches[index].get());
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
const std::vector<ActionTaken>& Session::actions() const {
    static const std::vector<ActionTaken> none;
    return d->simulated() ? d->simulated()->run().actions() : none;
}
Scenario Session::asScenario() const {
    d->finishJob();
    return d->simulated() ? d->simulated()->run().asScenario() : *d->scenario;
}
NodeOptions Session::options() const { return d->branch().settingsAt(position()).options; }
LinkConditions Session::network() const {
    const LinkState& link = d->state.defaultLink();
    return {link.latency, link.jitter, link.lossPpm, link.duplicatePpm, link.reorderPpm};
}
double Session::load() const {
    if (d->cluster) return d->cluster->load();
    return d->branch().settingsAt(position()).load;
}

void Session::act(const Action& action) {
    const QString why = whyNot(kindOf(action), serverOf(action));
    if (!why.isEmpty()) return emit messageShown(why);
    if (d->cluster)
        d->cluster->act(action, d->growing->timeline().endState());
    else if (d->job)
        d->queued.push_back(action);
    else
        d->actNow(action);
}

void Session::branchHere() {
    d->finishJob();
    const QString why = whyNot(ActionKind::Branch);
    if (!why.isEmpty()) return emit messageShown(why);
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
    branches.push_back(std::make_unique<SimulatedBranch>(info, simulation->run().fork(cursor)));
    setCurrent(branches.size() - 1);
    replaceTimeline();
    emit q->branchesChanged();
    emit q->timelineReplaced();
    emit q->messageShown(Session::tr("“%1” goes on from here; “%2” is kept as it was.")
                             .arg(info.name, branches[indexOf(info.parent)]->info.name));
}

void Session::Private::actNow(const Action& action) {
    if (cursor < branch().playedTo()) fork();
    simulation->act(action);
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
    if (isReal()) pause(); // what is played again would soon be at its end
    d->finishJob();
    // Branches share their moments, chapters do not.
    const std::size_t index = d->indexOf(id);
    d->switchTo(index, isReal() ? d->branches[index]->cursor : d->cursor);
    d->announce();
}

void Session::Private::switchTo(std::size_t index, Time time) {
    branch().cursor = cursor;
    setCurrent(index);
    cursor = time;
    replaceTimeline();
    emit q->branchesChanged();
    emit q->timelineReplaced();
}

void Session::renameBranch(int id, const QString& name) {
    d->branches[d->indexOf(id)]->info.name = name;
    emit branchesChanged();
}

void Session::deleteBranch(int id) {
    if (id == currentBranch()) return;
    const std::size_t at = d->indexOf(id);
    if (d->growing && d->branches[at].get() == d->growing)
        return emit messageShown(tr("The cluster goes on in this branch: it cannot be deleted."));
    const int parent = d->branches[at]->info.parent;
    const int kept = currentBranch();
    d->branches.erase(d->branches.begin() + static_cast<std::ptrdiff_t>(at));
    for (const auto& branch : d->branches)
        if (branch->info.parent == id) branch->info.parent = parent;
    d->setCurrent(d->indexOf(kept));
    emit branchesChanged();
}

const Selection& Session::selection() const { return d->selection; }
void Session::select(const Selection& selection) {
    if (d->selection == selection) return;
    d->selection = selection;
    emit selectionChanged();
}

} // namespace raftarium::ui
