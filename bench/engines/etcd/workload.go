package main

import (
	"encoding/binary"
	"fmt"
	"runtime"
	"syscall"
	"time"
)

// What every engine is asked to do and how that is measured; ../workload.h says the same in C++.

const (
	servers   = 3
	batch     = 256
	logLength = 8192
)

// How proposals reach the leader.
type manner int

const (
	one      manner = iota // the next one once nothing is under way any more
	separate               // 256 calls, then the messages are carried
	grouped                // 256 entries in the one call that the engine has for it
)

// newPayload writes proposal `number` (from 0) into a payload of its own.
func newPayload(size int, number uint64) []byte {
	data := make([]byte, size)
	for i := range data {
		data[i] = 'x'
	}
	binary.LittleEndian.PutUint64(data, number)
	return data
}

// What one server has applied: how many proposals, and a checksum that depends on their order.
type applied struct {
	count, sum uint64
}

func (a *applied) take(data []byte) {
	a.sum = (a.sum ^ (binary.LittleEndian.Uint64(data) + uint64(len(data)))) * 0x9E3779B97F4A7C15
	a.count++
}

// Processor time of the whole process: the garbage collector's threads count too.
func cpuTime() time.Duration {
	var usage syscall.Rusage
	must(syscall.Getrusage(syscall.RUSAGE_SELF, &usage))
	return time.Duration(usage.Utime.Nano() + usage.Stime.Nano())
}

type measured struct {
	time                        time.Duration
	done, messages, allocations uint64
}

// measure runs `step`, which does some of the work and returns how much, for at least `length`.
func measure(c *cluster, length time.Duration, step func() uint64) measured {
	for warm := cpuTime() + 100*time.Millisecond; cpuTime() < warm; {
		step()
	}
	var result measured
	messages, allocations := c.messages, c.allocations()
	for start := cpuTime(); result.time < length; result.time = cpuTime() - start {
		result.done += step()
	}
	result.messages = c.messages - messages
	result.allocations = c.allocations() - allocations
	return result
}

func measureProposals(c *cluster, how manner, payload int, length time.Duration) measured {
	together := uint64(batch)
	if how == one {
		together = 1
	}
	proposed := uint64(0)
	result := measure(c, length, func() uint64 {
		for done := uint64(0); done < logLength; done += together {
			c.propose(how, proposed, together, payload)
			c.carryMessages()
			proposed += together
		}
		return logLength
	})

	c.catchUp()
	var expected applied
	for number := uint64(0); number < proposed; number++ {
		expected.take(newPayload(payload, number))
	}
	for _, server := range c.servers {
		if server.applied != expected {
			fail("a server has not applied what was proposed")
		}
	}
	return result
}

func measureElections(c *cluster, length time.Duration) measured {
	const elections = 1000
	return measure(c, length, func() uint64 {
		for done := 0; done < elections; done++ {
			c.elect()
		}
		return elections
	})
}

func (m measured) print(row, payload string) {
	done := float64(m.done)
	fmt.Printf("%s etcd %s %.4f\n", row, payload, done/m.time.Seconds())
	fmt.Printf("%s.messages etcd %s %.4f\n", row, payload, float64(m.messages)/done)
	fmt.Printf("%s.allocations etcd %s %.4f\n", row, payload, float64(m.allocations)/done)
}

func allocationCount() uint64 {
	var stats runtime.MemStats
	runtime.ReadMemStats(&stats)
	return stats.Mallocs
}
