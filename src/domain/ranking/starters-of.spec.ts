import { aspectOf, moduleOf, schemeOf } from '../../../test/rules/builders';
import type { EntryId } from '../kernel/ids';
import type { EntryStatus } from '../ledger/entry-status';
import { tallyEntry } from '../tally/tally-entry';
import type { Standing } from './standing';
import { startersOf } from './starters-of';
import { statusEffectOf, type StatusEffects } from './status-effect';

const scheme = schemeOf([moduleOf('m', [aspectOf('a')])]);
const tally = tallyEntry({ entryId: 'e1' as EntryId, scheme, seats: [], sheets: undefined });
const row = (status: EntryStatus, marked: number): Standing => ({
  entryId: 'e1' as EntryId,
  place: null,
  sharedBy: 1,
  separation: null,
  tally: { ...tally, marked },
  status,
  unplaced: null,
  needsDecision: false,
});

describe('startersOf', () => {
  it.each([
    ['present', 1, 1],
    ['late', 1, 1],
    ['penalised', 1, 1],
    ['did-not-finish', 1, 1],
    ['disqualified', 1, 1],
    ['withdrawn', 1, 0],
    ['absent', 0, 0],
  ] as const)('[STA-4] %s counts %i with a mark, %i without', (status, withMark, without) => {
    expect(startersOf([row(status, 1)], {})).toBe(withMark);
    expect(startersOf([row(status, 0)], {})).toBe(without);
  });

  it('[STA-4] unless the rules say otherwise', () => {
    const statuses: StatusEffects = {
      absent: { ...statusEffectOf('absent', undefined), starts: 'yes' },
      present: { ...statusEffectOf('present', undefined), starts: 'if-marked' },
      late: { ...statusEffectOf('late', undefined), starts: 'no' },
    };
    const field = [row('absent', 0), row('present', 0), row('present', 2), row('late', 2)];
    expect(startersOf(field, { statuses })).toBe(2);
    expect(startersOf(field, {})).toBe(3);
  });
});
