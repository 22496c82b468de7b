#include "ui/panels/key_value_model.h"

#include "ui/base/theme.h"
#include "ui/panels/sentence_text.h"

#include <algorithm>
#include <iterator>

namespace raftarium::ui {

namespace {
NodeId nodeOf(std::size_t column) { return NodeId{static_cast<std::uint8_t>(column + 1)}; }
} // namespace

void KeyValueModel::setState(const ClusterState& state) {
    const std::size_t nodes = state.maxNode().value();
    if (nodes != columns_.size()) {
        beginResetModel();
        columns_.assign(nodes, {});
        keys_.clear();
        endResetModel();
    }
    reference_ = kNobody;
    std::vector<std::string> keys;
    for (std::size_t i = 0; i < nodes; ++i) {
        const NodeState& node = state.node(nodeOf(i));
        columns_[i] = {node.running, node.lastApplied, node.store};
        if (node.running &&
            (reference_ == kNobody || node.lastApplied > columns_[reference_.value() - 1].applied))
            reference_ = nodeOf(i);
        std::vector<std::string> merged;
        std::vector<std::string> own;
        for (const auto& [key, value] : node.store.entries())
            own.push_back(key);
        std::set_union(keys.begin(), keys.end(), own.begin(), own.end(),
                       std::back_inserter(merged));
        keys = std::move(merged);
    }
    setKeys(std::move(keys));
    count();
    if (!keys_.empty() && !columns_.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    if (!columns_.empty()) emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

/// Takes rows out and puts rows in, so that the rows that stay keep their selection.
void KeyValueModel::setKeys(std::vector<std::string> keys) {
    for (std::size_t row = keys_.size(); row-- > 0;) {
        if (std::binary_search(keys.begin(), keys.end(), keys_[row])) continue;
        beginRemoveRows({}, static_cast<int>(row), static_cast<int>(row));
        keys_.erase(keys_.begin() + static_cast<std::ptrdiff_t>(row));
        endRemoveRows();
    }
    for (std::size_t row = 0; row < keys.size();) {
        std::size_t end = row;
        while (end < keys.size() && (row >= keys_.size() || keys[end] < keys_[row]))
            ++end;
        if (end > row) {
            beginInsertRows({}, static_cast<int>(row), static_cast<int>(end) - 1);
            keys_.insert(keys_.begin() + static_cast<std::ptrdiff_t>(row),
                         keys.begin() + static_cast<std::ptrdiff_t>(row),
                         keys.begin() + static_cast<std::ptrdiff_t>(end));
            endInsertRows();
        }
        row = end + 1;
    }
}

void KeyValueModel::count() {
    differences_ = 0;
    for (std::size_t row = 0; row < keys_.size(); ++row)
        for (std::size_t column = 0; column < columns_.size(); ++column)
            if (differs(row, column)) ++differences_;
}

bool KeyValueModel::differs(std::size_t row, std::size_t column) const {
    if (reference_ == kNobody || !columns_[column].running) return false;
    const std::string* theirs = columns_[reference_.value() - 1].store.find(keys_[row]);
    const std::string* ours = columns_[column].store.find(keys_[row]);
    if (!theirs || !ours) return theirs != ours;
    return *theirs != *ours;
}

int KeyValueModel::rowOf(const std::string& key) const {
    const auto found = std::lower_bound(keys_.begin(), keys_.end(), key);
    return found == keys_.end() || *found != key ? -1 : static_cast<int>(found - keys_.begin());
}

int KeyValueModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(keys_.size());
}

int KeyValueModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(columns_.size());
}

QVariant KeyValueModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount() || index.column() >= columnCount()) return {};
    const auto row = static_cast<std::size_t>(index.row());
    const auto column = static_cast<std::size_t>(index.column());
    const std::string* value = columns_[column].store.find(keys_[row]);
    const Tokens& tokens = Theme::tokens();
    switch (role) {
    case Qt::DisplayRole: return value ? QString::fromStdString(*value) : QStringLiteral("–");
    case DiffersRole: return differs(row, column);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: {
        const QString shown = value ? QString::fromStdString(*value) : tr("not set");
        const QString text =
            tr("%1 on %2: %3")
                .arg(QString::fromStdString(keys_[row]), nameOf(nodeOf(column)), shown);
        if (!columns_[column].running) return tr("%1 (crashed)").arg(text);
        return differs(row, column) ? tr("%1, differs from %2").arg(text, nameOf(reference_))
                                    : text;
    }
    case Qt::ForegroundRole:
        if (!columns_[column].running || !value) return tokens.textFaint;
        return differs(row, column) ? tokens.warning : tokens.text;
    case Qt::BackgroundRole: {
        if (!differs(row, column)) return {};
        QColor wash = tokens.warning;
        wash.setAlphaF(0.13F);
        return wash;
    }
    case Qt::FontRole: return Theme::monoFont(12);
    default: return {};
    }
}

QVariant KeyValueModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Vertical) {
        if (section >= rowCount()) return {};
        if (role == Qt::DisplayRole)
            return QString::fromStdString(keys_[static_cast<std::size_t>(section)]);
        if (role == Qt::FontRole) return Theme::monoFont(12);
        return {};
    }
    if (section >= columnCount()) return {};
    const auto column = static_cast<std::size_t>(section);
    if (role == Qt::DisplayRole) return nameOf(nodeOf(column));
    if (role == Qt::ToolTipRole)
        return columns_[column].running
                   ? tr("applied up to index %1").arg(columns_[column].applied.value())
                   : tr("crashed");
    if (role == Qt::TextAlignmentRole) return QVariant::fromValue(Qt::AlignVCenter | Qt::AlignLeft);
    return {};
}

} // namespace raftarium::ui
