import type { TradeId, UnitId } from '../kernel/ids';
import { judgeProfileShape, unfitFor, warningOf } from './judge-profile';

const welding = 'welding' as TradeId;
const bar = { until: '2026-06-30', reason: '虚构的处理决定' };

describe('who may be seated', () => {
  it('[JDG-2] a bar holds to its last day, and no longer', () => {
    expect(unfitFor({ bar }, welding, '2026-06-30')).toBe('barred');
    expect(unfitFor({ bar }, welding, '2026-07-01')).toBeNull();
    expect(unfitFor({}, welding, '2026-06-30')).toBeNull();
  });

  it('[JDG-3] who has trades marks these alone, who has none marks any', () => {
    expect(unfitFor({ tradeIds: ['fitter' as TradeId] }, welding, '2026-06-30')).toBe('other-trade');
    expect(unfitFor({ tradeIds: [welding] }, welding, '2026-06-30')).toBeNull();
  });

  it('[JDG-4] training that is over on the day or not known is a warning', () => {
    expect(warningOf({}, '2026-06-30')).toBe('training-unknown');
    expect(warningOf({ trainedUntil: '2026-06-29' }, '2026-06-30')).toBe('training-over');
    expect(warningOf({ trainedUntil: '2026-06-30' }, '2026-06-30')).toBeNull();
  });
});

describe('a profile in an archive', () => {
  it('[JDG-7] holds what is known and nothing else', () => {
    const whole = {
      unitId: 'u' as UnitId,
      tradeIds: [welding],
      level: '国家级',
      trainedUntil: '2026-06-30',
      bar,
    };
    expect(judgeProfileShape.check(whole)).toBeNull();
    expect(judgeProfileShape.check({})).toBeNull();
    expect(judgeProfileShape.check({ phone: '1' })).toMatchObject({ fault: 'unknown-member' });
    expect(judgeProfileShape.check({ trainedUntil: 'soon' })).toMatchObject({ path: '.trainedUntil' });
  });
});
