#pragma once

#include <QFrame>

#include <functional>
#include <vector>

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace raftarium::ui {

/// A line above the scene that says what happened and offers what can be done. It stops nothing.
class MessageBar : public QFrame {
    Q_OBJECT
public:
    enum class Kind { Note, Error };
    struct Offer {
        QString text;
        std::function<void()> run;
    };
    explicit MessageBar(QWidget* parent);

    void showMessage(Kind kind, const QString& text, const std::vector<Offer>& offers = {});
    [[nodiscard]] QString text() const;

private:
    QHBoxLayout* layout_;
    QLabel* icon_;
    QLabel* text_;
    QWidget* offers_;
    QToolButton* close_;
};

} // namespace raftarium::ui
