#pragma once

#include "ui/base/own_settings.h"
#include "ui/base/session.h"
#include "ui/base/theme.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/main_window.h"

#include <QDockWidget>
#include <QMenu>
#include <QMenuBar>
#include <QObject>
#include <QTest>

#include <cstdint>
#include <memory>

namespace raftarium::ui {

[[nodiscard]] inline Time at(std::int64_t milliseconds) { return Time{milliseconds * 1'000'000}; }

/// For tests that use the main window as people do. Whoever derives from it opens a window in
/// init() and closes it in cleanup().
class WindowTest : public QObject {
protected:
    /// In the place of the one before, as large as a usual screen, and with the keyboard.
    void openWindow(MainWindow::Memory memory = MainWindow::Memory::Forget) {
        window_ = std::make_unique<MainWindow>(memory);
        window_->resize(1440, 900);
        window_->show();
        QVERIFY(QTest::qWaitForWindowActive(window_.get()));
    }
    /// As on the first day of the program, and dark.
    void openFirstWindow() {
        QSettings().clear();
        Theme::apply(Theme::Scheme::Dark);
        openWindow();
    }
    void closeWindow() { window_.reset(); }

    [[nodiscard]] Session& session() const { return window_->session(); }
    [[nodiscard]] QDockWidget* dock(const QString& id) const {
        return window_->findChild<QDockWidget*>(id);
    }
    /// A menu of the menu bar; nullptr: there is none.
    [[nodiscard]] QMenu* submenu(const QString& title) const {
        for (auto* menu : window_->menuBar()->findChildren<QMenu*>())
            if (menu->title() == title) return menu;
        return nullptr;
    }
    /// By its keys.
    CommandPalette* openPalette() {
        QTest::keyClick(window_.get(), Qt::Key_K, Qt::ControlModifier);
        return window_->findChild<CommandPalette*>();
    }

    OwnSettings settings_;
    std::unique_ptr<MainWindow> window_;
};

} // namespace raftarium::ui
