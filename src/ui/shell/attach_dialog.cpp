#include "ui/shell/attach_dialog.h"

#include "ui/base/theme.h"
#include "ui/shell/file_field.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace raftarium::ui {
namespace {

constexpr int kWidth = 480;
constexpr int kLines = 5;

} // namespace

AttachDialog::AttachDialog(QWidget* parent)
    : QDialog(parent),
      addresses_(new QPlainTextEdit(this)),
      token_(new QLineEdit(this)),
      tokenFile_(new FileField(tr("File with the token"), FileField::Wanted::File, this)),
      authority_(new FileField(tr("Certificate of the authority"), FileField::Wanted::File, this)),
      certificate_(new FileField(tr("Own certificate"), FileField::Wanted::File, this)),
      key_(new FileField(tr("Own key"), FileField::Wanted::File, this)),
      problem_(new QLabel(this)) {
    setWindowTitle(tr("Attach to a cluster"));
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(kWidth);
    addresses_->setPlaceholderText(QStringLiteral("127.0.0.1:9101\n127.0.0.1:9102\n…"));
    addresses_->setAccessibleName(tr("Observer ports, one a line"));
    addresses_->setTabChangesFocus(true);
    addresses_->setFont(Theme::monoFont());
    addresses_->setFixedHeight(addresses_->fontMetrics().lineSpacing() * kLines + 12);
    token_->setEchoMode(QLineEdit::Password);
    token_->setAccessibleName(tr("Token"));
    token_->setToolTip(tr("Whoever knows it may watch the servers, and break them"));

    auto* form = new QFormLayout;
    form->addRow(tr("Observer ports"), addresses_);
    form->addRow(tr("Token"), token_);
    form->addRow(tr("or a file with it"), tokenFile_);
    auto* tls = new QGroupBox(tr("TLS, where the servers ask for it"), this);
    auto* tlsForm = new QFormLayout(tls);
    tlsForm->addRow(tr("Authority"), authority_);
    tlsForm->addRow(tr("Certificate"), certificate_);
    tlsForm->addRow(tr("Key"), key_);
    problem_->setWordWrap(true);
    problem_->setAccessibleName(tr("Problem"));
    problem_->hide();
    auto* attach = new QPushButton(tr("Attach"), this);
    attach->setDefault(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(attach, QDialogButtonBox::AcceptRole);
    auto* column = new QVBoxLayout(this);
    column->addLayout(form);
    column->addWidget(tls);
    column->addWidget(problem_);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, &AttachDialog::attach);
    addresses_->setFocus();
}

void AttachDialog::attach() {
    const auto read =
        readAttachRequest({addresses_->toPlainText(), token_->text(), tokenFile_->path(),
                           authority_->path(), certificate_->path(), key_->path()});
    if (const auto* problem = std::get_if<QString>(&read)) {
        problem_->setText(QStringLiteral("<span style='color:%1'>%2</span>")
                              .arg(Theme::tokens().danger.name(), problem->toHtmlEscaped()));
        return problem_->show();
    }
    emit wanted(std::get<AttachRequest>(read));
    accept();
}

QString AttachDialog::problem() const {
    return problem_->isHidden() ? QString() : problem_->text();
}

} // namespace raftarium::ui
