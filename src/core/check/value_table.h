#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace raftarium {

/// What a key holds, as a number.
using ValueId = std::uint32_t;
inline constexpr ValueId kAbsent = 0; ///< nothing
/// A value that no operation asks about: all such values are one.
inline constexpr ValueId kUnseen = 1;

/// Numbers the texts of one key's values in the order in which they first appear.
class ValueTable {
public:
    ValueTable() : texts_(kUnseen + 1, &none_) {}
    // The texts are known by their places.
    ValueTable(const ValueTable&) = delete;
    ValueTable& operator=(const ValueTable&) = delete;

    ValueId number(std::string_view text);
    /// Empty for kAbsent and kUnseen. Stays valid.
    [[nodiscard]] const std::string& text(ValueId id) const { return *texts_[id]; }
    [[nodiscard]] std::size_t size() const { return texts_.size(); }

private:
    std::string none_;
    std::map<std::string, ValueId, std::less<>> numbers_;
    std::vector<const std::string*> texts_; // by id; the keys of `numbers_`
};

inline ValueId ValueTable::number(std::string_view text) {
    const auto place = numbers_.lower_bound(text);
    if (place != numbers_.end() && place->first == text) return place->second;
    const auto id = static_cast<ValueId>(texts_.size());
    texts_.push_back(&numbers_.emplace_hint(place, text, id)->first);
    return id;
}

} // namespace raftarium
