#include "ui/shell/timing_advice.h"

#include "ui/timeline/time_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace raftarium::ui {
namespace {

using Rule = TimingAdvice::Rule;
using Severity = TimingAdvice::Severity;

QString translated(const char* text) { return QCoreApplication::translate("TimingAdvice", text); }

QString percent(double share) {
    return QLocale().toString(share * 100, 'f', share < 0.095 ? 1 : 0);
}

} // namespace

std::vector<TimingAdvice> timingAdvice(const NodeOptions& options, const LinkConditions& network) {
    std::vector<TimingAdvice> advice;
    const auto say = [&](Rule rule, Severity severity, const QString& text) {
        advice.push_back({rule, severity, text});
    };
    const Duration shortest = options.electionTimeoutMin;
    const Duration longest = options.electionTimeoutMax;
    const Duration oneWay = network.latency + network.jitter.value();
    const Duration roundTrip{2 * oneWay.value()};
    // Two heartbeats arrive at most so far apart: the first as early, the second as late as can be.
    const std::int64_t wobble = 2 * std::min(network.jitter, network.latency).value();
    const Duration silence = options.heartbeatInterval + wobble;

    if (silence >= shortest)
        say(Rule::TimeoutWithinHeartbeat, Severity::Danger,
            translated(QT_TRANSLATE_NOOP(
                           "TimingAdvice",
                           "Heartbeats arrive up to %1 apart, but a follower waits only %2 at "
                           "the shortest: it deposes a healthy leader. Raise the election "
                           "timeout or shorten the heartbeat."))
                .arg(durationText(silence), durationText(shortest)));
    if (roundTrip >= longest)
        say(Rule::TimeoutWithinRoundTrip, Severity::Danger,
            translated(
                QT_TRANSLATE_NOOP("TimingAdvice",
                                  "A round trip takes up to %1, longer than any election timeout "
                                  "(%2): candidates give up before votes can be back. Raise the "
                                  "election timeout."))
                .arg(durationText(roundTrip), durationText(longest)));
    else if (roundTrip + roundTrip.value() > shortest)
        say(Rule::TimeoutNearRoundTrip, Severity::Caution,
            translated(
                QT_TRANSLATE_NOOP("TimingAdvice",
                                  "A round trip takes up to %1, more than half of the shortest "
                                  "election timeout (%2): elections may end before votes are back. "
                                  "Raft asks for a round trip far below the timeout (§5.6)."))
                .arg(durationText(roundTrip), durationText(shortest)));
    if (silence < shortest && silence + options.heartbeatInterval.value() >= shortest)
        say(Rule::OneLostHeartbeat, Severity::Caution,
            translated(QT_TRANSLATE_NOOP(
                           "TimingAdvice",
                           "One lost heartbeat is enough to start an election: two intervals "
                           "(%1) are as long as the shortest timeout (%2)."))
                .arg(durationText(Duration{2 * options.heartbeatInterval.value()}),
                     durationText(shortest)));

    const double loss = network.lossPpm / 1e6;
    const std::int64_t inTime = std::max<std::int64_t>(
        1, shortest.value() / std::max<std::int64_t>(1, options.heartbeatInterval.value()));
    const double allLost = std::pow(loss, static_cast<double>(inTime));
    if (allLost > 0.01)
        say(Rule::LossOutrunsHeartbeats, allLost > 0.2 ? Severity::Danger : Severity::Caution,
            translated(
                QT_TRANSLATE_NOOP("TimingAdvice",
                                  "With %1 % loss, %2 % of the shortest timeouts pass without a "
                                  "single heartbeat: leaders change without need."))
                .arg(percent(loss), percent(allLost)));

    if (longest - shortest < oneWay.value() && oneWay.value() > 0)
        say(Rule::NarrowTimeoutRange, Severity::Caution,
            translated(
                QT_TRANSLATE_NOOP("TimingAdvice",
                                  "Election timeouts differ by only %1, less than a message takes "
                                  "(%2): servers become candidates together and split the vote. "
                                  "Widen the range (§9.3)."))
                .arg(durationText(Duration{longest - shortest}), durationText(oneWay)));
    std::stable_sort(
        advice.begin(), advice.end(),
        [](const TimingAdvice& a, const TimingAdvice& b) { return a.severity > b.severity; });
    return advice;
}

} // namespace raftarium::ui
