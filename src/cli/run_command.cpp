#include "cli/run_command.h"

#include "cli/arguments.h"
#include "cli/commands.h"
#include "cli/etcd_trace.h"
#include "cli/scenario_file.h"
#include "cli/score.h"
#include "core/recording/event_line.h"
#include "core/scenario/suggest.h"

#include <optional>

namespace raftarium::cli {
namespace {

constexpr Option kOptions[] = {{"--seed", true},   {"--seeds", true}, {"--for", true},
                               {"--format", true}, {"--json", false}, {"--all", false},
                               {"--record", true}, {"--help", false}};

void readFormat(const Arguments& arguments, RunRequest& request) {
    static constexpr std::string_view kFormats[] = {"text", "ndjson", "summary", "etcd-trace"};
    const auto format = arguments.choice("--format", kFormats);
    request.json = arguments.has("--json");
    request.all = arguments.has("--all");
    if (format) request.format = static_cast<Format>(*format);
    if (request.json) {
        if (format && request.format != Format::Summary)
            arguments.fail("--json prints the summary; it does not go with --format " +
                           *arguments.value("--format"));
        request.format = Format::Summary;
    }
    if (request.all && request.format != Format::Text)
        arguments.fail("--all belongs to --format text; the other formats leave nothing out");
}

void readSeeds(const Arguments& arguments, RunRequest& request) {
    const auto typed = arguments.value("--seeds");
    if (!typed) return;
    if (arguments.has("--seed")) arguments.fail("--seed and --seeds do not go together");
    if (request.format == Format::Ndjson || request.format == Format::EtcdTrace)
        arguments.fail("--seeds prints a summary; it does not go with --format " +
                       *arguments.value("--format"));
    if (request.all) arguments.fail("--seeds prints a summary; it does not go with --all");
    const std::size_t dots = typed->find("..");
    const bool range = dots != std::string::npos;
    const auto first = range ? parseSeed(typed->substr(0, dots)) : std::optional<std::uint64_t>(1);
    const auto last = parseSeed(range ? typed->substr(dots + 2) : *typed);
    if (!first || !last || *last < *first)
        arguments.fail("--seeds: " + quoted(*typed) + " is no range of seeds: write 200 or 50..99");
    request.many = true;
    request.firstSeed = *first;
    request.lastSeed = *last;
}

RunRequest readRequest(std::span<const std::string> words) {
    const Arguments arguments("raftarium-cli run", words, kOptions);
    if (arguments.has("--record"))
        arguments.fail(
            "--record: this version does not write recordings; --format ndjson keeps every event");
    RunRequest request;
    readFormat(arguments, request);
    readSeeds(arguments, request);
    const auto seed = arguments.seed("--seed");
    const auto length = arguments.duration("--for");
    request.file = arguments.onlyFile();
    request.scenario = readScenarioFile(request.file);
    if (seed) request.scenario.seed = *seed;
    if (length) request.scenario.duration = *length;
    return request;
}

/// Plays a scenario bit by bit and writes each bit in the format asked for.
class Player {
public:
    Player(const RunRequest& request, Console& console)
        : request_(request),
          console_(console),
          scenario_(std::make_shared<const Scenario>(request.scenario)),
          engine_(scenario_),
          score_(*scenario_, {request.all, console.colour}),
          progress_(console) {}

    void play() {
        const Time end = Time{} + scenario_->duration;
        if (request_.format == Format::Text) console_.out << score_.head();
        Batch batch;
        do {
            batch.events.clear();
            batch.texts.clear();
            engine_.advance(end, batch, kBit);
            take(batch);
            progress_.say("at " + formatDuration(since(Time{}, engine_.now())) + " of " +
                          formatDuration(scenario_->duration) + ", " +
                          std::to_string(summary_.events) + " events");
        } while (batch.events.size() >= kBit && !console_.stopped() && console_.out);
        engine_.finish();
        summary_.finish(engine_, timeline_);
        progress_.clear();
    }

    Exit report() {
        std::string out;
        if (request_.format == Format::Text) {
            score_.appendFolded(out);
            out += "\n" + summaryText(summary_, -1);
        } else if (request_.format == Format::Summary) {
            out = request_.json ? summaryJson(summary_, progress_.seconds())
                                : summaryText(summary_, progress_.seconds());
        } else if (request_.format == Format::EtcdTrace) {
            const EtcdTrace trace = etcdTrace(timeline_, *scenario_);
            out = trace.text;
            if (trace.stopped != kNoEvent)
                console_.err << request_.file << ": the trace ends before event " << trace.stopped
                             << ": " << trace.reason << "\n";
        }
        console_.out << out;
        console_.out.flush();
        for (const std::string& line : summary_.failures)
            console_.err << request_.file << ": seed " << scenario_->seed << ": " << line << "\n";
        for (const std::string& line : summary_.undecided)
            console_.err << request_.file << ": not decided, the run ended before: " << line
                         << "\n";
        for (const std::string& line : summary_.unsearched)
            console_.err << request_.file << ": not decided, it takes longer to tell: " << line
                         << "\n";
        if (console_.stopped()) console_.err << request_.file << ": stopped early\n";
        return summary_.good() ? Exit::Ok : Exit::Failed;
    }

private:
    static constexpr std::size_t kBit = 4096;

    void take(const Batch& batch) {
        const EventNumber first = timeline_.size();
        timeline_.appendTexts(batch.texts);
        timeline_.append(batch.events);
        summary_.count(batch.events);
        if (request_.format == Format::Summary || request_.format == Format::EtcdTrace) return;
        std::string out;
        for (EventNumber n = first; n < timeline_.size(); ++n) {
            if (request_.format == Format::Text)
                score_.append(out, timeline_, n, engine_);
            else
                appendJsonLine(out, timeline_, n);
        }
        console_.out << out;
    }

    const RunRequest& request_;
    Console& console_;
    std::shared_ptr<const Scenario> scenario_;
    Engine engine_;
    Timeline timeline_;
    Score score_;
    Summary summary_;
    Progress progress_;
};

} // namespace

void Progress::say(const std::string& how) {
    if (!console_.progress) return;
    const auto now = Clock::now();
    if (now - start_ < std::chrono::seconds(1) || now - said_ < std::chrono::milliseconds(500))
        return;
    said_ = now;
    shown_ = true;
    console_.err << "\r\x1b[K" << how << std::flush;
}

void Progress::clear() {
    if (shown_) console_.err << "\r\x1b[K" << std::flush;
    shown_ = false;
}

Exit runOnce(const RunRequest& request, Console& console) {
    Player player(request, console);
    player.play();
    return player.report();
}

Exit runCommand(std::span<const std::string> words, Console& console) {
    const RunRequest request = readRequest(words);
    return request.many ? runSeeds(request, console) : runOnce(request, console);
}

} // namespace raftarium::cli
