import type { EntryId } from '#domain/kernel/ids';
import type { TabletWord } from '#domain/presence/tablet-word';
import { reportPresence, type PresenceParts } from './report-presence';

/** A tablet whose hours are turned by hand. */
class Tablet implements PresenceParts {
  readonly version = '1.2.3';
  readonly words: TabletWord[] = [];
  connected = true;
  kept = 0;
  open: EntryId | null = null;
  connect = (): void => {};
  outbox = (): void => {};
  turn = (): void => {};
  tick = (): void => {};
  settle = (): void => {};

  isConnected = (): boolean => this.connected;
  say = (word: TabletWord): void => void this.words.push(word);
  waiting = (): number => this.kept;
  entryId = (): EntryId | null => this.open;
  now = (): string => '2026-10-01T08:00:00.000Z';
  onConnect = (listener: () => void): (() => void) => this.takes('connect', listener);
  onOutbox = (listener: () => void): (() => void) => this.takes('outbox', listener);
  onEntry = (listener: () => void): (() => void) => this.takes('turn', listener);
  every = (work: () => void): (() => void) => this.takes('tick', work);
  later = (work: () => void): (() => void) => this.takes('settle', work);

  keep(count: number): void {
    this.kept = count;
    this.outbox();
  }

  private takes(name: 'connect' | 'outbox' | 'turn' | 'tick' | 'settle', work: () => void): () => void {
    this[name] = work;
    return () => {
      this[name] = () => {};
    };
  }
}

const said = ({ words }: Tablet): number[] => words.map(({ waiting }) => waiting);

describe('reportPresence', () => {
  it('[DSK-4] speaks at once, on every connection, at every sheet and every 20 s', () => {
    const tablet = new Tablet();
    tablet.open = 'e1' as EntryId;
    reportPresence(tablet);
    expect(tablet.words).toEqual([
      { waiting: 0, at: '2026-10-01T08:00:00.000Z', version: '1.2.3', entryId: 'e1' },
    ]);
    tablet.connect();
    tablet.tick();
    tablet.open = null;
    tablet.turn();
    expect(tablet.words.map(({ entryId }) => entryId)).toEqual(['e1', 'e1', 'e1', undefined]);
  });

  it('[DSK-4] says what waits when that has changed for more than a moment', () => {
    const tablet = new Tablet();
    reportPresence(tablet);
    tablet.keep(1);
    tablet.keep(0);
    tablet.settle();
    expect(said(tablet)).toEqual([0]);
    tablet.keep(1);
    tablet.keep(2);
    tablet.settle();
    expect(said(tablet)).toEqual([0, 2]);
    tablet.keep(0);
    tablet.settle();
    expect(said(tablet)).toEqual([0, 2, 0]);
  });

  it('[DSK-4] keeps nothing to say for later while the connection is away', () => {
    const tablet = new Tablet();
    tablet.connected = false;
    reportPresence(tablet);
    tablet.keep(3);
    tablet.settle();
    tablet.tick();
    expect(tablet.words).toEqual([]);
    tablet.connected = true;
    tablet.connect();
    expect(said(tablet)).toEqual([3]);
  });

  it('[DSK-4] says nothing any more when it has ended', () => {
    const tablet = new Tablet();
    const stop = reportPresence(tablet);
    tablet.keep(1);
    stop();
    tablet.settle();
    tablet.connect();
    tablet.tick();
    expect(said(tablet)).toEqual([0]);
  });
});
