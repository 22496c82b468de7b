#pragma once

#include "core/machine/contents.h"
#include "net/node/state_machine.h"

#include <QByteArray>

#include <optional>

namespace raftarium::net {

/// The key–value store of the playground as the state machine of a real node.
class KeyValueMachine : public StateMachine {
public:
    std::string apply(Index index, std::string_view command) override;
    [[nodiscard]] std::string snapshot() const override;
    /// An empty text is the empty store.
    [[nodiscard]] bool restore(std::string_view snapshot) override;

    /// The value of a key as words() names it; nothing where there is none.
    [[nodiscard]] std::optional<QByteArray> value(const QByteArray& key) const;
    /// The same as the store keeps it, and commands name it; empty where there is none.
    [[nodiscard]] const std::string& stored(const QByteArray& key) const;
    [[nodiscard]] std::size_t size() const { return contents_.values.size(); }
    /// Whether keys and values have more bytes together than this; costs no more than those.
    [[nodiscard]] bool isLargerThan(std::size_t bytes) const;

    /// A key of any bytes as one word: percent-encoded where that is needed.
    [[nodiscard]] static QByteArray keyWord(const QByteArray& key);
    /// `set KEY VALUE` for any value: one that the store would not keep as it is (empty, blanks
    /// around it, control characters, no UTF-8, a `%` in front) is percent-encoded behind a `%`.
    [[nodiscard]] static std::string setCommand(const QByteArray& keyWord, const QByteArray& value);
    [[nodiscard]] static std::string deleteCommand(const QByteArray& keyWord);

private:
    StoreContents contents_;
};

} // namespace raftarium::net
