#pragma once

#include <QLineEdit>
#include <QWidget>

namespace raftarium::ui {

/// A field for the path of a file or a folder, with a button that lets one be chosen.
class FileField : public QWidget {
    Q_OBJECT
public:
    enum class Wanted { File, Folder };
    FileField(const QString& name, Wanted wanted, QWidget* parent);

    [[nodiscard]] QLineEdit& field() const { return *field_; }
    [[nodiscard]] QString path() const { return field_->text().trimmed(); }

private:
    void choose();
    QLineEdit* field_;
    Wanted wanted_;
    QString name_;
};

} // namespace raftarium::ui
