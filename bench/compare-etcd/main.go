// The same puts against three servers of etcd and of Raftarium; bench/compare-etcd/compare runs it.
package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"runtime"
	"syscall"
	"time"
)

const clientCount = 64

// The first thread lives as long as the program: only so do the servers end with it, and not earlier.
func init() { runtime.LockOSThread() }

func printRow(row, system string, value float64) { fmt.Printf("%s %s %.2f\n", row, system, value) }

var (
	data    = flag.String("data", ".", "folder for the servers' data; on a disk, not in memory")
	etcd    = flag.String("etcd", "etcd", "program of etcd")
	ours    = flag.String("raftarium", "raftarium-cli", "program of Raftarium")
	seconds = flag.Duration("for", 5*time.Second, "how long is measured")
	warmUp  = flag.Duration("warm-up", 2*time.Second, "how long is waited before")
	shared  = flag.Bool("shared", false, "etcd: one connection for all clients")
	count   = flag.Int("count", 30, "how many kills or turns")
)

func puts(c *cluster, system string) error {
	var clients []putter
	var finish func()
	var err error
	if system == "etcd" {
		clients, finish, err = etcdClients(c, clientCount, *shared)
	} else {
		clients, finish, err = raftariumClients(c, clientCount)
	}
	if err != nil {
		return err
	}
	defer finish()
	l := startLoad(c, clients, 1)
	time.Sleep(*warmUp)
	l.measure(0, *seconds)
	results, err := l.stop()
	if err != nil {
		return err
	}
	if again := retries.Load(); again > 0 {
		fmt.Fprintf(os.Stderr, "%s: %d puts were sent again\n", system, again)
	}
	results[0].print(system)
	return nil
}

func run(what string) error {
	defer endCluster()
	switch what {
	case "etcd":
		c, err := etcdCluster(*etcd, *data)
		if err != nil {
			return err
		}
		return puts(c, "etcd")
	case "raftarium", "observe-port":
		c, err := raftariumCluster(*ours, *data, what == "observe-port")
		if err != nil {
			return err
		}
		return puts(c, what)
	case "observing":
		c, err := raftariumCluster(*ours, *data, true)
		if err != nil {
			return err
		}
		return observing(c, *count, *seconds, *warmUp)
	case "fail-over":
		c, err := raftariumCluster(*ours, *data, false)
		if err != nil {
			return err
		}
		return failOver(c, *count)
	}
	return errors.New("say what: etcd, raftarium, observe-port, observing or fail-over")
}

func main() {
	flag.Parse()
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP)
	go func() {
		<-signals
		endCluster()
		os.Exit(1)
	}()
	if err := run(flag.Arg(0)); err != nil {
		fmt.Fprintln(os.Stderr, "error:", err)
		os.Exit(1)
	}
}
