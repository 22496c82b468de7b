#pragma once

#include "ui/panels/event_filter.h"

#include "core/timeline/timeline.h"

#include <QAbstractTableModel>
#include <QTimer>

#include <vector>

namespace raftarium::ui {

class Session;

/// The events of the session's timeline that a filter takes, newest first. Rows hold the numbers of
/// events only; texts are made for the rows that are looked at.
///
/// A filter by group and server works at once. A search for words has to make every text, so it
/// runs in small pieces between other work, from the newest event back: searching() tells.
class EventListModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { TimeColumn, NodeColumn, TextColumn, ColumnCount };

    explicit EventListModel(Session* session, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

    [[nodiscard]] const EventFilter& filter() const { return filter_; }
    void setFilter(const EventFilter& filter);
    [[nodiscard]] const QString& searchText() const { return search_; }
    void setSearchText(const QString& text);
    [[nodiscard]] bool searching() const { return unsearched_ > 0; }

    [[nodiscard]] EventNumber eventAt(int row) const;
    /// The row of an event; -1 where the filter hides it.
    [[nodiscard]] int rowOf(EventNumber number) const;
    /// The first row whose event has happened after `position` events; rowCount() if there is none.
    [[nodiscard]] int firstRowBefore(EventNumber position) const;

signals:
    void searchingChanged();

private:
    void startAnew();
    void extend();
    void refilter();
    void searchOn();
    [[nodiscard]] bool takes(EventNumber number) const;
    [[nodiscard]] bool matches(EventNumber number) const;
    [[nodiscard]] QString textOf(EventNumber number) const;

    Session* session_;
    EventFilter filter_;
    std::array<bool, 256> classes_;
    QString search_;
    std::vector<EventClass> kinds_; ///< by event
    /// Rows in two parts, so that both ends can grow: first `newer_` backwards, then `older_`.
    std::vector<EventNumber> newer_;
    std::vector<EventNumber> older_;
    EventNumber unsearched_ = 0; ///< events before this one still have to be searched
    QTimer searchTimer_;
};

} // namespace raftarium::ui
