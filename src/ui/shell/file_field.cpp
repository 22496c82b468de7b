#include "ui/shell/file_field.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QPushButton>

namespace raftarium::ui {

FileField::FileField(const QString& name, Wanted wanted, QWidget* parent)
    : QWidget(parent), field_(new QLineEdit(this)), wanted_(wanted), name_(name) {
    field_->setAccessibleName(name);
    setFocusProxy(field_);
    auto* browse = new QPushButton(tr("Choose …"), this);
    browse->setAutoDefault(false);
    browse->setAccessibleName(tr("Choose: %1").arg(name));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(field_, 1);
    row->addWidget(browse);
    connect(browse, &QPushButton::clicked, this, &FileField::choose);
}

void FileField::choose() {
    auto* dialog = new QFileDialog(this, name_, path());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(wanted_ == Wanted::Folder ? QFileDialog::Directory
                                                  : QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, field_, &QLineEdit::setText);
    dialog->show();
}

} // namespace raftarium::ui
