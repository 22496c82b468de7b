#include "ui/panels/peers_model.h"

#include "ui/base/theme.h"
#include "ui/panels/sentence_text.h"
#include "ui/timeline/time_text.h"

namespace raftarium::ui {

void PeersModel::setPeers(const std::vector<InspectorContent::Peer>& peers) {
    if (peers == peers_) return;
    if (peers.size() != peers_.size()) {
        beginResetModel();
        peers_ = peers;
        endResetModel();
        return;
    }
    peers_ = peers;
    if (!peers_.empty()) emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int PeersModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(peers_.size());
}

int PeersModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PeersModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) return {};
    const InspectorContent::Peer& peer = peers_[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case Name: return nameOf(peer.id);
        case NextIndex: return QString::number(peer.next.value());
        case MatchIndex: return QString::number(peer.match.value());
        case LastHeard: return peer.silent.value() < 0 ? tr("never") : durationText(peer.silent);
        default: return {};
        }
    case Qt::ToolTipRole:
        if (index.column() != LastHeard || !peer.late) return {};
        return tr("No reply for more than three heartbeats");
    case Qt::ForegroundRole:
        return index.column() == LastHeard && peer.late ? Theme::tokens().danger
                                                        : Theme::tokens().text;
    case Qt::FontRole: return Theme::monoFont(12);
    case Qt::TextAlignmentRole: return QVariant::fromValue(Qt::AlignVCenter | Qt::AlignLeft);
    default: return {};
    }
}

QVariant PeersModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) return QVariant::fromValue(Qt::AlignVCenter | Qt::AlignLeft);
    if (role == Qt::FontRole) return Theme::uiFont(12);
    if (role != Qt::DisplayRole) return {};
    switch (section) {
    case Name: return tr("peer");
    case NextIndex: return QStringLiteral("nextIndex");
    case MatchIndex: return QStringLiteral("matchIndex");
    case LastHeard: return tr("last heard");
    default: return {};
    }
}

} // namespace raftarium::ui
