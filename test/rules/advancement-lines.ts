import type { EntryId, UnitId } from '../../src/domain/kernel/ids';
import { ratio } from '../../src/domain/kernel/ratios';
import { emptyEntryRecord, type EntryRecord } from '../../src/domain/ledger/entry-record';
import type { Standing } from '../../src/domain/ranking/standing';
import { tallyEntry } from '../../src/domain/tally/tally-entry';
import {
  advanceEntries,
  type Advancement,
  type AdvancementInput,
} from '../../src/domain/advancement/advance-entries';
import type { AdvancementRule } from '../../src/domain/advancement/advancement-rule';
import { aspectOf, moduleOf, PERSON, points, schemeOf } from './builders';

export const scheme = schemeOf([moduleOf('m', [aspectOf('a', { max: points('100') })])]);
export const onTime = schemeOf([moduleOf('m', [aspectOf('a', { max: points('100') })], { better: 'lower' })]);
const blank = tallyEntry({ entryId: '' as EntryId, scheme, seats: [], sheets: undefined });

interface Line {
  readonly id: EntryId;
  readonly total: string;
  readonly unitId: UnitId | undefined;
  readonly words: readonly string[];
}

/** "e1 90 u1 wild": entry, total, unit and what the desk said: wild, declined, called. Best first. */
export const readLine = (line: string): Line => {
  const [id, total, unitId, ...words] = line.split(' ');
  return {
    id: id as EntryId,
    total: total!,
    unitId: unitId === '-' ? undefined : (unitId as UnitId),
    words,
  };
};

export const standingOf = ({ id, total }: Line, _index: number, all: readonly Line[]): Standing => {
  const value = total === '-' ? null : ratio(points(total));
  return {
    entryId: id,
    place: value && all.findIndex((one) => one.total === total) + 1,
    sharedBy: 1,
    separation: null,
    tally: { ...blank, entryId: id, total: value, own: value, exactTotal: value, marked: 1 },
    status: 'present',
    unplaced: value ? null : 'no-mark',
    needsDecision: false,
  };
};

const recordOf = ({ words }: Line): EntryRecord => ({
  ...emptyEntryRecord(),
  hasWildCard: words.includes('wild'),
  hasDeclined: words.includes('declined'),
  insteadOf: words.includes('called') ? ('x' as EntryId) : null,
});

export const advance = (
  rule: Partial<AdvancementRule>,
  text: readonly string[],
  more: Partial<AdvancementInput> = {},
): Advancement => {
  const lines = text.map(readLine);
  const known = lines.filter(({ unitId }) => unitId !== undefined);
  return advanceEntries({
    standings: lines.map(standingOf),
    rule: { conditions: [], steps: [], tiesAtCut: 'all-in', reserves: 0, ...rule },
    scheme,
    ranking: {},
    records: new Map(lines.map((line) => [line.id, recordOf(line)])),
    people: new Map(known.map(({ id, unitId }) => [id, { ...PERSON, unitId: unitId! }])),
    ...more,
  });
};
const ids = (rows: readonly Standing[]): string => rows.map(({ entryId }) => entryId).join(' ');
/** "e1 e2 | e3+e4": who goes on, and who waits for a decision. */
export const goOn = (...args: Parameters<typeof advance>): string => {
  const { advancing, undecided } = advance(...args);
  return [ids(advancing), ...undecided.map((group) => ids(group).replaceAll(' ', '+'))].join(' | ');
};

export const FIVE = ['e1 90 u1', 'e2 80 u1', 'e3 70 u2', 'e4 60 u2', 'e5 50 u3'];
