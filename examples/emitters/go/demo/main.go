// Three servers elect n1 and replicate a command, in one process and without Raft: it only tells
// what a cluster would tell. Prints the port of each server on a line, and ends with its input.
package main

import (
	"fmt"
	"io"
	"os"
	"time"

	raftarium "raftarium.example/emitter"
)

type fields = raftarium.Fields

const term = 1

var names = []string{"n1", "n2", "n3"}
var servers = map[string]*raftarium.Emitter{}

// with is `some` and `more`.
func with(some, more fields) fields {
	all := fields{}
	for _, each := range []fields{some, more} {
		for name, value := range each {
			all[name] = value
		}
	}
	return all
}

// send lets a message travel: two events that name each other. Returns its arrival.
func send(from, to string, content fields) uint64 {
	sent := servers[from].Emit("message-sent", with(content, fields{"peer": to}))
	time.Sleep(2 * time.Millisecond)
	return servers[to].Emit("message-delivered", fields{"peer": from, "message": content["message"],
		"term": content["term"], "sent": sent, "sentLife": servers[from].Life})
}

func elect() {
	n1 := servers["n1"]
	timeout := n1.Emit("election-timed-out", fields{"term": 0, "reason": "timer-ran-out"})
	stands := n1.Emit("became-candidate",
		fields{"cause": timeout, "term": term, "needed": 2, "voters": names})
	n1.Emit("vote-counted", fields{"cause": stands, "peer": "n1", "term": term, "granted": true,
		"votes": 1, "needed": 2})
	for i, each := range names[1:] {
		asked := send("n1", each, fields{"message": "request-vote", "term": term})
		servers[each].Emit("term-adopted",
			fields{"cause": asked, "term": term, "oldTerm": 0, "message": "request-vote"})
		servers[each].Emit("vote-granted", fields{"cause": asked, "peer": "n1", "term": term})
		answer := send(each, "n1",
			fields{"message": "request-vote-reply", "term": term, "granted": true})
		n1.Emit("vote-counted", fields{"cause": answer, "peer": each, "term": term, "granted": true,
			"votes": 2 + i, "needed": 2})
		if i == 0 {
			n1.Emit("became-leader", fields{"cause": answer, "term": term, "needed": 2,
				"voters": []string{"n1", each}})
		}
	}
}

func replicate() {
	n1 := servers["n1"]
	entry := fields{"index": 1, "entryTerm": term, "command": "set colour blue"}
	n1.Emit("entry-appended", entry)
	for _, each := range names[1:] {
		got := send("n1", each, fields{"message": "append-entries", "term": term, "entries": 1})
		servers[each].Emit("leader-recognised", fields{"cause": got, "peer": "n1", "term": term})
		servers[each].Emit("entry-appended", with(entry, fields{"cause": got, "peer": "n1"}))
		send(each, "n1",
			fields{"message": "append-entries-reply", "term": term, "success": true, "match": 1})
		n1.Emit("progress-changed",
			fields{"peer": each, "match": 1, "next": 2, "reason": "acknowledged"})
	}
	for _, each := range names {
		servers[each].Emit("commit-advanced", fields{"index": 1, "entries": 1, "term": term})
		servers[each].Emit("entry-applied", entry)
	}
}

func main() {
	token := ""
	if len(os.Args) > 1 {
		token = os.Args[1]
	}
	for _, each := range names {
		server, err := raftarium.Listen("127.0.0.1:0", each, "demo", token)
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(3)
		}
		servers[each] = server
		fmt.Println(server.Port)
		server.Emit("node-started", fields{"term": 0, "lastIndex": 0, "servers": len(names)})
	}
	time.Sleep(20 * time.Millisecond)
	elect()
	replicate()
	io.Copy(io.Discard, os.Stdin)
}
