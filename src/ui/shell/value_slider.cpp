#include "ui/shell/value_slider.h"

#include "ui/base/theme.h"

#include <QGridLayout>
#include <QSignalBlocker>

#include <utility>

namespace raftarium::ui {

ValueSlider::ValueSlider(const QString& name, Scale scale, QGridLayout* grid, QWidget* parent)
    : QObject(parent),
      scale_(std::move(scale)),
      slider_(new QSlider(Qt::Horizontal, parent)),
      text_(new QLabel(parent)) {
    auto* label = new QLabel(name, parent);
    label->setBuddy(slider_);
    slider_->setRange(0, scale_.steps);
    slider_->setPageStep(qMax(1, scale_.steps / 10));
    slider_->setFocusPolicy(Qt::TabFocus);
    slider_->setAccessibleName(name);
    slider_->setMinimumWidth(48);
    text_->setFont(Theme::monoFont());
    text_->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    text_->setMinimumWidth(
        QFontMetrics(text_->font()).horizontalAdvance(QStringLiteral("± 999 ms")));

    const int row = grid->rowCount();
    grid->addWidget(label, row, 0);
    grid->addWidget(slider_, row, 1);
    grid->addWidget(text_, row, 2);
    connect(slider_, &QSlider::valueChanged, this, [this](int step) {
        value_ = scale_.value(step);
        show();
        emit changed();
    });
    show();
}

void ValueSlider::setValue(double value) {
    value_ = value;
    const QSignalBlocker quiet(slider_);
    slider_->setValue(scale_.step(value));
    show();
}

void ValueSlider::setPossible(const QString& whyNot) {
    if (whyNot.isEmpty() == slider_->isEnabled()) return;
    if (slider_->isEnabled()) usualToolTip_ = slider_->toolTip();
    slider_->setEnabled(whyNot.isEmpty());
    text_->setEnabled(whyNot.isEmpty());
    slider_->setToolTip(whyNot.isEmpty() ? usualToolTip_ : whyNot);
}

void ValueSlider::show() {
    const QString text = scale_.text(value_);
    text_->setText(text);
    slider_->setAccessibleDescription(text);
}

} // namespace raftarium::ui
