#pragma once

#include <algorithm>
#include <cstddef>
#include <deque>
#include <string_view>
#include <vector>

namespace raftarium::net {

/// The latest texts, one behind the other in one piece of memory: they come and go in the order of
/// time, so that none needs memory of its own. The piece grows to `mostBytes`, and then what is new
/// takes the place of what is oldest.
class ByteRing {
public:
    explicit ByteRing(std::size_t mostBytes) : mostBytes_(std::max<std::size_t>(mostBytes, 1)) {}

    /// A longer text than all may have is not kept: its place is empty.
    void push(std::string_view text) {
        if (text.size() > mostBytes_) text = {};
        // An empty one takes a byte too, so that no two begin at the same place.
        const std::size_t room = std::max<std::size_t>(text.size(), 1);
        while (!places_.empty() && !fits(room))
            if (!grow(room)) pop();
        if (places_.empty()) {
            if (bytes_.size() < room) bytes_.resize(room);
            end_ = 0;
        }
        if (end_ + room > bytes_.size()) end_ = 0; // fits() has seen that there is room
        std::copy(text.begin(), text.end(), bytes_.begin() + static_cast<std::ptrdiff_t>(end_));
        places_.push_back({end_, text.size()});
        end_ += room;
    }
    void pop() { places_.pop_front(); }
    void clear() { places_.clear(); }

    [[nodiscard]] std::size_t size() const { return places_.size(); }
    /// Holds until the next push().
    [[nodiscard]] std::string_view operator[](std::size_t i) const {
        return {bytes_.data() + places_[i].begin, places_[i].size};
    }

private:
    struct Place {
        std::size_t begin;
        std::size_t size;
    };
    /// Whether there is room for it behind the newest or, if not there, before the oldest.
    [[nodiscard]] bool fits(std::size_t size) const {
        const std::size_t oldest = places_.front().begin;
        const bool wrapped = places_.back().begin < oldest;
        if (wrapped) return end_ + size <= oldest;
        return end_ + size <= bytes_.size() || size <= oldest;
    }
    /// False where it has all that it may have.
    bool grow(std::size_t size) {
        const bool wrapped = places_.back().begin < places_.front().begin;
        if (bytes_.size() >= mostBytes_ || wrapped) return false;
        bytes_.resize(std::min(mostBytes_, std::max(2 * bytes_.size(), end_ + size)));
        return end_ + size <= bytes_.size();
    }

    const std::size_t mostBytes_;
    std::vector<char> bytes_;
    std::deque<Place> places_;
    std::size_t end_ = 0; // of the newest
};

} // namespace raftarium::net
