#include "ui/shell/fuzzy_match.h"

#include <QVarLengthArray>

#include <algorithm>

namespace raftarium::ui {
namespace {

constexpr int kNo = -1'000'000;

bool startsWord(QStringView text, qsizetype at) {
    return at == 0 || !text[at - 1].isLetterOrNumber() ||
           (text[at].isDigit() && !text[at - 1].isDigit());
}

} // namespace

std::optional<int> fuzzyScore(QStringView query, QStringView text) {
    if (query.isEmpty()) return 0;
    if (query.size() > text.size()) return std::nullopt;
    // best[j]: the best score of the query so far, with its last letter at j of the text.
    QVarLengthArray<int, 128> best(text.size(), kNo), next(text.size(), kNo);
    for (qsizetype i = 0; i < query.size(); ++i) {
        const QChar wanted = query[i].toCaseFolded();
        int reach = kNo; // the best of best[0 … j-2], fading with the distance
        bool any = false;
        for (qsizetype j = 0; j < text.size(); ++j) {
            next[j] = kNo;
            if (j >= 2) reach = std::max(reach - 1, best[j - 2] - 3);
            if (text[j].toCaseFolded() != wanted) continue;
            const int bonus = startsWord(text, j) ? 8 : 1;
            int before = kNo;
            if (i == 0)
                before = -static_cast<int>(std::min<qsizetype>(j, 10));
            else {
                if (j >= 1 && best[j - 1] > kNo / 2) before = best[j - 1] + 6;
                before = std::max(before, reach);
            }
            if (before <= kNo / 2) continue;
            next[j] = before + bonus;
            any = true;
        }
        if (!any) return std::nullopt;
        std::swap(best, next);
    }
    // Among equals the shorter text is the better answer.
    return *std::max_element(best.begin(), best.end()) * 4 - static_cast<int>(text.size());
}

} // namespace raftarium::ui
