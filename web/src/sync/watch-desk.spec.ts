import type { DeskAnswer, PresenceChanged, ProgressChanged } from '#contract/live';
import type { StageId } from '#domain/kernel/ids';
import { watchDesk, type DeskConnection } from './watch-desk';

const [STAGE, OTHER] = ['s1' as StageId, 's2' as StageId];
const LATER: DeskAnswer = { ok: false, refusal: { code: 'RETRY_LATER', retryAfterMs: 10 } };
const NEVER: DeskAnswer = { ok: false, refusal: { code: 'NOT_ALLOWED' } };

/** A server that answers as told, and a line that can break. */
class Line implements DeskConnection {
  asked = 0;
  left = 0;
  connected = true;
  progress: (change: ProgressChanged) => void = () => {};
  presence: (change: PresenceChanged) => void = () => {};
  connect: () => void = () => {};

  constructor(private readonly answers: (DeskAnswer | 'silence')[]) {}

  async ask(): Promise<DeskAnswer> {
    this.asked += 1;
    const answer = this.answers.shift() ?? { ok: true };
    if (answer === 'silence') throw new Error('no answer');
    return answer;
  }

  leave = (): void => void (this.left += 1);
  onProgress = (listener: (change: ProgressChanged) => void): (() => void) => {
    this.progress = listener;
    return () => (this.progress = () => {});
  };
  onPresence = (listener: (change: PresenceChanged) => void): (() => void) => {
    this.presence = listener;
    return () => (this.presence = () => {});
  };
  onConnect = (listener: () => void): (() => void) => {
    this.connect = listener;
    return () => (this.connect = () => {});
  };
  isConnected = (): boolean => this.connected;
  wait = (): Promise<void> => Promise.resolve();
}

const rest = async (): Promise<void> => {
  for (let turn = 0; turn < 30; turn += 1) await Promise.resolve();
};

async function follow(line: Line): Promise<{ told: string[]; stop: () => void }> {
  const told: string[] = [];
  const stop = watchDesk(line, STAGE, {
    onProgress: () => told.push('progress'),
    onPresence: () => told.push('presence'),
  });
  await rest();
  return { told, stop };
}

describe('watchDesk', () => {
  it('[DSK-3] asks for everything once it is in the room, and after every hint of its stage', async () => {
    const line = new Line([]);
    const { told } = await follow(line);
    expect(told).toEqual(['progress', 'presence']);
    line.progress({ stageId: OTHER, seq: 1 });
    line.presence({ stageId: OTHER });
    line.progress({ stageId: STAGE, seq: 2 });
    line.presence({ stageId: STAGE });
    expect(told).toEqual(['progress', 'presence', 'progress', 'presence']);
  });

  it('[DSK-3] joins anew after a reconnect and asks for what was missed', async () => {
    const line = new Line([]);
    line.connected = false;
    const { told } = await follow(line);
    expect([line.asked, told]).toEqual([0, []]);
    line.connected = true;
    line.connect();
    await rest();
    expect([line.asked, told]).toEqual([1, ['progress', 'presence']]);
  });

  it('[DSK-3] asks again when no answer came or the server asks for it, and stops when it may not', async () => {
    const again = new Line(['silence', LATER, { ok: true }]);
    expect((await follow(again)).told).toHaveLength(2);
    expect(again.asked).toBe(3);
    const never = new Line([NEVER]);
    expect((await follow(never)).told).toEqual([]);
    expect(never.asked).toBe(1);
  });

  it('[DSK-3] leaves the room when it is stopped', async () => {
    const line = new Line([]);
    const { told, stop } = await follow(line);
    stop();
    line.progress({ stageId: STAGE, seq: 3 });
    line.connect();
    await rest();
    expect([told.length, line.left, line.asked]).toEqual([2, 1, 1]);
  });
});
