#include "core/scenario/duration.h"

#include <array>
#include <cstdint>
#include <optional>

namespace raftarium {
namespace {

struct Unit {
    std::string_view name;
    std::int64_t nanoseconds;
    std::size_t decimals; ///< places after the point that are whole nanoseconds
};
constexpr std::array<Unit, 4> kUnits{
    {{"s", 1'000'000'000, 9}, {"ms", 1'000'000, 6}, {"us", 1'000, 3}, {"ns", 1, 0}}};

bool isDigit(char c) { return c >= '0' && c <= '9'; }

std::size_t digitsFrom(std::string_view text, std::size_t at) {
    while (at < text.size() && isDigit(text[at]))
        ++at;
    return at;
}

const Unit* findUnit(std::string_view name) {
    for (const Unit& unit : kUnits)
        if (unit.name == name) return &unit;
    return nullptr;
}

/// `digits` as a number, or nothing where it is over `limit`.
std::optional<std::int64_t> number(std::string_view digits, std::int64_t limit) {
    std::int64_t value = 0;
    for (const char c : digits) {
        value = value * 10 + (c - '0');
        if (value > limit) return std::nullopt;
    }
    return value;
}

TextError tooLong() {
    return {0, "this duration is too long: at most " + formatDuration(kLongestDuration)};
}

} // namespace

std::variant<Duration, TextError> parseDuration(std::string_view text) {
    const std::size_t wholeEnd = digitsFrom(text, 0);
    if (wholeEnd == 0)
        return TextError{0, "a duration is a number with a unit, such as 1.5s, 200ms, 12us or 7ns"};
    std::size_t end = wholeEnd;
    std::string_view fraction;
    if (end < text.size() && text[end] == '.') {
        end = digitsFrom(text, wholeEnd + 1);
        fraction = text.substr(wholeEnd + 1, end - wholeEnd - 1);
        if (fraction.empty()) return TextError{end, "digits must follow the point"};
    }
    const std::string_view name = text.substr(end);
    if (name.empty())
        return TextError{end, "the unit is missing: write s, ms, us or ns, such as " +
                                  std::string(text) + "ms"};
    const Unit* unit = findUnit(name);
    if (unit == nullptr)
        return TextError{end,
                         "'" + std::string(name) + "' is no unit of time: write s, ms, us or ns"};

    const std::int64_t limit = kLongestDuration.value() / unit->nanoseconds;
    const auto whole = number(text.substr(0, wholeEnd), limit);
    if (!whole) return tooLong();
    std::int64_t total = *whole * unit->nanoseconds;
    std::int64_t place = unit->nanoseconds;
    for (std::size_t i = 0; i < fraction.size(); ++i) {
        if (i >= unit->decimals) {
            if (fraction[i] == '0') continue;
            return TextError{wholeEnd + 1 + i, "this is finer than a nanosecond"};
        }
        place /= 10;
        total += place * (fraction[i] - '0');
    }
    if (total > kLongestDuration.value()) return tooLong();
    return Duration{total};
}

std::string formatDuration(Duration duration) {
    const std::int64_t value = duration.value();
    if (value == 0) return "0s";
    const std::uint64_t size =
        value < 0 ? ~static_cast<std::uint64_t>(value) + 1 : static_cast<std::uint64_t>(value);
    const Unit* unit = &kUnits.back();
    for (const Unit& candidate : kUnits) {
        if (size < static_cast<std::uint64_t>(candidate.nanoseconds)) continue;
        unit = &candidate;
        break;
    }
    const auto scale = static_cast<std::uint64_t>(unit->nanoseconds);
    std::string text = (value < 0 ? "-" : "") + std::to_string(size / scale);
    std::string fraction = std::to_string(size % scale);
    fraction.insert(0, unit->decimals - std::min(unit->decimals, fraction.size()), '0');
    while (!fraction.empty() && fraction.back() == '0')
        fraction.pop_back();
    if (!fraction.empty()) text += "." + fraction;
    return text + std::string(unit->name);
}

} // namespace raftarium
