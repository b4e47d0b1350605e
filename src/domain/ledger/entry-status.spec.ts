import { ENTRY_STATUSES } from './entry-status';

describe('ENTRY_STATUSES', () => {
  it('[LED-6] there are seven: 正常、迟到、缺考、弃权、未完成、违纪扣分、取消成绩', () => {
    expect(ENTRY_STATUSES).toEqual([
      'present',
      'late',
      'absent',
      'withdrawn',
      'did-not-finish',
      'penalised',
      'disqualified',
    ]);
  });
});
