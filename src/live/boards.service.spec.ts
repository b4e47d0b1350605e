import { Logger } from '@nestjs/common';
import type { BoardRow, BoardStage, RankingChanged, Room, WatchAnswer } from '../contract/live';
import type { CompetitionId, StageId } from '../domain/kernel/ids';
import type { Clock } from '../platform/clock/clock';
import { Config } from '../platform/config/config';
import type { CompetitionsReadModel } from '../setup/competitions/competitions.read-model';
import type { BoardChanges, Touched } from './board-changes';
import type { BoardStages } from './board-stages';
import { BoardsService } from './boards.service';

const COMPETITION = 'c' as CompetitionId;
const WHOLE: Room = 'competition/c' as Room;
const TRADE: Room = 'competition/c/trade/t' as Room;

const row = (total: number): BoardRow =>
  ({
    entryId: 'e',
    number: '1',
    place: 1,
    sharedBy: 1,
    total: `${total}`,
    modules: [],
    marked: 1,
    expected: 9,
  }) as never;

/** A competition of two stages whose totals can be set; each setting is one more ledger row. */
class Hall {
  seq = 0;
  /** Changes as they go out, per room; each waits for `delivery`. */
  readonly sent: RankingChanged[] = [];
  delivery: () => Promise<void> = () => Promise.resolve();
  /** How long a stage takes to be read; decided anew for each reading. */
  reading: () => Promise<void> = () => Promise.resolve();
  readonly service: BoardsService;
  private readonly totals = new Map<StageId, number>();
  private tell: (touched: Touched) => void = () => undefined;
  private reset: (competitionId: CompetitionId | null) => void = () => undefined;

  constructor(readonly stages = ['s1', 's2'] as StageId[]) {
    const boards = {
      shownOf: async () => this.stages.map((stageId) => ({ stageId })),
      build: async (stageId: StageId) => {
        const total = this.totals.get(stageId) ?? 0;
        await this.reading();
        return {
          stageId,
          isClosed: false,
          edition: null,
          marked: total,
          expected: 9,
          rows: [row(total)],
        } as never as BoardStage;
      },
    };
    const changes = {
      on: (listener: (touched: Touched) => void) => (this.tell = listener),
      onReset: (listener: (competitionId: CompetitionId | null) => void) => (this.reset = listener),
      follow: async () => this.seq,
      isHidden: () => false,
      publicSeq: (_: CompetitionId, seq: number) => seq,
    };
    const competitions = {
      findShown: async (id: string) =>
        id === COMPETITION ? { id, name: {}, note: null, rehearsalOf: null } : undefined,
    };
    this.service = new BoardsService(
      boards as unknown as BoardStages,
      competitions as unknown as CompetitionsReadModel,
      changes as unknown as BoardChanges,
      { nowText: () => 'now' } as Clock,
      Object.assign(new Config(), { gatherMs: 0 }),
    );
    this.service.onModuleInit();
    this.service.sendBy(async (change) => {
      this.sent.push(change);
      await this.delivery();
    });
  }

  mark(stageId: StageId, total: number): void {
    this.totals.set(stageId, total);
    this.seq += 1;
    this.tell({ competitionId: COMPETITION, stageId, seq: this.seq });
  }

  setUpChanged(): void {
    this.reset(null);
  }

  /** What a room shows of each stage now. */
  async shown(room: Room): Promise<(string | null | undefined)[]> {
    return snapshotOf(await this.service.watch(room, undefined)).stages.map((stage) => stage.rows[0]?.total);
  }

  sentTo(room: Room): RankingChanged[] {
    return this.sent.filter((change) => change.room === room);
  }
}

const snapshotOf = (answer: WatchAnswer) => {
  if (!answer.ok || !('snapshot' in answer)) throw new Error(`no snapshot: ${JSON.stringify(answer)}`);
  return answer.snapshot;
};

const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setTimeout(resolve, 1));
};

const [FIRST, SECOND] = ['s1', 's2'] as [StageId, StageId];

describe('the rooms of a competition', () => {
  beforeAll(() => Logger.overrideLogger(false));

  it('[LIV-2] changes of a room join, and hold only what looks different', async () => {
    const hall = new Hall();
    expect(await hall.shown(WHOLE)).toEqual(['0', '0']);
    await settle();
    hall.mark(FIRST, 5);
    hall.mark(FIRST, 6);
    await settle();
    hall.mark(SECOND, 7);
    await settle();
    const steps = hall.sent.map(({ from, seq, stages }) => [from, seq, stages.map(({ stageId }) => stageId)]);
    expect(steps).toEqual([
      [0, 2, [FIRST]],
      [2, 3, [SECOND]],
    ]);
  });

  it('[LIV-8] a stage that is read slowly does not let a later number overtake an earlier one', async () => {
    const hall = new Hall();
    await hall.shown(WHOLE);
    await settle();
    let slow = true;
    hall.reading = () => (slow ? new Promise((resolve) => setTimeout(resolve, 12)) : Promise.resolve());
    hall.mark(FIRST, 5);
    await new Promise((resolve) => setTimeout(resolve, 4));
    slow = false;
    hall.mark(FIRST, 6);
    await settle();
    const numbers = hall.sentTo(WHOLE).map(({ seq }) => seq);
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
    expect(hall.sentTo(WHOLE).at(-1)?.stages[0]?.rows[0]?.total).toBe('6');
    expect(await hall.shown(WHOLE)).toEqual(['6', '0']);
  });

  it('[LIV-2] a mark that comes while a change goes out to one room is not lost to the next', async () => {
    const hall = new Hall();
    await hall.shown(WHOLE);
    await hall.shown(TRADE);
    await settle();
    let release = (): void => undefined;
    hall.delivery = () => new Promise((resolve) => (release = resolve));
    hall.mark(FIRST, 5);
    await settle();
    hall.mark(FIRST, 6);
    hall.delivery = () => Promise.resolve();
    release();
    await settle();
    for (const room of [WHOLE, TRADE]) {
      expect(hall.sentTo(room).at(-1)).toMatchObject({ seq: 2, stages: [{ rows: [{ total: '6' }] }] });
      expect(await hall.shown(room)).toEqual(['6', '0']);
    }
  });

  it('[LIV-3] who comes back gets the changes since its number, and a snapshot when they are not held', async () => {
    const hall = new Hall();
    await hall.shown(WHOLE);
    await settle();
    for (let turn = 1; turn <= 4; turn += 1) {
      hall.mark(FIRST, turn);
      await settle();
    }
    expect(await hall.service.watch(WHOLE, 2)).toEqual({
      ok: true,
      changes: hall.sentTo(WHOLE).filter(({ seq }) => seq >= 2),
    });
    expect(snapshotOf(await hall.service.watch(WHOLE, 99)).seq).toBe(4);
  });

  it('[LIV-3] when set-up has changed, everybody is sent to a new snapshot', async () => {
    const hall = new Hall();
    const before = snapshotOf(await hall.service.watch(WHOLE, undefined));
    await settle();
    hall.stages.push('s3' as StageId);
    hall.setUpChanged();
    await settle();
    expect(hall.sent.at(-1)?.from).toBeGreaterThan(before.seq);
    expect(snapshotOf(await hall.service.watch(WHOLE, before.seq)).stages).toHaveLength(3);
  });

  it('[LIV-2] a stage that could not be read is sent with the next change', async () => {
    const hall = new Hall();
    await hall.shown(WHOLE);
    await settle();
    hall.reading = () => Promise.reject(new Error('the database is away'));
    hall.mark(FIRST, 5);
    await settle();
    hall.reading = () => Promise.resolve();
    hall.mark(SECOND, 7);
    await settle();
    expect(await hall.shown(WHOLE)).toEqual(['5', '7']);
    expect(hall.sentTo(WHOLE).at(-1)).toMatchObject({ from: 0, seq: 2 });
  });

  it('[LIV-7] a competition that is not there has no room', async () => {
    const answer = await new Hall().service.watch('competition/other' as Room, undefined);
    expect(answer).toEqual({ ok: false, refusal: { code: 'NOT_FOUND' } });
  });
});
