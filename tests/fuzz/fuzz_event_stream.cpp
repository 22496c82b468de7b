#include "core/recording/event_line.h"
#include "core/recording/line_reader.h"
#include "core/timeline/timeline.h"
#include "net/observe/stream_merger.h"
#include "require.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace {

using namespace raftarium;

/// What was read is written and read again as the same.
void writeAgain(const EventLine& line, const EventLineStyle& style) {
    if (line.event.kind == EventKind::MessageDelivered ||
        line.event.kind == EventKind::MessageSent ||
        line.event.kind == EventKind::MessageDuplicated)
        return; // have more than an event holds
    std::string text;
    Event event = line.event;
    if (hasText(event.kind)) event.text = line.text ? 1 : kNoText;
    appendEventLine(text, event, line.number.value_or(0), line.cause.value_or(kNoEventNumber),
                    line.text.value_or(""), style);
    text.pop_back();
    if (text.size() > kMostLineBytes) return; // escapes are longer
    const auto again = readEventLine(text);
    const auto* read = std::get_if<StreamLine>(&again);
    fuzz::require(read != nullptr, "what was written can be read");
    const auto* same = std::get_if<EventLine>(&read->content);
    fuzz::require(same != nullptr && same->event == line.event && same->text == line.text,
                  "what was read comes back as it was written");
}

} // namespace

/// Any bytes are the lines of three servers, each in turn. Whatever they say, what comes out of the
/// merger is in order and can be folded.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string_view rest(reinterpret_cast<const char*>(data), size);
    LineReader reader;
    net::StreamMerger merger;
    for (int i = 0; i < 3; ++i)
        merger.addSource();
    net::StreamMerger::Batch batch;
    Timeline timeline;
    std::int64_t now = 1'764'000'000'000'000'000;
    const auto take = [&] {
        timeline.appendTexts(batch.texts);
        for (const Event& event : batch.events) {
            fuzz::require(event.time >= timeline.endTime(), "times do not decrease");
            fuzz::require(event.cause == kNoEvent || event.cause < timeline.size(),
                          "a cause is earlier");
            timeline.append({&event, 1});
        }
        batch = {};
    };
    for (int source = 0; !rest.empty(); source = (source + 1) % 3) {
        const std::string_view line = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(std::min(rest.size(), line.size() + 1));
        now += 7'000'000;
        auto answer = reader.read(line);
        if (auto* read = std::get_if<StreamLine>(&answer)) {
            if (const auto* event = std::get_if<EventLine>(&read->content)) {
                writeAgain(*event, {});
                writeAgain(*event, {.tellsDefaults = false});
            }
            if (const auto* hello = std::get_if<HelloLine>(&read->content))
                merger.connected(source, *hello, now);
            else
                merger.take(source, std::move(*read), now);
        } else {
            fuzz::require(std::get<LineProblem>(answer).column >= 1, "a problem has a place");
            (void)reader.readRequest(line);
        }
        merger.flush(now, batch);
        take();
    }
    merger.flushAll(batch);
    take();
    return 0;
}
