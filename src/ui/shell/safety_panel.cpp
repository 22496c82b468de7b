#include "ui/shell/safety_panel.h"

#include "ui/base/session.h"
#include "ui/base/theme.h"
#include "ui/panels/panel_util.h"
#include "ui/panels/sentence_text.h"
#include "ui/shell/linearizability_watch.h"

#include <QCoreApplication>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>

#include <algorithm>
#include <climits>
#include <cstdint>

namespace raftarium::ui {
namespace {

constexpr std::size_t kListed = 20;

QString coloured(const QString& text, const QColor& colour) {
    return QStringLiteral("<span style='color:%1'>%2</span>").arg(colour.name(), text);
}

QString propertyText(Property property) {
    return QCoreApplication::translate("Property", propertyName(property));
}

} // namespace

SafetyPanel::SafetyPanel(Session* session, QWidget* parent,
                         const RunningLinearizability::Limits& limits)
    : QWidget(parent),
      session_(session),
      watch_(new LinearizabilityWatch(session, this, limits)),
      summary_(new QLabel(this)),
      linearizability_(new QLabel(this)),
      linearizabilityResult_(new QLabel(this)),
      violations_(new QLabel(this)) {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(12, 2, 12, 10);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(0, 1);
    summary_->setObjectName(QLatin1String(kPanelHeader));
    summary_->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    grid->addWidget(summary_, 0, 0, 1, 2);
    for (std::size_t i = 0; i < kProperties; ++i) {
        names_[i] = new QLabel(this);
        results_[i] = new QLabel(this);
        results_[i]->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        const int row = static_cast<int>(i) + 1;
        grid->addWidget(names_[i], row, 0);
        grid->addWidget(results_[i], row, 1);
    }
    linearizability_->setObjectName(QStringLiteral("linearizability"));
    linearizabilityResult_->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    grid->addWidget(linearizability_, static_cast<int>(kProperties) + 1, 0);
    grid->addWidget(linearizabilityResult_, static_cast<int>(kProperties) + 1, 1);
    violations_->setWordWrap(true);
    violations_->setTextFormat(Qt::RichText);
    violations_->setTextInteractionFlags(Qt::LinksAccessibleByMouse |
                                         Qt::LinksAccessibleByKeyboard);
    violations_->setAccessibleName(tr("Violations"));
    connect(violations_, &QLabel::linkActivated, this, &SafetyPanel::goTo);
    grid->addWidget(violations_, static_cast<int>(kProperties) + 2, 0, 1, 2);
    grid->setRowStretch(static_cast<int>(kProperties) + 3, 1);

    for (const auto signal : {&Session::violationsChanged, &Session::opened,
                              &Session::timelineReplaced, &Session::branchesChanged})
        connect(session, signal, this, &SafetyPanel::showProperties);
    connect(watch_, &LinearizabilityWatch::changed, this, &SafetyPanel::showProperties);
    showProperties();
}

void SafetyPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange && violations_) showProperties();
    QWidget::changeEvent(event);
}

void SafetyPanel::showProperties() {
    const Tokens& tokens = Theme::tokens();
    std::uint64_t total = 0;
    for (std::size_t i = 0; i < kProperties; ++i) {
        const auto property = static_cast<Property>(i);
        const std::uint64_t count = session_->violationCount(property);
        total += count;
        const QString dot = coloured(QStringLiteral("●"), count ? tokens.danger : tokens.commit);
        names_[i]->setText(dot + QStringLiteral("&nbsp; ") +
                           propertyText(property).toHtmlEscaped());
        const std::string_view section = propertySection(property);
        names_[i]->setToolTip(count ? tr("Broken") : tr("Holds so far in this branch"));
        names_[i]->setAccessibleName(
            tr("%1: %2").arg(propertyText(property), count ? tr("broken") : tr("holds")));
        results_[i]->setText(
            count
                ? coloured(tr("broken %1×").arg(QLocale().toString(static_cast<qulonglong>(count))),
                           tokens.danger)
                : coloured(QString::fromUtf8(section.data(), static_cast<int>(section.size())),
                           tokens.textFaint));
    }
    showLinearizability();
    const bool contradicted = watch_->result().verdict == Verdict::NotLinearizable;
    const QString elsewhere = elsewhereText();
    summary_->setText(total == 0 && !contradicted && elsewhere.isEmpty()
                          ? coloured(tr("All hold"), tokens.commit)
                          : coloured(tr("Broken"), tokens.danger));

    QString html;
    const auto& violations = session_->violations();
    for (std::size_t i = 0; i < std::min(violations.size(), kListed); ++i) {
        const Violation& violation = violations[i];
        html += QStringLiteral("<p style='margin-top:6px; margin-bottom:0'>%1")
                    .arg(richText(violation.sentence));
        if (violation.earlier != kNoEvent)
            html += QStringLiteral(" <a href='%1'>%2</a> ")
                        .arg(violation.earlier)
                        .arg(tr("first event"));
        html +=
            QStringLiteral(" <a href='%1'>%2</a></p>").arg(violation.event).arg(tr("second event"));
    }
    if (violations.size() > kListed)
        html += QStringLiteral("<p>%1</p>")
                    .arg(tr("and %n more", nullptr, static_cast<int>(violations.size() - kListed)));
    html += contradictionText();
    html += elsewhere;
    violations_->setText(html);
    violations_->setVisible(!html.isEmpty());
}

void SafetyPanel::showLinearizability() {
    const Tokens& tokens = Theme::tokens();
    const int operations = static_cast<int>(std::min<std::uint64_t>(watch_->operations(), INT_MAX));
    const Verdict verdict = watch_->result().verdict;
    QString dot = coloured(QStringLiteral("●"), tokens.commit);
    QString said = coloured(QStringLiteral("§8"), tokens.textFaint);
    QString spoken = tr("holds");
    QString more = tr("There is an order of all %n operation(s) that explains every answer",
                      nullptr, operations);
    if (watch_->ignored() > 0 && verdict == Verdict::Linearizable) {
        // What is not judged must not look as if it were.
        const QString ignored = QLocale().toString(static_cast<qulonglong>(watch_->ignored()));
        more = tr("Judged: all %n operation(s) but %1. Left out are some answers on keys that are "
                  "never at rest, and on more keys than are remembered",
                  nullptr, operations)
                   .arg(ignored);
        said = coloured(tr("all but %1").arg(ignored), tokens.textMuted);
    }
    if (operations == 0) {
        dot = coloured(QStringLiteral("○"), tokens.textFaint);
        spoken = tr("no client operations");
        said = coloured(spoken, tokens.textFaint);
        more = tr("No client has asked for anything: give the cluster clients when you make it");
    } else if (verdict == Verdict::Undecided) {
        dot = coloured(QStringLiteral("●"), tokens.warning);
        spoken = tr("undecided");
        said = coloured(spoken, tokens.warning);
        more = tr("Too many operations at once to be judged in the time there is");
    } else if (verdict == Verdict::NotLinearizable) {
        dot = coloured(QStringLiteral("●"), tokens.danger);
        spoken = tr("broken");
        said = coloured(spoken, tokens.danger);
        more = tr("Broken");
    }
    linearizability_->setText(dot + QStringLiteral("&nbsp; ") + tr("Linearizability"));
    linearizability_->setToolTip(more);
    linearizability_->setAccessibleName(tr("%1: %2").arg(tr("Linearizability"), spoken));
    linearizabilityResult_->setText(said);
}

QString SafetyPanel::contradictionText() const {
    const auto& found = watch_->result().contradiction;
    if (watch_->result().verdict != Verdict::NotLinearizable || !found) return {};
    const QString key = QString::fromStdString(found->key).toHtmlEscaped();
    QString html = QStringLiteral("<p style='margin-top:6px; margin-bottom:0'>%1")
                       .arg(tr("No order of the operations on “%1” explains what the clients were "
                               "answered.")
                                .arg(key));
    const auto link = [&](EventNumber event, const QString& text) {
        if (event != kNoEvent) html += QStringLiteral(" <a href='%1'>%2</a>").arg(event).arg(text);
    };
    link(found->earlierEvent, tr("first event"));
    link(found->event, tr("second event"));
    return html + QStringLiteral("</p>");
}

QString SafetyPanel::elsewhereText() const {
    QString html;
    const auto add = [&html](const QString& text, const QString& more) {
        html += QStringLiteral("<p style='margin-top:6px; margin-bottom:0'>%1 %2</p>")
                    .arg(text.toHtmlEscaped(), more);
    };
    for (const ForgottenChapter& chapter : session_->forgottenChapters())
        add(tr("%n violation(s) in “%1”, which was forgotten. The first:", nullptr,
               static_cast<int>(chapter.violations))
                .arg(chapter.name),
            richText(chapter.first));
    for (const BranchInfo& branch : session_->branches()) {
        const std::uint64_t count = session_->violationCountOf(branch.id);
        if (count == 0 || branch.id == session_->currentBranch()) continue;
        add(tr("%n violation(s) in “%1”", nullptr, static_cast<int>(count)).arg(branch.name),
            QStringLiteral("<a href='branch %1'>%2</a>").arg(branch.id).arg(tr("show")));
    }
    return html;
}

void SafetyPanel::goTo(const QString& link) {
    if (link.startsWith(QLatin1String("branch "))) {
        const int branch = link.mid(7).toInt();
        if (session_->timelineOf(branch) != nullptr) session_->switchBranch(branch);
        return;
    }
    const EventNumber number = link.toUInt();
    if (number >= session_->timeline().size()) return;
    Selection selection;
    selection.kind = Selection::Kind::Event;
    selection.event = number;
    session_->pause();
    session_->setPosition(number + 1);
    session_->select(selection);
}

} // namespace raftarium::ui
