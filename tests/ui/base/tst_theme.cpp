#include "ui/base/colour_vision.h"
#include "ui/base/theme.h"

#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QTest>

using namespace raftarium::ui;

/// The colour tables against what people can tell apart, and switching between them.
class TestTheme : public QObject {
    Q_OBJECT
private slots:
    void init() { Theme::apply(Theme::Scheme::Dark); }

    void termColoursStandOutFromEveryGround_data() { tables(); }
    void termColoursStandOutFromEveryGround() {
        QFETCH(bool, dark);
        const Tokens& t = dark ? darkTokens() : lightTokens();
        for (const QColor& term : t.terms) {
            for (const QColor& ground : {t.window, t.panel, t.raised})
                QVERIFY2(contrast(term, ground) >= 3.0, qPrintable(pair(term, ground)));
            QVERIFY2(contrast(term, t.onTerm) >= 4.5, qPrintable(pair(term, t.onTerm)));
        }
    }

    void termColoursStayApartInEveryColourVision_data() { tables(); }
    void termColoursStayApartInEveryColourVision() {
        QFETCH(bool, dark);
        const Tokens& t = dark ? darkTokens() : lightTokens();
        for (int i = 0; i < 8; ++i)
            for (int j = i + 1; j < 8; ++j) {
                const bool neighbours = j == i + 1 || (i == 0 && j == 7);
                for (const Vision vision : kVisions) {
                    const double apart = distance(vision, t.terms[i], t.terms[j]);
                    QVERIFY2(apart >= (neighbours ? 8.5 : 4.8),
                             qPrintable(QStringLiteral("%1: %2 in vision %3")
                                            .arg(pair(t.terms[i], t.terms[j]))
                                            .arg(apart)
                                            .arg(static_cast<int>(vision))));
                }
            }
    }

    void textIsLegible_data() { tables(); }
    void textIsLegible() {
        QFETCH(bool, dark);
        const Tokens& t = dark ? darkTokens() : lightTokens();
        for (const QColor& ground : {t.window, t.panel, t.raised}) {
            QVERIFY(contrast(t.text, ground) >= 7.0);
            QVERIFY(contrast(t.textMuted, ground) >= 4.5);
            QVERIFY(contrast(t.textFaint, ground) >= 3.0);
            for (const QColor& sign : {t.commit, t.danger, t.warning, t.accent})
                QVERIFY2(contrast(sign, ground) >= 4.5, qPrintable(pair(sign, ground)));
        }
        QVERIFY(contrast(t.onAccent, t.accent) >= 4.5);
    }

    void schemeSwitchesWhileWidgetsAreShown() {
        QLabel label(QStringLiteral("n1"));
        label.show();
        QCOMPARE(label.palette().color(QPalette::WindowText), darkTokens().text);
        Theme::apply(Theme::Scheme::Light);
        QCOMPARE(label.palette().color(QPalette::WindowText), lightTokens().text);
        QCOMPARE(Theme::tokens().dark, false);
        QCOMPARE(label.grab().toImage().pixelColor(0, 0), lightTokens().panel);
    }

    void systemSchemeFollowsTheDesktopWhenItChanges() {
        Theme::apply(Theme::Scheme::System);
        const bool before = Theme::tokens().dark;
        QCOMPARE(before, desktopIsDark());
        // What the platform sends when the desktop's theme changes:
        QLabel window;
        window.show();
        QEvent change(QEvent::ThemeChange);
        QApplication::sendEvent(window.windowHandle(), &change);
        QCoreApplication::processEvents();
        QCOMPARE(Theme::tokens().dark, before);
        QCOMPARE(QApplication::palette().color(QPalette::Window), Theme::tokens().panel);
    }

    void aPaletteIsDarkWhenItsTextIsBrighter() {
        QVERIFY(Theme::isDark(Theme::palette(darkTokens())));
        QVERIFY(!Theme::isDark(Theme::palette(lightTokens())));
    }

    void termsCycleThroughEightColours() {
        QCOMPARE(Theme::term(0), Theme::tokens().textMuted);
        QCOMPARE(Theme::term(1), Theme::tokens().terms[0]);
        QCOMPARE(Theme::term(9), Theme::term(1));
        QCOMPARE(Theme::term(UINT32_MAX), Theme::tokens().terms[(UINT32_MAX - 1) % 8]);
    }

    void everyIconIsDrawnInItsTokenAndFollowsTheTheme() {
        const QStringList names = QDir(QStringLiteral(":/icons")).entryList();
        QVERIFY(names.size() > 20);
        for (const QString& file : names) {
            const QIcon icon = Theme::icon(file.chopped(4), &Tokens::accent);
            Theme::apply(Theme::Scheme::Dark);
            QVERIFY2(strongest(icon) == darkTokens().accent, qPrintable(file));
            Theme::apply(Theme::Scheme::Light);
            QVERIFY2(strongest(icon) == lightTokens().accent, qPrintable(file));
        }
        QVERIFY(Theme::icon(QStringLiteral("no-such-icon")).isNull());
    }

    void reducedMotionIsRemembered() {
        Theme::setReduceMotion(true);
        QVERIFY(Theme::reduceMotion());
        Theme::setReduceMotion(false);
        QVERIFY(!Theme::reduceMotion());
    }

private:
    static void tables() {
        QTest::addColumn<bool>("dark");
        QTest::newRow("dark") << true;
        QTest::newRow("light") << false;
    }
    static QString pair(const QColor& a, const QColor& b) {
        return QStringLiteral("%1 and %2, contrast %3").arg(a.name(), b.name()).arg(contrast(a, b));
    }
    static bool desktopIsDark() {
        const QPalette ours = QApplication::palette();
        QApplication::setPalette(QPalette());
        const bool dark = Theme::isDark(QApplication::palette());
        QApplication::setPalette(ours);
        return dark;
    }
    /// The colour of the most opaque pixel.
    static QColor strongest(const QIcon& icon) {
        const QImage image = icon.pixmap(QSize(40, 40), 1.0).toImage();
        QColor best(Qt::transparent);
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                if (image.pixelColor(x, y).alpha() > best.alpha()) best = image.pixelColor(x, y);
        return best;
    }
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
