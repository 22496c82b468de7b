#pragma once

#include <QLabel>
#include <QSlider>

#include <functional>

class QGridLayout;

namespace raftarium::ui {

/// A row of a panel: name, slider, value. The slider works in steps; `scale` turns them into what
/// is shown and back.
class ValueSlider : public QObject {
    Q_OBJECT
public:
    struct Scale {
        int steps = 100;
        std::function<double(int)> value;    ///< of a step
        std::function<int(double)> step;     ///< nearest to a value
        std::function<QString(double)> text; ///< of a value, with its unit
    };
    ValueSlider(const QString& name, Scale scale, QGridLayout* grid, QWidget* parent);

    /// Exactly what was set, until the slider is moved.
    [[nodiscard]] double value() const { return value_; }
    void setValue(double value); ///< shows it; emits nothing
    /// Greys it where there is a reason `whyNot`, and tells it.
    void setPossible(const QString& whyNot);
    [[nodiscard]] bool isDragged() const { return slider_->isSliderDown(); }
    [[nodiscard]] QSlider* slider() const { return slider_; }

signals:
    void changed(); ///< by hand

private:
    void show();
    Scale scale_;
    double value_ = 0;
    QSlider* slider_;
    QString usualToolTip_;
    QLabel* text_;
};

} // namespace raftarium::ui
