import type { EntryId, StageId } from '../kernel/ids';
import { parseDecision, parseRuling } from './parse-ruling';

const of = { stageId: 's1' as StageId, entryId: 'e1' as EntryId };
const reason = 'seen by the desk';
const BODIES: readonly Record<string, unknown>[] = [
  { kind: 'StatusSet', status: 'absent', reason },
  { kind: 'AdjustmentGiven', adjustmentId: 'late', times: 2, reason },
  { kind: 'AdjustmentVoided', voids: 7, reason },
  { kind: 'ElementDeclared', aspectId: 'a1', declaration: { factor: 2_000_000 } },
  { kind: 'JudgeExcused', judgeId: 'j1', reason },
  { kind: 'WildCardGiven', reason },
  { kind: 'PlaceDeclined', reason },
  { kind: 'ReserveCalled', insteadOf: 'e2', reason },
  { kind: 'AwardStruck', awardId: 'champion', reason },
];
const refusal = (input: unknown): unknown => {
  const result = parseRuling(input, of);
  return result.ok ? 'accepted' : result.refusal;
};

describe('parseRuling', () => {
  it.each(BODIES)('[RUL-7] $kind is read with the place that the address names', (body) => {
    expect(parseRuling(body, of)).toEqual({ ok: true, value: { ...body, ...of } });
  });

  it.each(BODIES)('[RUL-7] $kind has each of its members and no other', (body) => {
    for (const key of Object.keys(body).filter((one) => one !== 'kind')) {
      const less = Object.fromEntries(Object.entries(body).filter(([one]) => one !== key));
      expect(refusal(less)).toEqual({ code: 'MALFORMED', path: key, fault: 'missing-member' });
    }
    expect(refusal({ ...body, mood: 'good' })).toEqual({
      code: 'MALFORMED',
      path: 'mood',
      fault: 'unknown-member',
    });
  });

  it('[RUL-7] nobody names another place than the address', () => {
    for (const path of ['stageId', 'entryId'])
      expect(refusal({ ...BODIES[0], [path]: 'x' })).toEqual({
        code: 'MALFORMED',
        path,
        fault: 'unknown-member',
      });
  });

  it.each([
    [null],
    ['StatusSet'],
    [[]],
    [{}],
    [{ kind: 'MarkAppended', judgeId: 'j1', aspectId: 'a1', points: 0 }],
    [{ kind: 'SheetReopened', judgeId: 'j1', reason }],
    [{ kind: 'StageClosed' }],
    [{ kind: 'TieDecided', order: ['e1', 'e2'], by: 'lot', reason }],
    [{ kind: 'constructor', reason }],
  ])('[RUL-7] no mark, no sheet and no stage is written by this door: %j', (input) => {
    expect(refusal(input)).toEqual({ code: 'MALFORMED', path: 'kind', fault: 'wrong-value' });
  });
});

describe('parseDecision', () => {
  const decision = { order: ['e2', 'e1'], by: 'lot', reason };
  const read = (input: unknown): unknown => {
    const result = parseDecision(input, { stageId: of.stageId });
    return result.ok ? result.value : result.refusal;
  };

  it('[RUL-7] an order, who decided, and why', () => {
    expect(read(decision)).toEqual({ kind: 'TieDecided', stageId: 's1', ...decision });
  });

  it.each([
    [
      { ...decision, kind: 'StageClosed' },
      { path: 'kind', fault: 'unknown-member' },
    ],
    [
      { ...decision, stageId: 's2' },
      { path: 'stageId', fault: 'unknown-member' },
    ],
    [
      { ...decision, order: ['e1'] },
      { path: 'order', fault: 'wrong-value' },
    ],
    [
      { ...decision, by: 'jury' },
      { path: 'by', fault: 'wrong-value' },
    ],
    [7, {}],
  ])('[RUL-7] anything else is refused with its path: %j', (input, fault) => {
    expect(read(input)).toEqual({ code: 'MALFORMED', ...fault });
  });
});
