#include "ui/shell/new_cluster_dialog.h"

#include "ui/shell/status_line.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRandomGenerator>
#include <QSpinBox>

namespace raftarium::ui {

NewClusterDialog::NewClusterDialog(const Scenario& like, QWidget* parent)
    : QDialog(parent),
      nodes_(new QSpinBox(this)),
      voters_(new QSpinBox(this)),
      clients_(new QSpinBox(this)),
      seed_(new QLineEdit(this)),
      create_(new QPushButton(tr("Create"), this)) {
    setWindowTitle(tr("New cluster"));
    setAttribute(Qt::WA_DeleteOnClose);
    nodes_->setRange(1, 101);
    nodes_->setButtonSymbols(QAbstractSpinBox::NoButtons);
    nodes_->setValue(like.nodes);
    nodes_->setAccessibleName(tr("Number of nodes"));
    voters_->setRange(1, like.nodes);
    voters_->setButtonSymbols(QAbstractSpinBox::NoButtons);
    voters_->setValue(like.voters > 0 ? like.voters : like.nodes);
    voters_->setAccessibleName(tr("Voters at the start"));
    voters_->setToolTip(tr("The other servers wait until somebody makes them members (§6)"));
    clients_->setRange(0, 100);
    clients_->setButtonSymbols(QAbstractSpinBox::NoButtons);
    clients_->setValue(like.clients.count);
    clients_->setSpecialValueText(tr("none"));
    clients_->setAccessibleName(tr("Clients"));
    clients_->setToolTip(tr("Each asks for one operation after another, and waits for its answer"));
    // All vote unless fewer are wanted.
    connect(nodes_, &QSpinBox::valueChanged, this, [this](int nodes) {
        const bool all = voters_->value() == voters_->maximum();
        voters_->setMaximum(nodes);
        if (all) voters_->setValue(nodes);
    });
    seed_->setText(seedText(like.seed));
    seed_->setAccessibleName(tr("Seed"));
    seed_->setToolTip(tr("The same seed gives the same run; decimal or 0x…"));
    auto* dice = new QPushButton(tr("Random"), this);
    dice->setAutoDefault(false);
    auto* seedRow = new QHBoxLayout;
    seedRow->addWidget(seed_, 1);
    seedRow->addWidget(dice);
    auto* form = new QFormLayout(this);
    form->addRow(tr("Number of nodes (1–101)"), nodes_);
    form->addRow(tr("Voters at the start"), voters_);
    form->addRow(tr("Clients"), clients_);
    form->addRow(tr("Seed"), seedRow);
    auto* hint = new QLabel(tr("Settings of protocol and network start at their defaults."), this);
    hint->setForegroundRole(QPalette::PlaceholderText);
    form->addRow(hint);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(create_, QDialogButtonBox::AcceptRole);
    create_->setDefault(true);
    form->addRow(buttons);

    connect(dice, &QPushButton::clicked, this,
            [this] { seed_->setText(seedText(QRandomGenerator::global()->generate())); });
    connect(seed_, &QLineEdit::textChanged, this,
            [this] { create_->setEnabled(seedValue().has_value()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        const std::optional<quint64> value = seedValue();
        if (!value) return;
        Scenario scenario;
        scenario.nodes = nodes_->value();
        if (voters_->value() < scenario.nodes) scenario.voters = voters_->value();
        scenario.clients.count = clients_->value();
        scenario.seed = *value;
        emit wanted(scenario);
        accept();
    });
}

std::optional<quint64> NewClusterDialog::seedValue() const {
    const QString text = seed_->text().trimmed();
    const bool hex = text.startsWith(QLatin1String("0x"), Qt::CaseInsensitive);
    bool ok = false;
    const quint64 value = hex ? text.mid(2).toULongLong(&ok, 16) : text.toULongLong(&ok, 10);
    return ok ? std::optional(value) : std::nullopt;
}

} // namespace raftarium::ui
