#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace raftarium {

/// Numbers sequences of words in the order in which they first appear, and remembers them whole:
/// different sequences never share a number. They must not be parts of the table.
class WordTable {
public:
    struct Place {
        std::uint32_t number = 0;
        bool isNew = false;
    };
    Place note(std::span<const std::uint64_t> words);
    /// Valid until something new is noted.
    [[nodiscard]] std::span<const std::uint64_t> at(std::uint32_t number) const;

private:
    [[nodiscard]] std::size_t slotOf(std::span<const std::uint64_t> words) const;
    void grow();

    std::vector<std::uint64_t> words_;
    std::vector<std::size_t> begins_{0}; // by number, and the end of the last
    std::vector<std::uint32_t> slots_;   // number + 1 by hash; 0 is free; a power of two of them
};

} // namespace raftarium
