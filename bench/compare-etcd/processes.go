package main

import (
	"bufio"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"time"
)

const servers = 3

// process is one server of a cluster, which can be ended and started again.
type process struct {
	command   []string
	readyLine string // what a line of its output begins with once it is up; empty: it says nothing
	log       string
	running   *exec.Cmd
	ended     chan struct{}
}

func (p *process) start() error {
	log, err := os.OpenFile(p.log, os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o644)
	if err != nil {
		return err
	}
	defer log.Close()
	p.running = exec.Command(p.command[0], p.command[1:]...)
	p.running.Stderr = log
	// Whatever ends this program ends the servers.
	p.running.SysProcAttr = &syscall.SysProcAttr{Pdeathsig: syscall.SIGKILL, Setpgid: true}
	output, write, err := os.Pipe()
	if err != nil {
		return err
	}
	p.running.Stdout = write
	err = p.running.Start()
	write.Close()
	if err != nil {
		output.Close()
		return err
	}
	ready := make(chan bool, 1)
	go func() {
		defer output.Close()
		lines := bufio.NewScanner(output)
		for lines.Scan() {
			if p.readyLine != "" && strings.HasPrefix(lines.Text(), p.readyLine) {
				ready <- true
				break
			}
		}
		for lines.Scan() {
		}
		close(ready)
	}()
	running, ended := p.running, make(chan struct{})
	p.ended = ended
	go func() { running.Wait(); close(ended) }()
	if p.readyLine == "" {
		return nil
	}
	select {
	case up := <-ready:
		if up {
			return nil
		}
	case <-time.After(20 * time.Second):
	}
	text, _ := os.ReadFile(p.log)
	return fmt.Errorf("%s did not start: %s", p.command[0], text)
}

func (p *process) kill() {
	if p.running == nil || p.running.Process == nil {
		return
	}
	p.running.Process.Kill()
	<-p.ended
	p.running = nil
}

// processorTime is what the process has used up to now.
func (p *process) processorTime() time.Duration {
	text, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", p.running.Process.Pid))
	if err != nil {
		return 0
	}
	fields := strings.Fields(string(text[strings.LastIndexByte(string(text), ')')+1:]))
	user, _ := strconv.Atoi(fields[11])
	system, _ := strconv.Atoi(fields[12])
	return time.Duration(user+system) * 10 * time.Millisecond // of 1/100 s on every Linux
}

// cluster is three servers of one system, with their data in a folder that goes away with them.
type cluster struct {
	processes [servers]*process
	clients   [servers]string // where clients find each, HOST:PORT
	observers [servers]string
	folder    string
}

var (
	open      *cluster // at most one at a time
	openMutex sync.Mutex
)

func newCluster(data string) (*cluster, error) {
	folder, err := os.MkdirTemp(data, "cluster-")
	if err != nil {
		return nil, err
	}
	c := &cluster{folder: folder}
	openMutex.Lock()
	open = c
	openMutex.Unlock()
	return c, nil
}

func (c *cluster) start() error {
	for _, p := range c.processes {
		if err := p.start(); err != nil {
			return err
		}
	}
	return nil
}

func (c *cluster) processorTime() (sum time.Duration) {
	for _, p := range c.processes {
		sum += p.processorTime()
	}
	return
}

func (c *cluster) path(name string, server int) string {
	return filepath.Join(c.folder, fmt.Sprintf("%s%d", name, server+1))
}

// endCluster kills the servers and removes what they wrote; for signals too.
func endCluster() {
	openMutex.Lock()
	defer openMutex.Unlock()
	if open == nil {
		return
	}
	for _, p := range open.processes {
		if p != nil {
			p.kill()
		}
	}
	os.RemoveAll(open.folder)
	open = nil
}

// freeAddresses are on loopback, all different.
func freeAddresses(count int) ([]string, error) {
	addresses := make([]string, count)
	for i := range addresses {
		listener, err := net.Listen("tcp", "127.0.0.1:0")
		if err != nil {
			return nil, err
		}
		defer listener.Close()
		addresses[i] = listener.Addr().String()
	}
	return addresses, nil
}
