import type { RegisteredJudge } from '#contract/judges';
import type { JudgeId, TradeId, UnitId } from '#domain/kernel/ids';
import { changeOf, draftOf, missingIn } from './judge-draft';

const judge: RegisteredJudge = {
  judgeId: 'j' as JudgeId,
  name: '虚构裁判',
  unitId: 'u' as UnitId,
  unitName: '虚构一厂',
  tradeIds: ['t' as TradeId],
  bar: { until: '2026-12-31', reason: '虚构' },
  seatedIn: [],
  isBarred: true,
  warning: null,
};

describe('an entry of the register in its dialog', () => {
  it('[JDG-8] what is shown is what is saved; what is empty is not known', () => {
    expect(changeOf(draftOf(judge))).toEqual({
      unitId: 'u',
      tradeIds: ['t'],
      level: null,
      trainedUntil: null,
      bar: { until: '2026-12-31', reason: '虚构' },
      note: null,
    });
    expect(changeOf({ ...draftOf(null), level: '  国家级 ', tradeIds: [] })).toMatchObject({
      level: '国家级',
      tradeIds: null,
      bar: null,
    });
  });

  it('[JDG-8] says what is missing: a name, or one half of a bar', () => {
    expect(missingIn(draftOf(null))).toBe('name');
    expect(missingIn(draftOf(judge))).toBeNull();
    expect(missingIn({ ...draftOf(judge), barReason: ' ' })).toBe('bar');
    expect(missingIn({ ...draftOf(judge), barUntil: '' })).toBe('bar');
    expect(missingIn({ ...draftOf(judge), barUntil: '', barReason: '' })).toBeNull();
  });
});
