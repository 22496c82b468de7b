#include "ui/shell/wheel_rules.h"

#include <QEvent>
#include <QWidget>

namespace raftarium::ui {
namespace {

class WheelGuard : public QObject {
public:
    using QObject::QObject;

    bool eventFilter(QObject* watched, QEvent* event) override {
        const auto* field = qobject_cast<QWidget*>(watched);
        if (event->type() != QEvent::Wheel || field == nullptr || field->hasFocus()) return false;
        event->ignore(); // so that it goes on to what the field stands in
        return true;
    }
};

} // namespace

void leaveWheelToScrolling(QWidget* field) {
    field->setFocusPolicy(Qt::StrongFocus);
    field->installEventFilter(new WheelGuard(field));
}

} // namespace raftarium::ui
