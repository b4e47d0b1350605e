import { isSimplePin } from './pin';
import { readSlipCode, showSlipCode, SLIP_CODE, slipCodeOf } from './slip-code';

describe('a slip’s code', () => {
  it.each([
    ['7KQ4-M2XR', '7KQ4M2XR'],
    ['7kq4m2xr', '7KQ4M2XR'],
    [' 7kq4 – m2xr ', '7KQ4M2XR'],
    ['７ＫＱ４－Ｍ２ＸＲ', '7KQ4M2XR'],
    ['7kq4　m2xr', '7KQ4M2XR'],
    ['oil0-uuvv', '0110VVVV'],
  ])('[TKT-1] %p is read as %p', (typed, code) => {
    expect(readSlipCode(typed)).toBe(code);
  });

  it.each(['', '7KQ4M2X', '7KQ4M2XRR', '7KQ4-M2X*', '百工百工百工百工', '7KQ4M2Xß'])(
    '[TKT-1] %p is no code',
    (typed) => {
      expect(readSlipCode(typed)).toBeNull();
    },
  );

  it('[TKT-1] each of the 32 signs comes from eight of 256 bytes, and what is shown is read again', () => {
    const counts = new Map<string, number>();
    for (let byte = 0; byte < 256; byte += 1) {
      const code = slipCodeOf(new Uint8Array(8).fill(byte));
      expect(code).toMatch(SLIP_CODE);
      expect(readSlipCode(showSlipCode(code))).toBe(code);
      counts.set(code.charAt(0), (counts.get(code.charAt(0)) ?? 0) + 1);
    }
    expect(counts.size).toBe(32);
    expect(new Set(counts.values())).toEqual(new Set([8]));
  });
});

describe('a PIN', () => {
  it.each(['000000', '777777', '123456', '654321'])('[TKT-6] %s is too simple', (pin) => {
    expect(isSimplePin(pin)).toBe(true);
  });

  it.each(['000001', '123457', '121212'])('[TKT-6] %s is taken', (pin) => {
    expect(isSimplePin(pin)).toBe(false);
  });
});
