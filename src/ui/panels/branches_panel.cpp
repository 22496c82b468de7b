#include "ui/panels/branches_panel.h"

#include "ui/base/session.h"
#include "ui/base/theme.h"
#include "ui/timeline/time_text.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <map>
#include <utility>

namespace raftarium::ui {

namespace {
constexpr int kBranchRole = Qt::UserRole;
enum Column { NameColumn, TimeColumn };
} // namespace

BranchesPanel::BranchesPanel(Session* session, QWidget* parent)
    : QWidget(parent),
      session_(session),
      tree_(new QTreeWidget(this)),
      rename_(new QToolButton(this)),
      delete_(new QToolButton(this)) {
    setAccessibleName(tr("Branches"));
    tree_->setAccessibleName(tr("Branches of history"));
    tree_->setColumnCount(2);
    tree_->setHeaderLabels({tr("branch"), tr("begins at")});
    tree_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    tree_->setContextMenuPolicy(Qt::CustomContextMenu);
    tree_->setItemsExpandable(false);
    tree_->setUniformRowHeights(true);
    tree_->setIndentation(16);
    tree_->setStyleSheet(QStringLiteral("QTreeView::item { height: 22px; }"));
    tree_->header()->setStretchLastSection(false);
    tree_->header()->setSectionResizeMode(NameColumn, QHeaderView::Stretch);
    tree_->header()->setSectionResizeMode(TimeColumn, QHeaderView::Fixed);
    tree_->header()->resizeSection(TimeColumn, 90);
    tree_->installEventFilter(this);
    const auto prepare = [this](QToolButton* button, const QString& text, const QString& name) {
        button->setText(text);
        button->setAccessibleName(name);
        button->setToolTip(name);
        button->setProperty("quiet", true);
        button->setFocusPolicy(Qt::StrongFocus);
    };
    prepare(rename_, tr("Rename"), tr("Rename the selected branch (F2)"));
    prepare(delete_, tr("Delete"), tr("Delete the selected branch (Del)"));
    connect(rename_, &QToolButton::clicked, this, &BranchesPanel::rename);
    connect(delete_, &QToolButton::clicked, this, &BranchesPanel::removeCurrent);
    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(8, 2, 8, 4);
    buttons->addStretch(1);
    buttons->addWidget(rename_);
    buttons->addWidget(delete_);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(tree_, 1);
    layout->addLayout(buttons);

    connect(tree_, &QTreeWidget::itemClicked, this,
            [this](QTreeWidgetItem* item) { switchTo(item); });
    connect(tree_, &QTreeWidget::itemActivated, this,
            [this](QTreeWidgetItem* item) { switchTo(item); });
    connect(tree_, &QTreeWidget::currentItemChanged, this, &BranchesPanel::updateButtons);
    connect(tree_, &QTreeWidget::customContextMenuRequested, this, &BranchesPanel::showMenu);
    connect(tree_, &QTreeWidget::itemChanged, this, [this](QTreeWidgetItem* item, int column) {
        if (rebuilding_ || column != NameColumn) return;
        const QString name = item->text(NameColumn).simplified();
        const int branch = item->data(NameColumn, kBranchRole).toInt();
        // Later, because renaming rebuilds the tree while the editor is still closing.
        QMetaObject::invokeMethod(
            this,
            [this, name, branch] {
                if (name.isEmpty())
                    rebuild();
                else
                    session_->renameBranch(branch, name);
            },
            Qt::QueuedConnection);
    });
    // Rebuilt later as well: it may be a click in the tree that switched.
    for (const auto signal :
         {&Session::branchesChanged, &Session::opened, &Session::timelineReplaced})
        connect(session, signal, this, &BranchesPanel::rebuild, Qt::QueuedConnection);
    rebuild();
}

void BranchesPanel::rebuild() {
    rebuilding_ = true;
    const int selected = selectedBranch();
    const int current = session_->currentBranch();
    tree_->clear();
    std::map<int, QTreeWidgetItem*> items;
    for (const BranchInfo& branch : session_->branches()) {
        const auto parent = items.find(branch.parent);
        auto* item = parent == items.end() ? new QTreeWidgetItem(tree_)
                                           : new QTreeWidgetItem(parent->second);
        items[branch.id] = item;
        item->setData(NameColumn, kBranchRole, branch.id);
        item->setText(NameColumn, branch.name);
        item->setText(TimeColumn, momentText(branch.forkedAt));
        item->setFlags(item->flags() | Qt::ItemIsEditable);
        item->setFont(TimeColumn, Theme::monoFont(11));
        item->setForeground(TimeColumn, Theme::tokens().textMuted);
        if (branch.id != current) continue;
        QFont font = Theme::uiFont(13);
        font.setWeight(QFont::DemiBold);
        item->setFont(NameColumn, font);
        item->setForeground(NameColumn, Theme::tokens().accent);
        item->setToolTip(NameColumn, tr("The branch that is shown"));
        item->setData(NameColumn, Qt::AccessibleDescriptionRole, tr("shown"));
    }
    tree_->expandAll();
    // Another branch that is shown is also the one that buttons mean.
    QTreeWidgetItem* item = itemOf(std::exchange(shown_, current) == current ? selected : current);
    tree_->setCurrentItem(item ? item : itemOf(current));
    rebuilding_ = false;
    updateButtons();
}

QTreeWidgetItem* BranchesPanel::itemOf(int branch) const {
    for (QTreeWidgetItemIterator it(tree_); *it; ++it)
        if ((*it)->data(NameColumn, kBranchRole).toInt() == branch) return *it;
    return nullptr;
}

int BranchesPanel::selectedBranch() const {
    const QTreeWidgetItem* item = tree_->currentItem();
    return item ? item->data(NameColumn, kBranchRole).toInt() : -1;
}

void BranchesPanel::switchTo(QTreeWidgetItem* item) {
    const int branch = item->data(NameColumn, kBranchRole).toInt();
    if (branch != session_->currentBranch()) session_->switchBranch(branch);
}

void BranchesPanel::rename() {
    if (QTreeWidgetItem* item = tree_->currentItem()) tree_->editItem(item, NameColumn);
}

void BranchesPanel::removeCurrent() {
    const int branch = selectedBranch();
    if (branch >= 0 && branch != session_->currentBranch()) session_->deleteBranch(branch);
}

void BranchesPanel::updateButtons() {
    const int branch = selectedBranch();
    rename_->setEnabled(branch >= 0);
    delete_->setEnabled(branch >= 0 && branch != session_->currentBranch() &&
                        session_->branches().size() > 1);
}

void BranchesPanel::showMenu(const QPoint& position) {
    QTreeWidgetItem* item = tree_->itemAt(position);
    if (!item) return;
    tree_->setCurrentItem(item);
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const int branch = selectedBranch();
    QAction* change = menu->addAction(tr("Switch to this branch"), this,
                                      [this, branch] { session_->switchBranch(branch); });
    change->setEnabled(branch != session_->currentBranch());
    menu->addAction(tr("Rename"), this, &BranchesPanel::rename);
    QAction* remove = menu->addAction(tr("Delete"), this, &BranchesPanel::removeCurrent);
    remove->setEnabled(delete_->isEnabled());
    menu->popup(tree_->viewport()->mapToGlobal(position));
}

void BranchesPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange) rebuild();
    QWidget::changeEvent(event);
}

bool BranchesPanel::eventFilter(QObject* watched, QEvent* event) {
    // While a name is edited, keys that the editor leaves over arrive here as well.
    const bool editing =
        tree_->currentItem() && tree_->isPersistentEditorOpen(tree_->currentItem(), NameColumn);
    if (watched == tree_ && event->type() == QEvent::KeyPress && !editing) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_F2) {
            rename();
            return true;
        }
        if (key == Qt::Key_Delete) {
            removeCurrent();
            return true;
        }
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            if (tree_->currentItem()) switchTo(tree_->currentItem());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace raftarium::ui
