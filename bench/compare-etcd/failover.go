package main

import (
	"fmt"
	"math/rand"
	"os"
	"sort"
	"time"
)

// failOver kills the leader so many times and measures until a put through the next one is acknowledged.
func failOver(c *cluster, kills int) error {
	random := rand.New(rand.NewSource(1))
	var elected, served []float64
	for kill := 0; kill < kills; kill++ {
		leader, before, err := raftariumLeader(c)
		if err != nil {
			return err
		}
		if err := settle(c, leader); err != nil {
			return err
		}
		// At any moment between two heartbeats.
		time.Sleep(100*time.Millisecond + time.Duration(random.Int63n(int64(100*time.Millisecond))))

		begin := time.Now()
		c.processes[leader].kill()
		next, found, err := nextLeader(c, leader, before.Term)
		if err != nil {
			return err
		}
		elected = append(elected, found.Sub(begin).Seconds()*1000)
		if err := next.put("fail-over", fmt.Sprint(kill)); err != nil {
			return err
		}
		served = append(served, time.Since(begin).Seconds()*1000)
		next.close()
		if err := c.processes[leader].start(); err != nil {
			return err
		}
		fmt.Fprintf(os.Stderr, "\rkill %d of %d: %.0f ms ", kill+1, kills, served[kill])
	}
	fmt.Fprintln(os.Stderr)
	timeout := electionTimeoutMax.Seconds() * 1000
	sort.Float64s(elected)
	sort.Float64s(served)
	at := func(times []float64, percent int) float64 { return times[(len(times)*percent+99)/100-1] }
	printRow("failover-kills", "raftarium", float64(kills))
	printRow("failover-elected-p50", "raftarium", at(elected, 50))
	printRow("failover-elected-p99", "raftarium", at(elected, 99))
	printRow("failover-p50", "raftarium", at(served, 50))
	printRow("failover-p99", "raftarium", at(served, 99))
	printRow("failover-max", "raftarium", served[len(served)-1])
	printRow("failover-p99-timeouts", "raftarium", at(served, 99)/timeout)
	return nil
}

// settle waits until every server has what the leader has: a restarted one must be able to vote.
func settle(c *cluster, leader int) error {
	for end := time.Now().Add(20 * time.Second); time.Now().Before(end); time.Sleep(5 * time.Millisecond) {
		var of [servers]status
		same := true
		for i, address := range c.clients {
			asking := connection{address: address}
			var err error
			of[i], err = asking.status()
			asking.close()
			same = same && err == nil
		}
		for _, each := range of {
			same = same && each.Term == of[leader].Term && each.CommitIndex == of[leader].LastIndex
		}
		if same && of[leader].Role == "leader" {
			return nil
		}
		if of[leader].Role != "leader" { // another one in between
			var err error
			if leader, _, err = raftariumLeader(c); err != nil {
				return err
			}
		}
	}
	return fmt.Errorf("the servers do not come together")
}

// nextLeader asks the survivors until one of them leads a later term.
func nextLeader(c *cluster, killed int, term int64) (*connection, time.Time, error) {
	var asking []*connection
	for i, address := range c.clients {
		if i != killed {
			asking = append(asking, &connection{address: address})
		}
	}
	for end := time.Now().Add(20 * time.Second); time.Now().Before(end); time.Sleep(time.Millisecond) {
		for _, each := range asking {
			if s, err := each.status(); err == nil && s.Role == "leader" && s.Term > term {
				now := time.Now()
				for _, other := range asking {
					if other != each {
						other.close()
					}
				}
				return each, now, nil
			}
		}
	}
	return nil, time.Time{}, fmt.Errorf("no server leads after the leader of term %d was killed", term)
}
