import type { AccountId, AppealId, EntryId, StageId } from '../kernel/ids';
import type { Appeal, AppealAct, AppealStep } from './appeal';
import { appealRuleShape, describeAppeals, USUAL_APPEALS, type AppealRule } from './appeal-rule';
import { appealStanding, minutesAfter } from './appeal-standing';
import { depositStanding } from './deposit-standing';
import { refuseAct } from './refuse-act';

const FILED = '2026-10-01T10:00:00.000Z';
const after = (minutes: number): string => minutesAfter(FILED, minutes);
const appeal: Appeal = {
  id: 'a' as AppealId,
  stageId: 's' as StageId,
  entryId: 'e' as EntryId,
  kind: 'appeal',
  filedBy: 'leader' as AccountId,
  filedAt: FILED,
};
const RULE: AppealRule = { ...USUAL_APPEALS, depositDue: { fen: 20_000, payMinutes: 30 } };
const reason = '按规则办理';
const paid: AppealAct = { kind: 'deposit-paid', note: '' };
const decided = (outcome: 'dismissed' | 'adjusted'): AppealAct[] => [
  { kind: 'accepted' },
  { kind: 'investigated', reason },
  { kind: 'decided', outcome, reason, ledgerSeq: 7 },
];
const steps = (...acts: readonly AppealAct[]): AppealStep[] =>
  acts.map((act, index) => ({ act, by: 'A' as AccountId, at: after(10 * (index + 1)) }));
const stateAt = (of: readonly AppealStep[], now: string, rule = RULE) => {
  const { state, due, isOpen } = appealStanding(appeal, of, rule, now);
  return [state, due, isOpen];
};
const refusal = (
  of: readonly AppealStep[],
  act: AppealAct['kind'],
  now = after(20),
  more: Partial<Appeal> = {},
) => refuseAct({ appeal: { ...appeal, ...more }, steps: of, rule: RULE }, act, 'B' as AccountId, now);

describe('the deposit of an appeal', () => {
  it('[APD-1] is data of the rule in fen, and is read as a sentence', () => {
    expect(appealRuleShape.check(RULE)).toBeNull();
    expect(appealRuleShape.check({ ...RULE, depositDue: { fen: 0, payMinutes: 30 } })).not.toBeNull();
    expect(describeAppeals({ ...RULE, depositDue: { fen: 20_050, payMinutes: 30 } }).at(-1)).toMatchObject({
      zh: '申诉保证金 200.5 元，提出申诉后 30 分钟内缴纳，逾期未缴的申诉失效；申诉成立或不予受理的予以退还，不成立的不予退还',
    });
    expect(depositStanding(appeal, [], USUAL_APPEALS, FILED)).toBeNull();
    expect(depositStanding({ ...appeal, kind: 'score-query' }, [], RULE, FILED)).toBeNull();
  });

  it('[APD-2] while it is due no arbitrator has the appeal; its time to be accepted runs from the payment', () => {
    expect(stateAt([], after(30))).toEqual(['unpaid', after(30), true]);
    for (const act of ['accepted', 'rejected', 'stood-aside', 'merged'] as const)
      expect(refusal([], act)).toEqual({ code: 'APPEAL_UNPAID', fen: 20_000 });
    expect(refusal([], 'deposit-paid')).toBeNull();
    expect(stateAt(steps(paid), after(40))).toEqual(['filed', after(70), true]);
    expect(refusal(steps(paid), 'accepted')).toBeNull();
    expect(refusal(steps(paid), 'deposit-paid')).toEqual({ code: 'APPEAL_STEP' });
    expect(refusal([], 'answered', after(20), { kind: 'score-query' })).toBeNull();
  });

  it('[APD-2] not paid in time it lapses, and keeps no result from being final', () => {
    const late = minutesAfter(after(30), 1 / 60);
    expect(stateAt([], late)).toEqual(['lapsed', null, false]);
    expect(refusal([], 'deposit-paid', late)).toEqual({ code: 'APPEAL_STEP' });
    expect(refusal([], 'accepted', late)).toEqual({ code: 'APPEAL_STEP' });
  });

  it('[APD-2] an appeal that went on before the rule asked for a deposit goes on', () => {
    expect(stateAt(steps({ kind: 'accepted' }), after(60))[0]).toBe('accepted');
  });

  it.each([
    ['upheld', decided('adjusted'), ['deposit-returned', 'deposit-kept'], 'returned'],
    ['dismissed', decided('dismissed'), ['deposit-kept', 'deposit-returned'], 'kept'],
    ['not taken', [{ kind: 'rejected', reason }], ['deposit-returned', 'deposit-kept'], 'returned'],
  ] as const)('[APD-3] %s: the rule says what becomes of it, once', (_, acts, [right, wrong], state) => {
    const over = steps(paid, ...acts);
    expect(depositStanding(appeal, over, RULE, after(90))).toMatchObject({ state: 'paid' });
    expect(refusal(over, wrong, after(90))).toEqual({ code: 'APPEAL_STEP' });
    expect(refusal(over, right, after(90))).toBeNull();
    const settled = steps(paid, ...acts, { kind: right, note: '收据 0012' });
    expect(depositStanding(appeal, settled, RULE, after(90))).toEqual({ fen: 20_000, state, owed: null });
    expect(refusal(settled, right, after(90))).toEqual({ code: 'APPEAL_STEP' });
    // What became of the money moves nothing else.
    expect(stateAt(settled, after(90))).toEqual(stateAt(over, after(90)));
  });

  it('[APD-3] nothing is owed while a second level may still be asked', () => {
    const two = { ...RULE, secondLevel: { windowMinutes: 30, decideMinutes: 60 } };
    const over = steps(paid, ...decided('dismissed'));
    expect(depositStanding(appeal, over, two, after(50))).toMatchObject({ state: 'paid', owed: null });
    expect(depositStanding(appeal, over, two, after(71))).toMatchObject({ owed: 'keep' });
  });
});
