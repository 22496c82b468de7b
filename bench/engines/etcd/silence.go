package main

import "fmt"

// A raft.Logger that writes nothing: the log lines of an election would cost more than the election.
type silence struct{}

func (silence) Debug(...interface{})            {}
func (silence) Debugf(string, ...interface{})   {}
func (silence) Info(...interface{})             {}
func (silence) Infof(string, ...interface{})    {}
func (silence) Warning(...interface{})          {}
func (silence) Warningf(string, ...interface{}) {}
func (silence) Error(...interface{})            {}
func (silence) Errorf(string, ...interface{})   {}

func (silence) Fatal(v ...interface{})                 { fail(fmt.Sprint(v...)) }
func (silence) Fatalf(format string, v ...interface{}) { fail(fmt.Sprintf(format, v...)) }
func (silence) Panic(v ...interface{})                 { fail(fmt.Sprint(v...)) }
func (silence) Panicf(format string, v ...interface{}) { fail(fmt.Sprintf(format, v...)) }
