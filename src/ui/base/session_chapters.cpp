// A session that watches a real cluster for so long that it is told in chapters.

#include "ui/base/session_private.h"

#include <QDateTime>
#include <QLocale>
#include <QThreadPool>

#include <algorithm>
#include <utility>

namespace raftarium::ui {
namespace {

/// The one that grows, and a full one.
constexpr std::size_t kMostChapters = 2;
constexpr std::size_t kMostForgotten = 50; // told one by one

QString clockText(std::int64_t nanoseconds) {
    return QDateTime::fromMSecsSinceEpoch(nanoseconds / 1'000'000)
        .toString(QStringLiteral("HH:mm:ss"));
}

/// "real", 22:14:05 to 01:02:03
QString rangeText(const LiveBranch& chapter) {
    if (chapter.began() == 0) return Session::tr("“%1”").arg(chapter.info.name);
    return Session::tr("“%1”, %2 to %3")
        .arg(chapter.info.name, clockText(chapter.began()), clockText(chapter.seenUntil()));
}

} // namespace

std::uint64_t Session::violationCountOf(int id) const {
    const auto* chapter = dynamic_cast<const LiveBranch*>(d->branches[d->indexOf(id)].get());
    return chapter ? chapter->violationCount() : 0;
}
const std::vector<ForgottenChapter>& Session::forgottenChapters() const { return d->forgotten; }
QString Session::chapterNote() const { return d->chapterNote; }

std::uint64_t Session::Private::violationsInAll() const {
    if (!live) return branches[current]->violationCount();
    std::uint64_t count = 0;
    for (const auto& chapter : branches)
        count += chapter->violationCount();
    for (const ForgottenChapter& chapter : forgotten)
        count += chapter.violations;
    return count;
}

/// In the order in which they were watched; nullptr: it is the last.
const LiveBranch* Session::Private::chapterAfter(int id) const {
    const std::size_t next = indexOf(id) + 1;
    return next < branches.size() ? dynamic_cast<const LiveBranch*>(branches[next].get()) : nullptr;
}

void Session::Private::beginChapter(const LiveBatch& batch, std::int64_t now) {
    const LiveBranch& full = *growing;
    const bool lookedAtPresent = live == growing && following;
    BranchInfo info;
    info.id = nextBranchId++;
    info.name = batch.epoch == 0 ? Session::tr("real %1").arg(info.id + 1)
                                 : Session::tr("real from %1").arg(clockText(batch.epoch));
    auto next = std::make_unique<LiveBranch>(info);
    next->take(batch, now);
    next->showOpening();
    growing = next.get();
    branches.push_back(std::move(next));
    chapterNote = Session::tr("“%1” is full, with %2 events. “%3” goes on from there.")
                      .arg(full.info.name, QLocale().toString(full.timeline().size()), info.name);
    if (lookedAtPresent) switchTo(branches.size() - 1, growing->playedTo());
    forgetChapters();
    emit q->branchesChanged();
    emit q->clusterChanged();
    emit q->messageShown(chapterNote);
}

/// Makes room. The one that is looked at stays; of others, one with violations rather than one
/// without, and the newer one.
void Session::Private::forgetChapters() {
    while (branches.size() > kMostChapters) {
        const auto isFree = [this](std::size_t i) {
            return i != current && branches[i].get() != growing;
        };
        std::size_t chosen = branches.size();
        for (std::size_t i = 0; i < branches.size(); ++i) {
            if (!isFree(i)) continue;
            if (chosen == branches.size() ||
                (branches[chosen]->violationCount() != 0 && branches[i]->violationCount() == 0))
                chosen = i;
        }
        if (chosen == branches.size()) break;
        forget(chosen);
    }
    for (const auto& chapter : branches)
        if (chapter.get() != growing)
            chapterNote +=
                QLatin1Char(' ') +
                Session::tr("Kept: %1.").arg(rangeText(static_cast<const LiveBranch&>(*chapter)));
}

void Session::Private::forget(std::size_t index) {
    const auto& chapter = static_cast<const LiveBranch&>(*branches[index]);
    chapterNote += QLatin1Char(' ') + Session::tr("Forgotten: %1.").arg(rangeText(chapter));
    if (chapter.violationCount() != 0) {
        if (forgotten.size() < kMostForgotten)
            forgotten.push_back({chapter.info.name, chapter.violationCount(),
                                 chapter.violations().front().sentence});
        else
            forgotten.back().violations += chapter.violationCount();
    }
    // Letting go of millions of events takes its time.
    std::shared_ptr<SessionBranch> gone = std::move(branches[index]);
    branches.erase(branches.begin() + static_cast<std::ptrdiff_t>(index));
    if (current > index) setCurrent(current - 1);
    QThreadPool::globalInstance()->start([kept = std::move(gone)]() mutable { kept.reset(); });
}

} // namespace raftarium::ui
