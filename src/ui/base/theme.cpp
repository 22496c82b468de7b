#include "ui/base/theme.h"

#include "ui/base/icon_engine.h"
#include "ui/base/style_sheet.h"

#include <QApplication>
#include <QEvent>
#include <QFontDatabase>
#include <QProxyStyle>
#include <QStyleFactory>
#include <QWidget>

namespace raftarium::ui {
namespace {

struct Current {
    Theme::Scheme scheme = Theme::Scheme::System;
    const Tokens* tokens = &darkTokens();
    bool applying = false;
    bool reduceMotion = false;
};
Current current;

/// Hears of changes of the desktop's scheme.
class DesktopWatcher : public QObject {
public:
    using QObject::QObject;
    bool eventFilter(QObject* watched, QEvent* event) override {
        const bool changed = event->type() == QEvent::ThemeChange ||
                             (event->type() == QEvent::ApplicationPaletteChange && watched == qApp);
        if (changed && !current.applying && current.scheme == Theme::Scheme::System)
            QMetaObject::invokeMethod(
                this, [] { Theme::apply(Theme::Scheme::System); }, Qt::QueuedConnection);
        return false;
    }
};

void watchDesktop() {
    static DesktopWatcher* watcher = nullptr;
    if (watcher) return;
    watcher = new DesktopWatcher(qApp);
    qApp->installEventFilter(watcher);
    QObject::connect(watcher, &QObject::destroyed, [] { watcher = nullptr; });
}

QString firstFamily(const QStringList& wanted, QFontDatabase::SystemFont fallback) {
    for (const QString& family : wanted)
        if (QFontDatabase::hasFamily(family)) return family;
    return QFontDatabase::systemFont(fallback).family();
}

/// The desktop's own palette: what the application has while nobody set one.
QPalette desktopPalette() {
    QApplication::setPalette(QPalette());
    return QApplication::palette();
}

} // namespace

bool Theme::isDark(const QPalette& palette) {
    const auto luminance = [](const QColor& c) {
        return 0.2126 * c.redF() + 0.7152 * c.greenF() + 0.0722 * c.blueF();
    };
    return luminance(palette.color(QPalette::Window)) <
           luminance(palette.color(QPalette::WindowText));
}

namespace {

/// Fusion, which underlines the keys of menus only while Alt is held.
class Style : public QProxyStyle {
public:
    Style() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {}
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* result) const override {
        if (hint == SH_UnderlineShortcut)
            return QGuiApplication::queryKeyboardModifiers().testFlag(Qt::AltModifier) ? 1 : 0;
        return QProxyStyle::styleHint(hint, option, widget, result);
    }
};

} // namespace

QPalette Theme::palette(const Tokens& t) {
    QPalette p;
    p.setColor(QPalette::Window, t.panel);
    p.setColor(QPalette::WindowText, t.text);
    p.setColor(QPalette::Base, t.panel);
    p.setColor(QPalette::AlternateBase, t.raised);
    p.setColor(QPalette::Text, t.text);
    p.setColor(QPalette::PlaceholderText, t.textFaint);
    p.setColor(QPalette::Button, t.raised);
    p.setColor(QPalette::ButtonText, t.text);
    p.setColor(QPalette::BrightText, t.danger);
    p.setColor(QPalette::ToolTipBase, t.raised);
    p.setColor(QPalette::ToolTipText, t.text);
    p.setColor(QPalette::Highlight, t.accent);
    p.setColor(QPalette::HighlightedText, t.onAccent);
    p.setColor(QPalette::Link, t.accent);
    p.setColor(QPalette::LinkVisited, t.accent);
    p.setColor(QPalette::Light, t.line);
    p.setColor(QPalette::Midlight, t.line);
    p.setColor(QPalette::Mid, t.line);
    p.setColor(QPalette::Dark, t.window);
    p.setColor(QPalette::Shadow, t.window);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, t.textFaint);
    return p;
}

void Theme::apply(Scheme scheme) {
    current.applying = true;
    current.scheme = scheme;
    watchDesktop();
    if (qApp->styleSheet().isEmpty()) // the first time
        QApplication::setStyle(new Style);
    const bool dark =
        scheme == Scheme::Dark || (scheme == Scheme::System && isDark(desktopPalette()));
    current.tokens = dark ? &darkTokens() : &lightTokens();
    QApplication::setPalette(palette(*current.tokens));
    QApplication::setFont(uiFont());
    qApp->setStyleSheet(styleSheet(*current.tokens));
    current.applying = false;
}

Theme::Scheme Theme::scheme() { return current.scheme; }

const Tokens& Theme::tokens() { return *current.tokens; }

QColor Theme::term(std::uint32_t term) {
    return term == 0 ? tokens().textMuted : tokens().terms[(term - 1) % 8];
}

QFont Theme::uiFont(qreal pixelSize) {
    static const QString family =
        firstFamily({QStringLiteral("Inter")}, QFontDatabase::GeneralFont);
    QFont font(family);
    font.setPixelSize(qMax(1, qRound(pixelSize)));
    return font;
}

QFont Theme::monoFont(qreal pixelSize) {
    static const QString family =
        firstFamily({QStringLiteral("JetBrains Mono")}, QFontDatabase::FixedFont);
    QFont font(family);
    font.setStyleHint(QFont::Monospace);
    font.setPixelSize(qMax(1, qRound(pixelSize)));
    return font;
}

QFont Theme::headingFont() {
    QFont font = uiFont(11);
    font.setWeight(QFont::DemiBold);
    font.setCapitalization(QFont::AllUppercase);
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0.7);
    return font;
}

QIcon Theme::icon(const QString& name, QColor Tokens::*colour) {
    return QIcon(new IconEngine(name, colour));
}

bool Theme::reduceMotion() { return current.reduceMotion; }

void Theme::setReduceMotion(bool reduce) {
    if (current.reduceMotion == reduce) return;
    current.reduceMotion = reduce;
    for (QWidget* widget : QApplication::allWidgets()) {
        QEvent event(QEvent::PaletteChange);
        QApplication::sendEvent(widget, &event);
    }
}

} // namespace raftarium::ui
