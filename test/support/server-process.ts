import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Role } from '../../src/contract/access';
import type { Archive } from '../../src/domain/archive/archive';
import { PROGRAM } from './program';
import { temporaryFolder } from './temporary-folder';

export interface SignIn {
  readonly role: Role;
  readonly name: string;
  readonly password: string;
}

/** One real server on a folder of its own, which can be killed and started again at the same address. */
export class ServerProcess {
  private child: ChildProcess | undefined;
  private readonly folder = temporaryFolder();

  private constructor(private readonly port: number) {}

  static async onFreePort(): Promise<ServerProcess> {
    const probe = createServer().listen(0, '127.0.0.1');
    await once(probe, 'listening');
    const { port } = probe.address() as AddressInfo;
    probe.close();
    await once(probe, 'close');
    return new ServerProcess(port);
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get databaseFile(): string {
    return join(this.folder.path, 'baigong.sqlite');
  }

  /** Loads an archive by the command line, while the server is not running. */
  seed(archive: Archive): SignIn[] {
    const file = join(this.folder.path, 'archive.json');
    writeFileSync(file, JSON.stringify(archive));
    const out = execFileSync(process.execPath, [PROGRAM, 'seed', file, '--json'], {
      env: this.environment(),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return JSON.parse(out.toString()) as SignIn[];
  }

  /** Resolves when it answers. @throws Error with what it said when it ends instead */
  async start(): Promise<void> {
    const child = spawn(process.execPath, [PROGRAM, 'serve'], {
      env: this.environment(),
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    this.child = child;
    let said = '';
    await new Promise<void>((resolve, reject) => {
      child.stderr.on('data', (part: Buffer) => {
        said += part.toString();
        if (said.includes(this.url)) resolve();
      });
      child.once('exit', (code) => reject(new Error(`the server ended (${code}): ${said}`)));
    });
  }

  /** SIGKILL: no handler runs, nothing is flushed. */
  kill(): Promise<void> {
    return this.end('SIGKILL');
  }

  stop(): Promise<void> {
    return this.end('SIGTERM');
  }

  async remove(): Promise<void> {
    await this.kill();
    this.folder.remove();
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const { child } = this;
    this.child = undefined;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    child.removeAllListeners('exit');
    child.kill(signal);
    await once(child, 'exit');
  }

  private environment(): NodeJS.ProcessEnv {
    const own = { DATA_DIR: this.folder.path, PORT: String(this.port), HOST: '127.0.0.1', LOG_LEVEL: 'warn' };
    return { ...process.env, DATABASE_URL: undefined, PUBLIC_URL: undefined, ...own };
  }
}
