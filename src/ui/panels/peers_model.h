#pragma once

#include "ui/panels/inspector_content.h"

#include <QAbstractTableModel>

#include <vector>

namespace raftarium::ui {

/// What a leader knows of the others, as a table.
class PeersModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, NextIndex, MatchIndex, LastHeard, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    void setPeers(const std::vector<InspectorContent::Peer>& peers);
    [[nodiscard]] NodeId peerAt(int row) const { return peers_[static_cast<std::size_t>(row)].id; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    std::vector<InspectorContent::Peer> peers_;
};

} // namespace raftarium::ui
