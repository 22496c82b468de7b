'use strict';
// Three servers elect n1 and replicate a command, in one process and without Raft: it only tells
// what a cluster would tell. Prints the port of each server on a line, and ends with its input.

const { Emitter } = require('./raftarium');

const names = ['n1', 'n2', 'n3'];
const servers = Object.fromEntries(
  names.map((node) => [node, new Emitter({ node, cluster: 'demo', token: process.argv[2] || '' })]));

const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** A message from one server to another: two events that name each other. Resolves at its arrival. */
async function send(from, to, fields) {
  const sent = servers[from].emit('message-sent', { peer: to, ...fields });
  await wait(2);
  return servers[to].emit('message-delivered', { peer: from, message: fields.message,
    term: fields.term, sent, sentLife: servers[from].life });
}

async function play() {
  const [leader, ...others] = names;
  const term = 1;
  for (const each of names)
    servers[each].emit('node-started', { term: 0, lastIndex: 0, servers: names.length });
  await wait(20);

  const n1 = servers[leader];
  const timeout = n1.emit('election-timed-out', { term: 0, reason: 'timer-ran-out' });
  const stands = n1.emit('became-candidate', { cause: timeout, term, needed: 2, voters: names });
  n1.emit('vote-counted', { cause: stands, peer: leader, term, granted: true, votes: 1, needed: 2 });
  for (const each of others) {
    const asked = await send(leader, each, { message: 'request-vote', term });
    servers[each].emit('term-adopted', { cause: asked, term, oldTerm: 0, message: 'request-vote' });
    servers[each].emit('vote-granted', { cause: asked, peer: leader, term });
    const answer = await send(each, leader, { message: 'request-vote-reply', term, granted: true });
    const votes = 2 + others.indexOf(each);
    n1.emit('vote-counted', { cause: answer, peer: each, term, granted: true, votes, needed: 2 });
    if (votes === 2)
      n1.emit('became-leader', { cause: answer, term, needed: 2, voters: [leader, each] });
  }

  const entry = { index: 1, entryTerm: term, command: 'set colour blue' };
  n1.emit('entry-appended', entry);
  for (const each of others) {
    const got = await send(leader, each, { message: 'append-entries', term, entries: 1 });
    servers[each].emit('leader-recognised', { cause: got, peer: leader, term });
    servers[each].emit('entry-appended', { cause: got, peer: leader, ...entry });
    await send(each, leader, { message: 'append-entries-reply', term, success: true, match: 1 });
    n1.emit('progress-changed', { peer: each, match: 1, next: 2, reason: 'acknowledged' });
  }
  for (const each of names) {
    servers[each].emit('commit-advanced', { index: 1, entries: 1, term });
    servers[each].emit('entry-applied', entry);
  }
}

async function main() {
  for (const each of names) console.log(await servers[each].listen());
  process.stdin.resume().on('end', () => names.forEach((each) => servers[each].close()));
  await play();
}

main();
