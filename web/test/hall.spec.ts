import { io } from 'socket.io-client';
import type { Receipt } from '#contract/mutations';
import type { AspectId, EntryId, JudgeId } from '#domain/kernel/ids';
import type { MutationBody } from '#domain/mark/mutation';
import { startTestApp, type TestApp } from '../../test/support/app';
import { person, seatJudges, type SeatedJudge } from '../../test/support/small-hall';
import { aspectsOf, smallArchive, smallCompetition } from '../../test/support/small-archive';
import { soundLedger } from '../../test/support/small-house';
import { temporaryFolder } from '../../test/support/temporary-folder';
import { ArchiveImportService } from '../../src/exports/archive/archive-import.service';
import { deliverBatch } from '../src/sync/deliver-batch';
import { Outbox } from '../src/sync/outbox';
import type { LiveSocket } from '../src/sync/socket';
import { MemoryOutboxStore } from '../src/sync/testing/memory-outbox-store';

const TABLETS = 30;
const MARKS = 500;
const NO_ANSWER = { ok: false, refusal: { code: 'NO_ANSWER' } } as const;
const LIMIT_BYTES = 16_384;
const SIZE = { entries: 100, judges: TABLETS };
const small = smallCompetition('hall', SIZE);

/** The n-th mark of a judge: sheet after sheet, and over them again with other points. */
function markOf(judgeId: JudgeId, n: number): MutationBody {
  const aspects = aspectsOf(small, judgeId);
  const entryId = small.entries[Math.floor(n / aspects.length) % small.entries.length] as EntryId;
  const aspectId = aspects[n % aspects.length] as AspectId;
  return {
    name: 'enterMark',
    entryId,
    aspectId,
    points: (1 + (n % 79)) * 500_000,
    basedOn: 0,
  } as MutationBody;
}

class Tablet {
  readonly store: MemoryOutboxStore;
  readonly outbox: Outbox;
  readonly seqs: number[] = [];
  readonly waiting: number[] = [];
  largest = 0;
  private readonly socket: LiveSocket;

  constructor(
    private readonly judge: SeatedJudge,
    url: string,
  ) {
    this.store = new MemoryOutboxStore(judge.id);
    this.socket = io(url, {
      autoConnect: false,
      transports: ['websocket'],
      forceNew: true,
      extraHeaders: { cookie: judge.http.cookie, origin: url },
    });
    this.outbox = new Outbox({
      store: this.store,
      deliver: (batch) => {
        this.largest = Math.max(this.largest, JSON.stringify(['mutations', batch]).length);
        this.waiting.push(this.store.entries.length);
        return deliverBatch({ socket: this.socket, post: async () => NO_ANSWER }, batch);
      },
      onReceipt: async (_: MutationBody, receipt: Receipt) => void this.seqs.push(receipt.seq),
      alone: (work) => work(),
      onStored: () => {},
      now: () => new Date().toISOString(),
      later: (work, ms) => {
        const timer = setTimeout(work, ms);
        return () => clearTimeout(timer);
      },
      random: Math.random,
    });
  }

  /** An hour without the network: everything is entered, nothing arrives. */
  async fill(): Promise<void> {
    for (let n = 0; n < MARKS; n += 1)
      await this.store.append(markOf(this.judge.id, n), new Date().toISOString());
  }

  comeBack(): void {
    this.socket.on('connect', this.outbox.send);
    this.socket.connect();
  }

  leave(): void {
    this.socket.disconnect();
    this.judge.socket.close();
  }
}

describe('a hall of tablets after an hour without the network', () => {
  const folder = temporaryFolder();
  let test: TestApp;
  let tablets: Tablet[] = [];

  beforeAll(async () => {
    test = await startTestApp({ dataDir: folder.path, gatherMs: 100 });
    await test.app.get(ArchiveImportService, { strict: false }).importArchive(smallArchive('hall', [], SIZE));
    const judges = await seatJudges(test, small, await person(test, small, 'organizer'));
    tablets = judges.map((judge) => new Tablet(judge, test.url));
    await Promise.all(tablets.map((tablet) => tablet.fill()));
  });
  afterAll(async () => {
    for (const tablet of tablets) tablet.leave();
    await test.close();
    folder.remove();
  });

  it('[OFL-10] thirty tablets with 500 marks each come back at once: all of it, in order, in batches below the limit', async () => {
    for (const tablet of tablets) tablet.comeBack();
    // How long it takes is the machine's affair (20 s on two cores with nothing beside it); that it ends is ours.
    while (tablets.some(({ store }) => store.entries.length > 0))
      await new Promise((resolve) => setTimeout(resolve, 100));

    const rows = await soundLedger(test, small.id);
    expect(rows).toHaveLength(TABLETS * MARKS);
    for (const [index, judgeId] of small.judges.entries()) {
      const own = rows.flatMap(({ fact }) =>
        'points' in fact && fact.judgeId === judgeId
          ? [{ entryId: fact.entryId, aspectId: fact.aspectId, points: fact.points }]
          : [],
      );
      const entered = Array.from({ length: MARKS }, (_, n) => markOf(judgeId, n));
      expect(own).toEqual(entered.map(({ name: _, basedOn: __, ...mark }: Record<string, unknown>) => mark));
      const { seqs, waiting, largest } = tablets[index] as Tablet;
      expect(seqs).toEqual(seqs.toSorted((a, b) => a - b));
      expect(waiting).toEqual(waiting.toSorted((a, b) => b - a));
      expect(largest).toBeLessThan(LIMIT_BYTES);
    }
  }, 180_000);
});
