import { isSoundCreditCode } from './credit-code';

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

describe('isSoundCreditCode', () => {
  it('[IDN-3] the example of GB 32100 holds, with another check sign it does not', () => {
    expect(isSoundCreditCode('91350100M000100Y43')).toBe(true);
    expect(isSoundCreditCode('91350100M000100Y4Z')).toBe(false);
    for (const sign of ALPHABET.replace('3', ''))
      expect(isSoundCreditCode(`91350100M000100Y4${sign}`)).toBe(false);
  });

  it('[IDN-3] a code that was issued and fails is only told apart, nothing is thrown', () => {
    expect(isSoundCreditCode('91350211M0000XUF46')).toBe(false);
    expect(isSoundCreditCode('91350211M0000XUF4R')).toBe(true);
  });

  // Made-up codes: 91 110101 and a subject number of almost only zeros. Σ mod 31 is taken from 31; 31 itself is 0.
  it.each([
    ['911101010000000P20', 837, 0],
    ['911101010000000Q21', 867, 30],
    ['911101010000000002', 91, 29],
    ['911101010000000129', 177, 22],
    ['91110101000000022A', 207, 21],
    ['91110101000000092H', 417, 14],
    ['911101010000000A2J', 447, 13],
    ['911101010000000E2N', 567, 9],
    ['911101010000000F2P', 597, 8],
    ['911101010000000J2T', 687, 5],
    ['911101010000000L2W', 747, 3],
    ['911101010000000N2Y', 807, 1],
  ])('[IDN-3] %s holds: Σ = %d leaves %d of 31', (code) => expect(isSoundCreditCode(code)).toBe(true));

  it('[IDN-3] one wrong sign is found wherever it stands', () => {
    const right = '91350100M000100Y43';
    for (let at = 0; at < 18; at++) {
      const next = ALPHABET[(ALPHABET.indexOf(right[at]!) + 1) % 31]!;
      expect(isSoundCreditCode(right.slice(0, at) + next + right.slice(at + 1))).toBe(false);
    }
  });

  it.each(['91350100m000100y43', '９１３５０１００Ｍ０００１００Ｙ４３', ' 9135 0100 M000 100Y 43 '])(
    '[IDN-3] reads %j',
    (written) => expect(isSoundCreditCode(written)).toBe(true),
  );

  it.each([
    '',
    '91350100M000100Y4',
    '91350100M000100Y430',
    // Signs that codes do not have; taken for −1, each of these would hold.
    'I00000000000000001',
    'O00000000000000001',
    'S00000000000000001',
    'V00000000000000001',
    'Z00000000000000001',
    '-00000000000000001',
    '00000000000000000I',
  ])('[IDN-3] %j is no such code', (written) => expect(isSoundCreditCode(written)).toBe(false));

  it('[IDN-3] eighteen zeros sum up to nothing and hold', () => {
    expect(isSoundCreditCode('0'.repeat(18))).toBe(true);
  });
});
