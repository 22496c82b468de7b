#include "ui/base/open_menu.h"

#include <QAction>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QVariant>

namespace raftarium::ui {
namespace {

/// Takes what would switch an item out of the menu's hands, which would close.
class StayOpen : public QObject {
public:
    explicit StayOpen(QMenu* menu) : QObject(menu), menu_(menu) { menu->installEventFilter(this); }

    bool eventFilter(QObject* watched, QEvent* event) override {
        if (watched == menu_ && event->type() == QEvent::MouseButtonRelease)
            return switchItem(menu_->actionAt(static_cast<QMouseEvent*>(event)->pos()));
        if (watched == menu_ && event->type() == QEvent::KeyPress) {
            const int key = static_cast<QKeyEvent*>(event)->key();
            if (key == Qt::Key_Space || key == Qt::Key_Return || key == Qt::Key_Enter)
                return switchItem(menu_->activeAction());
        }
        return false;
    }

private:
    static bool switchItem(QAction* item) {
        if (item == nullptr || !item->isCheckable() || !item->isEnabled()) return false;
        item->trigger();
        return true;
    }

    QMenu* menu_;
};

} // namespace

void keepOpenWhileSwitching(QMenu* menu) {
    // A menu is filled whenever it is shown.
    constexpr const char* kDone = "staysOpen";
    if (menu->property(kDone).toBool()) return;
    menu->setProperty(kDone, true);
    new StayOpen(menu);
}

} // namespace raftarium::ui
