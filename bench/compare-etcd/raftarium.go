package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"strconv"
	"strings"
	"time"
)

const (
	electionTimeoutMax = 300 * time.Millisecond
	electionTimeouts   = "150ms-300ms"
	heartbeat          = "50ms"
)

func raftariumCluster(program, data string, observe bool) (*cluster, error) {
	c, err := newCluster(data)
	if err != nil {
		return nil, err
	}
	addresses, err := freeAddresses(3 * servers)
	if err != nil {
		return c, err
	}
	copy(c.clients[:], addresses[servers:])
	var all []string
	for i := 0; i < servers; i++ {
		all = append(all, fmt.Sprintf("n%d=%s", i+1, addresses[i]))
	}
	for i := range c.processes {
		command := []string{program, "node", "--id", fmt.Sprintf("n%d", i+1),
			"--peers", strings.Join(all, ","), "--data", c.path("data", i), "--http", c.clients[i],
			"--election-timeout", electionTimeouts, "--heartbeat", heartbeat}
		if observe {
			c.observers[i] = addresses[2*servers+i]
			command = append(command, "--observe", c.observers[i])
		}
		c.processes[i] = &process{log: c.path("log", i), command: command, readyLine: "ready"}
	}
	return c, c.start()
}

// connection is HTTP/1.1 with no more than is needed here, so that it costs little.
type connection struct {
	address string
	socket  net.Conn
	reader  *bufio.Reader
	request []byte
	body    []byte
}

func (c *connection) close() {
	if c.socket != nil {
		c.socket.Close()
		c.socket = nil
	}
}

// ask sends a request and returns the status and where it redirects to; the body is in c.body.
func (c *connection) ask(method, path, body string) (status int, location string, err error) {
	if c.socket == nil {
		if c.socket, err = net.DialTimeout("tcp", c.address, time.Second); err != nil {
			c.socket = nil
			return
		}
		c.reader = bufio.NewReaderSize(c.socket, 4096)
	}
	defer func() {
		if err != nil {
			c.close()
		}
	}()
	c.request = append(append(append(c.request[:0], method...), ' '), path...)
	c.request = append(append(c.request, " HTTP/1.1\r\nHost: "...), c.address...)
	c.request = strconv.AppendInt(append(c.request, "\r\nContent-Length: "...), int64(len(body)), 10)
	c.request = append(append(c.request, "\r\n\r\n"...), body...)
	if err = c.socket.SetDeadline(time.Now().Add(15 * time.Second)); err != nil {
		return
	}
	if _, err = c.socket.Write(c.request); err != nil {
		return
	}
	return c.readAnswer()
}

func (c *connection) readAnswer() (status int, location string, err error) {
	length := 0
	for first := true; ; first = false {
		var line []byte
		if line, err = c.reader.ReadSlice('\n'); err != nil {
			return
		}
		line = bytes.TrimRight(line, "\r\n")
		name, value, isHeader := bytes.Cut(line, []byte(": "))
		switch {
		case first:
			if len(line) < 12 {
				return 0, "", errors.New("no answer of HTTP: " + string(line))
			}
			if status, err = strconv.Atoi(string(line[9:12])); err != nil {
				return
			}
		case len(line) == 0:
			if cap(c.body) < length {
				c.body = make([]byte, length)
			}
			c.body = c.body[:length]
			_, err = io.ReadFull(c.reader, c.body)
			return
		case isHeader && bytes.EqualFold(name, []byte("Content-Length")):
			if length, err = strconv.Atoi(string(value)); err != nil {
				return
			}
		case isHeader && bytes.EqualFold(name, []byte("Location")):
			location = string(value)
		}
	}
}

// put follows the leader, and does not give up before ten seconds have passed.
func (c *connection) put(key, value string) error {
	path := "/kv/" + key
	end := time.Now().Add(10 * time.Second)
	for {
		status, location, err := c.ask("PUT", path, value)
		switch {
		case err == nil && status == 204:
			return nil
		case err == nil && status == 307:
			c.close()
			c.address, _, _ = strings.Cut(strings.TrimPrefix(location, "http://"), "/")
		case err == nil && status != 503:
			return fmt.Errorf("status %d: %s", status, c.body)
		default:
			time.Sleep(2 * time.Millisecond)
		}
		retries.Add(1)
		if time.Now().After(end) {
			return fmt.Errorf("nothing is taken: status %d, %v", status, err)
		}
	}
}

type status struct {
	Role                   string
	Term                   int64
	CommitIndex, LastIndex int64
}

func (c *connection) status() (s status, err error) {
	code, _, err := c.ask("GET", "/status", "")
	if err == nil && code != 200 {
		err = fmt.Errorf("status %d", code)
	}
	if err == nil {
		err = json.Unmarshal(c.body, &s)
	}
	return
}

// raftariumLeader waits until there is one.
func raftariumLeader(c *cluster) (int, status, error) {
	for end := time.Now().Add(20 * time.Second); time.Now().Before(end); time.Sleep(5 * time.Millisecond) {
		leader, best := -1, status{}
		for i, address := range c.clients {
			asking := connection{address: address}
			s, err := asking.status()
			asking.close()
			if err == nil && s.Role == "leader" && s.Term > best.Term {
				leader, best = i, s
			}
		}
		if leader >= 0 {
			return leader, best, nil
		}
	}
	return 0, status{}, errors.New("no server of Raftarium leads")
}

func raftariumClients(c *cluster, count int) ([]putter, func(), error) {
	leader, _, err := raftariumLeader(c)
	if err != nil {
		return nil, nil, err
	}
	clients := make([]putter, count)
	for i := range clients {
		clients[i] = &connection{address: c.clients[leader]}
	}
	return clients, func() {
		for _, client := range clients {
			client.(*connection).close()
		}
	}, nil
}
