#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>

namespace raftarium {

/// The replicated state machine of the playground: texts by key. Commands are
/// `set KEY VALUE…`, `delete KEY` and `add KEY NUMBER`; anything else is kept as it is and changes nothing.
/// A value; copies share the map until one of them changes.
class KeyValueStore {
public:
    /// Applies a command and returns its answer (the new value, or why nothing changed).
    std::string apply(std::string_view command);

    [[nodiscard]] const std::map<std::string, std::string, std::less<>>& entries() const;
    /// The value of `key`, or nullptr.
    [[nodiscard]] const std::string* find(std::string_view key) const;

private:
    using Map = std::map<std::string, std::string, std::less<>>;
    Map& own();
    std::shared_ptr<Map> map_;
};

} // namespace raftarium
