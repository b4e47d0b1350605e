import { aspectOf, MEAN, moduleOf, points, schemeOf, seatsOf, sheetsOf } from '../../../test/rules/builders';
import type { AspectId, JudgeId, ModuleId } from '../kernel/ids';
import { emptyEntryRecord, type EntryRecord } from '../ledger/entry-record';
import { unsettledAspects } from './unsettled-aspects';

const spread = { kind: 'points', most: points('2'), meanwhile: 'unplaced' } as const;
const scheme = schemeOf([
  moduleOf('m1', [aspectOf('a1'), aspectOf('a2')], { panel: { ...MEAN, spread } }),
  moduleOf('m2', [aspectOf('b1')], { panel: { ...MEAN, over: 'module', spread } }),
  moduleOf('m3', [aspectOf('c1')]),
]);
const seats = seatsOf({ m1: ['j1', 'j2'], m2: ['j1', 'j2'], m3: ['j1', 'j2'] });
const ALL = { a1: '5', a2: '5', b1: '5', c1: '0' };
const unsettled = (
  second: Readonly<Record<string, string | null>>,
  more: Partial<EntryRecord> = {},
): AspectId[] => {
  const sheets = sheetsOf('e1', { j1: ALL, j2: { ...ALL, c1: '9', ...second } });
  return [...unsettledAspects(scheme, seats, { sheets, record: { ...emptyEntryRecord(), ...more } })];
};
const place = { moduleId: 'm1' as ModuleId, aspectId: 'a1' as AspectId };
const decided = { seq: 9, worth: null, reason: 'decided' };

describe('unsettledAspects', () => {
  it('[RSC-9] marks stand when all of a panel with a limit are there and within it', () => {
    expect(unsettled({})).toEqual([]);
    expect(unsettled({ a1: '7', b1: '3' })).toEqual([]);
    expect(unsettled({ a1: '7.5' })).toEqual(['a1']);
    expect(unsettled({ a2: null })).toEqual(['a2']);
    expect(unsettled({ b1: '8' })).toEqual(['b1']);
  });

  it('[RSC-9] none stands while a second round is open, and all do after the decision', () => {
    const judgeIds = ['j1', 'j2'] as JudgeId[];
    const round = { seq: 8, places: [{ ...place, judgeIds }], former: new Map() };
    expect(unsettled({}, { secondRounds: [{ ...round, awaited: new Set(judgeIds) }] })).toEqual(['a1']);
    expect(unsettled({}, { secondRounds: [{ ...round, awaited: new Set() }] })).toEqual([]);
    expect(unsettled({ a1: '9' }, { spreadDecisions: new Map([['aspect a1', decided]]) })).toEqual([]);
    expect(unsettled({ b1: '9' }, { spreadDecisions: new Map([['module m2', decided]]) })).toEqual([]);
  });
});
