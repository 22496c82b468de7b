#include "ui/shell/start_cluster_dialog.h"

#include "ui/base/theme.h"
#include "ui/shell/file_field.h"

#include <QButtonGroup>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

#include <array>

namespace raftarium::ui {
namespace {

constexpr std::array<int, 3> kCounts{3, 5, 7};
constexpr int kWidth = 460;

} // namespace

StartClusterDialog::StartClusterDialog(QWidget* parent)
    : QDialog(parent),
      temporary_(new QRadioButton(tr("A fresh folder that is removed in the end"), this)),
      chosen_(new QRadioButton(tr("This folder:"), this)),
      problem_(new QLabel(this)),
      start_(new QPushButton(tr("Start"), this)) {
    setWindowTitle(tr("Start local cluster"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* column = new QVBoxLayout(this);
    auto* about = new QLabel(tr("Real servers run as processes on this machine and end with this "
                                "window. Crash is SIGKILL, pause is SIGSTOP."),
                             this);
    about->setWordWrap(true);
    about->setForegroundRole(QPalette::PlaceholderText);
    about->setMinimumWidth(kWidth);
    column->addWidget(about);

    auto* form = new QFormLayout;
    auto* counts = new QHBoxLayout;
    auto* countGroup = new QButtonGroup(this);
    for (const int count : kCounts) {
        auto* button = new QRadioButton(QString::number(count), this);
        button->setAccessibleName(tr("%n server(s)", nullptr, count));
        button->setChecked(count == kCounts.front());
        countGroup->addButton(button);
        counts->addWidget(button);
        counts_.push_back(button);
    }
    counts->addStretch(1);
    form->addRow(tr("Servers"), counts);
    auto* field =
        new FileField(tr("Folder for the logs of the servers"), FileField::Wanted::Folder, this);
    directory_ = &field->field();
    auto* places = new QVBoxLayout;
    auto* placeGroup = new QButtonGroup(this);
    placeGroup->addButton(temporary_);
    placeGroup->addButton(chosen_);
    temporary_->setChecked(true);
    places->addWidget(temporary_);
    places->addWidget(chosen_);
    places->addWidget(field);
    form->addRow(tr("Logs"), places);
    column->addLayout(form);

    problem_->setWordWrap(true);
    problem_->setAccessibleName(tr("Problem"));
    problem_->hide();
    column->addWidget(problem_);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(start_, QDialogButtonBox::AcceptRole);
    start_->setDefault(true);
    column->addWidget(buttons);

    const auto check = [this] {
        start_->setEnabled(temporary_->isChecked() || !directory_->text().trimmed().isEmpty());
    };
    connect(directory_, &QLineEdit::textEdited, chosen_, [this] { chosen_->setChecked(true); });
    connect(directory_, &QLineEdit::textChanged, this, check);
    connect(chosen_, &QRadioButton::toggled, this, check);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        problem_->hide();
        emit wanted(config());
        if (problem_->isHidden()) accept();
    });
    counts_.front()->setFocus();
}

QRadioButton& StartClusterDialog::choice(int servers) const {
    for (std::size_t i = 0; i < kCounts.size(); ++i)
        if (kCounts[i] == servers) return *counts_[i];
    return *counts_.front();
}

net::LocalCluster::Config StartClusterDialog::config() const {
    net::LocalCluster::Config config;
    for (std::size_t i = 0; i < kCounts.size(); ++i)
        if (counts_[i]->isChecked()) config.servers = kCounts[i];
    if (chosen_->isChecked()) config.directory = directory_->text().trimmed();
    return config;
}

void StartClusterDialog::showProblem(const QString& text) {
    problem_->setText(QStringLiteral("<span style='color:%1'>%2</span>")
                          .arg(Theme::tokens().danger.name(), text.toHtmlEscaped()));
    problem_->show();
}

QString StartClusterDialog::problem() const {
    return problem_->isHidden() ? QString() : problem_->text();
}

} // namespace raftarium::ui
