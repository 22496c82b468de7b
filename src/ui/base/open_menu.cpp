#include "ui/base/open_menu.h"

#include <QAction>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QVariant>

#include <utility>

namespace raftarium::ui {
namespace {

/// Takes what would switch an item out of the menu's hands, which would close.
class StayOpen : public QObject {
public:
    explicit StayOpen(QMenu* menu) : QObject(menu), menu_(menu) { menu->installEventFilter(this); }

    bool eventFilter(QObject* watched, QEvent* event) override {
        if (watched != menu_) return false;
        switch (event->type()) {
        case QEvent::MouseButtonPress:
            pressed_ = menu_->actionAt(static_cast<QMouseEvent*>(event)->pos());
            return false;
        case QEvent::MouseButtonRelease: {
            // The click that opened the menu ends here too, where it began elsewhere.
            const QAction* pressed = std::exchange(pressed_, nullptr);
            QAction* item = menu_->actionAt(static_cast<QMouseEvent*>(event)->pos());
            return item == pressed && switchItem(item);
        }
        case QEvent::KeyPress: {
            const int key = static_cast<QKeyEvent*>(event)->key();
            const bool chooses =
                key == Qt::Key_Space || key == Qt::Key_Return || key == Qt::Key_Enter;
            return chooses && switchItem(menu_->activeAction());
        }
        default: return false;
        }
    }

private:
    static bool switchItem(QAction* item) {
        if (item == nullptr || !item->isCheckable() || !item->isEnabled()) return false;
        item->trigger();
        return true;
    }

    QMenu* menu_;
    const QAction* pressed_ = nullptr; // compared only: it may be gone
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
