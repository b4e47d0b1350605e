import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** A line of its own between one tablet and the server that can be cut, and mended on the same address. */
export class CutLine {
  private readonly open = new Set<Socket>();
  private server: Server | undefined;

  private constructor(
    private readonly target: number,
    private port = 0,
  ) {}

  /** Resolves when it carries. @param url of the server behind it, with its port */
  static async before(url: string): Promise<CutLine> {
    const line = new CutLine(Number(new URL(url).port));
    await line.mend();
    return line;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Every connection ends, and no new one is taken. */
  async cut(): Promise<void> {
    const { server } = this;
    this.server = undefined;
    if (!server) return;
    const closed = once(server, 'close');
    server.close();
    for (const socket of this.open) socket.destroy();
    await closed;
  }

  async mend(): Promise<void> {
    this.server = createServer((client) => this.carry(client));
    this.server.listen(this.port, '127.0.0.1');
    await once(this.server, 'listening');
    this.port = (this.server.address() as AddressInfo).port;
  }

  private carry(client: Socket): void {
    const server = connect(this.target, '127.0.0.1');
    for (const [from, to] of [
      [client, server],
      [server, client],
    ] as const) {
      this.open.add(from);
      from.pipe(to);
      from.on('error', () => to.destroy());
      from.on('close', () => {
        this.open.delete(from);
        to.destroy();
      });
    }
  }
}
