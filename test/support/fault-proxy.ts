import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** What a network does to a connection. Chances are from 0 to 1, times in milliseconds. */
export interface Faults {
  /** Each packet, each way, takes a random time between these. */
  readonly delayMs: readonly [number, number];
  /** The server has answered, and the connection ends before the answer is through. */
  readonly cutAnswer: number;
  /** A packet to the server is answered by RST, and never arrives. */
  readonly reset: number;
  /** A new connection is taken and nothing ever comes of it. */
  readonly blackHole: number;
  readonly blackHoleMs: number;
}

/** A venue's wireless network on its worst day. */
export const BAD_NETWORK: Faults = {
  delayMs: [40, 200],
  cutAnswer: 0.2,
  reset: 0.05,
  blackHole: 0.02,
  blackHoleMs: 4_000,
};

/** Stands between clients and a server on this machine and does to their TCP connections what its faults say. */
export class FaultProxy {
  readonly counts = { connections: 0, cutAnswers: 0, resets: 0, blackHoles: 0 };
  private readonly open = new Set<Socket>();
  private readonly server: Server;

  private constructor(
    private readonly target: number,
    private readonly faults: Faults,
    private readonly random: () => number,
  ) {
    this.server = createServer((client) => this.take(client));
  }

  /** Resolves when it listens. @param url of the server behind it, with its port */
  static async before(url: string, faults: Faults, random: () => number): Promise<FaultProxy> {
    const proxy = new FaultProxy(Number(new URL(url).port), faults, random);
    proxy.server.listen(0, '127.0.0.1');
    await once(proxy.server, 'listening');
    return proxy;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    const closed = once(this.server, 'close');
    this.server.close();
    for (const socket of this.open) socket.destroy();
    await closed;
  }

  private take(client: Socket): void {
    this.counts.connections += 1;
    this.keep(client);
    if (this.happens(this.faults.blackHole)) {
      this.counts.blackHoles += 1;
      client.on('error', () => client.destroy());
      client.resume();
      client.setTimeout(this.faults.blackHoleMs, () => client.destroy());
      return;
    }
    const server = connect(this.target, '127.0.0.1');
    this.keep(server);
    const end = (): void => {
      client.destroy();
      server.destroy();
    };
    for (const socket of [client, server]) socket.setNoDelay(true).on('error', end).on('close', end);
    this.carry(client, server, () => this.resetsInstead(client, end));
    this.carry(server, client, () => this.cutsInstead(end));
  }

  /** Packets stay in their order, each later than it was sent. */
  private carry(from: Socket, to: Socket, failsInstead: () => boolean): void {
    const [least, most] = this.faults.delayMs;
    let dueAt = 0;
    from.on('data', (packet) => {
      if (failsInstead()) return;
      const now = performance.now();
      dueAt = Math.max(dueAt, now + least + this.random() * (most - least));
      setTimeout(() => to.destroyed || to.write(packet), dueAt - now);
    });
  }

  private resetsInstead(client: Socket, end: () => void): boolean {
    if (!this.happens(this.faults.reset)) return false;
    this.counts.resets += 1;
    client.resetAndDestroy();
    end();
    return true;
  }

  private cutsInstead(end: () => void): boolean {
    if (!this.happens(this.faults.cutAnswer)) return false;
    this.counts.cutAnswers += 1;
    end();
    return true;
  }

  private happens(chance: number): boolean {
    return this.random() < chance;
  }

  private keep(socket: Socket): void {
    this.open.add(socket);
    socket.once('close', () => this.open.delete(socket));
  }
}
