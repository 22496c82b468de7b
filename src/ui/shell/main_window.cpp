#include "ui/shell/main_window.h"

#include "ui/base/session.h"
#include "ui/base/theme.h"
#include "ui/panels/branches_panel.h"
#include "ui/panels/event_list_panel.h"
#include "ui/panels/inspector_panel.h"
#include "ui/panels/key_value_panel.h"
#include "ui/panels/logs_panel.h"
#include "ui/panels/why_panel.h"
#include "ui/scene/scene_view.h"
#include "ui/shell/actions.h"
#include "ui/shell/autosave.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/files.h"
#include "ui/shell/key_rules.h"
#include "ui/shell/lazy_tabs.h"
#include "ui/shell/live_actions.h"
#include "ui/shell/menus.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/network_panel.h"
#include "ui/shell/protocol_panel.h"
#include "ui/shell/safety_panel.h"
#include "ui/shell/session_actions.h"
#include "ui/shell/status_line.h"
#include "ui/shell/transport_bar.h"
#include "ui/shell/window_actions.h"
#include "ui/shell/window_layout.h"
#include "ui/timeline/chart_panel.h"
#include "ui/timeline/time_strip.h"

#include <QCloseEvent>
#include <QDockWidget>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QMimeData>
#include <QScrollArea>
#include <QStatusBar>
#include <QUrl>
#include <QVBoxLayout>

namespace raftarium::ui {
namespace {

/// A panel that may be taller than its dock.
QScrollArea* scrolled(QWidget* panel) {
    auto* area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(panel);
    area->setMinimumWidth(panel->minimumSizeHint().width());
    return area;
}

QString droppedFile(const QMimeData* data) {
    const QList<QUrl> urls = data->urls();
    return urls.isEmpty() ? QString() : urls.first().toLocalFile();
}

} // namespace

MainWindow::MainWindow(Memory memory)
    : memory_(memory),
      session_(new Session(this)),
      files_(new Files(session_)),
      actions_(new Actions(this)),
      layout_(new WindowLayout(this)) {
    setAcceptDrops(true);
    resize(1440, 900);
    setMinimumSize(640, 480);
    new KeyRules(this);
    addActions();
    placePanels();
    placeBars();
    if (memory_ == Memory::Remember) {
        autosave_ = new Autosave(session_);
        layout_->restore();
    } else
        layout_->reset();

    connect(files_, &Files::failed, this,
            [this](const QString& text) { messages_->showMessage(MessageBar::Kind::Error, text); });
    connect(files_, &Files::replacedUnsaved, this, [this] {
        messages_->showMessage(MessageBar::Kind::Note,
                               tr("What you had done before was not saved."),
                               {{tr("Bring it back"), [this] {
                                     if (files_->leftBehind())
                                         files_->openNew(*files_->leftBehind(), tr("Restored"));
                                 }}});
    });
    connect(session_, &Session::opened, this, &MainWindow::showTitle);
    connect(session_, &Session::modifiedChanged, this, &MainWindow::showTitle);
    showTitle();
}

MainWindow::~MainWindow() {
    // A field that loses the focus now may still act, and nobody is here to show it.
    session_->disconnect(this);
}

void MainWindow::addActions() {
    addTimeActions(*actions_, session_);
    addClusterActions(*actions_, session_);
    addFileActions(*actions_, files_, session_, this);
    addLiveActions(*actions_, files_, session_, this);
    addViewActions(*actions_, this);
    actions_->add(QStringLiteral("edit.propose"), tr("Propose a command …"),
                  QStringLiteral("propose"), Qt::Key_P, [this] { focusProposal(); });
    actions_->add(QStringLiteral("edit.find"), tr("Find in events …"), QStringLiteral("search"),
                  QKeySequence::Find, [this] { focusSearch(); });
    actions_->add(QStringLiteral("view.palette"), tr("Commands"), QStringLiteral("search"),
                  Qt::CTRL | Qt::Key_K, [this] { openPalette(); });
    actions_->add(QStringLiteral("view.resetLayout"), tr("Reset layout"), {}, {},
                  [this] { layout_->reset(); });
}

void MainWindow::placePanels() {
    using Side = WindowLayout::Side;
    layout_->addDock(Side::Left, QStringLiteral("network"), tr("Network"),
                     scrolled(new NetworkPanel(session_, nullptr)));
    layout_->addDock(Side::Left, QStringLiteral("protocol"), tr("Protocol"),
                     scrolled(new ProtocolPanel(session_, nullptr)));
    layout_->addDock(Side::Left, QStringLiteral("safety"), tr("Safety"),
                     scrolled(new SafetyPanel(session_, nullptr)));
    layout_->addDock(Side::Right, QStringLiteral("inspector"), tr("Inspector"),
                     new InspectorPanel(session_, nullptr));
    layout_->addDock(Side::Right, QStringLiteral("why"), tr("Why?"),
                     new WhyPanel(session_, nullptr));
    layout_->addDock(Side::Right, QStringLiteral("events"), tr("Events"),
                     new EventListPanel(session_, nullptr));
    layout_->addDock(Side::Right, QStringLiteral("branches"), tr("Branches"),
                     new BranchesPanel(session_, nullptr));
    auto* strip = new TimeStrip(session_, nullptr);
    layout_->addDock(Side::Bottom, QStringLiteral("time"), tr("Time"), strip);

    auto* tabs = new LazyTabs(this);
    tabs->addLazyTab(QStringLiteral("logs"), tr("Logs"),
                     [this](QWidget* parent) { return new LogsPanel(session_, parent); });
    tabs->addLazyTab(QStringLiteral("event-list"), tr("Events"),
                     [this](QWidget* parent) { return new EventListPanel(session_, parent); });
    tabs->addLazyTab(QStringLiteral("charts"), tr("Charts"), [this, strip](QWidget* parent) {
        auto* charts = new ChartPanel(session_, parent);
        charts->followStrip(strip);
        return charts;
    });
    tabs->addLazyTab(QStringLiteral("key-value"), tr("Key–value store"),
                     [this](QWidget* parent) { return new KeyValuePanel(session_, parent); });

    auto* top = new QWidget(this);
    auto* column = new QVBoxLayout(top);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    messages_ = new MessageBar(top);
    column->addWidget(messages_);
    scene_ = new SceneView(session_, top);
    column->addWidget(scene_, 1);
    layout_->setCentre(top, tabs);
}

void MainWindow::placeBars() {
    auto* name = new QLabel(QStringLiteral("Raftarium"), this);
    QFont bold = Theme::uiFont();
    bold.setWeight(QFont::DemiBold);
    name->setFont(bold);
    name->setContentsMargins(14, 3, 4, 0);
    menuBar()->setCornerWidget(name, Qt::TopLeftCorner);
    title_ = new QLabel(this);
    title_->setContentsMargins(0, 3, 14, 0);
    title_->setForegroundRole(QPalette::PlaceholderText);
    menuBar()->setCornerWidget(title_, Qt::TopRightCorner);
    buildMenus(this, *actions_, session_, files_, *layout_);
    transport_ = new TransportBar(*actions_, session_, this);
    addToolBar(transport_);
    new StatusLine(session_, statusBar());
}

void MainWindow::openFirstCluster() {
    Scenario scenario;
    scenario.title = tr("Five nodes").toStdString();
    scenario.seed = 7;
    // Slow enough for the first election to be watched, and the speed still right for what follows.
    scenario.network.latency = milliseconds(20);
    scenario.network.jitter = milliseconds(6);
    session_->open(scenario, tr("Five nodes"));
    // To the first candidate: nobody wants to wait for a timer before the first thing happens.
    const KindMask steps = session_->stepMask();
    session_->setStepMask(maskOf(EventKind::BecameCandidate));
    session_->stepForward();
    session_->setStepMask(steps);
    session_->goLive();
    session_->setSpeed(0.02);
    session_->play();
}

bool MainWindow::openFile(const QString& path) { return files_->open(path); }

void MainWindow::offerLeftover() {
    if (!autosave_) return;
    if (auto leftover = autosave_->takeLeftover())
        messages_->showMessage(MessageBar::Kind::Note, tr("What you did last time was not saved."),
                               {{tr("Restore"), [this, scenario = *leftover] {
                                     files_->openNew(scenario, tr("Restored"));
                                 }}});
}

CommandPalette* MainWindow::openPalette() {
    auto* palette = new CommandPalette(
        paletteItems(*actions_, session_, files_),
        [this](const QString& query) { return itemsForQuery(query, session_); }, this);
    connect(palette, &CommandPalette::refused, session_, &Session::messageShown);
    return palette;
}

void MainWindow::focusProposal() {
    transport_->proposal().setFocus();
    transport_->proposal().selectAll();
}

void MainWindow::focusSearch() {
    layout_->showPanel(QStringLiteral("events"));
    for (QDockWidget* dock : layout_->docks())
        if (auto* events = qobject_cast<EventListPanel*>(dock->widget())) events->focusSearch();
}

void MainWindow::showTitle() {
    const QString title = QString::fromStdString(session_->scenario().title);
    const QString name = session_->name();
    QString text = title.isEmpty() || title == name || name.isEmpty()
                       ? (name.isEmpty() ? title : name)
                       : QStringLiteral("%1 — %2").arg(title, name);
    setWindowTitle(QStringLiteral("%1[*] — Raftarium").arg(text));
    setWindowModified(session_->isModified());
    if (session_->isModified()) text += QStringLiteral(" •");
    title_->setText(text);
    title_->setToolTip(session_->isModified() ? tr("Changed by hand, not saved") : QString());
    title_->setMinimumWidth(title_->sizeHint().width());
    // The menu bar gives a corner the room that it needs when it is set, and not later.
    menuBar()->setCornerWidget(title_, Qt::TopRightCorner);
}

void MainWindow::changeEvent(QEvent* event) {
    if (event->type() == QEvent::WindowStateChange)
        session_->setSuspended(windowState().testFlag(Qt::WindowMinimized));
    QMainWindow::changeEvent(event);
}

void MainWindow::closeEvent(QCloseEvent* event) {
    session_->pause();
    if (memory_ == Memory::Remember) {
        layout_->save();
        autosave_->saveNow(); // offered at the next start
    }
    QMainWindow::closeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (!droppedFile(event->mimeData()).isEmpty()) event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
    const QString path = droppedFile(event->mimeData());
    if (path.isEmpty()) return;
    event->acceptProposedAction();
    openFile(path);
}

void MainWindow::resizeEvent(QResizeEvent* event) {
    QMainWindow::resizeEvent(event);
    layout_->fit();
}

void MainWindow::showEvent(QShowEvent* event) {
    QMainWindow::showEvent(event);
    session_->setSuspended(false);
    // Keys belong to the scene until somebody goes elsewhere.
    if (!event->spontaneous()) scene_->setFocus();
}

} // namespace raftarium::ui
