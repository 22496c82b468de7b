// Package raftarium lets Raftarium watch a Raft server written in Go: copy this file, make an
// Emitter, and tell it what happens. The lines are described in docs/event-stream.md.
//
//	events, err := raftarium.Listen("127.0.0.1:7101", "n1", "demo", "")
//	sent := events.Emit("message-sent", raftarium.Fields{"peer": "n2", "message": "request-vote", "term": 3})
//
// The message carries sent and events.Life; whoever gets it emits "message-delivered" with them as
// "sent" and "sentLife". Needs the standard library only.
package raftarium

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"math/rand"
	"net"
	"strings"
	"sync"
	"time"
)

const kept, atOnce, mostWatchers = 100000, 500, 64 // events to ask for; in one write; at a time

// Fields of an event, beside its number, time and kind.
type Fields map[string]any

// Emitter keeps the latest events of a server and serves them. Any goroutine may call it.
type Emitter struct {
	Life                 uint64 // drawn at each start
	Port                 int
	node, cluster, token string
	start                time.Time
	news                 *sync.Cond
	first, next          uint64       // the oldest event that is kept; the one that happens next
	lines                [kept][]byte // a ring: event i stands at i % kept
	kinds                [kept]string
}

// Listen begins to serve the events of a server. With a token only those who know it may watch.
func Listen(address, node, cluster, token string) (*Emitter, error) {
	listener, err := net.Listen("tcp", address)
	if err != nil {
		return nil, err
	}
	e := &Emitter{node: node, cluster: cluster, token: token, start: time.Now(),
		Life: rand.New(rand.NewSource(time.Now().UnixNano())).Uint64() | 1,
		Port: listener.Addr().(*net.TCPAddr).Port}
	e.news = sync.NewCond(new(sync.Mutex))
	go func() {
		for range time.Tick(time.Second) { // wakes those who owe a heartbeat
			e.news.Broadcast()
		}
	}()
	go func() {
		for seats := make(chan bool, mostWatchers); ; {
			seats <- true // others wait until one is free
			connection, err := listener.Accept()
			if err != nil {
				return
			}
			go func() { e.serve(connection); <-seats }()
		}
	}()
	return e, nil
}

// now is in nanoseconds since 1970, by a clock that never goes back.
func (e *Emitter) now() int64 { return e.start.UnixNano() + int64(time.Since(e.start)) }

// Emit tells that something happened; returns its number, for "cause" and "sent" of others.
func (e *Emitter) Emit(kind string, fields Fields) uint64 {
	rest, err := json.Marshal(fields)
	if err != nil || len(fields) == 0 {
		rest = []byte(" }") // what cannot be written is left out
	} else {
		rest[0] = ','
	}
	e.news.L.Lock()
	defer e.news.L.Unlock()
	head := fmt.Sprintf(`{"number":%d,"time":%d,"kind":%q`, e.next, e.now(), kind)
	e.lines[e.next%kept] = append(append([]byte(head), rest...), '\n')
	e.kinds[e.next%kept] = kind
	if e.next++; e.next > kept {
		e.first = e.next - kept
	}
	e.news.Broadcast()
	return e.next - 1
}

type request struct {
	From, Life *uint64
	Token      *string
	Kinds      []string
}

func (e *Emitter) serve(connection net.Conn) {
	defer connection.Close()
	connection.SetReadDeadline(time.Now().Add(5 * time.Second))
	input := json.NewDecoder(io.LimitReader(connection, 4096))
	var asked request
	if e.token != "" && (input.Decode(&asked) != nil || asked.Token == nil || *asked.Token != e.token) {
		fmt.Fprintln(connection, `{"error":"the token is wrong"}`)
		return
	}
	e.news.L.Lock()
	hello, _ := json.Marshal(Fields{"format": "raftarium-events", "version": 1, "cluster": e.cluster,
		"node": e.node, "life": e.Life, "first": e.first, "next": e.next, "time": e.now()})
	e.news.L.Unlock()
	connection.Write(append(hello, '\n'))
	for asked.Token = new(string); asked.Token != nil; { // a token that nobody asked for
		asked = request{}
		if input.Decode(&asked) != nil {
			fmt.Fprintln(connection, `{"error":"no request that can be read"}`)
			return
		}
	}
	for e.send(connection, &asked) == nil {
	}
}

// send waits for what is new. A watcher that reads slowly misses what is no longer kept.
func (e *Emitter) send(connection net.Conn, asked *request) error {
	var text bytes.Buffer
	wanted := " " + strings.Join(asked.Kinds, " ") + " "
	e.news.L.Lock()
	if asked.From == nil || *asked.From > e.next || (asked.Life != nil && *asked.Life != e.Life) {
		asked.From, asked.Life = new(uint64), nil
		*asked.From = e.next
	}
	at := asked.From // moves on
	for began := time.Now(); *at == e.next && time.Since(began) < 900*time.Millisecond; {
		e.news.Wait()
	}
	if *at < e.first {
		fmt.Fprintf(&text, "{\"missed\":{\"from\":%d,\"to\":%d}}\n", *at, e.first-1)
		*at = e.first
	} else if *at == e.next {
		fmt.Fprintf(&text, "{\"time\":%d,\"next\":%d}\n", e.now(), *at)
	}
	for end := *at + atOnce; *at < e.next && *at < end; *at++ {
		if asked.Kinds == nil || strings.Contains(wanted, " "+e.kinds[*at%kept]+" ") {
			text.Write(e.lines[*at%kept])
		}
	}
	e.news.L.Unlock()
	_, err := connection.Write(text.Bytes())
	return err
}
