import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { temporaryFolder } from '../../../test/support/temporary-folder';
import { Config } from '../config/config';
import { RefusedError } from '../http/refused-error';
import { Uploads } from './uploads';

const folder = temporaryFolder();
const uploads = new Uploads(Object.assign(new Config(), { dataDir: folder.path }));
const inFolder = (): string[] => readdirSync(join(folder.path, 'uploads'));
const MOST = 100_000;

let server: Server;
let work: (path: string) => Promise<string>;
let ended: Promise<unknown>;

beforeAll(async () => {
  server = createServer((incoming, response) => {
    ended = uploads
      .use(incoming, MOST, (path) => work(path))
      .then(
        (text) => response.end(text),
        (error: unknown) =>
          response.end(error instanceof RefusedError ? JSON.stringify(error.refusal) : 'fault'),
      );
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
});
afterAll(() => {
  server.close();
  folder.remove();
});

/** Sends pieces without saying how long they are together. */
function send(pieces: readonly Buffer[]): Promise<string> {
  const { port } = server.address() as AddressInfo;
  return new Promise((done, failed) => {
    const sending = request({ port, host: '127.0.0.1', method: 'POST' }, (response) => {
      let text = '';
      response.on('data', (piece: Buffer) => {
        text += piece.toString();
      });
      response.on('end', () => done(text));
    });
    sending.on('error', failed);
    for (const piece of pieces) sending.write(piece);
    sending.end();
  });
}

const piece = Buffer.alloc(40_000, 'x');

describe('uploads', () => {
  it('[TAB-15] a body is a file for as long as the work on it lasts', async () => {
    let path = '';
    work = async (file) => {
      path = file;
      return String(readFileSync(file).length);
    };
    expect(await send([piece, piece])).toBe('80000');
    expect([path.startsWith(join(folder.path, 'uploads')), existsSync(path)]).toEqual([true, false]);
  });

  it('[TAB-15] more than the limit is refused without its length being said, and nothing stays', async () => {
    work = () => Promise.resolve('never');
    const refusal = { code: 'TABLE_TOO_LARGE', what: 'bytes', most: MOST };
    expect(JSON.parse(await send([piece, piece, piece]))).toEqual(refusal);
    expect(inFolder()).toEqual([]);
  });

  it('[TAB-15] a fault in the work and a sender who goes away leave nothing', async () => {
    work = () => Promise.reject(new Error('a fault'));
    expect(await send([piece])).toBe('fault');
    expect(inFolder()).toEqual([]);
    const { port } = server.address() as AddressInfo;
    const before = ended;
    const sending = request({ port, host: '127.0.0.1', method: 'POST' });
    sending.on('error', () => undefined);
    sending.write(piece);
    while (ended === before) await new Promise((done) => setTimeout(done, 10));
    sending.destroy();
    await ended;
    expect(inFolder()).toEqual([]);
  });

  it('[TAB-15] a start removes what is left of processes that are gone, and nothing of those that run', async () => {
    mkdirSync(join(folder.path, 'uploads'), { recursive: true });
    const left = ['upload-999999999-a', `upload-${process.pid}-b`, 'upload-x', `upload-${process.ppid}-c`];
    for (const name of left) writeFileSync(join(folder.path, 'uploads', name), 'x');
    await uploads.onModuleInit();
    expect(inFolder()).toEqual([`upload-${process.ppid}-c`]);
  });
});
