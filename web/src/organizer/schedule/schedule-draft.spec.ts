import type { EntryId, SessionId } from '#domain/kernel/ids';
import type { Placement, Session } from '#domain/schedule/session';
import { linesOf, withoutSession, withPlacement, withSession, type ScheduleDraft } from './schedule-draft';

const session = (id: string, hour: string, stations = 2): Session => ({
  id: id as SessionId,
  startsAt: `2026-10-01T${hour}:00:00.000Z`,
  endsAt: `2026-10-01T${hour}:59:00.000Z`,
  place: '一号厅',
  address: '',
  stations,
  batches: 1,
  lateMinutes: 15,
});
const at = (entryId: string, sessionId: string, station: number): Placement => ({
  entryId: entryId as EntryId,
  sessionId: sessionId as SessionId,
  batch: 1,
  station,
});
const draft: ScheduleDraft = {
  sessions: [session('a', '01'), session('b', '03')],
  placements: [at('e1', 'a', 1), at('e2', 'a', 2), at('e3', 'b', 1)],
  hallRules: '',
  warnings: { unplaced: [], clashes: [], overlaps: [] },
  isChanged: false,
};
const shown = ({ placements }: ScheduleDraft): string[] =>
  placements.map(({ entryId, sessionId, station }) => `${entryId} ${sessionId}${station}`);

describe('a schedule that is being changed', () => {
  it('[SES-11] who is put at a taken bench changes places with who was there; at a free one nobody else moves', () => {
    expect(shown(withPlacement(draft, at('e1', 'b', 1)))).toEqual(['e3 a1', 'e2 a2', 'e1 b1']);
    expect(shown(withPlacement(draft, at('e1', 'b', 2)))).toEqual(['e2 a2', 'e3 b1', 'e1 b2']);
    expect(shown(withPlacement(draft, at('e9', 'b', 1)))).toEqual(['e1 a1', 'e2 a2', 'e9 b1']);
    expect(withPlacement(draft, at('e1', 'b', 1)).isChanged).toBe(true);
  });

  it('[SES-11] a smaller hall leaves out who has no bench there; a session that goes leaves out its people', () => {
    expect(shown(withSession(draft, session('a', '05', 1)))).toEqual(['e1 a1', 'e3 b1']);
    expect(withSession(draft, session('a', '05', 1)).sessions.map(({ id }) => id)).toEqual(['b', 'a']);
    expect(shown(withoutSession(draft, 'a' as SessionId))).toEqual(['e3 b1']);
  });

  it('[SES-11] each session stands with its people and its room', () => {
    expect(linesOf(draft).map(({ capacity, placements }) => [capacity, placements.length])).toEqual([
      [2, 2],
      [2, 1],
    ]);
  });
});
