#include "cli/commands.h"

namespace raftarium::cli {

std::string_view generalHelp() {
    return R"(raftarium-cli plays Raft scenarios without a window.

A scenario (*.raft.json) describes a cluster, its network, what goes wrong, and what must hold. Time in
it is virtual: the same file and the same seed give the same events on every machine.

  raftarium-cli run FILE      play a scenario and print what happens
  raftarium-cli check FILE    read a scenario and say whether it is sound
  raftarium-cli swarm         play random clusters under random faults, and judge them
  raftarium-cli --version
  raftarium-cli COMMAND --help

Exit status
  0  as asked
  1  an expectation or a safety property failed
  2  bad usage or a bad file; the message names file, line and column
  3  the outside world failed: a file cannot be read, the output cannot be written

Examples
  raftarium-cli run resources/scenarios/first-election.raft.json
  raftarium-cli check my-own.raft.json
)";
}

std::string_view runHelp() {
    return R"(raftarium-cli run FILE [options]

Plays the scenario in FILE (- for standard input) to its end, checks the five safety properties of Raft
after every event, and holds its expectations against what happened.

  --seed N          another seed than the file's: 7 or 0x1f
  --seeds N         every seed from 1 to N; prints the seeds that fail, and a summary
  --seeds A..B      every seed from A to B
  --for 30s         play so long instead of the file's duration (1.5s, 200ms)
  --format text     a line an event, with a column for each server (the default)
  --format ndjson   a JSON object a line and event; times in virtual nanoseconds
  --format summary  only counts and the hash of the run
  --format etcd-trace
                    a trace that TLC validates against etcd's specification of Raft; how it is
                    mapped, and what is left out: docs/etcd-trace.md. --for keeps it short
  --json            the summary as JSON
  --all             text: every heartbeat, instead of how many there were

In the text, a server's column shows what it is: │ follower, ┆ candidate, ┃ leader, ╎ paused, empty when
crashed. V> and v> are a vote asked for and answered, A> and a> entries sent and acknowledged; the number
is the other server, < the message arriving and x its loss.

The hash is of every event: equal hashes, equal runs. text and ndjson carry virtual time only.
Exit status 1 where an expectation or a property failed.

Examples
  raftarium-cli run resources/scenarios/leader-crash.raft.json --seed 3
  raftarium-cli run resources/scenarios/figure-8.raft.json --seeds 200
)";
}

std::string_view checkHelp() {
    return R"(raftarium-cli check FILE

Reads the scenario in FILE (- for standard input) and says what is in it. A mistake is told with file,
line and column, and with the word that was probably meant. Nothing is played.

  --json            the answer as JSON

Examples
  raftarium-cli check resources/scenarios/split-vote.raft.json
  raftarium-cli check my-own.raft.json && raftarium-cli run my-own.raft.json
)";
}

} // namespace raftarium::cli
