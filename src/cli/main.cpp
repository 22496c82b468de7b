#include "cli/commands.h"

#include <atomic>
#include <csignal>
#include <cstdlib>
#include <exception>
#include <iostream>
#include <new>
#include <string>
#include <string_view>
#include <unistd.h>
#include <vector>

namespace {

std::atomic<bool> stopAsked{false};
static_assert(std::atomic<bool>::is_always_lock_free, "a signal handler may only use such");

extern "C" void askToStop(int) {
    stopAsked.store(true);
    std::signal(SIGINT, SIG_DFL); // who asks twice means at once
}

bool takesColour() {
    const char* terminal = std::getenv("TERM");
    return isatty(STDOUT_FILENO) != 0 && std::getenv("NO_COLOR") == nullptr &&
           terminal != nullptr && std::string_view(terminal) != "dumb";
}

} // namespace

int main(int count, char** values) {
    using namespace raftarium::cli;
    std::ios::sync_with_stdio(false);
    std::signal(SIGINT, askToStop);
    std::signal(SIGPIPE, SIG_IGN); // a reader that left is told by the stream's state
    const std::vector<std::string> words(values + (count > 0 ? 1 : 0), values + count);
    Console console{std::cout, std::cerr, takesColour(), isatty(STDERR_FILENO) != 0, &stopAsked};
    try {
        return static_cast<int>(runProgram(words, console));
    } catch (const std::bad_alloc&) {
        std::cerr << "raftarium-cli: out of memory\n";
    } catch (const std::exception& error) {
        std::cerr << "raftarium-cli: " << error.what() << "\n";
    }
    return static_cast<int>(Exit::Outside);
}
