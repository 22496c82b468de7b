package main

import (
	"go.etcd.io/etcd/raft"
	"go.etcd.io/etcd/raft/raftpb"
)

// One server of etcd's raft with its log in memory.
type server struct {
	node    *raft.RawNode
	storage *raft.MemoryStorage
	leader  uint64
	applied applied
}

// Three servers of etcd's raft, and what carries messages between them.
type cluster struct {
	servers  [servers]*server
	leader   uint64
	asked    []raftpb.Message // what the servers add to
	underWay []raftpb.Message
	messages uint64
	payloads uint64
}

func newCluster() *cluster {
	c := &cluster{leader: servers}
	for i := range c.servers {
		storage := raft.NewMemoryStorage()
		// A first snapshot holds the configuration; etcd's raft starts from there.
		must(storage.ApplySnapshot(raftpb.Snapshot{Metadata: raftpb.SnapshotMetadata{
			ConfState: raftpb.ConfState{Voters: []uint64{1, 2, 3}}, Index: 1, Term: 1}}))
		node, err := raft.NewRawNode(&raft.Config{
			ID: uint64(i + 1), ElectionTick: 10, HeartbeatTick: 1, Storage: storage,
			MaxSizePerMsg: 1 << 20, MaxInflightMsgs: 2 * batch, Logger: silence{}})
		must(err)
		c.servers[i] = &server{node: node, storage: storage}
	}
	c.elect()
	return c
}

// Servers count from 1.
func (c *cluster) server(id uint64) *server { return c.servers[id-1] }

// allocations without those of the payloads, each of which is one.
func (c *cluster) allocations() uint64 { return allocationCount() - c.payloads }

func (c *cluster) propose(how manner, first, count uint64, payload int) {
	leader := c.server(c.leader)
	c.payloads += count
	if how == grouped {
		message := raftpb.Message{Type: raftpb.MsgProp, From: c.leader}
		message.Entries = make([]raftpb.Entry, count)
		for i := range message.Entries {
			message.Entries[i].Data = newPayload(payload, first+uint64(i))
		}
		must(leader.node.Step(message))
	} else {
		for number := first; number < first+count; number++ {
			must(leader.node.Propose(newPayload(payload, number)))
		}
	}
	c.complete(leader)
}

func (c *cluster) carryMessages() {
	for len(c.asked) > 0 {
		c.asked, c.underWay = c.underWay[:0], c.asked
		c.messages += uint64(len(c.underWay))
		for i := range c.underWay {
			message := c.underWay[i]
			// The receiver must not append into the sender's memory.
			message.Entries = message.Entries[:len(message.Entries):len(message.Entries)]
			receiver := c.server(message.To)
			must(receiver.node.Step(message))
			c.complete(receiver)
		}
	}
}

// complete does what a server asks for: writes are done at once, messages are put among the others.
func (c *cluster) complete(s *server) {
	for s.node.HasReady() {
		ready := s.node.Ready()
		if ready.SoftState != nil {
			s.leader = ready.SoftState.Lead
		}
		if !raft.IsEmptyHardState(ready.HardState) {
			must(s.storage.SetHardState(ready.HardState))
		}
		must(s.storage.Append(ready.Entries))
		c.asked = append(c.asked, ready.Messages...)
		for i := range ready.CommittedEntries {
			// Without data: what a new leader appends.
			if data := ready.CommittedEntries[i].Data; len(data) > 0 {
				s.applied.take(data)
			}
		}
		s.node.Advance(ready)
		if n := len(ready.CommittedEntries); n > 0 {
			s.compact(ready.CommittedEntries[n-1].Index)
		}
	}
}

// compact drops old entries now and then. Some stay, for followers that are not quite there yet.
func (s *server) compact(applied uint64) {
	const trailing = 4 * batch
	first, err := s.storage.FirstIndex()
	must(err)
	if applied < first+logLength+trailing {
		return
	}
	_, err = s.storage.CreateSnapshot(applied-trailing, nil, nil)
	must(err)
	must(s.storage.Compact(applied - trailing))
}

// catchUp lets a heartbeat tell the followers what is committed.
func (c *cluster) catchUp() {
	leader := c.server(c.leader)
	leader.node.Tick()
	c.complete(leader)
	c.carryMessages()
}

// elect lets another server than the leader time out and checks that all follow it in the end.
func (c *cluster) elect() {
	c.leader = c.leader%servers + 1
	candidate := c.server(c.leader)
	must(candidate.node.Campaign())
	c.complete(candidate)
	c.carryMessages()
	for _, s := range c.servers {
		if s.leader != c.leader {
			fail("the election failed")
		}
	}
}
