#include "cli/commands.h"

namespace raftarium::cli {

std::string_view generalHelp() {
    return R"(raftarium-cli plays Raft scenarios without a window.

A scenario (*.raft.json) describes a cluster, its network, what goes wrong, and what must hold. Time in
it is virtual: the same file and the same seed give the same events on every machine.

  raftarium-cli run FILE      play a scenario and print what happens
  raftarium-cli check FILE    read a scenario and say whether it is sound
  raftarium-cli swarm         play random clusters under random faults, and judge them
  raftarium-cli node          run one server of a real cluster
  raftarium-cli cluster       run a whole one on this machine
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

std::string_view nodeHelp() {
    return R"(raftarium-cli node --id n1 --peers n1=HOST:PORT,n2=HOST:PORT,… --data DIR [options]

Runs one server of a real cluster, with a durable log in DIR, until SIGTERM or Ctrl-C; a leader hands
over first. Prints a line that begins with "ready" once it can be reached.

  --id n1                  which of the peers this is
  --peers n1=HOST:PORT,…   every server, and where the others reach it; it listens there
  --data DIR               where its log lives; made if it is not there
  --voters n1,n2,n3        the members of a new cluster (default: all of --peers)
  --cluster NAME           servers of different clusters refuse each other (default: raftarium)
  --http HOST:PORT         serve clients: GET, PUT, DELETE /kv/<key>, /status, /members, /metrics, /health
  --observe HOST:PORT      let others watch its events (docs/event-stream.md)
  --control HOST:PORT      let others break it on purpose (docs/node.md); needs --token-file
  --token-file FILE        the secret that the control and observer ports ask for
  --election-timeout 150ms-300ms
  --heartbeat 50ms
  --max-entries-per-request 100
  --snapshot-after N       entries between two snapshots (default 100000; 0: never)
  --tls-cert F --tls-key F --tls-ca F
                           TLS on every port: files in PEM. Between the servers both sides show a certificate
                           of this authority; clients and watchers see that of the server

A port of 0 takes any that is free; the ready line names it. Exit status 3 where the outside world failed: a
port is taken, the disk is full, the log is damaged (the message names file, offset and remedy).

Examples
  raftarium-cli node --id n1 --peers n1=127.0.0.1:7001 --data /tmp/n1 --http 127.0.0.1:8001
  raftarium-cli node --id n2 --peers n1=10.0.0.1:7001,n2=10.0.0.2:7001,n3=10.0.0.3:7001 --data /var/lib/raft
)";
}

std::string_view clusterHelp() {
    return R"(raftarium-cli cluster [options]

Runs a real cluster on this machine: a process for each server, on free ports of the loopback interface.
Prints where they are once all can be reached, and ends them on Ctrl-C or SIGTERM; a second one ends them
at once. No process is left behind, however this program ends.

  --nodes N         how many servers, from 1 to 25 (default 3)
  --data DIR        keeps their logs in DIR; used again, the same cluster goes on. Without it a
                    temporary folder is used and removed
  --json            where they are as one line of JSON
  --election-timeout 150ms-300ms
  --heartbeat 50ms
  --max-entries-per-request 100
  --snapshot-after N
                    as for raftarium-cli node, for each server

A server that ends by itself is told on standard error; the others go on. Exit status 3 where they cannot
all be started, or none is left. The observer and control ports ask for the secret in the token file.

Examples
  raftarium-cli cluster --nodes 5
  raftarium-cli cluster --data /tmp/three --election-timeout 1s-2s --heartbeat 200ms
)";
}

} // namespace raftarium::cli
