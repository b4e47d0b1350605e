import { createServer, type IncomingMessage, type Server as HttpServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { Server } from 'socket.io';
import type { SheetView } from '../../contract/marking';
import type { BatchOutcome, MutationOutcome } from '../../contract/mutations';
import type { AccountId } from '../../domain/kernel/ids';
import type { Mutation, MutationBatch } from '../../domain/mark/mutation';
import { drawnMark } from '../../domain/rehearsal/drawn-mark';
import { sha256 } from '../../platform/identity/sha256';
import { simulate } from './simulate';
import type { AcknowledgedMutation, SimulationOptions } from './simulation';

const JUDGES = ['j1', 'j2', 'j3'];
const ENTRIES = ['0101', '0102', '0103', '0104'];
const ASPECTS = [
  { id: 'a1', kind: 'free', max: 40_000_000, step: 500_000 },
  { id: 'a2', kind: 'free', max: 60_000_000, step: 1_000_000 },
];

interface Row {
  readonly clientId: string;
  readonly judgeId: string;
  readonly mutation: Mutation;
}

/** A server of one trade: what is on its disk outlives it, its connections do not. */
class Hall {
  readonly disk: Row[] = [];
  /** Batches to answer only by hanging up, after they are on disk. */
  unanswered = 0;
  /** Batches to put off. */
  busy = 0;
  onBatch: (() => void) | undefined;
  private http: HttpServer | undefined;
  private port = 0;
  private readonly connections = new Set<Socket>();

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async open(): Promise<void> {
    const http = createServer((request, response) => {
      response.setHeader('content-type', 'application/json');
      if (request.url === '/api/access/ticket') {
        request.on('data', (body: Buffer) => {
          const { ticket } = JSON.parse(body.toString()) as { ticket: string };
          response.setHeader('set-cookie', `session=${ticket}; Path=/; HttpOnly`).end('{}');
        });
        return;
      }
      request.resume();
      response.end(JSON.stringify(this.answer(request)));
    });
    http.on('connection', (connection) => this.connections.add(connection));
    const io = new Server(http, { transports: ['websocket'] });
    io.on('connection', (socket) => {
      const { cookie = '', origin } = socket.request.headers;
      if (origin !== this.url) socket.disconnect(true);
      socket.on('mutations', (batch: MutationBatch, ack: (outcome: BatchOutcome) => void) => {
        this.onBatch?.();
        const outcome = this.take(judgeOf(cookie), batch);
        if (outcome.ok && this.unanswered-- > 0) socket.conn.close();
        else ack(outcome);
      });
    });
    await new Promise<void>((resolve) => http.listen(this.port, '127.0.0.1', resolve));
    this.port = (http.address() as AddressInfo).port;
    this.http = http;
  }

  /** Every connection breaks at once, as when the process dies. */
  kill(): void {
    this.http?.close();
    for (const connection of this.connections) connection.destroy();
  }

  private answer({ url, headers }: IncomingMessage): unknown {
    if (url === '/api/access/sign-in') return {};
    if (url === '/api/competitions') return [{ id: 'c' }];
    if (url === '/api/competitions/c') return { trades: [{ id: 't', ordinal: 1 }] };
    if (url?.endsWith('/judge-tickets')) return JUDGES.map((accountId) => ({ accountId, ticket: accountId }));
    const sheets = ENTRIES.toReversed().map((number) => this.sheet(judgeOf(headers.cookie ?? ''), number));
    return url === '/api/marking/sheets'
      ? sheets
      : sheets.find(({ entryId }) => url?.endsWith(`/${entryId}`));
  }

  private sheet(judgeId: string, number: string): SheetView {
    const rows = this.disk.filter((row) => row.judgeId === judgeId && row.mutation.entryId === `e${number}`);
    const marks = rows.flatMap(({ mutation }) => (mutation.name === 'enterMark' ? [mutation] : []));
    const isSigned = rows.some(({ mutation }) => mutation.name === 'submitSheet');
    return {
      entryId: `e${number}`,
      number,
      competitionId: 'c',
      tradeId: 't',
      stageId: 's',
      judgeId,
      state: isSigned ? 'submitted' : 'open',
      marked: marks.length,
      expected: ASPECTS.length,
      seq: 0,
      modules: [{ criteria: [{ aspects: ASPECTS }] }],
      marks: marks.map(({ aspectId, points }) => ({ aspectId, points, seq: 1 })),
    } as unknown as SheetView;
  }

  private take(judgeId: string, { clientId, mutations }: MutationBatch): BatchOutcome {
    if (this.busy-- > 0) return { ok: false, refusal: { code: 'RETRY_LATER', retryAfterMs: 20 } };
    const outcomes = mutations.map((mutation): MutationOutcome => {
      const { id } = mutation;
      const last = this.disk.findLast((row) => row.clientId === clientId)?.mutation.id ?? 0;
      if (id > last + 1) return { id, ok: false, refusal: { code: 'SEQUENCE_GAP', expect: last + 1 } };
      if (id === last + 1) this.disk.push({ clientId, judgeId, mutation });
      const seq = 1 + this.disk.findIndex((row) => row.clientId === clientId && row.mutation.id === id);
      return {
        id,
        ok: true,
        receipt: { seq, hash: `h${seq}`, ...(id <= last && { replay: true as const }) },
      };
    });
    return { ok: true, outcomes };
  }
}

const judgeOf = (cookie: string): string => /session=(\w+)/.exec(cookie)?.[1] ?? 'nobody';
const whole = JUDGES.length * ENTRIES.length;

describe('simulate', () => {
  let hall: Hall;
  beforeEach(async () => {
    hall = new Hall();
    await hall.open();
  });
  afterEach(() => hall.kill());

  const run = (more: Partial<SimulationOptions> = {}): ReturnType<typeof simulate> =>
    simulate({
      url: hall.url,
      organizer: { name: 'o', password: 'p' },
      speed: 'max',
      patienceMs: 8000,
      ...more,
    });

  const cells = (): string[] =>
    hall.disk.map(({ judgeId, mutation }) =>
      [judgeId, mutation.entryId, mutation.name === 'enterMark' ? mutation.aspectId : mutation.name].join(
        ' ',
      ),
    );

  it('[SIM-1] every judge marks and signs every sheet once, in the order of numbers', async () => {
    const report = await run();
    expect(report).toMatchObject({ judges: 3, marks: whole * 2, submittedSheets: whole, refusals: {} });
    expect(new Set(cells()).size).toBe(whole * 3);
    expect(cells().filter((cell) => cell.startsWith('j2'))).toEqual(
      ENTRIES.flatMap((number) => ['a1', 'a2', 'submitSheet'].map((what) => `j2 e${number} ${what}`)),
    );
  });

  it('[SIM-2] marks lost on the way back are sent again under the same ids and stay single', async () => {
    hall.unanswered = 4;
    hall.busy = 3;
    const report = await run();
    expect(hall.disk).toHaveLength(whole * 3);
    expect(new Set(cells()).size).toBe(whole * 3);
    expect(report.replays).toBeGreaterThan(0);
    expect(report.resentBatches).toBeGreaterThan(0);
  });

  it('[SIM-2] a server that puts everybody off for longer than the patience ends the simulation', async () => {
    hall.busy = 1_000_000;
    await expect(run({ patienceMs: 300 })).rejects.toThrow(/RETRY_LATER/);
  });

  it('[SIM-3] a server that dies and comes back gets the rest; every receipt is on its disk', async () => {
    const receipts: AcknowledgedMutation[] = [];
    let batches = 0;
    hall.onBatch = () => {
      batches += 1;
      if (batches !== 5) return;
      hall.kill();
      setTimeout(() => void hall.open(), 300);
    };
    const report = await run({ onReceipt: (receipt) => receipts.push(receipt) });
    expect(report.reconnects).toBeGreaterThan(0);
    expect(hall.disk).toHaveLength(whole * 3);
    expect(receipts).toHaveLength(whole * 3);
    for (const { clientId, mutationId, seq } of receipts)
      expect(hall.disk[seq - 1]).toMatchObject({ clientId, mutation: { id: mutationId } });
  });

  it('[SIM-4] a server that lost what it acknowledged is found out', async () => {
    let batches = 0;
    hall.onBatch = () => {
      batches += 1;
      if (batches === 7) hall.disk.splice(0);
    };
    await expect(run()).rejects.toThrow(/lost acknowledged mutation/);
  });

  it('[SIM-5] the judges named last begin when all others have signed', async () => {
    await run({ lastJudges: ['j1' as AccountId] });
    const order = hall.disk.map(({ judgeId }) => judgeId === 'j1');
    expect(order).toEqual(order.toSorted((a, b) => Number(a) - Number(b)));
    expect(order.filter(Boolean)).toHaveLength(ENTRIES.length * 3);
  });

  it('[SIM-9] one judge may leave her last sheet marked and unsigned', async () => {
    const report = await run({ leavesLast: 'j2' as AccountId });
    expect(report).toMatchObject({ marks: whole * 2, submittedSheets: whole - 1 });
    expect(cells()).toContain('j2 e0104 a2');
    expect(cells()).not.toContain('j2 e0104 submitSheet');
  });

  it('[SIM-6] at a pace of marks per second each mark goes alone', async () => {
    const startedAt = performance.now();
    let batches = 0;
    hall.onBatch = () => (batches += 1);
    await run({ speed: 100 });
    expect(performance.now() - startedAt).toBeGreaterThan((whole * 2 - 1) * 10);
    expect(batches).toBe(whole * 3);
  });

  it('[SIM-7] what was marked before is left as it is', async () => {
    await run({ lastJudges: ['j2' as AccountId] });
    const half = hall.disk.filter(({ judgeId }) => judgeId !== 'j1');
    const begun = hall.disk.filter(({ judgeId }) => judgeId === 'j1').slice(0, 4);
    hall.disk.splice(0, hall.disk.length, ...half, ...begun);
    const report = await run();
    expect(report).toMatchObject({ judges: 1, marks: 5, submittedSheets: 3 });
    expect(new Set(cells()).size).toBe(whole * 3);
    expect(cells()).toHaveLength(whole * 3);
  });

  it('[SIM-8] judges sit in the order of their ids, and a drawn mark is legal and always the same', async () => {
    const asked = new Map<string, number>();
    await run({
      script: {
        markFor: ({ tradeOrdinal, number }, seat, aspectId) => {
          asked.set(`${tradeOrdinal} ${number} ${seat} ${aspectId}`, seat);
          const aspect = ASPECTS.find(({ id }) => id === aspectId)!;
          return drawnMark({ tradeOrdinal, number }, seat, aspect as never, sha256);
        },
      },
    });
    expect(asked.size).toBe(whole * 2);
    expect(new Set(asked.values())).toEqual(new Set([0, 1, 2]));
    for (const { mutation } of hall.disk) {
      if (mutation.name !== 'enterMark') continue;
      const { max, step } = ASPECTS.find(({ id }) => id === mutation.aspectId)!;
      const points = Number(mutation.points);
      expect(points % step).toBe(0);
      expect(points).toBeGreaterThan(max / 2 - step);
      expect(points).toBeLessThanOrEqual(max);
    }
  });
});
