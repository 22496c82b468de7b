#include "ui/shell/priorities_field.h"

#include "ui/base/fault_commands.h"
#include "ui/base/theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QStringList>

namespace raftarium::ui {
namespace {

constexpr int kColumns = 3;

NodeId nodeId(std::size_t place) { return NodeId{static_cast<std::uint8_t>(place + 1)}; }

} // namespace

PrioritiesField::PrioritiesField(QWidget* parent) : QWidget(parent), grid_(new QGridLayout(this)) {
    grid_->setContentsMargins({});
    grid_->setHorizontalSpacing(6);
    grid_->setVerticalSpacing(4);
    for (int column = 0; column < kColumns; ++column)
        grid_->setColumnStretch(2 * column + 1, 1);
}

void PrioritiesField::addServer() {
    const auto place = boxes_.size();
    const QString name = nodeLabel(nodeId(place));
    auto* box = new QSpinBox(this);
    box->setObjectName(QStringLiteral("priority-") + name);
    box->setRange(0, Priorities::kMost);
    box->setAccessibleName(tr("Priority of %1").arg(name));
    box->setToolTip(tr("How much %1 is wanted as the leader: 1 is usual; with 0 it comes forward "
                       "only where nobody else does. Votes do not depend on it.")
                        .arg(name));
    box->setKeyboardTracking(false);
    box->setButtonSymbols(QAbstractSpinBox::NoButtons);
    box->setAlignment(Qt::AlignRight);
    box->setFont(Theme::monoFont());
    box->setMinimumWidth(34);
    auto* label = new QLabel(name, this);
    label->setBuddy(box);
    label->setToolTip(box->toolTip());
    const int row = static_cast<int>(place) / kColumns;
    const int column = static_cast<int>(place) % kColumns * 2;
    grid_->addWidget(label, row, column);
    grid_->addWidget(box, row, column + 1);
    boxes_.push_back(box);
    connect(box, &QSpinBox::valueChanged, this, &PrioritiesField::changed);
    connect(box, &QSpinBox::editingFinished, this, &PrioritiesField::editingFinished);
    // So that Tab goes from server to server, wherever else it was made.
    if (place > 0) setTabOrder(boxes_[place - 1], box);
}

void PrioritiesField::present(int servers, const Priorities& priorities) {
    while (boxes_.size() < static_cast<std::size_t>(servers))
        addServer();
    for (std::size_t i = 0; i < boxes_.size(); ++i) {
        const bool exists = i < static_cast<std::size_t>(servers);
        const int place = static_cast<int>(i);
        boxes_[i]->setVisible(exists);
        const auto* cell = grid_->itemAtPosition(place / kColumns, place % kColumns * 2);
        cell->widget()->setVisible(exists);
        const QSignalBlocker blocker(boxes_[i]);
        boxes_[i]->setValue(priorities.of(nodeId(i)));
    }
}

Priorities PrioritiesField::priorities() const {
    Priorities priorities;
    for (std::size_t i = 0; i < boxes_.size(); ++i)
        if (!boxes_[i]->isHidden())
            priorities.set(nodeId(i), static_cast<std::uint8_t>(boxes_[i]->value()));
    return priorities;
}

QString PrioritiesField::summary(const Priorities& priorities) {
    if (priorities.areUsual()) return tr("all alike");
    QStringList parts;
    for (std::size_t i = 0; i < priorities.last().value(); ++i)
        if (const auto priority = priorities.of(nodeId(i)); priority != Priorities::kUsual)
            parts << QStringLiteral("%1: %2").arg(nodeLabel(nodeId(i))).arg(priority);
    return parts.join(QStringLiteral(", "));
}

} // namespace raftarium::ui
