#pragma once

#include "core/raft/types.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace raftarium::net {

/// Gives equal texts equal ids. Texts themselves are not kept: 128 bits of hash stand for them.
class TextNumbers {
public:
    /// The id of `text`; a new one is added to `added`.
    TextId idOf(std::string&& text, std::vector<std::string>& added) {
        const Key key{std::hash<std::string_view>()(text), mix(text)};
        const auto [found, isNew] = ids_.try_emplace(key, last_ + 1);
        if (isNew) {
            ++last_;
            added.push_back(std::move(text));
        }
        return found->second;
    }

private:
    using Key = std::pair<std::uint64_t, std::uint64_t>;
    struct Hash {
        std::size_t operator()(const Key& key) const { return key.first; }
    };
    [[nodiscard]] static std::uint64_t mix(std::string_view text) {
        std::uint64_t hash = 0xcbf29ce484222325U ^ text.size(); // FNV-1a
        for (const char letter : text)
            hash = (hash ^ static_cast<unsigned char>(letter)) * 0x100000001b3U;
        return hash;
    }

    std::unordered_map<Key, TextId, Hash> ids_;
    TextId last_ = kNoText;
};

} // namespace raftarium::net
