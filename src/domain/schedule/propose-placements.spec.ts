import fc from 'fast-check';
import { groupBy } from '../kernel/group-by';
import type { ContestantId, EntryId, SessionId, UnitId } from '../kernel/ids';
import { proposePlacements, type PlacedEntry, type ProposalTerms } from './propose-placements';
import { scheduleFault } from './schedule-fault';
import { capacityOf, overlaps, type Placement, type Session } from './session';

const HOUR = 3_600_000;
const DAY = Date.parse('2026-10-01T00:00:00.000Z');

const session = (id: string, hour: number, parts: Partial<Session> = {}): Session => ({
  id: id as SessionId,
  startsAt: new Date(DAY + hour * HOUR).toISOString(),
  endsAt: new Date(DAY + (hour + 2) * HOUR).toISOString(),
  place: '虚构实训楼一层',
  address: '',
  stations: 4,
  batches: 1,
  lateMinutes: 15,
  ...parts,
});
const entry = (index: number, unit = 'u', person: string | null = `p${index}`): PlacedEntry => ({
  id: `e${index}` as EntryId,
  number: `01-${String(index).padStart(3, '0')}`,
  contestantId: person as ContestantId | null,
  unitId: unit as UnitId,
});
const terms = (parts: Partial<ProposalTerms>): ProposalTerms => ({
  sessions: [],
  entries: [],
  lots: [],
  busy: new Map(),
  kept: [],
  ...parts,
});
const lot = (id: string, position: number, batch: number | null = null, station: number | null = null) => ({
  id: id as EntryId,
  position,
  batch,
  station,
});
const shown = (placements: readonly Placement[]): string[] =>
  placements.map(({ entryId, sessionId, batch, station }) => `${entryId} ${sessionId} ${batch}/${station}`);

const sessions = fc
  .array(
    fc.record({
      hour: fc.integer({ min: 0, max: 40 }),
      stations: fc.integer({ min: 1, max: 6 }),
      batches: fc.integer({ min: 1, max: 3 }),
    }),
    { maxLength: 5 },
  )
  .map((list) => list.map(({ hour, ...size }, index) => session(`s${index}`, hour, size)));
const entries = fc
  .array(fc.integer({ min: 0, max: 5 }), { maxLength: 40 })
  .map((units) => units.map((unit, index) => entry(index, `u${unit}`)));
const busyOf = fc.dictionary(
  fc.integer({ min: 0, max: 39 }).map((index) => `p${index}`),
  fc.integer({ min: 0, max: 40 }).map((hour) => [session('elsewhere', hour)]),
);

describe('a proposal', () => {
  it('[SES-2] fills no more than there is, nobody twice and nobody at a taken station', () => {
    fc.assert(
      fc.property(sessions, entries, busyOf, (slots, people, work) => {
        const busy = new Map(Object.entries(work) as [ContestantId, Session[]][]);
        const placements = proposePlacements(terms({ sessions: slots, entries: people, busy }));
        const ids = new Set(people.map(({ id }) => id));
        expect(scheduleFault({ sessions: slots, placements }, ids)).toBeNull();
        const capacity = slots.reduce((sum, one) => sum + capacityOf(one), 0);
        expect(placements.length).toBeLessThanOrEqual(Math.min(capacity, people.length));
        const free = proposePlacements(terms({ sessions: slots, entries: people }));
        expect(free).toHaveLength(Math.min(capacity, people.length));
      }),
    );
  });

  it('[SES-4] nobody is put where she works elsewhere at the same time', () => {
    fc.assert(
      fc.property(sessions, entries, busyOf, (slots, people, work) => {
        const busy = new Map(Object.entries(work) as [ContestantId, Session[]][]);
        const byId = new Map(slots.map((one) => [one.id, one]));
        for (const { entryId, sessionId } of proposePlacements(
          terms({ sessions: slots, entries: people, busy }),
        )) {
          const { contestantId } = people.find(({ id }) => id === entryId)!;
          const clashes = (busy.get(contestantId!) ?? []).filter((at) => overlaps(at, byId.get(sessionId)!));
          expect(clashes).toEqual([]);
        }
      }),
    );
  });

  it('[SES-4] with equal sessions no unit has two more in one than in another', () => {
    const size = fc.record({
      count: fc.integer({ min: 1, max: 5 }),
      stations: fc.integer({ min: 8, max: 12 }),
    });
    fc.assert(
      fc.property(size, entries, ({ count, stations }, all) => {
        const slots = Array.from({ length: count }, (_, index) =>
          session(`s${index}`, index * 3, { stations }),
        );
        const people = all.slice(0, count * stations);
        const unitOf = new Map(people.map(({ id, unitId }) => [id, unitId]));
        const placements = proposePlacements(terms({ sessions: slots, entries: people }));
        expect(placements).toHaveLength(people.length);
        for (const [, list] of groupBy(placements, ({ entryId }) => unitOf.get(entryId))) {
          const bySession = groupBy(list, ({ sessionId }) => sessionId);
          const counts = slots.map(({ id }) => bySession.get(id)?.length ?? 0);
          expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('[SES-2] by number within a session: station by station, then the next batch; the same each time', () => {
    const slots = [session('a', 0, { stations: 2, batches: 2 })];
    const people = [3, 1, 2].map((index) => entry(index, `u${index}`));
    const first = proposePlacements(terms({ sessions: slots, entries: people }));
    expect(shown(first)).toEqual(['e1 a 1/1', 'e2 a 1/2', 'e3 a 2/1']);
    expect(proposePlacements(terms({ sessions: slots, entries: people.toReversed() }))).toEqual(first);
  });

  it('[SES-2] who was placed by hand stays, and nobody else comes there', () => {
    const kept = [{ entryId: 'e2', sessionId: 'a', batch: 1, station: 1 }] as Placement[];
    const people = [entry(1), entry(2)];
    const placements = proposePlacements(terms({ sessions: [session('a', 0)], entries: people, kept }));
    expect(shown(placements)).toEqual(['e2 a 1/1', 'e1 a 1/2']);
  });

  it('[SES-3] drawn stations stay, and drawn batches go on through the sessions', () => {
    const slots = [session('b', 3, { stations: 2 }), session('a', 0, { stations: 2, batches: 2 })];
    const people = [1, 2, 3, 4, 5].map((index) => entry(index));
    const lots = [
      lot('e5', 1, 1, 2),
      lot('e4', 2, 1, 1),
      lot('e3', 3, 2, 1),
      lot('e2', 4, 2, 2),
      lot('e1', 5, 3, 2),
    ];
    expect(shown(proposePlacements(terms({ sessions: slots, entries: people, lots })))).toEqual([
      'e4 a 1/1',
      'e5 a 1/2',
      'e3 a 2/1',
      'e2 a 2/2',
      'e1 b 1/2',
    ]);
  });

  it('[SES-3] a drawn order fills the benches in that order; who drew nothing comes after', () => {
    const slots = [session('a', 0, { stations: 2 }), session('b', 3, { stations: 2 })];
    const people = [1, 2, 3].map((index) => entry(index));
    const lots = [lot('e3', 2), lot('e2', 1)];
    expect(shown(proposePlacements(terms({ sessions: slots, entries: people, lots })))).toEqual([
      'e2 a 1/1',
      'e3 a 1/2',
      'e1 b 1/1',
    ]);
  });

  it('[SES-3] a drawn station that the hall does not have is no place', () => {
    const slots = [session('a', 0, { stations: 1 })];
    const people = [entry(1), entry(2)];
    const lots = [lot('e1', 1, 1, 2), lot('e2', 2, 1, 1)];
    expect(shown(proposePlacements(terms({ sessions: slots, entries: people, lots })))).toEqual(['e2 a 1/1']);
  });
});
