import type { StageId } from '#domain/kernel/ids';
import { NO_RULES } from '#domain/stage-rules/no-rules';
import { checkDraft, faultsByPath } from './rules-draft';

describe('rules as they are typed', () => {
  it('[RFM-2] what is no number yet is named at its place, and there are no rules to read', () => {
    const draft = { ...NO_RULES, recheck: { share: '三成', mostErrors: 50_000 } };
    expect(checkDraft(draft, {})).toEqual({
      rules: null,
      faults: [{ path: 'recheck.share', fault: 'wrong-value' }],
    });
  });

  it('[RFM-2] what is not legal is named as the server will, also what depends on other stages', () => {
    const from = [{ stageId: 'nowhere' as StageId, of: 'own' as const }];
    const draft = {
      ...NO_RULES,
      recheck: { share: 0, mostErrors: 0 },
      carryOver: { kind: 'add' as const, from },
    };
    const { rules, faults } = checkDraft(draft, { earlierStages: [] });
    expect(rules).toBe(draft);
    expect(faultsByPath(faults)).toEqual(
      new Map([
        ['carryOver.from[0].stageId', 'unknown-stage'],
        ['recheck.share', 'out-of-range'],
      ]),
    );
  });

  it('[RFM-2] of two faults at one place the first is shown', () => {
    const faults = [
      { path: 'a', fault: 'empty' },
      { path: 'a', fault: 'duplicate' },
    ] as const;
    expect(faultsByPath(faults).get('a')).toBe('empty');
  });
});
