#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace raftarium {

/// One line of JSON in memory: its values in a row, each before its children. May be used for one
/// line after the other, which spares allocations.
///
/// Threads: one object is used by one thread at a time.
class JsonLine {
public:
    static constexpr int kMostDepth = 6;
    static constexpr std::size_t kMostValues = 20'000;
    enum class Type : std::uint8_t { Null, Truth, Number, Real, Text, Array, Object };
    struct Value {
        Type type = Type::Null;
        bool truth = false;
        bool negative = false;    ///< of a number: it is -(number)
        std::uint64_t number = 0; ///< without its sign
        double real = 0;
        std::string key;
        std::string text;
        std::size_t end = 0; ///< place behind the last of its children
    };

    /// What is wrong with `line`; the object is then empty.
    struct Error {
        std::size_t column = 1;
        std::string text;
    };
    [[nodiscard]] std::optional<Error> read(std::string_view line);

    /// Places of the children of the value at `parent`; the line itself is 0.
    template <class Visit>
    void forChildren(std::size_t parent, Visit visit) const {
        for (std::size_t at = parent + 1; at < values_[parent].end; at = values_[at].end)
            visit(values_[at], at);
    }
    [[nodiscard]] const Value& operator[](std::size_t at) const { return values_[at]; }
    /// The member of the object at `parent`; 0 where there is none.
    [[nodiscard]] std::size_t find(std::size_t parent, std::string_view key) const;

private:
    friend class JsonLineHandler;
    std::vector<Value> values_; // the first size_ count
    std::size_t size_ = 0;
};

} // namespace raftarium
