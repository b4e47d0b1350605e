import { aspectOf, moduleOf, PLAIN_RANKING, points, schemeOf } from '../../../test/rules/builders';
import type { ModuleId } from '../kernel/ids';
import type { RankingRule } from '../ranking/ranking-rule';
import { checkRanking, checkTieBreaks } from './check-ranking';

const scheme = schemeOf([moduleOf('m1', [aspectOf('a1')])]);
const faults = (more: Partial<RankingRule>, of: typeof scheme | undefined = scheme): unknown[] =>
  checkRanking({ ...PLAIN_RANKING, ...more }, of);

describe('checkRanking', () => {
  it.each([
    ['strict', 'share', [{ path: 'ranking.terminal', fault: 'needs-decision' }]],
    ['strict', 'lot', []],
    ['strict', 'chief-judge', []],
    ['strict', 'extra-test', []],
    ['1-1-3', 'share', []],
    ['1-1-2', 'share', []],
  ] as const)('[SCH-13] places %s, ties at last by %s', (style, terminal, expected) =>
    expect(faults({ style, terminal })).toEqual(expected),
  );

  it('[ELI-2] conditions of a place can be met', () => {
    const conditions = [
      { kind: 'sex', sex: 'female' },
      { kind: 'minimum', of: { kind: 'total' }, least: points('11') },
    ] as const;
    expect(faults({ conditions })).toEqual([{ path: 'ranking.conditions[1].least', fault: 'unreachable' }]);
  });

  it('[STA-2] being present never costs the place', () => {
    const present = { place: 'none', others: 'move-up', starts: 'yes', unit: { kind: 'left-out' } } as const;
    expect(faults({ statuses: { present } })).toEqual([
      { path: 'ranking.statuses.present.place', fault: 'out-of-range' },
    ]);
    expect(faults({ statuses: { absent: present } })).toEqual([]);
  });

  it('[SCH-9] of tie-breaks that stand more than once every later one is named, after its own fault', () => {
    const known = { key: 'module', moduleId: 'm1' as ModuleId } as const;
    const unknown = { key: 'module', moduleId: 'm9' as ModuleId } as const;
    expect(checkTieBreaks('keys', [known, unknown, known, unknown, known], scheme)).toEqual([
      { path: 'keys[1].moduleId', fault: 'unknown-module' },
      { path: 'keys[2]', fault: 'duplicate' },
      { path: 'keys[3].moduleId', fault: 'unknown-module' },
      { path: 'keys[3]', fault: 'duplicate' },
      { path: 'keys[4]', fault: 'duplicate' },
    ]);
    expect(checkTieBreaks('keys', [], scheme)).toEqual([]);
    expect(faults({ tieBreaks: [known] })).toEqual([]);
  });
});
