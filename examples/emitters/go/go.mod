module raftarium.example/emitter

go 1.19
