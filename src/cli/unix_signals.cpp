#include "cli/unix_signals.h"

#include <QSocketNotifier>

#include <csignal>
#include <sys/eventfd.h>
#include <unistd.h>

namespace raftarium::cli {
namespace {

int wakeUp = -1;

extern "C" void noteSignal(int number) {
    const std::uint64_t one = 1;
    [[maybe_unused]] const ssize_t written = write(wakeUp, &one, sizeof one);
    std::signal(number, SIG_DFL);
}

} // namespace

UnixSignals::UnixSignals(std::function<void()> asked) {
    wakeUp = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    auto* notifier = new QSocketNotifier(wakeUp, QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [notifier, asked = std::move(asked)] {
        notifier->setEnabled(false);
        asked();
    });
    std::signal(SIGTERM, noteSignal);
    std::signal(SIGINT, noteSignal);
}

UnixSignals::~UnixSignals() {
    std::signal(SIGTERM, SIG_DFL);
    std::signal(SIGINT, SIG_DFL);
    close(wakeUp);
}

} // namespace raftarium::cli
