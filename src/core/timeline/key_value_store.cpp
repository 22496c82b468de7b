#include "core/timeline/key_value_store.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace raftarium {

namespace {

using Map = KeyValueStore::Map;

std::string_view takeWord(std::string_view& rest) {
    const std::size_t begin = rest.find_first_not_of(' ');
    if (begin == std::string_view::npos) {
        rest = {};
        return {};
    }
    const std::size_t end = std::min(rest.find(' ', begin), rest.size());
    const std::string_view word = rest.substr(begin, end - begin);
    rest.remove_prefix(end);
    return word;
}

std::string_view trimmed(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(' ');
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(' ') - begin + 1);
}

std::optional<std::int64_t> parseNumber(std::string_view text) {
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return number;
}

void assign(Map& map, std::string_view key, std::string_view value) {
    const auto it = map.lower_bound(key);
    if (it != map.end() && it->first == key)
        it->second.assign(value);
    else
        map.emplace_hint(it, std::string(key), std::string(value));
}

std::string add(Map& map, std::string_view key, std::string_view amount) {
    const std::optional<std::int64_t> more = parseNumber(amount);
    if (!more) return std::string(amount) + " is not a number";
    const auto it = map.find(key);
    const std::optional<std::int64_t> old = it == map.end() ? 0 : parseNumber(it->second);
    if (!old) return std::string(key) + " is not a number";
    std::int64_t sum = 0;
    if (__builtin_add_overflow(*old, *more, &sum)) return "the sum is too large";
    std::string text = std::to_string(sum);
    assign(map, key, text);
    return text;
}

/// Applies one command to `map`; the answer is for the client.
std::string applyTo(Map& map, std::string_view command) {
    std::string_view rest = command;
    const std::string_view verb = takeWord(rest);
    const std::string_view key = takeWord(rest);
    const std::string_view value = trimmed(rest);
    if (key.empty()) return "not a command of this store";
    if (verb == "set" && !value.empty()) {
        assign(map, key, value);
        return std::string(value);
    }
    if (verb == "delete" && value.empty()) {
        const auto it = map.find(key);
        if (it == map.end()) return std::string(key) + " is not stored";
        map.erase(it);
        return {};
    }
    if (verb == "add" && !value.empty()) return add(map, key, value);
    return "not a command of this store";
}

/// The map to change: a copy where others share it.
Map& own(std::shared_ptr<Map>& map) {
    if (!map)
        map = std::make_shared<Map>();
    else if (map.use_count() != 1)
        map = std::make_shared<Map>(*map);
    return *map;
}

void applyAll(Map& map, const SharedVector<KeyValueStore::Text, 4>& commands, std::size_t first) {
    commands.forEach(first, commands.size(),
                     [&map](const KeyValueStore::Text& text) { applyTo(map, *text); });
}

std::uint64_t link(std::uint64_t chain, std::uint64_t id) {
    chain = (chain ^ id) * 0x9e3779b97f4a7c15U;
    return (chain ^ (chain >> 29U)) + 1;
}

} // namespace

std::string KeyValueStore::apply(std::string_view command) {
    settle();
    // A command without an id stands in the chain by its bytes, so that no other store is taken for
    // this one.
    for (const char c : command)
        chain_ = link(chain_, static_cast<unsigned char>(c));
    settledChain_ = chain_;
    ++settled_;
    return applyTo(own(map_), command);
}

void KeyValueStore::applyLater(TextId id, const Text& command) {
    waiting_.push_back(command);
    chain_ = link(chain_, id);
}

void KeyValueStore::settle() {
    if (waiting_.empty()) return;
    // What was read before is already part of the way there.
    if (shown_)
        map_ = std::move(shown_);
    else
        shownCount_ = 0;
    applyAll(own(map_), waiting_, shownCount_);
    settled_ += waiting_.size();
    settledChain_ = chain_;
    limit_ = std::max(kFewest, map_->size() / 2);
    waiting_.clear();
    shown_.reset();
    shownCount_ = 0;
}

bool KeyValueStore::adopt(const KeyValueStore& twin) {
    if (&twin == this || twin.settled_ != settled_ + waiting_.size() ||
        twin.settledChain_ != chain_)
        return false;
    map_ = twin.map_;
    limit_ = twin.limit_;
    settled_ = twin.settled_;
    settledChain_ = twin.settledChain_;
    waiting_.clear();
    shown_.reset();
    shownCount_ = 0;
    return true;
}

const Map& KeyValueStore::entries() const {
    static const Map empty;
    if (waiting_.empty()) return map_ ? *map_ : empty;
    if (!shown_) {
        shown_ = map_;
        shownCount_ = 0;
    }
    if (shownCount_ < waiting_.size()) {
        applyAll(own(shown_), waiting_, shownCount_);
        shownCount_ = waiting_.size();
    }
    return *shown_;
}

const std::string* KeyValueStore::find(std::string_view key) const {
    const Map& map = entries();
    const auto it = map.find(key);
    return it == map.end() ? nullptr : &it->second;
}

std::size_t KeyValueStore::copyCost() const {
    constexpr std::size_t pieces = 64 * sizeof(std::shared_ptr<int>) + 16 * sizeof(Text);
    return waiting_.empty() ? 0 : pieces;
}

} // namespace raftarium
