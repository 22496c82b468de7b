package main

import (
	"fmt"
	"math/rand"
	"sort"
	"sync"
	"sync/atomic"
	"syscall"
	"time"
)

const (
	keys       = 10000
	valueBytes = 256
)

// putter is one client. It sends the next put once the last one is acknowledged.
type putter interface {
	put(key, value string) error
}

type counter struct{ value int64 }

func (c *counter) Add(n int64) { atomic.AddInt64(&c.value, n) }
func (c *counter) Load() int64 { return atomic.LoadInt64(&c.value) }

var retries counter

// load keeps all clients busy until it is stopped, and measures within windows of time.
type load struct {
	cluster *cluster
	window  int32 // the one that counts now; negative: none
	stopped int32
	waiting sync.WaitGroup
	times   [][][]uint32 // microseconds by client and window
	failed  atomic.Value
	results []*window
}

type window struct {
	seconds            float64
	times              []uint32
	generator, servers float64 // processor cores in use
}

func startLoad(c *cluster, clients []putter, windows int) *load {
	l := &load{cluster: c, window: -1, times: make([][][]uint32, len(clients))}
	for i := range clients {
		l.times[i] = make([][]uint32, windows)
		l.waiting.Add(1)
		go l.run(i, clients[i])
	}
	return l
}

func (l *load) run(number int, client putter) {
	defer l.waiting.Done()
	random := rand.New(rand.NewSource(int64(number)))
	const letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-"
	text := make([]byte, 4096)
	for i := range text {
		text[i] = letters[random.Intn(len(letters))]
	}
	values := string(text)
	for atomic.LoadInt32(&l.stopped) == 0 {
		key := fmt.Sprintf("key-%06d", random.Intn(keys))
		from := random.Intn(len(values) - valueBytes)
		begin := time.Now()
		if err := client.put(key, values[from:from+valueBytes]); err != nil {
			l.failed.Store(err)
			return
		}
		if window := atomic.LoadInt32(&l.window); window >= 0 {
			micros := uint32(time.Since(begin) / time.Microsecond)
			l.times[number][window] = append(l.times[number][window], micros)
		}
	}
}

func ownProcessorTime() time.Duration {
	var usage syscall.Rusage
	syscall.Getrusage(syscall.RUSAGE_SELF, &usage)
	return time.Duration(usage.Utime.Nano() + usage.Stime.Nano())
}

// measure counts what is acknowledged from now on for so long.
func (l *load) measure(number int, duration time.Duration) {
	own, theirs, begin := ownProcessorTime(), l.cluster.processorTime(), time.Now()
	atomic.StoreInt32(&l.window, int32(number))
	time.Sleep(duration)
	atomic.StoreInt32(&l.window, -1)
	took := time.Since(begin).Seconds()
	l.results = append(l.results, &window{seconds: took,
		generator: (ownProcessorTime() - own).Seconds() / took,
		servers:   (l.cluster.processorTime() - theirs).Seconds() / took})
}

// stop gives what was measured, by window in the order of the calls.
func (l *load) stop() ([]*window, error) {
	atomic.StoreInt32(&l.stopped, 1)
	l.waiting.Wait()
	if err := l.failed.Load(); err != nil {
		return nil, err.(error)
	}
	for i, result := range l.results {
		for _, of := range l.times {
			result.times = append(result.times, of[i]...)
		}
		sort.Slice(result.times, func(a, b int) bool { return result.times[a] < result.times[b] })
		if len(result.times) == 0 {
			return nil, fmt.Errorf("nothing was acknowledged in %.1f s", result.seconds)
		}
	}
	return l.results, nil
}

func (w *window) rate() float64 { return float64(len(w.times)) / w.seconds }

// percentile in milliseconds: the least time within which so many percent were acknowledged.
func (w *window) percentile(percent int) float64 {
	return float64(w.times[(len(w.times)*percent+99)/100-1]) / 1000
}

func (w *window) print(system string) {
	printRow("puts", system, w.rate())
	printRow("p50", system, w.percentile(50))
	printRow("p99", system, w.percentile(99))
	printRow("cpu-generator", system, w.generator)
	printRow("cpu-servers", system, w.servers)
	// This hardly depends on what else runs on the machine.
	printRow("us-generator", system, w.generator/w.rate()*1e6)
	printRow("us-servers", system, w.servers/w.rate()*1e6)
}
