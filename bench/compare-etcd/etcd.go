package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	"go.etcd.io/etcd/clientv3"
	"go.uber.org/zap"
	"google.golang.org/grpc/grpclog"
)

// etcdCluster is etcd as it comes: fdatasync before anything is acknowledged, and all defaults.
func etcdCluster(program, data string) (*cluster, error) {
	grpclog.SetLoggerV2(grpclog.NewLoggerV2(io.Discard, io.Discard, io.Discard))
	c, err := newCluster(data)
	if err != nil {
		return nil, err
	}
	addresses, err := freeAddresses(2 * servers)
	if err != nil {
		return c, err
	}
	copy(c.clients[:], addresses[servers:])
	var all []string
	for i := 0; i < servers; i++ {
		all = append(all, fmt.Sprintf("n%d=http://%s", i+1, addresses[i]))
	}
	for i := range c.processes {
		peer, client := "http://"+addresses[i], "http://"+c.clients[i]
		c.processes[i] = &process{log: c.path("log", i), command: []string{program,
			"--name", fmt.Sprintf("n%d", i+1), "--data-dir", c.path("data", i),
			"--listen-peer-urls", peer, "--initial-advertise-peer-urls", peer,
			"--listen-client-urls", client, "--advertise-client-urls", client,
			"--initial-cluster", strings.Join(all, ","), "--initial-cluster-state", "new",
			"--logger", "zap", "--log-level", "error"}}
	}
	return c, c.start()
}

func connectEtcd(address string) (*clientv3.Client, error) {
	silent := zap.NewProductionConfig()
	silent.Level = zap.NewAtomicLevelAt(zap.ErrorLevel)
	return clientv3.New(clientv3.Config{
		Endpoints: []string{address}, DialTimeout: 5 * time.Second, LogConfig: &silent})
}

func etcdLeader(c *cluster) (string, error) {
	for end := time.Now().Add(20 * time.Second); time.Now().Before(end); time.Sleep(50 * time.Millisecond) {
		for _, address := range c.clients {
			client, err := connectEtcd(address)
			if err != nil {
				continue
			}
			patience, cancel := context.WithTimeout(context.Background(), time.Second)
			status, err := client.Status(patience, address)
			cancel()
			client.Close()
			if err == nil && status.Leader != 0 && status.Leader == status.Header.MemberId {
				return address, nil
			}
		}
	}
	return "", errors.New("no server of etcd leads")
}

type etcdClient struct{ client *clientv3.Client }

func (e etcdClient) put(key, value string) error {
	_, err := e.client.Put(context.Background(), key, value)
	return err
}

// etcdClients talk to the leader, over one connection for all or over one each.
func etcdClients(c *cluster, count int, shared bool) ([]putter, func(), error) {
	leader, err := etcdLeader(c)
	if err != nil {
		return nil, nil, err
	}
	var made []*clientv3.Client
	finish := func() {
		for _, client := range made {
			client.Close()
		}
	}
	clients := make([]putter, count)
	for i := range clients {
		if i == 0 || !shared {
			client, err := connectEtcd(leader)
			if err != nil {
				finish()
				return nil, nil, err
			}
			made = append(made, client)
		}
		clients[i] = etcdClient{made[len(made)-1]}
	}
	return clients, finish, nil
}
