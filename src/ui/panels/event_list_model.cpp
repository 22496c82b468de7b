#include "ui/panels/event_list_model.h"

#include "ui/base/session.h"
#include "ui/base/theme.h"
#include "ui/panels/sentence_text.h"
#include "ui/timeline/time_text.h"

#include <QElapsedTimer>

#include <algorithm>

namespace raftarium::ui {

namespace {
constexpr qint64 kSliceMs = 4; ///< of a search, before the window gets its turn
}

EventListModel::EventListModel(Session* session, QObject* parent)
    : QAbstractTableModel(parent), session_(session), classes_(filter_.classTable()) {
    searchTimer_.setInterval(0);
    connect(&searchTimer_, &QTimer::timeout, this, &EventListModel::searchOn);
    connect(session, &Session::opened, this, &EventListModel::startAnew);
    connect(session, &Session::timelineReplaced, this, &EventListModel::startAnew);
    connect(session, &Session::timelineGrew, this, &EventListModel::extend);
    startAnew();
}

int EventListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(newer_.size() + older_.size());
}

int EventListModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

EventNumber EventListModel::eventAt(int row) const {
    const auto i = static_cast<std::size_t>(row);
    return i < newer_.size() ? newer_[newer_.size() - 1 - i] : older_[i - newer_.size()];
}

int EventListModel::firstRowBefore(EventNumber position) const {
    const auto newer = std::lower_bound(newer_.begin(), newer_.end(), position);
    if (newer != newer_.begin()) return static_cast<int>(newer_.end() - newer);
    const auto older = std::upper_bound(older_.begin(), older_.end(), position,
                                        [](EventNumber p, EventNumber n) { return n < p; });
    return static_cast<int>(newer_.size()) + static_cast<int>(older - older_.begin());
}

int EventListModel::rowOf(EventNumber number) const {
    if (number == kNoEvent) return -1;
    const int row = firstRowBefore(number + 1);
    return row < rowCount() && eventAt(row) == number ? row : -1;
}

QString EventListModel::textOf(EventNumber number) const {
    return plainText(describe(session_->timeline(), number));
}

bool EventListModel::takes(EventNumber number) const {
    if (!classes_[kinds_[number]]) return false;
    if (filter_.node == kNobody) return true;
    const Event& event = session_->timeline()[number];
    return event.node == filter_.node || event.peer == filter_.node;
}

bool EventListModel::matches(EventNumber number) const {
    if (textOf(number).contains(search_, Qt::CaseInsensitive)) return true;
    const NodeId node = session_->timeline()[number].node;
    return node != kNobody && nameOf(node).compare(search_, Qt::CaseInsensitive) == 0;
}

void EventListModel::startAnew() {
    beginResetModel();
    kinds_.clear();
    newer_.clear();
    older_.clear();
    unsearched_ = 0;
    endResetModel();
    extend();
}

/// Takes in the events that were appended; their rows come in at the top, all at once.
void EventListModel::extend() {
    const Timeline& timeline = session_->timeline();
    const auto first = static_cast<EventNumber>(kinds_.size());
    if (timeline.size() <= first) return;
    if (kinds_.empty()) kinds_.reserve(timeline.size());
    for (EventNumber i = first; i < timeline.size(); ++i)
        kinds_.push_back(classOf(timeline, i));
    std::vector<EventNumber> found;
    for (EventNumber i = first; i < timeline.size(); ++i)
        if (takes(i) && (search_.isEmpty() || matches(i))) found.push_back(i);
    if (found.empty()) return;
    beginInsertRows({}, 0, static_cast<int>(found.size()) - 1);
    newer_.insert(newer_.end(), found.begin(), found.end());
    endInsertRows();
}

void EventListModel::refilter() {
    const bool wasSearching = searching();
    beginResetModel();
    newer_.clear();
    older_.clear();
    if (search_.isEmpty()) {
        unsearched_ = 0;
        for (EventNumber i = 0; i < kinds_.size(); ++i)
            if (takes(i)) newer_.push_back(i);
    } else {
        unsearched_ = static_cast<EventNumber>(kinds_.size());
    }
    endResetModel();
    if (searching())
        searchTimer_.start();
    else
        searchTimer_.stop();
    if (searching() || wasSearching) emit searchingChanged();
}

void EventListModel::searchOn() {
    QElapsedTimer clock;
    clock.start();
    std::vector<EventNumber> found;
    while (unsearched_ > 0 && clock.elapsed() < kSliceMs) {
        const EventNumber down = unsearched_ > 64 ? unsearched_ - 64 : 0;
        while (unsearched_ > down) {
            --unsearched_;
            if (takes(unsearched_) && matches(unsearched_)) found.push_back(unsearched_);
        }
    }
    if (!found.empty()) {
        const int row = rowCount();
        beginInsertRows({}, row, row + static_cast<int>(found.size()) - 1);
        older_.insert(older_.end(), found.begin(), found.end());
        endInsertRows();
    }
    if (searching()) return;
    searchTimer_.stop();
    emit searchingChanged();
}

void EventListModel::setFilter(const EventFilter& filter) {
    if (filter == filter_) return;
    filter_ = filter;
    classes_ = filter_.classTable();
    refilter();
}

void EventListModel::setSearchText(const QString& text) {
    const QString words = text.simplified();
    if (words == search_) return;
    search_ = words;
    refilter();
}

QVariant EventListModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
    case TimeColumn: return tr("Time");
    case NodeColumn: return tr("Server");
    case TextColumn: return tr("Event");
    default: return {};
    }
}

QVariant EventListModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) return {};
    const EventNumber number = eventAt(index.row());
    const Event& event = session_->timeline()[number];
    const Tokens& tokens = Theme::tokens();
    const bool ahead = number >= session_->position(); // not yet happened at the cursor
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == TimeColumn) return secondsText(event.time);
        if (index.column() == NodeColumn)
            return event.node == kNobody ? QString() : nameOf(event.node);
        return textOf(number);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: {
        if (role == Qt::AccessibleTextRole && index.column() != TextColumn)
            return data(index, Qt::DisplayRole);
        const QString who =
            event.node == kNobody ? QString() : nameOf(event.node) + QLatin1Char(' ');
        return tr("%1%2 at %3").arg(who, textOf(number), exactMomentText(event.time));
    }
    case Qt::ForegroundRole:
        if (index.column() == TimeColumn || ahead) return tokens.textFaint;
        if (index.column() == NodeColumn) return Theme::term(event.term);
        return tokens.text;
    case Qt::FontRole: {
        if (index.column() == TimeColumn) return Theme::monoFont(12);
        QFont font = Theme::uiFont(13);
        if (index.column() == NodeColumn) font.setWeight(QFont::DemiBold);
        return font;
    }
    case Qt::TextAlignmentRole: return QVariant::fromValue(Qt::AlignVCenter | Qt::AlignLeft);
    default: return {};
    }
}

} // namespace raftarium::ui
