import type { UnitId } from '../kernel/ids';
import { describeEntryRules } from './describe-entry-rules';

describe('describeEntryRules', () => {
  it('[RGS-7] says who may register, with the clause, and how many each unit sends', () => {
    const sentences = describeEntryRules(
      {
        requirements: [
          { conditions: [{ kind: 'age-at-most', years: 35, on: '2026-01-01' }], clause: '第八条' },
          {
            conditions: [{ kind: 'sex', sex: 'female' }],
            clause: '',
            text: { zh: '限女职工', en: 'women workers' },
          },
        ],
        leastYears: { years: 2, clause: '第九条' },
        quota: { places: 3, reserves: 1 },
        unitQuotas: [{ unitId: 'u1' as UnitId, places: 9, reserves: 0 }],
      },
      () => '虚构一厂',
    );
    expect(sentences.map(({ zh }) => zh)).toEqual([
      '2026-01-01 时不超过 35 周岁（第八条）',
      '限女职工',
      '从事本工种不少于 2 年（第九条）',
      '每个单位限报 3 人，另可候补 1 人',
      '虚构一厂限报 9 人',
    ]);
    expect(sentences.map(({ en }) => en)).toEqual([
      'at most 35 years old on 2026-01-01 (第八条)',
      'women workers',
      'at least 2 years in the trade (第九条)',
      'every unit sends at most 3, and 1 more as reserves',
      '虚构一厂 sends at most 9',
    ]);
  });
});
