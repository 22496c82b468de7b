#pragma once

#include <algorithm>
#include <array>
#include <cassert>
#include <cstddef>
#include <memory>
#include <vector>

namespace raftarium {

/// A vector in shared pieces: copying costs size/4096 pointers, and a copy that is changed later
/// copies only the pieces that it changes. Copies may be read on different threads; one copy is
/// used by one thread at a time, as with std::vector.
///
/// `LeafBits` is the binary logarithm of the elements in a piece.
template <class T, unsigned LeafBits = 6>
class SharedVector {
    static constexpr std::size_t kLeaf = std::size_t{1} << LeafBits;
    static constexpr std::size_t kBranch = 64;
    static constexpr std::size_t kSpan = kLeaf * kBranch;
    struct Leaf {
        std::array<T, kLeaf> items{};
    };
    struct Branch {
        std::array<std::shared_ptr<Leaf>, kBranch> leaves{};
    };

public:
    [[nodiscard]] std::size_t size() const { return size_; }
    [[nodiscard]] bool empty() const { return size_ == 0; }

    [[nodiscard]] const T& operator[](std::size_t i) const {
        assert(i < size_);
        return branches_[i / kSpan]->leaves[i % kSpan / kLeaf]->items[i % kLeaf];
    }
    [[nodiscard]] const T& back() const { return (*this)[size_ - 1]; }

    /// A reference to change element `i` through; invalid after the next copy.
    [[nodiscard]] T& edit(std::size_t i) {
        assert(i < size_);
        return ownLeaf(i).items[i % kLeaf];
    }

    void push_back(T item) {
        if (size_ % kSpan == 0) branches_.push_back(std::make_shared<Branch>());
        const std::size_t i = size_++;
        ownLeaf(i).items[i % kLeaf] = std::move(item);
    }

    /// Appends `count` times the same. Of very many the pieces are shared, so that they cost next
    /// to nothing.
    void append(std::size_t count, const T& item) {
        while (count > 0 && (size_ % kSpan != 0 || count < kSpan)) {
            push_back(item);
            --count;
        }
        if (count == 0) return;
        auto leaf = std::make_shared<Leaf>();
        leaf->items.fill(item);
        auto branch = std::make_shared<Branch>();
        branch->leaves.fill(leaf);
        for (; count >= kSpan; count -= kSpan) {
            branches_.push_back(branch);
            size_ += kSpan;
        }
        for (; count > 0; --count)
            push_back(item);
    }

    /// Drops everything from `count` on.
    void truncate(std::size_t count) {
        if (count >= size_) return;
        const std::size_t old = size_;
        size_ = count;
        branches_.resize((count + kSpan - 1) / kSpan);
        if (count % kSpan == 0) return;
        // What the last kept pieces still hold is released, so that no text outlives its entry.
        Branch& branch = ownBranch(count - 1);
        const std::size_t firstFree = (count % kSpan + kLeaf - 1) / kLeaf;
        for (std::size_t leaf = firstFree; leaf < kBranch; ++leaf)
            branch.leaves[leaf].reset();
        if (count % kLeaf != 0) {
            Leaf& leaf = ownLeaf(count - 1);
            const std::size_t end = std::min(kLeaf, count % kLeaf + (old - count));
            for (std::size_t i = count % kLeaf; i < end; ++i)
                leaf.items[i] = T{};
        }
    }
    void clear() {
        branches_.clear();
        size_ = 0;
    }

    /// Calls `visit(const T&)` for the elements from `first` up to, not including, `last`.
    template <class Visit>
    void forEach(std::size_t first, std::size_t last, Visit visit) const {
        assert(last <= size_);
        while (first < last) {
            const auto& leaf = branches_[first / kSpan]->leaves[first % kSpan / kLeaf]->items;
            const std::size_t end = std::min(last, first - first % kLeaf + kLeaf);
            for (; first < end; ++first)
                visit(leaf[first % kLeaf]);
        }
    }

private:
    [[nodiscard]] Branch& ownBranch(std::size_t i) {
        std::shared_ptr<Branch>& branch = branches_[i / kSpan];
        if (branch.use_count() != 1) branch = std::make_shared<Branch>(*branch);
        return *branch;
    }
    [[nodiscard]] Leaf& ownLeaf(std::size_t i) {
        std::shared_ptr<Leaf>& leaf = ownBranch(i).leaves[i % kSpan / kLeaf];
        if (!leaf)
            leaf = std::make_shared<Leaf>();
        else if (leaf.use_count() != 1)
            leaf = std::make_shared<Leaf>(*leaf);
        return *leaf;
    }

    std::vector<std::shared_ptr<Branch>> branches_;
    std::size_t size_ = 0;
};

} // namespace raftarium
