package main

import (
	"net"
	"strings"
	"sync/atomic"
	"time"
)

// observer reads what a server tells as fast as it can, and only counts it. It asks as the window does where the
// beginning is no longer held: from now on, each text once.
type observer struct {
	socket net.Conn
	bytes  int64
	done   chan struct{}
}

func observe(address string) (*observer, error) {
	socket, err := net.DialTimeout("tcp", address, time.Second)
	if err != nil {
		return nil, err
	}
	if _, err := socket.Write([]byte("{\"references\":true}\n")); err != nil {
		socket.Close()
		return nil, err
	}
	o := &observer{socket: socket, done: make(chan struct{})}
	go func() {
		defer close(o.done)
		buffer := make([]byte, 1<<18)
		for {
			n, err := socket.Read(buffer)
			atomic.AddInt64(&o.bytes, int64(n))
			if err != nil {
				return
			}
		}
	}()
	return o, nil
}

func (o *observer) close() {
	o.socket.Close()
	<-o.done
}

// observing measures the same cluster with and without an observer at its leader, in turns.
func observing(c *cluster, turns int, seconds, warmUp time.Duration) error {
	clients, finish, err := raftariumClients(c, clientCount)
	if err != nil {
		return err
	}
	defer finish()
	leader, _, err := raftariumLeader(c)
	if err != nil {
		return err
	}
	l := startLoad(c, clients, 2*turns)
	time.Sleep(warmUp)
	var told []float64
	for i := 0; i < 2*turns; i++ {
		var watching *observer
		if observed(i) {
			if watching, err = observe(c.observers[leader]); err != nil {
				l.stop()
				return err
			}
		}
		time.Sleep(time.Second / 2) // what is old is told first
		before := int64(0)
		if watching != nil {
			before = atomic.LoadInt64(&watching.bytes)
		}
		l.measure(i, seconds)
		if watching != nil {
			told = append(told, float64(atomic.LoadInt64(&watching.bytes)-before)/seconds.Seconds())
			watching.close()
		}
	}
	results, err := l.stop()
	if err != nil {
		return err
	}
	for i, result := range results {
		name := "unobserved"
		if observed(i) {
			name = "observed"
		}
		result.print(name)
	}
	for _, rate := range told {
		printRow("observer-megabytes", "observed", rate/1e6)
	}
	return nil
}

// observed takes turns as in ABBA, so that a drift meets both alike.
func observed(turn int) bool { return strings.ContainsRune("12", rune('0'+turn%4)) }
