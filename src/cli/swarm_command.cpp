#include "cli/arguments.h"
#include "cli/commands.h"
#include "cli/run_command.h"
#include "cli/swarm_pool.h"
#include "cli/swarm_report.h"
#include "core/swarm/shrink.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <random>
#include <thread>

namespace raftarium::cli {
namespace {

constexpr Option kOptions[] = {{"--runs", true},  {"--minutes", true}, {"--seed", true},
                               {"--nodes", true}, {"--jobs", true},    {"--bug", true},
                               {"--all-bugs"},    {"--out", true},     {"--seconds", true},
                               {"--coverage"},    {"--help"}};
/// So long a failing scenario is made smaller at most.
constexpr double kShrinkSeconds = 20;

struct Request {
    SwarmJob job;
    bool allBugs = false;
    bool coverage = false;
    std::string out; ///< a folder, or empty
};

std::uint64_t freshSeed() {
    std::random_device device;
    return (std::uint64_t{device()} << 16U) ^ device();
}

double positive(const Arguments& arguments, std::string_view option, const std::string& text) {
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || !(value > 0) || value > 1e6)
        arguments.fail(std::string(option) + " " + text + ": write a number above 0");
    return value;
}

void readNodes(const Arguments& arguments, SwarmOptions& options) {
    const auto text = arguments.value("--nodes");
    if (!text) return;
    const std::size_t dash = text->find('-');
    const auto number = [&](std::string_view part) {
        int value = 0;
        const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), value);
        if (error != std::errc{} || end != part.data() + part.size() || value < 1 ||
            value > kMostNodes)
            arguments.fail("--nodes " + *text + ": write 5 or 3-9, from 1 to 101");
        return value;
    };
    options.fewestNodes = number(std::string_view(*text).substr(0, dash));
    options.mostNodes = dash == std::string::npos
                            ? options.fewestNodes
                            : number(std::string_view(*text).substr(dash + 1));
    if (options.mostNodes < options.fewestNodes)
        arguments.fail("--nodes " + *text + ": the first number is the smaller one");
}

Request readRequest(const Arguments& arguments) {
    Request request;
    SwarmJob& job = request.job;
    job.seed = arguments.seed("--seed").value_or(0);
    if (!arguments.has("--seed")) job.seed = freshSeed();
    job.jobs = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
    if (const auto jobs = arguments.seed("--jobs"))
        job.jobs = static_cast<int>(std::clamp<std::uint64_t>(*jobs, 1, 256));
    if (const auto minutes = arguments.value("--minutes"))
        job.mostSeconds = 60 * positive(arguments, "--minutes", *minutes);
    if (const auto seconds = arguments.value("--seconds"))
        job.mostSeconds = positive(arguments, "--seconds", *seconds);
    job.runs = arguments.seed("--runs").value_or(job.mostSeconds > 0 ? UINT64_MAX / 2 : 1000);
    readNodes(arguments, job.options);
    if (const auto name = arguments.value("--bug")) {
        job.options.bug = bugOf(*name);
        if (!job.options.bug) {
            std::string known;
            for (std::size_t i = 0; i < kBugs; ++i)
                known += (i == 0 ? "" : ", ") + std::string(bugName(static_cast<Bug>(i)));
            arguments.fail("--bug " + *name + ": there are " + known);
        }
    }
    request.allBugs = arguments.has("--all-bugs");
    request.coverage = arguments.has("--coverage");
    request.out = arguments.value("--out").value_or("");
    if (request.allBugs && job.options.bug)
        arguments.fail("--bug and --all-bugs exclude each other");
    if (!arguments.files().empty())
        arguments.fail("swarm takes no file: " + arguments.files().front());
    return request;
}

/// Writes the shrunk scenario; returns where, or nothing where the output itself takes it.
std::string writeFailure(const SwarmTotal::Found& found, const Request& request,
                         const std::string& name) {
    if (request.out.empty()) return {};
    std::error_code error;
    std::filesystem::create_directories(request.out, error);
    const std::filesystem::path path = std::filesystem::path(request.out) / (name + ".raft.json");
    std::ofstream file(path);
    file << writeScenario(replayOf(found));
    if (!file.flush()) throw Failure(Exit::Outside, path.string() + ": cannot be written");
    return path.string();
}

void shrinkFailure(SwarmTotal::Found& found, double mostSeconds, const Console& console) {
    const auto begin = std::chrono::steady_clock::now();
    const auto goOn = [&] {
        const std::chrono::duration<double> passed = std::chrono::steady_clock::now() - begin;
        return passed.count() < mostSeconds && !console.stopped();
    };
    found.swarm = shrink(found.swarm, found.verdict, goOn);
    Coverage ignored;
    found.verdict = runSwarm(found.swarm, ignored);
}

Exit runOne(Request& request, Console& console) {
    console.out << "seed: " << request.job.seed << "\n" << std::flush;
    Progress progress(console);
    request.job.progress = [&](const SwarmTotal& total) { progress.say(progressLine(total)); };
    SwarmTotal total = runSwarmJob(request.job, console);
    progress.clear();
    console.out << totalText(total);
    if (request.coverage) console.out << uncoveredText(total.coverage);
    if (!total.failure) return Exit::Ok;
    console.out << failureText(*total.failure) << std::flush;
    shrinkFailure(*total.failure, kShrinkSeconds, console);
    const std::string path = writeFailure(*total.failure, request, "swarm-failure");
    console.out << "shrunk: " << shrunkText(*total.failure) << "\n";
    if (path.empty())
        console.out << writeScenario(replayOf(*total.failure));
    else
        console.out << "scenario: " << path << "\n";
    return Exit::Failed;
}

Exit runAllBugs(Request& request, Console& console) {
    console.out << "seed: " << request.job.seed << "\n" << bugTableHead() << std::flush;
    if (request.job.mostSeconds <= 0) request.job.mostSeconds = 60;
    bool all = true;
    for (std::size_t i = 0; i < kBugs && !console.stopped(); ++i) {
        const Bug bug = static_cast<Bug>(i);
        request.job.options.bug = bug;
        request.job.runs = UINT64_MAX / 2;
        SwarmTotal total = runSwarmJob(request.job, console);
        const double seconds = total.seconds;
        if (total.failure) {
            shrinkFailure(*total.failure, 3, console);
            writeFailure(*total.failure, request, std::string(bugName(bug)));
        } else {
            all = false;
        }
        console.out << bugTableRow(bug, total, seconds) << std::flush;
    }
    return all ? Exit::Ok : Exit::Failed;
}

} // namespace

Exit swarmCommand(std::span<const std::string> words, Console& console) {
    const Arguments arguments("swarm", words, kOptions);
    if (arguments.has("--help")) {
        console.out << swarmHelp();
        return Exit::Ok;
    }
    Request request = readRequest(arguments);
    return request.allBugs ? runAllBugs(request, console) : runOne(request, console);
}

std::string_view swarmHelp() {
    return R"(raftarium-cli swarm [options]

Plays many random clusters under random faults with random clients, on all cores, and checks after every
event that the safety properties of Raft hold, at the end that what clients saw is linearizable, and that
the cluster goes on once everything is repaired. The first run that fails is made small and printed as a
scenario that replays it.

  --runs N          so many runs at most (1000)
  --minutes M       so long at most; --seconds S likewise
  --seed S          the same seed gives the same runs; a fresh one is drawn and printed otherwise
  --nodes 3-9       servers of a cluster
  --jobs J          threads (all cores)
  --bug NAME        every server breaks this rule on purpose
  --all-bugs        each of the known bugs in turn, up to 60 seconds each; prints a table
  --out DIR         writes what failed as DIR/….raft.json
  --coverage        also tells which decisions of the protocol never came up

Exit status 1 where a run failed; with --all-bugs where a bug was not found.

Examples
  raftarium-cli swarm --runs 20000
  raftarium-cli swarm --bug forget-vote --seed 7 --out found
)";
}

} // namespace raftarium::cli
