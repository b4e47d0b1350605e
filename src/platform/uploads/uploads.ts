import { Injectable, type OnModuleInit } from '@nestjs/common';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Config } from '../config/config';
import { RefusedError } from '../http/refused-error';
import { newId } from '../identity/new-id';

const NAME = /^upload-(\d+)-/;

/** Files that are sent, in a folder beside the database, for as long as somebody works on them. */
@Injectable()
export class Uploads implements OnModuleInit {
  private readonly folder: string;

  constructor(config: Config) {
    this.folder = join(config.dataDir, 'uploads');
  }

  /** Removes what a crash has left: files of this process's number are not its own yet, those of others only if they are gone. */
  async onModuleInit(): Promise<void> {
    for (const name of await readdir(this.folder).catch(() => [])) {
      const owner = Number(NAME.exec(name)?.[1] ?? 0);
      if (owner === process.pid || !isRunning(owner)) await rm(join(this.folder, name), { force: true });
    }
  }

  /**
   * Stores the body of a request as it comes, does the work on that file and removes it, whatever happens. To be called after it
   * is known who sends it.
   * @throws RefusedError TABLE_TOO_LARGE as soon as there is more than `most`, and what the work refuses
   */
  async use<T>(request: IncomingMessage, most: number, work: (path: string) => Promise<T>): Promise<T> {
    const tooLarge = new RefusedError({ code: 'TABLE_TOO_LARGE', what: 'bytes', most });
    if (Number(request.headers['content-length'] ?? 0) > most) {
      request.resume();
      throw tooLarge;
    }
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const path = join(this.folder, `upload-${process.pid}-${newId()}`);
    try {
      await pipeline(upTo(request, most, tooLarge), createWriteStream(path, { mode: 0o600, flags: 'wx' }));
      return await work(path);
    } finally {
      // The connection stays for the answer: what is left of the body is read past.
      request.resume();
      await rm(path, { force: true });
    }
  }
}

async function* upTo(request: IncomingMessage, most: number, tooLarge: Error): AsyncGenerator<Buffer> {
  let size = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > most) throw tooLarge;
    yield chunk;
  }
}

/** Signal 0 only asks. A process of somebody else is there, too. */
function isRunning(pid: number): boolean {
  if (pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
