#pragma once

#include "core/raft/types.h"

#include <QLineEdit>

namespace raftarium::ui {

/// A small field at a server for a command that a client proposes to it. Return proposes, Escape
/// puts it away; the cluster goes on meanwhile.
class ProposalEdit : public QLineEdit {
    Q_OBJECT
public:
    explicit ProposalEdit(QWidget* parent);

    /// Opens the field for `node`, centred below `at` in the parent's coordinates.
    void openAt(NodeId node, QPoint at);
    [[nodiscard]] NodeId node() const { return node_; }

signals:
    void proposed(raftarium::NodeId node, const QString& command);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    NodeId node_ = kNobody;
};

} // namespace raftarium::ui
