#include "cli/commands.h"

#include "core/scenario/suggest.h"

#include <algorithm>
#include <array>

namespace raftarium::cli {
namespace {

struct Command {
    std::string_view name;
    Exit (*run)(std::span<const std::string>, Console&);
    std::string_view (*help)();
};
constexpr std::array<Command, 5> kCommands{{{"run", runCommand, runHelp},
                                            {"check", checkCommand, checkHelp},
                                            {"swarm", swarmCommand, swarmHelp},
                                            {"node", nodeCommand, nodeHelp},
                                            {"cluster", clusterCommand, clusterHelp}}};

/// Named in the contract, but not part of this version.
constexpr std::array<std::string_view, 4> kLater{"record", "export", "import", "find"};

bool asksForHelp(std::span<const std::string> words) {
    for (const std::string& word : words) {
        if (word == "--") return false;
        if (word == "--help" || word == "-h") return true;
    }
    return false;
}

Exit dispatch(std::span<const std::string> words, Console& console) {
    if (words.empty()) throw Failure(Exit::Usage, std::string(generalHelp()));
    const std::string& name = words.front();
    if (name == "--version") {
        console.out << "raftarium-cli " RAFTARIUM_VERSION "\n";
        return Exit::Ok;
    }
    const bool help = name == "help";
    if (name == "--help" || name == "-h" || (help && words.size() == 1)) {
        console.out << generalHelp();
        return Exit::Ok;
    }
    const std::string& wanted = help ? words[1] : name;
    std::array<std::string_view, kCommands.size() + 1> names{"help"};
    for (std::size_t i = 0; i < kCommands.size(); ++i) {
        const Command& command = kCommands[i];
        names[i + 1] = command.name;
        if (command.name != wanted) continue;
        if (help || asksForHelp(words.subspan(1))) {
            console.out << command.help();
            return Exit::Ok;
        }
        return command.run(words.subspan(1), console);
    }
    if (std::find(kLater.begin(), kLater.end(), wanted) != kLater.end())
        throw Failure(Exit::Usage, "this version has no '" + wanted +
                                       "'; it has run, check, swarm, node and cluster");
    throw Failure(Exit::Usage, "there is no command " + quoted(wanted) + suggestion(wanted, names) +
                                   "\nSee raftarium-cli --help");
}

} // namespace

Exit runProgram(std::span<const std::string> words, Console& console) {
    try {
        const Exit exit = dispatch(words, console);
        console.out.flush();
        if (!console.out) throw Failure(Exit::Outside, "the output cannot be written to its end");
        return exit;
    } catch (const Failure& failure) {
        console.out.flush();
        const std::string_view text = failure.what();
        // A place in a file stands alone, as editors expect it.
        console.err << (text.empty() ? "" : text) << (text.ends_with('\n') ? "" : "\n");
        return failure.exit();
    }
}

} // namespace raftarium::cli
