import { readAmount, readText, readWhole } from './read-cell';
import type { SheetCell } from './sheet-row';

const formula = (value: string | number | null): SheetCell => ({ formula: true, value });

describe('cells of a sheet', () => {
  it.each([
    [0.5, 500_000],
    ['0.50', 500_000],
    [0.1 + 0.2, 300_000],
    ['１２．５', 12_500_000],
    ['−1', -1_000_000],
    [formula(2.25), 2_250_000],
    [0, 0],
  ])('[CIS-6] %j is an amount, exactly', (cell, value) =>
    expect(readAmount(cell)).toEqual({ ok: true, value }),
  );

  it.each([
    ['1,5', 'not-a-number'],
    ['abc', 'not-a-number'],
    ['=1+1', 'not-a-number'],
    [1 / 3, 'too-many-decimals'],
    ['0.1234567', 'too-many-decimals'],
    [1e12, 'out-of-range'],
    [1e21, 'not-a-number'],
    [Number.NaN, 'not-a-number'],
    [true, 'not-a-number'],
    [formula(null), 'formula'],
  ])('[CIS-6] %j is none: %s', (cell, fault) => expect(readAmount(cell)).toEqual({ ok: false, fault }));

  it('[CIS-6] a mark has two decimals where two are asked for', () => {
    expect(readAmount(0.25, 2)).toEqual({ ok: true, value: 250_000 });
    expect(readAmount('0.250', 2)).toEqual({ ok: true, value: 250_000 });
    for (const cell of [0.125, '0.125'])
      expect(readAmount(cell, 2)).toEqual({ ok: false, fault: 'too-many-decimals' });
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '＝1', "=cmd|' /C calc'!A1"])(
    '[CIS-7] %s is a text like any other',
    (text) => expect(readText(text)).toEqual({ ok: true, value: text }),
  );

  it('[CIS-7] a formula is no text, whatever it came to; a long text is refused', () => {
    expect(readText(formula('harmless'))).toEqual({ ok: false, fault: 'formula' });
    expect(readText('x'.repeat(2001))).toEqual({ ok: false, fault: 'too-long' });
    for (const nothing of ['', '  ', null, undefined])
      expect(readText(nothing)).toEqual({ ok: true, value: null });
  });

  it('[CIS-6] whole numbers within bounds', () => {
    expect(readWhole('3', { least: 0, most: 3 })).toEqual({ ok: true, value: 3 });
    expect(readWhole(4, { least: 0, most: 3 })).toEqual({ ok: false, fault: 'out-of-range' });
    expect(readWhole(1.5, { least: 0, most: 3 })).toEqual({ ok: false, fault: 'not-whole' });
    expect(readWhole(null, { least: 0, most: 3 })).toEqual({ ok: true, value: null });
  });
});
