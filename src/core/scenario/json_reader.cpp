#include "core/scenario/json.h"
#include "core/scenario/suggest.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace raftarium {
namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }
bool isSpace(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

} // namespace

/// Takes the library's tokens and finds out where each of them stands: between the end of the token
/// before and the next there is nothing but space, commas and colons.
class JsonReader {
public:
    explicit JsonReader(std::string_view text) {
        constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
        document_.text_ = text;
        if (text.starts_with(kByteOrderMark)) end_ = kByteOrderMark.size();
    }

    std::variant<JsonDocument, TextError> read() {
        if (text().size() >= UINT32_MAX) return TextError{0, "this text is larger than 4 GiB"};
        if (nlohmann::json::sax_parse(text().begin(), text().end(), this))
            return std::move(document_);
        return error_;
    }

    // --- what nlohmann::json::sax_parse calls; false ends it ------------------------------------
    bool null() { return addWord(JsonType::Null, 4); }
    bool boolean(bool value) {
        return value ? addWord(JsonType::True, 4) : addWord(JsonType::False, 5);
    }
    bool number_integer(std::int64_t) { return addNumber(); }
    bool number_unsigned(std::uint64_t) { return addNumber(); }
    bool number_float(double, const std::string&) { return addNumber(); }
    bool binary(nlohmann::json::binary_t&) { return false; } // not in JSON texts
    bool string(std::string& value) {
        Value item = begin(JsonType::String);
        item.text = keep(value);
        end_ = stringEnd(item.offset);
        return add(item);
    }
    bool key(std::string& value) {
        keyOffset_ = tokenStart();
        key_ = keep(value);
        end_ = stringEnd(keyOffset_);
        return true;
    }
    bool start_object(std::size_t) { return open(JsonType::Object); }
    bool start_array(std::size_t) { return open(JsonType::Array); }
    bool end_object() { return keysDiffer() && close(); }
    bool end_array() { return close(); }
    bool parse_error(std::size_t position, const std::string&,
                     const nlohmann::json::exception& problem) {
        return explain(position > 0 ? position - 1 : 0, problem.what());
    }

private:
    using Value = JsonDocument::Value;
    using Piece = JsonDocument::Piece;
    struct Open {
        std::uint32_t id;
        std::uint32_t lastChild;
    };

    [[nodiscard]] std::string_view text() const { return document_.text_; }
    [[nodiscard]] char charAt(std::size_t at) const {
        return at < text().size() ? text()[at] : '\0';
    }
    [[nodiscard]] bool inObject() const {
        return !open_.empty() && document_.values_[open_.back().id].type == JsonType::Object;
    }
    [[nodiscard]] char closing() const { return inObject() ? '}' : ']'; }
    [[nodiscard]] std::uint32_t tokenStart() const {
        std::size_t at = end_;
        while (isSpace(charAt(at)) || charAt(at) == ',' || charAt(at) == ':')
            ++at;
        return static_cast<std::uint32_t>(at);
    }
    /// Behind the closing quote of the string that begins at `start`.
    [[nodiscard]] std::size_t stringEnd(std::size_t start) const {
        std::size_t at = start + 1;
        while (at < text().size() && text()[at] != '"')
            at += text()[at] == '\\' ? 2U : 1U;
        return at + 1;
    }
    [[nodiscard]] std::size_t digitsEnd(std::size_t at) const {
        while (isDigit(charAt(at)))
            ++at;
        return at;
    }
    /// Behind the number whose digits begin at `at`, and no further: `1-2` are two tokens.
    [[nodiscard]] std::size_t numberEnd(std::size_t at) const {
        at = digitsEnd(at);
        if (charAt(at) == '.') at = digitsEnd(at + 1);
        if (charAt(at) != 'e' && charAt(at) != 'E') return at;
        ++at;
        return digitsEnd(charAt(at) == '+' || charAt(at) == '-' ? at + 1 : at);
    }
    bool fail(std::size_t offset, std::string message) {
        error_ = {offset, std::move(message)};
        return false;
    }

    [[nodiscard]] Value begin(JsonType type) const {
        Value value;
        value.offset = tokenStart();
        value.type = type;
        return value;
    }
    Piece keep(const std::string& value) {
        const auto first = static_cast<std::uint32_t>(document_.strings_.size());
        document_.strings_ += value;
        return {first, static_cast<std::uint32_t>(value.size())};
    }
    bool addWord(JsonType type, std::size_t length) {
        const Value value = begin(type);
        end_ = value.offset + length;
        return add(value);
    }
    bool addNumber() {
        Value value = begin(JsonType::Number);
        const std::size_t digits = value.offset + (charAt(value.offset) == '-' ? 1U : 0U);
        if (charAt(digits) == '0' && isDigit(charAt(digits + 1)))
            return fail(value.offset, "a number does not begin with 0");
        end_ = numberEnd(digits);
        value.text = {value.offset, static_cast<std::uint32_t>(end_ - value.offset)};
        return add(value);
    }
    bool add(Value value) {
        const auto id = static_cast<std::uint32_t>(document_.values_.size());
        if (id >= JsonDocument::kMaxValues)
            return fail(value.offset, "this text holds more than a million values");
        if (!open_.empty()) {
            if (inObject()) {
                value.key = key_;
                value.keyOffset = keyOffset_;
            }
            Open& parent = open_.back();
            std::uint32_t& link = parent.lastChild == JsonDocument::kNone
                                      ? document_.values_[parent.id].firstChild
                                      : document_.values_[parent.lastChild].next;
            link = id;
            parent.lastChild = id;
            ++document_.values_[parent.id].count;
        }
        document_.values_.push_back(value);
        return true;
    }
    bool open(JsonType type) {
        const Value value = begin(type);
        if (open_.size() >= JsonDocument::kMaxDepth)
            return fail(value.offset, "brackets are nested deeper than " +
                                          std::to_string(JsonDocument::kMaxDepth) + " levels here");
        if (!add(value)) return false;
        open_.push_back(
            {static_cast<std::uint32_t>(document_.values_.size() - 1), JsonDocument::kNone});
        end_ = value.offset + 1;
        return true;
    }
    bool close() {
        end_ = tokenStart() + 1;
        open_.pop_back();
        return true;
    }
    bool keysDiffer() {
        std::vector<JsonValue> members;
        for (auto m = JsonValue(document_, open_.back().id).first(); m; m = m->next())
            members.push_back(*m);
        std::sort(members.begin(), members.end(), [](const JsonValue& a, const JsonValue& b) {
            return a.key() != b.key() ? a.key() < b.key() : a.keyOffset() < b.keyOffset();
        });
        const auto same = [](const JsonValue& a, const JsonValue& b) { return a.key() == b.key(); };
        const auto twice = std::adjacent_find(members.begin(), members.end(), same);
        if (twice == members.end()) return true;
        return fail((twice + 1)->keyOffset(),
                    "the key " + quoted(twice->key()) + " stands twice in this object");
    }

    /// Says in our words what the library has found wrong, where it begins, and what to do.
    bool explain(std::size_t found, std::string_view problem) {
        const auto mentions = [&](std::string_view words) {
            return problem.find(words) != std::string_view::npos;
        };
        const std::size_t start = tokenStart();
        const bool lineEnds = mentions("control character") && charAt(found) == '\n';
        if (mentions("missing closing quote") || lineEnds)
            return fail(start, "this text has no closing quote in its line");
        if (mentions("UTF-8")) return fail(found, "this is not UTF-8");
        if (mentions("control character"))
            return fail(found, "a control character must be written as an escape, such as \\t");
        if (mentions("surrogate"))
            return fail(escapeBefore(found), "half of a surrogate pair is missing");
        if (mentions("hex digits"))
            return fail(escapeBefore(found), "four hexadecimal digits must follow \\u");
        if (mentions("forbidden character after backslash"))
            return fail(escapeBefore(found), "unknown escape; known are \\\" \\\\ \\/ \\b \\f \\n "
                                             "\\r \\t \\uXXXX");
        if (mentions("invalid number") || mentions("overflow"))
            return fail(start, "this is not a number that can be read");
        return explainToken();
    }

    [[nodiscard]] std::size_t escapeBefore(std::size_t at) const {
        return std::min(at, text().rfind('\\', at));
    }
    [[nodiscard]] std::size_t behindSpace(std::size_t at) const {
        while (isSpace(charAt(at)))
            ++at;
        return at;
    }

    bool explainEnd(std::size_t at) {
        if (document_.values_.empty())
            return fail(at, "this text is empty; a scenario is an object: { … }");
        const TextPosition opened = positionOf(text(), document_.values_[open_.back().id].offset);
        return fail(at, std::string("the text ends here, but the ") +
                            (inObject() ? "object" : "array") + " opened in line " +
                            std::to_string(opened.line) + ", column " +
                            std::to_string(opened.column) + " is not closed with " + closing());
    }

    /// The tokens so far were right; the next one is not, or the text ends.
    bool explainToken() {
        const bool afterKey = inObject() && end_ > keyOffset_ && keyOffset_ > 0 &&
                              charAt(keyOffset_) == '"' && end_ == stringEnd(keyOffset_);
        const bool first = open_.empty() || document_.values_[open_.back().id].count == 0;
        const std::size_t gap = behindSpace(end_);
        const bool separated =
            charAt(gap) == (afterKey ? ':' : ',') && (afterKey || (!first && !open_.empty()));
        const std::size_t at = separated ? behindSpace(gap + 1) : gap;
        if (at >= text().size()) return explainEnd(at);
        const char c = text()[at];
        if (at == end_ && at > 0 && isDigit(charAt(at - 1)) && isLetter(c))
            return fail(document_.values_.back().offset,
                        "a number with a unit stands between double quotes: \"200ms\"");
        if (open_.empty() && !document_.values_.empty())
            return fail(at, "nothing may follow the end of the outermost value");
        if (c == '/')
            return fail(at, "JSON has no comments; a step and an expectation may have a \"note\"");
        if (afterKey && !separated)
            return fail(at, "a colon is missing between the key and its value");
        if (c == '}' || c == ']') return explainBracket(c, at, separated && !afterKey, gap);
        if (!afterKey && !first && !separated)
            return fail(at, std::string("a comma or ") + closing() + " is missing before this");
        if (inObject() && !afterKey)
            return fail(at, "a key stands between double quotes: \"node\"");
        if (isLetter(c) || c == '\'')
            return fail(at, "a text stands between double quotes: \"leader\"");
        return fail(at, "a value is missing here");
    }

    bool explainBracket(char c, std::size_t at, bool afterComma, std::size_t comma) {
        if (open_.empty()) return fail(at, std::string("no ") + c + " is open here");
        if (c != closing())
            return fail(at, std::string("a ") + closing() + " is needed here, not a " + c);
        if (afterComma) return fail(comma, std::string("no comma may stand before ") + c);
        return fail(at, std::string("a value is missing before this ") + c);
    }

    JsonDocument document_;
    std::vector<Open> open_;
    Piece key_;
    std::uint32_t keyOffset_ = 0;
    std::size_t end_ = 0; ///< of the last token
    TextError error_;
};

std::variant<JsonDocument, TextError> JsonDocument::read(std::string_view text) {
    return JsonReader(text).read();
}

} // namespace raftarium
