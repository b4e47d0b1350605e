import { rulesWith } from '../../../test/support/small-rules';
import { describeStageRules } from '../stage-rules/describe/describe-stage-rules';
import { stageRulesShape } from '../stage-rules/stage-rules-shape';

const sentences = (corrections: unknown) =>
  describeStageRules(rulesWith({ corrections })).find(({ part }) => part === 'corrections')?.sentences;

describe('CorrectionRule', () => {
  it('[COR-1] says whether a second person confirms, and nothing else', () => {
    for (const secondPerson of [true, false])
      expect(stageRulesShape.check(rulesWith({ corrections: { secondPerson } }))).toBeNull();
    expect(stageRulesShape.check(rulesWith({ corrections: {} }))).toEqual({
      path: '.corrections.secondPerson',
      fault: 'missing-member',
    });
    expect(stageRulesShape.check(rulesWith({ corrections: { secondPerson: 'yes' } }))).toEqual({
      path: '.corrections.secondPerson',
      fault: 'wrong-value',
    });
  });

  it('[COR-1][RUV-3] is read in both languages', () => {
    expect(sentences(undefined)).toBeUndefined();
    expect(sentences({ secondPerson: true })).toEqual([
      {
        zh: expect.stringContaining('须由另一人确认'),
        en: expect.stringContaining('only when a second person confirms it'),
      },
    ]);
    expect(sentences({ secondPerson: false })).toEqual([
      { zh: expect.stringContaining('由一人填写理由'), en: expect.stringContaining('by one person') },
    ]);
  });
});
