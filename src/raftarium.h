#pragma once

/// Everything that a program needs which embeds Raft: find_package(Raftarium) and link
/// Raftarium::Raftarium.
///
/// A `RaftNode` is given a `RaftTransport` (`TcpTransport`, or your own), a `StateMachine` of yours
/// and, to survive a restart, a `RaftStorage` (`WriteAheadLog`). See examples/key_value_server.

#include "core/machine/contents.h"
#include "net/node/raft_node.h"
#include "net/node/state_machine.h"
#include "net/storage/raft_storage.h"
#include "net/storage/write_ahead_log.h"
#include "net/transport/raft_transport.h"
#include "net/transport/tcp_transport.h"
