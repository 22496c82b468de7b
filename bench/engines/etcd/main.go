// engine-etcd ROW PAYLOAD SECONDS: etcd's raft under the workload of ../workload.h. Prints
// `row engine payload value` for the rate in entries or elections a second of processor time, and
// for what each of them needed.
package main

import (
	"fmt"
	"os"
	"runtime"
	"runtime/debug"
	"strconv"
	"time"
)

func main() {
	if len(os.Args) != 4 {
		fail("usage: ROW PAYLOAD SECONDS (rows: one separate grouped elections)")
	}
	row, payload := os.Args[1], os.Args[2]
	seconds, err := strconv.ParseFloat(os.Args[3], 64)
	must(err)
	length := time.Duration(seconds * float64(time.Second))
	// With a heap as small as this one Go would collect garbage all the time, on every core that is
	// idle. A real program has a larger heap, which is what this stands for.
	runtime.GOMAXPROCS(1)
	debug.SetGCPercent(400)
	c := newCluster()
	if row == "elections" {
		measureElections(c, length).print(row, payload)
		return
	}
	how, known := map[string]manner{"one": one, "separate": separate, "grouped": grouped}[row]
	if !known {
		fail("this engine has no such row")
	}
	size, err := strconv.Atoi(payload)
	must(err)
	measureProposals(c, how, size, length).print(row, payload)
}

func must(err error) {
	if err != nil {
		fail(err.Error())
	}
}

func fail(what string) {
	fmt.Fprintln(os.Stderr, "error:", what)
	os.Exit(1)
}
