import type { ContestantId, EntryId, SessionId, StageId, UnitId } from '../kernel/ids';
import { scheduleFault } from './schedule-fault';
import { movedEntries, scheduleWarnings, type ScheduleField } from './schedule-warnings';
import type { Placement, Session } from './session';

const session = (id: string, from: string, to: string, parts: Partial<Session> = {}): Session => ({
  id: id as SessionId,
  startsAt: `2026-10-01T${from}:00.000Z`,
  endsAt: `2026-10-01T${to}:00.000Z`,
  place: '一号厅',
  address: '',
  stations: 2,
  batches: 1,
  lateMinutes: 15,
  ...parts,
});
const at = (entryId: string, sessionId: string, station = 1, batch = 1): Placement =>
  ({ entryId, sessionId, batch, station }) as Placement;
const HERE = 'here' as StageId;
const THERE = 'there' as StageId;
const field = (parts: Partial<ScheduleField> = {}): ScheduleField => ({
  stageId: HERE,
  entries: ['e1', 'e2'].map((id) => ({
    id: id as EntryId,
    number: id,
    contestantId: `p-${id}` as ContestantId,
    unitId: 'u' as UnitId,
  })),
  sessionsElsewhere: [],
  workElsewhere: [],
  ...parts,
});

describe('what is said of a schedule', () => {
  it('[SES-5] who has no place is named', () => {
    const schedule = { sessions: [session('a', '00:00', '02:00')], placements: [at('e2', 'a')] };
    expect(scheduleWarnings(schedule, field()).unplaced).toEqual(['e1']);
  });

  it('[SES-5] sessions that share a hall and a moment are named, also with another stage; touching ones are not', () => {
    const sessions = [
      session('a', '00:00', '02:00'),
      session('b', '01:59', '03:00', { place: ' 一号 厅' }),
      session('c', '03:00', '04:00'),
      session('d', '00:00', '04:00', { place: '二号厅' }),
    ];
    const there = { stageId: THERE, session: session('z', '03:30', '05:00') };
    const { overlaps } = scheduleWarnings(
      { sessions, placements: [] },
      field({ sessionsElsewhere: [there] }),
    );
    expect(
      overlaps.map(({ sessionId, with: other }) => [sessionId, other.stageId, other.session.id]),
    ).toEqual([
      ['a', HERE, 'b'],
      ['c', THERE, 'z'],
    ]);
  });

  it('[SES-5] somebody who would work in two stages at once is named with the other session', () => {
    const workElsewhere = [
      { contestantId: 'p-e1' as ContestantId, stageId: THERE, session: session('z', '01:00', '03:00') },
      { contestantId: 'p-e2' as ContestantId, stageId: THERE, session: session('y', '02:00', '03:00') },
    ];
    const schedule = {
      sessions: [session('a', '00:00', '02:00')],
      placements: [at('e1', 'a', 1), at('e2', 'a', 2)],
    };
    const { clashes } = scheduleWarnings(schedule, field({ workElsewhere }));
    expect(clashes.map(({ entryId, with: other }) => [entryId, other.session.id])).toEqual([['e1', 'z']]);
  });

  it('[SES-6] whoever comes to another bench, time or hall has moved; who had no place before has not', () => {
    const before = { sessions: [session('a', '00:00', '02:00')], placements: [at('e1', 'a', 1)] };
    const moved = (sessions: Session[], placements: Placement[]) =>
      movedEntries(before, { sessions, placements });
    expect(moved(before.sessions, [at('e1', 'a', 1), at('e2', 'a', 2)])).toEqual([]);
    expect(moved(before.sessions, [at('e1', 'a', 2)])).toEqual(['e1']);
    expect(moved(before.sessions, [])).toEqual(['e1']);
    expect(moved([session('a', '00:30', '02:00')], before.placements)).toEqual(['e1']);
    // The same time and hall under another id is the same for her.
    expect(moved([session('b', '00:00', '02:00')], [at('e1', 'b', 1)])).toEqual([]);
  });
});

describe('what cannot be in a schedule', () => {
  const good = session('a', '00:00', '02:00', { batches: 2 });
  it.each([
    ['two at one station at once', [good], [at('e1', 'a'), at('e2', 'a')], 'placements[1].station duplicate'],
    ['somebody twice', [good], [at('e1', 'a'), at('e1', 'a', 2)], 'placements[1].entryId duplicate'],
    ['somebody of elsewhere', [good], [at('e9', 'a')], 'placements[0].entryId unknown-name'],
    ['a session that is not there', [good], [at('e1', 'b')], 'placements[0].sessionId unknown-name'],
    ['a station too many', [good], [at('e1', 'a', 3)], 'placements[0].station out-of-range'],
    ['a batch too many', [good], [at('e1', 'a', 1, 3)], 'placements[0].batch out-of-range'],
    ['the same session twice', [good, good], [], 'sessions[1].id duplicate'],
    ['an end before the start', [session('a', '02:00', '02:00')], [], 'sessions[0].endsAt not-in-order'],
    [
      'a day that there is not',
      [{ ...good, startsAt: '2026-13-41T00:00:00.000Z' }],
      [],
      'sessions[0].startsAt wrong-value',
    ],
    [
      'a session of years',
      [{ ...good, endsAt: '2029-01-01T00:00:00.000Z' }],
      [],
      'sessions[0].endsAt out-of-range',
    ],
  ])('[SES-1] %s', (_, sessions, placements, said) => {
    const fault = scheduleFault({ sessions, placements }, new Set(['e1', 'e2'] as EntryId[]));
    expect(`${fault?.path} ${fault?.fault}`).toBe(said);
  });

  it('[SES-1] one station in two batches is two places', () => {
    const placements = [at('e1', 'a', 1, 1), at('e2', 'a', 1, 2)];
    expect(scheduleFault({ sessions: [good], placements }, new Set(['e1', 'e2'] as EntryId[]))).toBeNull();
  });
});
