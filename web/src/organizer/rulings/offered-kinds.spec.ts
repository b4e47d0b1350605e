import { aspectOf, moduleOf } from '../../../../test/rules/builders';
import { rulesWith, smallRules } from '../../../../test/support/small-rules';
import type { StageRules } from '#domain/stage-rules/stage-rules';
import { declarableAspects, offeredKinds, type RulingMoment } from './offered-kinds';

const ADJUSTMENTS = {
  floor: 'zero',
  rules: [{ id: 'late', kind: 'penalty', amount: { kind: 'points', points: 1_000_000 } }],
};
const ADVANCEMENT = { conditions: [], steps: [{ kind: 'wild-cards', places: 1 }], tiesAtCut: 'all-in' };
const FACTOR = { factor: { least: 1_000_000, most: 4_000_000 } };
const DECLARED = 'scheme.modules[1].criteria[0].aspects[0].declares';

const whole = rulesWith({
  'scheme.adjustments': ADJUSTMENTS,
  advancement: ADVANCEMENT,
  [DECLARED]: FACTOR,
});

const kinds = (more: Partial<RulingMoment>): string[] =>
  offeredKinds({
    rules: whole,
    isClosed: false,
    isChiefJudge: false,
    isOrganizer: false,
    hasJudges: true,
    hasDeclined: true,
    ...more,
  });

const OF_POINTS = ['StatusSet', 'AdjustmentGiven', 'ElementDeclared', 'JudgeExcused'];
const OF_PLACES = ['WildCardGiven', 'PlaceDeclined', 'ReserveCalled', 'AwardStruck'];

describe('offeredKinds', () => {
  it('[RLC-1] the chief judge rules on points, the organizer on places, who is both on all, nobody else on anything', () => {
    expect(kinds({ isChiefJudge: true })).toEqual(OF_POINTS);
    expect(kinds({ isOrganizer: true })).toEqual(OF_PLACES);
    expect(kinds({ isChiefJudge: true, isOrganizer: true })).toEqual([...OF_POINTS, ...OF_PLACES]);
    expect(kinds({})).toEqual([]);
  });

  it('[RLC-1] once the stage is closed only places are ruled on', () => {
    expect(kinds({ isClosed: true, isChiefJudge: true })).toEqual([]);
    expect(kinds({ isClosed: true, isOrganizer: true })).toEqual(OF_PLACES);
  });

  it('[RLC-1] what the rules do not know is not offered', () => {
    const offered = (rules: StageRules): string[] => kinds({ rules, isChiefJudge: true, isOrganizer: true });
    expect(offered(smallRules())).toEqual(['StatusSet', 'JudgeExcused', 'AwardStruck']);
    expect(offered(rulesWith({ awards: [], 'scheme.adjustments': { ...ADJUSTMENTS, rules: [] } }))).toEqual([
      'StatusSet',
      'JudgeExcused',
    ]);
    const steps = [{ kind: 'top-places', places: 2 }];
    expect(offered(rulesWith({ awards: [], advancement: { ...ADVANCEMENT, steps } }))).toEqual([
      'StatusSet',
      'JudgeExcused',
      'PlaceDeclined',
      'ReserveCalled',
    ]);
  });

  it('[RLC-1] a judge is excused where there are judges, a reserve called up where somebody declined', () => {
    expect(kinds({ isChiefJudge: true, hasJudges: false })).not.toContain('JudgeExcused');
    expect(kinds({ isOrganizer: true, hasDeclined: false })).not.toContain('ReserveCalled');
  });
});

describe('declarableAspects', () => {
  const range = { least: 0, most: 5_000_000 };
  const idsWith = (declares: object): string[] => {
    const aspect = { ...aspectOf('a1'), declares };
    return declarableAspects(rulesWith({ 'scheme.modules': [moduleOf('m1', [aspect])] }).scheme).map(
      ({ id }) => id,
    );
  };

  it('[RLC-1] what an entry declares in figures is offered, a table of its own is not', () => {
    expect(idsWith({ factor: range })).toEqual(['a1']);
    expect(idsWith({ base: range })).toEqual(['a1']);
    expect(idsWith({})).toEqual([]);
    expect(idsWith({ table: range })).toEqual([]);
    expect(idsWith({ factor: range, table: range })).toEqual([]);
    expect(declarableAspects(undefined)).toEqual([]);
  });
});
