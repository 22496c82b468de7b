#include "core/recording/json_line.h"

#include <nlohmann/json.hpp>

namespace raftarium {

/// What nlohmann's parser calls.
class JsonLineHandler {
    using Json = nlohmann::json;
    using Type = JsonLine::Type;

public:
    explicit JsonLineHandler(JsonLine& line) : line_(line) {}

    bool null() { return add(Type::Null) != nullptr; }
    bool boolean(bool truth) {
        JsonLine::Value* value = add(Type::Truth);
        if (value != nullptr) value->truth = truth;
        return value != nullptr;
    }
    bool number_integer(Json::number_integer_t number) {
        JsonLine::Value* value = add(Type::Number);
        if (value == nullptr) return false;
        value->negative = number < 0;
        value->number = number < 0 ? std::uint64_t{0} - static_cast<std::uint64_t>(number)
                                   : static_cast<std::uint64_t>(number);
        return true;
    }
    bool number_unsigned(Json::number_unsigned_t number) {
        JsonLine::Value* value = add(Type::Number);
        if (value == nullptr) return false;
        value->negative = false;
        value->number = number;
        return true;
    }
    bool number_float(Json::number_float_t number, const std::string&) {
        JsonLine::Value* value = add(Type::Real);
        if (value != nullptr) value->real = number;
        return value != nullptr;
    }
    bool string(std::string& text) {
        JsonLine::Value* value = add(Type::Text);
        if (value != nullptr) value->text = text;
        return value != nullptr;
    }
    bool binary(Json::binary_t&) { return false; }
    bool start_object(std::size_t) { return open(Type::Object); }
    bool start_array(std::size_t) { return open(Type::Array); }
    bool key(std::string& key) {
        key_ = key;
        return true;
    }
    bool end_object() { return close(); }
    bool end_array() { return close(); }
    bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception&) {
        error = {std::max<std::size_t>(position, 1), "this is no JSON"};
        return false;
    }

    JsonLine::Error error;

private:
    /// nullptr where there are too many.
    JsonLine::Value* add(Type type) {
        if (line_.size_ >= JsonLine::kMostValues) {
            error = {1, "it holds too many values"};
            return nullptr;
        }
        if (line_.size_ == line_.values_.size()) line_.values_.emplace_back();
        JsonLine::Value& value = line_.values_[line_.size_++];
        value.type = type;
        value.key.swap(key_);
        key_.clear();
        value.text.clear();
        value.end = line_.size_;
        return &value;
    }
    bool open(Type type) {
        if (open_.size() >= static_cast<std::size_t>(JsonLine::kMostDepth)) {
            error = {1, "it is nested too deeply"};
            return false;
        }
        if (add(type) == nullptr) return false;
        open_.push_back(line_.size_ - 1);
        return true;
    }
    bool close() {
        line_.values_[open_.back()].end = line_.size_;
        open_.pop_back();
        return true;
    }

    JsonLine& line_;
    std::vector<std::size_t> open_;
    std::string key_;
};

std::optional<JsonLine::Error> JsonLine::read(std::string_view line) {
    // One long line must not keep its memory for ever.
    constexpr std::size_t kKept = 4096;
    if (values_.size() > kKept) values_ = {};
    size_ = 0;
    JsonLineHandler handler(*this);
    if (!nlohmann::json::sax_parse(line.begin(), line.end(), &handler)) {
        size_ = 0;
        return handler.error;
    }
    if (values_[0].type != Type::Object) return Error{1, "this is no object"};
    return std::nullopt;
}

std::size_t JsonLine::find(std::size_t parent, std::string_view key) const {
    std::size_t found = 0;
    forChildren(parent, [&](const Value& value, std::size_t at) {
        if (found == 0 && value.key == key) found = at;
    });
    return found;
}

} // namespace raftarium
