#include "core/scenario/json.h"

#include <cstdlib>

namespace raftarium {

JsonType JsonValue::type() const { return document_->values_[id_].type; }
std::size_t JsonValue::offset() const { return document_->values_[id_].offset; }
std::size_t JsonValue::keyOffset() const { return document_->values_[id_].keyOffset; }
std::size_t JsonValue::size() const { return document_->values_[id_].count; }

std::string_view JsonValue::text() const {
    const JsonDocument::Value& value = document_->values_[id_];
    const std::string_view source =
        value.type == JsonType::String ? std::string_view(document_->strings_) : document_->text_;
    return source.substr(value.text.begin, value.text.size);
}

std::string_view JsonValue::key() const {
    const JsonDocument::Piece& piece = document_->values_[id_].key;
    return std::string_view(document_->strings_).substr(piece.begin, piece.size);
}

std::optional<JsonValue> JsonValue::first() const {
    const std::uint32_t child = document_->values_[id_].firstChild;
    if (child == JsonDocument::kNone) return std::nullopt;
    return JsonValue(*document_, child);
}

std::optional<JsonValue> JsonValue::next() const {
    const std::uint32_t sibling = document_->values_[id_].next;
    if (sibling == JsonDocument::kNone) return std::nullopt;
    return JsonValue(*document_, sibling);
}

std::optional<JsonValue> JsonValue::find(std::string_view key) const {
    for (auto member = first(); member; member = member->next())
        if (member->key() == key) return member;
    return std::nullopt;
}

namespace {

/// An escape at `at`: how many bytes it is written with, and how many bytes it stands for.
struct Escape {
    std::size_t written;
    std::size_t meant;
};
Escape escapeAt(std::string_view source, std::size_t at) {
    if (at + 5 >= source.size() || source[at + 1] != 'u') return {2, 1};
    const auto code = static_cast<unsigned>(
        std::strtoul(std::string(source.substr(at + 2, 4)).c_str(), nullptr, 16));
    if (code >= 0xD800 && code < 0xE000) return {12, 4};
    return {6, code < 0x80 ? 1U : code < 0x800 ? 2U : 3U};
}

} // namespace

std::size_t JsonValue::offsetInside(std::size_t position) const {
    const std::string_view source = document_->text_;
    std::size_t at = offset() + 1; // behind the quote
    while (position > 0 && at < source.size() && source[at] != '"') {
        const Escape step = source[at] == '\\' ? escapeAt(source, at) : Escape{1, 1};
        if (step.meant > position) break;
        at += step.written;
        position -= step.meant;
    }
    return at;
}

TextPosition positionOf(std::string_view text, std::size_t offset) {
    TextPosition position;
    for (std::size_t i = 0; i < offset && i < text.size(); ++i) {
        if (text[i] == '\n') {
            ++position.line;
            position.column = 1;
        } else if ((static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U) {
            ++position.column;
        }
    }
    return position;
}

} // namespace raftarium
