// A judge's tablet with bad manners: it sends each mutation until it has a receipt, by either door, sometimes twice at once,
// sometimes ahead of its turn.
import { io } from 'socket.io-client';

const ANSWER_MS = 3000;
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

export class Tablet {
  counts = { retries: 0, duplicates: 0, ahead: 0, replays: 0, answeredBySocket: 0, answeredByPost: 0 };
  /** What must never happen, in words. */
  faults = [];
  /** Milliseconds from the first try to the receipt. */
  times = [];

  constructor({ url, cookie, clientId, random, onReceipt }) {
    Object.assign(this, { url, cookie, clientId, random, onReceipt });
    this.socket = io(url, {
      transports: ['websocket'],
      forceNew: true,
      reconnectionDelay: 50,
      reconnectionDelayMax: 200,
      extraHeaders: { cookie, origin: url },
    });
    this.socket.on('disconnect', (reason) => reason === 'io server disconnect' && this.socket.connect());
  }

  /** Delivers the bodies one after another; ids count from 1. */
  async deliver(bodies) {
    for (const [index, body] of bodies.entries()) await this.deliverOne({ ...body, id: index + 1, at: AT });
    this.socket.close();
  }

  async deliverOne(mutation) {
    const startedAt = performance.now();
    for (;;) {
      try {
        if (this.random() < 0.05) this.sendTwin(mutation);
        if (this.random() < 0.03) await this.sendAhead(mutation);
        const outcome = await this.send(mutation);
        if (outcome.ok) {
          this.times.push(performance.now() - startedAt);
          this.take(mutation, outcome.receipt);
          return;
        }
        if (outcome.refusal.code !== 'RETRY_LATER')
          this.faults.push(`${mutation.id} of ${this.clientId}: ${outcome.refusal.code}`);
      } catch {
        // No answer: unknown, the same id again.
      }
      this.counts.retries += 1;
      await pause(20 + this.random() * 60);
    }
  }

  take(mutation, receipt) {
    if (receipt.replay) this.counts.replays += 1;
    this.onReceipt({ clientId: this.clientId, mutation, seq: receipt.seq, hash: receipt.hash });
  }

  /** The same at the same moment, by whichever door; its receipt counts as well. */
  sendTwin(mutation) {
    this.counts.duplicates += 1;
    this.send(mutation).then(
      (outcome) => outcome.ok && this.take(mutation, outcome.receipt),
      () => undefined,
    );
  }

  /** Two numbers ahead, since the next one may be there already after a lost answer: never accepted. */
  async sendAhead(mutation) {
    this.counts.ahead += 1;
    const outcome = await this.send({ ...mutation, id: mutation.id + 2 });
    if (outcome.ok) this.faults.push(`${mutation.id + 2} of ${this.clientId} was accepted ahead of its turn`);
  }

  async send(mutation) {
    const batch = { clientId: this.clientId, mutations: [mutation] };
    const isSocket = this.random() < 0.5 && this.socket.connected;
    const answer = isSocket
      ? await this.socket.timeout(ANSWER_MS).emitWithAck('mutations', batch)
      : await this.post(batch);
    this.counts[isSocket ? 'answeredBySocket' : 'answeredByPost'] += 1;
    return answer.ok ? answer.outcomes[0] : answer;
  }

  async post(batch) {
    const response = await fetch(`${this.url}/api/marking/mutations`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: this.cookie },
      body: JSON.stringify(batch),
      signal: AbortSignal.timeout(ANSWER_MS),
    });
    const body = await response.json();
    return response.ok ? body : { ok: false, refusal: body.refusal };
  }
}

const AT = '2026-10-01T08:00:00.000Z';
