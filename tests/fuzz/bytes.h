#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

namespace raftarium::fuzz {

/// The bytes of a fuzzer's input as a source of choices. Behind their end, every choice is zero.
class Bytes {
public:
    explicit Bytes(std::span<const std::uint8_t> bytes) : rest_(bytes) {}

    [[nodiscard]] bool empty() const { return rest_.empty(); }

    std::uint8_t byte() {
        if (rest_.empty()) return 0;
        const std::uint8_t first = rest_.front();
        rest_ = rest_.subspan(1);
        return first;
    }
    /// From 0 up to, not including, `limit`: at most 256.
    std::size_t below(std::size_t limit) { return byte() % limit; }
    /// `size` bytes, the lowest first.
    std::uint64_t number(int size) {
        std::uint64_t value = 0;
        for (int i = 0; i < size; ++i)
            value |= std::uint64_t{byte()} << (8 * i);
        return value;
    }
    std::string text(std::size_t size) {
        std::string out;
        while (out.size() < size)
            out += static_cast<char>(byte());
        return out;
    }

private:
    std::span<const std::uint8_t> rest_;
};

} // namespace raftarium::fuzz
