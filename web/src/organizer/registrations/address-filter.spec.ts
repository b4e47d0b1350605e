import { listQuery, readFilter } from './address-filter';

describe('the filter of registrations in the address', () => {
  it('[RGS-11] survives a reload, and what is no state is none', () => {
    const filter = readFilter(new URLSearchParams('trade=t1&state=approved&unit=u1&q=%20zs%20&open=r1'));
    expect(filter).toEqual({ trade: 't1', state: 'approved', unit: 'u1', words: ' zs ', open: 'r1' });
    expect(listQuery(filter, 'r9')).toBe('state=approved&unitId=u1&q=zs&after=r9');
    expect(readFilter(new URLSearchParams('state=other'))).toMatchObject({
      trade: null,
      state: null,
      words: '',
    });
    expect(listQuery(readFilter(new URLSearchParams()), '')).toBe('');
  });
});
