#pragma once

#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace raftarium::net {

/// Appends numbers, the lowest byte first, and bytes to a string.
class ByteWriter {
public:
    explicit ByteWriter(std::string& out) : out_(out) {}

    /// Several numbers are appended at once.
    template <std::unsigned_integral... Numbers>
    void put(Numbers... numbers) {
        std::array<char, (sizeof(Numbers) + ...)> bytes;
        char* at = bytes.data();
        ((at = store(numbers, at)), ...);
        out_.append(bytes.data(), bytes.size());
    }
    void put(std::string_view bytes) { out_.append(bytes); }

private:
    template <std::unsigned_integral Number>
    [[nodiscard]] static char* store(Number number, char* at) {
        for (std::size_t i = 0; i < sizeof(Number); ++i)
            *at++ = static_cast<char>(static_cast<std::uint8_t>(number >> (8 * i)));
        return at;
    }

    std::string& out_;
};

/// Reads what ByteWriter wrote. It never reads past the end: what is missing is zero or empty, and
/// from then on everything is; ask isComplete() once, at last.
class ByteReader {
public:
    explicit ByteReader(std::string_view bytes) : rest_(bytes) {}

    template <std::unsigned_integral Number>
    [[nodiscard]] Number take() {
        const std::string_view bytes = takeBytes(sizeof(Number));
        Number number = 0;
        for (std::size_t i = 0; i < bytes.size(); ++i)
            number = static_cast<Number>(
                number |
                static_cast<Number>(Number{static_cast<std::uint8_t>(bytes[i])} << (8 * i)));
        return number;
    }
    [[nodiscard]] bool takeFlag() {
        const auto value = take<std::uint8_t>();
        if (value > 1) fail();
        return value == 1;
    }
    [[nodiscard]] std::string_view takeBytes(std::size_t size) {
        if (size > rest_.size()) fail();
        if (failed_) return {};
        const std::string_view bytes = rest_.substr(0, size);
        rest_.remove_prefix(size);
        return bytes;
    }
    [[nodiscard]] std::string_view takeRest() { return takeBytes(rest_.size()); }

    void fail() {
        failed_ = true;
        rest_ = {};
    }
    [[nodiscard]] bool failed() const { return failed_; }
    [[nodiscard]] std::size_t left() const { return rest_.size(); }
    /// Nothing was missing or wrong, and nothing is left.
    [[nodiscard]] bool isComplete() const { return !failed_ && rest_.empty(); }

private:
    std::string_view rest_;
    bool failed_ = false;
};

} // namespace raftarium::net
