#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace raftarium::net::wal {

/// Appends numbers to a text, the lowest byte first.
class Writer {
public:
    explicit Writer(std::string& out) : out_(out) {}

    void u8(std::uint8_t value) { out_ += static_cast<char>(value); }
    void u32(std::uint32_t value) { number(value, 4); }
    void u64(std::uint64_t value) { number(value, 8); }
    void bytes(std::string_view bytes) { out_ += bytes; }

private:
    void number(std::uint64_t value, unsigned size) {
        char bytes[8];
        for (unsigned i = 0; i < size; ++i)
            bytes[i] = static_cast<char>(static_cast<unsigned char>(value >> (8 * i)));
        out_.append(bytes, size);
    }
    std::string& out_;
};

/// Takes them back. Behind the end every number is zero and ok() is false.
class Reader {
public:
    explicit Reader(std::string_view bytes) : rest_(bytes) {}

    std::uint8_t u8() { return static_cast<std::uint8_t>(number(1)); }
    std::uint32_t u32() { return static_cast<std::uint32_t>(number(4)); }
    std::uint64_t u64() { return number(8); }
    std::string_view bytes(std::size_t size) {
        if (size > rest_.size()) {
            ok_ = false;
            rest_ = {};
            return {};
        }
        const std::string_view taken = rest_.substr(0, size);
        rest_.remove_prefix(size);
        return taken;
    }
    [[nodiscard]] bool ok() const { return ok_; }
    [[nodiscard]] bool atEnd() const { return rest_.empty(); }
    [[nodiscard]] std::size_t left() const { return rest_.size(); }

private:
    std::uint64_t number(std::size_t size) {
        std::uint64_t value = 0;
        const std::string_view taken = bytes(size);
        for (std::size_t i = taken.size(); i-- > 0;)
            value = value << 8U | static_cast<unsigned char>(taken[i]);
        return value;
    }
    std::string_view rest_;
    bool ok_ = true;
};

} // namespace raftarium::net::wal
