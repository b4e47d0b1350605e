import type { BoardSnapshot, RankingChanged, Room, WatchAnswer, WatchRequest } from '#contract/live';
import { watchBoard, type WatchConnection } from './watch-board';

const ROOM = 'competition/c' as Room;

const snapshot = (seq: number): BoardSnapshot => ({ seq, stages: [] }) as unknown as BoardSnapshot;

const change = (from: number, seq: number): RankingChanged => ({ from, seq, room: ROOM, at: '', stages: [] });

const rest = async (): Promise<void> => {
  for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
};

/** A server that answers as told, and a line that can break. */
class Line implements WatchConnection {
  readonly asked: (number | undefined)[] = [];
  connected = true;
  private change: (change: RankingChanged) => void = () => {};
  private connect: () => void = () => {};

  constructor(private readonly answers: (WatchAnswer | 'silence' | Promise<WatchAnswer>)[]) {}

  async ask({ since }: WatchRequest): Promise<WatchAnswer> {
    this.asked.push(since);
    const answer = this.answers.shift() ?? 'silence';
    if (answer === 'silence') throw new Error('no answer');
    return answer;
  }

  onChange(listener: (change: RankingChanged) => void): () => void {
    this.change = listener;
    return () => {};
  }

  onConnect(listener: () => void): () => void {
    this.connect = listener;
    return () => {};
  }

  isConnected(): boolean {
    return this.connected;
  }

  wait(): Promise<void> {
    return Promise.resolve();
  }

  send(one: RankingChanged): void {
    this.change(one);
  }

  comeBack(): void {
    this.connected = true;
    this.connect();
  }
}

function watch(line: Line): number[] {
  const seen: number[] = [];
  watchBoard(line, ROOM, { onBoard: ({ seq }) => seen.push(seq), onRefused: () => {} });
  return seen;
}

describe('watchBoard', () => {
  it('[WCH-4] shows the snapshot, then each change', async () => {
    const line = new Line([{ ok: true, snapshot: snapshot(10) }]);
    const seen = watch(line);
    await rest();
    line.send(change(10, 12));
    line.send(change(12, 13));
    expect(seen).toEqual([10, 12, 13]);
    expect(line.asked).toEqual([undefined]);
  });

  it('[WCH-4] after a gap it asks from its own number and takes what it lacks', async () => {
    const line = new Line([
      { ok: true, snapshot: snapshot(10) },
      { ok: true, changes: [change(10, 12), change(12, 14)] },
    ]);
    const seen = watch(line);
    await rest();
    line.send(change(12, 14));
    await rest();
    expect(line.asked).toEqual([undefined, 10]);
    expect(seen.at(-1)).toBe(14);
  });

  it('[WCH-5] after a reconnect it asks from its own number', async () => {
    const line = new Line([
      { ok: true, snapshot: snapshot(10) },
      { ok: true, changes: [] },
    ]);
    watch(line);
    await rest();
    line.connected = false;
    line.comeBack();
    await rest();
    expect(line.asked).toEqual([undefined, 10]);
  });

  it('[WCH-6] a change that comes before the answer is applied after it', async () => {
    let answer: (value: WatchAnswer) => void = () => {};
    const line = new Line([new Promise<WatchAnswer>((resolve) => (answer = resolve))]);
    const seen = watch(line);
    await rest();
    line.send(change(10, 12));
    expect(seen).toEqual([]);
    answer({ ok: true, snapshot: snapshot(10) });
    await rest();
    expect(seen).toEqual([10, 12]);
  });

  it('[WCH-7] changes that do not reach back to what is held lead to the whole, and what is shown stays meanwhile', async () => {
    const line = new Line([
      { ok: true, snapshot: snapshot(10) },
      { ok: true, changes: [change(20, 21)] },
      { ok: true, snapshot: snapshot(21) },
    ]);
    const seen = watch(line);
    await rest();
    line.send(change(20, 21));
    await rest();
    expect(line.asked).toEqual([undefined, 10, undefined]);
    expect(seen).toEqual([10, 21]);
  });

  it('[WCH-8] without an answer, or asked to wait, it asks again', async () => {
    const line = new Line([
      'silence',
      { ok: false, refusal: { code: 'RETRY_LATER', retryAfterMs: 5 } },
      { ok: true, snapshot: snapshot(3) },
    ]);
    const seen = watch(line);
    await rest();
    expect(seen).toEqual([3]);
    expect(line.asked).toHaveLength(3);
  });
});
