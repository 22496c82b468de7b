#include "core/recording/text_references.h"

#include <algorithm>

namespace raftarium {
namespace {

/// Bytes that are not UTF-8 come as U+FFFD, which has three.
constexpr std::uint64_t kMostBytes = 3 * text_references::kBytesBack;

} // namespace

void HeardTexts::note(std::uint64_t number, const std::string& text) {
    if (!texts_.empty() && number <= texts_.back().number) return; // numbers only grow
    bytes_ += text.size();
    texts_.push_back({number, text});
    // The last one stays in any case: it may be referred to by the next event.
    while (texts_.size() > 1 &&
           (bytes_ > kMostBytes || number - texts_.front().number > text_references::kEventsBack)) {
        bytes_ -= texts_.front().text.size();
        texts_.pop_front();
    }
}

const std::string* HeardTexts::find(std::uint64_t number) const {
    const auto found = std::lower_bound(
        texts_.begin(), texts_.end(), number,
        [](const Heard& heard, std::uint64_t wanted) { return heard.number < wanted; });
    return found != texts_.end() && found->number == number ? &found->text : nullptr;
}

void HeardTexts::clear() {
    texts_.clear();
    bytes_ = 0;
}

} // namespace raftarium
