#pragma once

#include "ui/live/attach_request.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace raftarium::ui {

class FileField;

/// Asks for the cluster to attach to. Not modal.
class AttachDialog : public QDialog {
    Q_OBJECT
public:
    explicit AttachDialog(QWidget* parent);

    [[nodiscard]] QPlainTextEdit& addresses() const { return *addresses_; }
    [[nodiscard]] QLineEdit& token() const { return *token_; }
    /// Why it did not attach, as shown; empty: nothing is wrong.
    [[nodiscard]] QString problem() const;

signals:
    void wanted(const raftarium::ui::AttachRequest& request);

private:
    void attach();

    QPlainTextEdit* addresses_;
    QLineEdit* token_;
    FileField* tokenFile_;
    FileField* authority_;
    FileField* certificate_;
    FileField* key_;
    QLabel* problem_;
};

} // namespace raftarium::ui
