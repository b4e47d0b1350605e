import type { EntryId } from '#domain/kernel/ids';
import { sha256 } from '../../../../test/rules/builders';
import { drawRecheck } from '#domain/recheck/draw-recheck';
import { isSameDraw } from './is-same-draw';

const rest = Array.from({ length: 12 }, (_, n) => `e${n}` as EntryId);
const draw = { seed: 'ab'.repeat(16), share: 150_000 };

describe('isSameDraw', () => {
  it('[RCK-3] the page draws what the server drew, and sees any other list', () => {
    const drawn = drawRecheck(rest, draw, sha256);
    expect(isSameDraw({ ...draw, rest: [...rest].reverse(), drawn })).toBe(true);
    expect(isSameDraw({ ...draw, rest, drawn: drawn.toReversed() })).toBe(false);
    expect(isSameDraw({ ...draw, rest, drawn: [] })).toBe(false);
    expect(isSameDraw({ ...draw, seed: 'cd'.repeat(16), rest, drawn })).toBe(false);
  });
});
