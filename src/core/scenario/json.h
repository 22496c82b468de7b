#pragma once

#include "core/scenario/duration.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace raftarium {

enum class JsonType : std::uint8_t { Null, False, True, Number, String, Array, Object };

class JsonDocument;

/// One value of a document, which must outlive it.
class JsonValue {
public:
    JsonValue(const JsonDocument& document, std::uint32_t id) : document_(&document), id_(id) {}

    [[nodiscard]] JsonType type() const;
    /// Where its text begins, in bytes from the document's start.
    [[nodiscard]] std::size_t offset() const;
    /// A string with its escapes resolved; a number as it is written.
    [[nodiscard]] std::string_view text() const;
    /// Where, in the document, the byte `position` of text() stands. For strings.
    [[nodiscard]] std::size_t offsetInside(std::size_t position) const;

    // --- members of an object, elements of an array ---
    [[nodiscard]] std::string_view key() const;
    [[nodiscard]] std::size_t keyOffset() const;
    [[nodiscard]] std::size_t size() const;
    [[nodiscard]] std::optional<JsonValue> first() const;
    [[nodiscard]] std::optional<JsonValue> next() const;
    [[nodiscard]] std::optional<JsonValue> find(std::string_view key) const;

private:
    const JsonDocument* document_;
    std::uint32_t id_;
};

/// A JSON text (RFC 8259) whose values know where they stand, so that whoever reads them can say
/// line and column of what he refuses. nlohmann-json reads; places are found beside it.
///
/// Every input ends in a document or an error. Reading does not recurse, depth and number of values
/// are limited, and memory stays within a small multiple of the text. A key that stands twice in an
/// object is an error.
class JsonDocument {
public:
    static constexpr std::size_t kMaxDepth = 32;
    static constexpr std::size_t kMaxValues = 1'000'000;

    /// `text` must outlive the document.
    [[nodiscard]] static std::variant<JsonDocument, TextError> read(std::string_view text);

    [[nodiscard]] JsonValue root() const { return {*this, 0}; }

private:
    friend class JsonValue;
    friend class JsonReader;
    static constexpr std::uint32_t kNone = UINT32_MAX;
    struct Piece {
        std::uint32_t begin = 0;
        std::uint32_t size = 0;
    };
    struct Value {
        std::uint32_t offset = 0;
        std::uint32_t keyOffset = 0;
        Piece key;  // in strings_
        Piece text; // in strings_; numbers: in text_
        std::uint32_t firstChild = kNone;
        std::uint32_t next = kNone;
        std::uint32_t count = 0;
        JsonType type = JsonType::Null;
    };
    std::string_view text_;
    std::vector<Value> values_;
    std::string strings_;
};

/// Line and column of a byte, both from 1; columns count characters, not bytes.
struct TextPosition {
    int line = 1;
    int column = 1;
};
[[nodiscard]] TextPosition positionOf(std::string_view text, std::size_t offset);

} // namespace raftarium
