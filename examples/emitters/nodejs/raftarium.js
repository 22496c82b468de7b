'use strict';
// Lets Raftarium watch a Raft server written for Node.js: copy this file, make an Emitter, and tell
// it what happens. The lines are described in docs/event-stream.md.
//
//   const { Emitter } = require('./raftarium');
//   const events = new Emitter({ node: 'n1', cluster: 'demo' });
//   events.listen(7101);
//   const sent = events.emit('message-sent', { peer: 'n2', message: 'request-vote', term: 3 });
//   // … the message carries `sent` and `events.life`; whoever gets it:
//   events.emit('message-delivered', { peer: 'n1', message: 'request-vote', term: 3,
//                                      sent: message.sent, sentLife: message.life });
//
// Needs no packages.
const net = require('net');

const KEPT = 100000; // events that can still be asked for
const MOST_UNSENT = 1 << 20; // bytes; whoever reads more slowly misses some
const LONGEST_REQUEST = 4096;
const MOST_WATCHERS = 64;

class Emitter {
  constructor({ node, cluster = '', token = '', kept = KEPT }) {
    Object.assign(this, { node, cluster, token, kept });
    this.life = 1 + Math.floor(Math.random() * 2 ** 48);
    this.next = 0; // the number of the event that happens next
    this.lines = []; // a ring: event i stands at i % kept
    this.kinds = [];
    this.watchers = new Set();
    this.clock = BigInt(Date.now()) * 1000000n - process.hrtime.bigint();
    this.server = net.createServer((socket) => this.welcome(socket));
    this.pumping = false;
  }

  /** Begins to serve; loopback only unless told otherwise. Resolves to the port. */
  listen(port = 0, host = '127.0.0.1') {
    setInterval(() => this.beat(), 1000).unref();
    return new Promise((resolve, reject) => {
      this.server.once('error', reject);
      this.server.listen(port, host, () => resolve(this.server.address().port));
    });
  }

  /** Ends all connections. */
  close() {
    for (const watcher of this.watchers) watcher.socket.end();
    this.server.close();
  }

  /** Tells that something happened; returns its number, for `cause` and `sent` of others. */
  emit(kind, fields = {}) {
    const number = this.next++;
    const rest = JSON.stringify(fields).slice(1);
    this.lines[number % this.kept] = `{"number":${number},"time":${this.now()},"kind":"${kind}"` +
      (rest === '}' ? rest : ',' + rest) + '\n';
    this.kinds[number % this.kept] = kind;
    if (!this.pumping && this.watchers.size > 0) {
      this.pumping = true; // what happens together is sent together
      setImmediate(() => {
        this.pumping = false;
        for (const watcher of this.watchers) this.pump(watcher);
      });
    }
    return number;
  }

  /** Nanoseconds since 1970, by a clock that never goes back. */
  now() { return this.clock + process.hrtime.bigint(); }
  first() { return Math.max(0, this.next - this.kept); }

  welcome(socket) {
    const watcher = { socket, input: '', greeted: false, at: -1, kinds: null, quiet: false };
    socket.on('error', () => socket.destroy());
    if (this.watchers.size >= MOST_WATCHERS) return this.refuse(watcher, 'too many watchers');
    this.watchers.add(watcher);
    socket.on('close', () => { clearTimeout(watcher.deadline); this.watchers.delete(watcher); });
    socket.on('drain', () => this.pump(watcher));
    socket.on('data', (data) => this.read(watcher, data));
    watcher.deadline = setTimeout(() => this.refuse(watcher, 'no request came'), 5000);
    if (this.token === '') this.greet(watcher);
  }

  greet(watcher) {
    watcher.greeted = true;
    const { cluster, node, life, next } = this;
    const hello = JSON.stringify({ format: 'raftarium-events', version: 1, cluster, node, life,
      first: this.first(), next });
    watcher.socket.write(`${hello.slice(0, -1)},"time":${this.now()}}\n`);
  }

  refuse(watcher, error) {
    this.watchers.delete(watcher);
    watcher.socket.end(JSON.stringify({ error }) + '\n');
  }

  read(watcher, data) {
    if (watcher.at >= 0 || watcher.socket.writableEnded) return; // it has asked already
    watcher.input += data.toString('utf8');
    for (let end; (end = watcher.input.indexOf('\n')) >= 0 && watcher.at < 0;) {
      const line = watcher.input.slice(0, end);
      watcher.input = watcher.input.slice(end + 1);
      let asked = null;
      try { asked = Object(JSON.parse(line)); } catch { /* told below */ }
      if (asked === null) return this.refuse(watcher, 'the request is no JSON');
      if (!watcher.greeted && asked.token !== this.token)
        return this.refuse(watcher, 'the token is wrong');
      if (!watcher.greeted) this.greet(watcher);
      else if (asked.token === undefined) this.begin(watcher, asked);
    }
    if (watcher.input.length > LONGEST_REQUEST) this.refuse(watcher, 'the request is too long');
  }

  begin(watcher, { from, life = this.life, kinds = null }) {
    clearTimeout(watcher.deadline);
    watcher.kinds = Array.isArray(kinds) ? new Set(kinds) : null;
    const isKnown = Number.isInteger(from) && from >= 0 && from <= this.next && life === this.life;
    watcher.at = isKnown ? from : this.next;
    this.pump(watcher);
  }

  /** Sends what is new, as far as the watcher keeps up. */
  pump(watcher) {
    while (watcher.at >= 0 && watcher.at < this.next &&
           watcher.socket.writableLength < MOST_UNSENT) {
      let text = '';
      if (watcher.at < this.first()) {
        text = JSON.stringify({ missed: { from: watcher.at, to: this.first() - 1 } }) + '\n';
        watcher.at = this.first();
      }
      const end = Math.min(this.next, watcher.at + 500);
      for (; watcher.at < end; ++watcher.at) {
        const place = watcher.at % this.kept;
        if (!watcher.kinds || watcher.kinds.has(this.kinds[place])) text += this.lines[place];
      }
      watcher.quiet = false;
      if (text !== '') watcher.socket.write(text);
    }
  }

  /** Tells those who have everything that nothing else has happened. */
  beat() {
    for (const watcher of this.watchers) {
      if (watcher.at === this.next && watcher.quiet)
        watcher.socket.write(`{"time":${this.now()},"next":${this.next}}\n`);
      watcher.quiet = true;
    }
  }
}

module.exports = { Emitter };
