#include "core/scenario/suggest.h"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace raftarium {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// Letters to insert, delete, replace or swap with their neighbour; capitals do not count.
std::size_t editDistance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> before(b.size() + 1), above(b.size() + 1), row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j)
        above[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const bool same = lower(a[i - 1]) == lower(b[j - 1]);
            row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (same ? 0U : 1U)});
            if (i > 1 && j > 1 && lower(a[i - 1]) == lower(b[j - 2]) &&
                lower(a[i - 2]) == lower(b[j - 1]))
                row[j] = std::min(row[j], before[j - 2] + 1);
        }
        before.swap(above);
        above.swap(row);
    }
    return above[b.size()];
}

} // namespace

std::string_view nearest(std::string_view word, std::span<const std::string_view> known) {
    // Longer words cannot be a slip of ours, and must not cost time.
    if (word.empty() || word.size() > 64) return {};
    std::string_view best;
    std::size_t bestDistance = std::max<std::size_t>(1, word.size() / 3) + 1;
    for (const std::string_view candidate : known) {
        std::size_t distance = editDistance(word, candidate);
        // Half a word typed in full counts as near: "timeout" for "electionTimeout".
        if (word.size() >= 4 && candidate.find(word) != std::string_view::npos)
            distance = std::min<std::size_t>(distance, 1);
        if (distance < bestDistance) {
            bestDistance = distance;
            best = candidate;
        }
    }
    return best;
}

std::string suggestion(std::string_view word, std::span<const std::string_view> known) {
    if (const std::string_view near = nearest(word, known); !near.empty())
        return "; did you mean '" + std::string(near) + "'?";
    std::string text = "; known are ";
    for (std::size_t i = 0; i < known.size(); ++i) {
        if (i != 0) text += i + 1 == known.size() ? " and " : ", ";
        text += "'" + std::string(known[i]) + "'";
    }
    return text;
}

std::string quoted(std::string_view text) {
    constexpr std::size_t kLongest = 40;
    std::string out = "'";
    std::size_t taken = 0;
    for (const char c : text) {
        const bool continues = (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
        if (taken >= kLongest && !continues) return out + "…'";
        out += static_cast<unsigned char>(c) < 0x20 || c == 0x7F ? '?' : c;
        ++taken;
    }
    return out + "'";
}

} // namespace raftarium
