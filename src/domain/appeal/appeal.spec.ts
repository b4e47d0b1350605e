import { rulesWith } from '../../../test/support/small-rules';
import type { AccountId, AppealId, EntryId, StageId } from '../kernel/ids';
import { ratio } from '../kernel/ratios';
import type { LedgerEntry } from '../ledger/ledger-entry';
import { describeStageRules } from '../stage-rules/describe/describe-stage-rules';
import { stageRulesShape } from '../stage-rules/stage-rules-shape';
import type { Appeal, AppealAct, AppealKind, AppealStep } from './appeal';
import { causesOf } from './appeal-causes';
import { appealConflict } from './appeal-conflict';
import { appealRuleShape, USUAL_APPEALS, type AppealRule } from './appeal-rule';
import { appealStanding, isInTime, minutesAfter } from './appeal-standing';
import { readAgain } from './read-again';
import { refuseAct } from './refuse-act';

const FILED = '2026-10-01T10:00:00.000Z';
const after = (minutes: number): string => minutesAfter(FILED, minutes);
const appeal = (kind: AppealKind = 'appeal'): Appeal => ({
  id: 'a1' as AppealId,
  stageId: 's' as StageId,
  entryId: 'e' as EntryId,
  kind,
  filedBy: 'leader' as AccountId,
  filedAt: FILED,
});
const reason = 'as heard by the arbitrators';
const one: AppealRule = { ...USUAL_APPEALS };
const two: AppealRule = { ...USUAL_APPEALS, secondLevel: { windowMinutes: 30, decideMinutes: 60 } };
/** Ten minutes apart, by arbitrator A unless said otherwise. */
const steps = (...acts: readonly (AppealAct | [AppealAct, string])[]): AppealStep[] =>
  acts.map((one, index) => {
    const [act, by] = Array.isArray(one) ? one : [one, 'A'];
    return { act, by: by as AccountId, at: after(10 * (index + 1)) };
  });
const accepted: AppealAct = { kind: 'accepted' };
const investigated: AppealAct = { kind: 'investigated', reason };
const decided = (
  outcome: 'dismissed' | 're-score',
  kind: 'decided' | 'decided-again' = 'decided',
): AppealAct => ({
  kind,
  outcome,
  reason,
  ledgerSeq: 7,
});
const again: AppealAct = { kind: 'asked-again', reason };
const stands = (of: readonly AppealStep[], now: string, rule = one, kind: AppealKind = 'appeal') => {
  const { state, isOpen, due, isLate } = appealStanding(appeal(kind), of, rule, now);
  return [state, isOpen, due, isLate];
};
const refusal = (
  of: readonly AppealStep[],
  act: AppealAct['kind'],
  more: { rule?: AppealRule; now?: string; by?: string; kind?: AppealKind } = {},
) => {
  const { rule = one, now = after(60), by = 'A', kind = 'appeal' } = more;
  return refuseAct({ appeal: appeal(kind), steps: of, rule }, act, by as AccountId, now)?.code ?? null;
};

describe('the rule of appeals', () => {
  it('[APL-1] a draft may leave everything out: two hours, one level, no deposit', () => {
    expect(appealRuleShape.fromDraft({})).toEqual(USUAL_APPEALS);
    expect(stageRulesShape.check(rulesWith({ appeals: USUAL_APPEALS }))).toBeNull();
    expect(stageRulesShape.check(rulesWith({ appeals: { ...one, windowMinutes: 0 } }))).toMatchObject({
      path: '.appeals.windowMinutes',
    });
  });

  it('[APL-1][RUV-3] is read as sentences in both languages', () => {
    const read = (appeals: AppealRule): string[] =>
      describeStageRules(rulesWith({ appeals }))
        .find(({ part }) => part === 'appeals')
        ?.sentences.flatMap(({ zh, en }) => [zh, en]) ?? [];
    expect(read(one)).toEqual([
      '成绩公布后 2 小时内可以申诉，逾期不予受理；60 分钟内决定是否受理，受理后 2 小时内作出裁决',
      'an appeal is filed within 2 hours of publication, later ones are not taken; it is accepted or not within 60 minutes, and decided within 2 hours after that',
      '裁决为最终决定',
      'the decision is final',
    ]);
    const all = read({ ...two, onePerEntry: true, deposit: { zh: '200 元', en: 'CNY 200' } }).join(' ');
    for (const part of ['限申诉一次', '30 分钟内申请复议', '申诉保证金：200 元', 'deposit: CNY 200'])
      expect(all).toContain(part);
  });
});

describe('an appeal', () => {
  it('[APL-2] exactly at the limit is in time, a millisecond later is not', () => {
    expect(isInTime(after(120), after(120))).toBe(true);
    expect(isInTime('2026-10-01T12:00:00.001Z', after(120))).toBe(false);
  });

  it('[APL-4] goes from filed over accepted and investigated to decided, each with its deadline', () => {
    expect(stands([], after(60))).toEqual(['filed', true, after(60), false]);
    expect(stands([], after(61))).toEqual(['filed', true, after(60), true]);
    expect(stands(steps(accepted), after(20))).toEqual(['accepted', true, after(130), false]);
    expect(stands(steps(accepted, investigated), after(131))).toEqual([
      'investigated',
      true,
      after(130),
      true,
    ]);
    expect(stands(steps(accepted, investigated, decided('dismissed')), after(40))).toEqual([
      'final',
      false,
      null,
      false,
    ]);
    expect(stands(steps({ kind: 'rejected', reason }), after(40))).toEqual(['rejected', false, null, false]);
  });

  it('[APL-4] takes no step before its turn, and none twice', () => {
    expect(refusal([], 'accepted')).toBeNull();
    for (const early of ['investigated', 'decided', 'asked-again', 'carried-out', 'answered'] as const)
      expect(refusal([], early)).toBe('APPEAL_STEP');
    expect(refusal(steps(accepted), 'accepted')).toBe('APPEAL_STEP');
    expect(refusal(steps(accepted), 'rejected')).toBe('APPEAL_STEP');
    expect(refusal(steps(accepted), 'decided')).toBe('APPEAL_STEP');
    expect(refusal(steps(accepted, investigated), 'decided')).toBeNull();
    const over = steps(accepted, investigated, decided('dismissed'));
    for (const late of ['decided', 'merged', 'asked-again', 'carried-out'] as const)
      expect(refusal(over, late)).toBe('APPEAL_STEP');
  });

  it('[APL-5] a second level is asked within its time and decided by somebody else; that is final', () => {
    const first = steps(accepted, investigated, decided('dismissed'));
    expect(stands(first, after(60), two)).toEqual(['decided', true, after(60), false]);
    expect(stands(first, after(61), two)).toEqual(['final', false, null, false]);
    expect(refusal(first, 'asked-again', { rule: two, now: after(60) })).toBeNull();
    expect(refusal(first, 'asked-again', { rule: two, now: after(61) })).toBe('APPEAL_LATE');
    const asked = steps(accepted, investigated, decided('dismissed'), [again, 'leader']);
    expect(stands(asked, after(60), two)).toEqual(['asked-again', true, after(100), false]);
    expect(refusal(asked, 'decided-again', { rule: two })).toBe('APPEAL_CONFLICT');
    expect(refusal(asked, 'decided-again', { rule: two, by: 'B' })).toBeNull();
    const over = [
      ...asked,
      { act: decided('dismissed', 'decided-again'), by: 'B' as AccountId, at: after(50) },
    ];
    expect(stands(over, after(51), two)).toEqual(['final', false, null, false]);
    expect(refusal(over, 'asked-again', { rule: two, now: after(51) })).toBe('APPEAL_STEP');
  });

  it('[APL-6] who stood aside does nothing more with it', () => {
    const of = steps([{ kind: 'stood-aside', reason }, 'A'], [accepted, 'B']);
    expect(stands(of, after(30))[0]).toBe('accepted');
    expect(refusal(of, 'investigated')).toBe('APPEAL_CONFLICT');
    expect(refusal(of, 'investigated', { by: 'B' })).toBeNull();
  });

  it('[APL-6] an arbitrator does not judge her own work, her own filing, nor whom a conflict stands between', () => {
    const free = { isOwnWork: false, hasFiled: false, isOut: false, found: null };
    expect(appealConflict(free)).toBeNull();
    expect(appealConflict({ ...free, isOwnWork: true })).toBe('own-work');
    expect(appealConflict({ ...free, hasFiled: true })).toBe('filed');
    expect(appealConflict({ ...free, isOut: true })).toBe('out');
    expect(appealConflict({ ...free, found: { kind: 'unit', state: 'blocks' } })).toBe('unit');
    expect(appealConflict({ ...free, found: { kind: 'kin', state: 'asks' } })).toBe('kin');
    expect(appealConflict({ ...free, found: { kind: 'kin', state: 'lifted' } })).toBeNull();
  });

  it('[APL-8] one that is upheld stays open until a row of the ledger after the decision carries it out', () => {
    const of = steps(accepted, investigated, decided('re-score'));
    expect(stands(of, after(40))).toEqual(['upheld', true, null, false]);
    expect(refusal(of, 'carried-out')).toBeNull();
    expect(stands([...of, ...steps({ kind: 'carried-out', seq: 9 })], after(60))[0]).toBe('final');
    const row = (seq: number, kind: string): LedgerEntry => ({ seq, fact: { kind } }) as LedgerEntry;
    const rows = [
      row(6, 'StageReopened'),
      row(8, 'NoteAdded'),
      row(9, 'SheetReopened'),
      row(10, 'StageReopened'),
    ];
    expect(causesOf(of, rows).map(({ seq }) => seq)).toEqual([9, 10]);
    expect(causesOf(steps(accepted), rows)).toEqual([]);
  });

  it('[APL-9] a score query is only added up again: nobody accepts, investigates or decides it', () => {
    const query = { kind: 'score-query' } as const;
    expect(stands([], after(120), one, 'score-query')).toEqual(['filed', true, after(120), false]);
    for (const act of ['accepted', 'investigated', 'decided'] as const)
      expect(refusal([], act, query)).toBe('APPEAL_STEP');
    expect(refusal([], 'answered', query)).toBeNull();
    const rounding = { decimals: 2, mode: 'half-up', at: 'display-only' } as const;
    const third = ratio(100_000_000, 3);
    expect(readAgain({ total: '33.33', exactTotal: '100000000/3' }, { total: third }, { rounding })).toEqual({
      published: '33.33',
      again: '33.33',
      agrees: true,
    });
    // Alike as printed, and still another total.
    expect(readAgain({ total: '33.33', exactTotal: '33330000' }, { total: third }, { rounding }).agrees).toBe(
      false,
    );
  });
});
