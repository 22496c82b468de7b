#include "core/machine/key_value_store.h"

#include <algorithm>

namespace raftarium {

namespace {

/// The contents to change: a copy where others share them.
StoreContents& own(std::shared_ptr<StoreContents>& contents) {
    if (!contents)
        contents = std::make_shared<StoreContents>();
    else if (contents.use_count() != 1)
        contents = std::make_shared<StoreContents>(*contents);
    return *contents;
}

void applyAll(StoreContents& contents, const SharedVector<KeyValueStore::Text, 4>& commands,
              std::size_t first) {
    commands.forEach(first, commands.size(),
                     [&](const KeyValueStore::Text& text) { applyCommand(contents, *text); });
}

std::uint64_t link(std::uint64_t chain, std::uint64_t id) {
    chain = (chain ^ id) * 0x9e3779b97f4a7c15U;
    return (chain ^ (chain >> 29U)) + 1;
}

} // namespace

std::string KeyValueStore::apply(std::string_view command) {
    settle();
    // A command without an id stands in the chain by its bytes, so that no other store is taken for
    // this one.
    for (const char c : command)
        chain_ = link(chain_, static_cast<unsigned char>(c));
    settledChain_ = chain_;
    ++settled_;
    return applyCommand(own(contents_), command);
}

void KeyValueStore::applyLater(TextId id, const Text& command) {
    waiting_.push_back(command);
    chain_ = link(chain_, id);
}

void KeyValueStore::settle() {
    if (waiting_.empty()) return;
    // What was read before is already part of the way there.
    if (shown_)
        contents_ = std::move(shown_);
    else
        shownCount_ = 0;
    applyAll(own(contents_), waiting_, shownCount_);
    settled_ += waiting_.size();
    settledChain_ = chain_;
    limit_ = std::max(kFewest, contents_->values.size() / 2);
    waiting_.clear();
    shown_.reset();
    shownCount_ = 0;
}

bool KeyValueStore::adopt(const KeyValueStore& twin) {
    if (&twin == this || twin.settled_ != settled_ + waiting_.size() ||
        twin.settledChain_ != chain_)
        return false;
    contents_ = twin.contents_;
    limit_ = twin.limit_;
    settled_ = twin.settled_;
    settledChain_ = twin.settledChain_;
    waiting_.clear();
    shown_.reset();
    shownCount_ = 0;
    return true;
}

const StoreContents& KeyValueStore::contents() const {
    static const StoreContents empty;
    if (waiting_.empty()) return contents_ ? *contents_ : empty;
    if (!shown_) {
        shown_ = contents_;
        shownCount_ = 0;
    }
    if (shownCount_ < waiting_.size()) {
        applyAll(own(shown_), waiting_, shownCount_);
        shownCount_ = waiting_.size();
    }
    return *shown_;
}

const std::string* KeyValueStore::find(std::string_view key) const {
    const Map& values = entries();
    const auto it = values.find(key);
    return it == values.end() ? nullptr : &it->second;
}

void KeyValueStore::restore(StoreContents contents, TextId id) {
    *this = {};
    contents_ = std::make_shared<StoreContents>(std::move(contents));
    limit_ = std::max(kFewest, contents_->values.size() / 2);
    chain_ = settledChain_ = link(0, ~std::uint64_t{id});
    settled_ = 1;
}

bool KeyValueStore::isRestoredFrom(TextId id) const {
    return settled_ == 1 && waiting_.empty() && chain_ == link(0, ~std::uint64_t{id});
}

std::size_t KeyValueStore::copyCost() const {
    constexpr std::size_t pieces = 64 * sizeof(std::shared_ptr<int>) + 16 * sizeof(Text);
    return waiting_.empty() ? 0 : pieces;
}

} // namespace raftarium
