#include "ui/base/tokens.h"

namespace raftarium::ui {
namespace {

// The eight term colours were searched for by simulation: every pair stays apart for people with
// protanopia, deuteranopia and tritanopia, neighbours in the cycle by twice as much, and each
// passes 3:1 against all grounds. tests/ui/base/tst_theme.cpp computes it anew.
Tokens makeDark() {
    Tokens t;
    t.dark = true;
    t.window = QColor(0x16191F);
    t.panel = QColor(0x1B1E24);
    t.raised = QColor(0x22262E);
    t.line = QColor(0x2E333D);
    t.text = QColor(0xE6E8EC);
    t.textMuted = QColor(0x9AA3B2);
    t.textFaint = QColor(0x737B89);
    t.accent = QColor(0x6EA8FE);
    t.onAccent = QColor(0x10141B);
    t.commit = QColor(0x57C28D);
    t.danger = QColor(0xF0716B);
    t.warning = QColor(0xE0B050);
    t.cursor = QColor(0xFFFFFF);
    constexpr QRgb terms[8] = {0x858EFA, 0xE98E14, 0x54C6D0, 0xE26D97,
                               0xA9C642, 0xCF92EE, 0x25A9B4, 0xEBD27A};
    for (int i = 0; i < 8; ++i)
        t.terms[i] = QColor(terms[i]);
    t.onTerm = QColor(0x14171C);
    return t;
}

Tokens makeLight() {
    Tokens t;
    t.dark = false;
    t.window = QColor(0xFBFCFD);
    t.panel = QColor(0xFFFFFF);
    t.raised = QColor(0xF6F7F9);
    t.line = QColor(0xDDE1E7);
    t.text = QColor(0x1C2026);
    t.textMuted = QColor(0x5A6472);
    t.textFaint = QColor(0x7C8592);
    t.accent = QColor(0x2563D9);
    t.onAccent = QColor(0xFFFFFF);
    t.commit = QColor(0x18804F);
    t.danger = QColor(0xC8322B);
    t.warning = QColor(0x96650A);
    t.cursor = QColor(0x1C2026);
    constexpr QRgb terms[8] = {0x383EB4, 0xCF4705, 0x1B845D, 0xA02E89,
                               0x647B09, 0x9244C7, 0x076093, 0x7C3315};
    for (int i = 0; i < 8; ++i)
        t.terms[i] = QColor(terms[i]);
    t.onTerm = QColor(0xFFFFFF);
    return t;
}

} // namespace

const Tokens& darkTokens() {
    static const Tokens tokens = makeDark();
    return tokens;
}

const Tokens& lightTokens() {
    static const Tokens tokens = makeLight();
    return tokens;
}

} // namespace raftarium::ui
