#include "ui/shell/priorities_editor.h"

#include "ui/base/leader_wish.h"
#include "ui/base/theme.h"
#include "ui/shell/wheel_rules.h"

#include <QGridLayout>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace raftarium::ui {
namespace {

constexpr int kColumns = 3;
constexpr int kMostRows = 4; ///< more of them scroll

NodeId serverId(std::size_t at) { return NodeId{static_cast<std::uint8_t>(at + 1)}; }

} // namespace

PrioritiesEditor::PrioritiesEditor(QWidget* parent)
    : QWidget(parent),
      area_(new QScrollArea(this)),
      fields_(new QWidget),
      grid_(new QGridLayout(fields_)) {
    setAccessibleName(tr("Priorities"));
    setAccessibleDescription(priorityMeaning());
    setToolTip(priorityMeaning());
    grid_->setContentsMargins(0, 0, 0, 0);
    grid_->setSpacing(4);
    area_->setWidget(fields_);
    area_->setWidgetResizable(true);
    area_->setFrameShape(QFrame::NoFrame);
    area_->setFocusPolicy(Qt::NoFocus); // its fields have it
    area_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(area_);
}

QSpinBox* PrioritiesEditor::makeField(int server) {
    auto* box = new QSpinBox(fields_);
    const QString name = QStringLiteral("n%1").arg(server);
    box->setRange(0, Priorities::kMost);
    box->setPrefix(name + QStringLiteral("  "));
    box->setAccessibleName(tr("Priority of %1").arg(name));
    box->setAccessibleDescription(priorityMeaning());
    box->setKeyboardTracking(false);
    box->setButtonSymbols(QAbstractSpinBox::NoButtons);
    box->setAlignment(Qt::AlignRight);
    box->setFont(Theme::monoFont());
    box->setMinimumWidth(40);
    leaveWheelToScrolling(box);
    box->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    connect(box, &QSpinBox::valueChanged, this, &PrioritiesEditor::changed);
    connect(box, &QSpinBox::editingFinished, this, &PrioritiesEditor::finished);
    return box;
}

void PrioritiesEditor::setServers(int servers) {
    const auto wanted = static_cast<std::size_t>(std::max(servers, 0));
    if (wanted == boxes_.size()) return;
    while (boxes_.size() > wanted) {
        delete boxes_.back();
        boxes_.pop_back();
    }
    while (boxes_.size() < wanted) {
        const int at = static_cast<int>(boxes_.size());
        QSpinBox* box = makeField(at + 1);
        // The keyboard goes from server to server.
        if (at > 0) setTabOrder(boxes_.back(), box);
        grid_->addWidget(box, at / kColumns, at % kColumns);
        box->show(); // the panel may be on the screen already
        boxes_.push_back(box);
    }
    if (boxes_.empty()) return;
    const int rows = (servers + kColumns - 1) / kColumns;
    const int row = boxes_.front()->sizeHint().height();
    const int shown = std::min(rows, kMostRows);
    area_->setFixedHeight(shown * row + (shown - 1) * grid_->spacing());
}

void PrioritiesEditor::setPriorities(int servers, const Priorities& priorities) {
    setServers(servers);
    for (std::size_t i = 0; i < boxes_.size(); ++i) {
        const QSignalBlocker blocker(boxes_[i]);
        boxes_[i]->setValue(priorities.of(serverId(i)));
    }
}

Priorities PrioritiesEditor::edited(Priorities before) const {
    for (std::size_t i = 0; i < boxes_.size(); ++i)
        before.set(serverId(i), static_cast<std::uint8_t>(boxes_[i]->value()));
    return before;
}

} // namespace raftarium::ui
