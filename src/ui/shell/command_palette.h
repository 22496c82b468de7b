#pragma once

#include "ui/shell/palette_items.h"

#include <QFrame>

#include <functional>
#include <vector>

class QLineEdit;
class QListWidget;

namespace raftarium::ui {

/// A field and the list of what fits it, above the middle of the window. Enter does the line in
/// front, arrows choose, Escape closes. It lives only while it is open.
class CommandPalette : public QFrame {
    Q_OBJECT
public:
    using ForQuery = std::function<std::vector<PaletteItem>(const QString&)>;
    CommandPalette(std::vector<PaletteItem> items, ForQuery forQuery, QWidget* window);

    [[nodiscard]] QLineEdit& field() const { return *field_; }
    [[nodiscard]] QListWidget& list() const { return *list_; }

signals:
    void refused(const QString& why); ///< the line chosen cannot be done here

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void place();
    void match(const QString& query);
    void runCurrent();

    std::vector<PaletteItem> items_;
    std::vector<PaletteItem> found_; // what the list shows, in its order
    ForQuery forQuery_;
    QLineEdit* field_;
    QListWidget* list_;
};

} // namespace raftarium::ui
