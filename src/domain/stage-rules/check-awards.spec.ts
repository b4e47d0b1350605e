import { aspectOf, atLeast, moduleOf, schemeOf, text } from '../../../test/rules/builders';
import type { AwardRule } from '../award/award-rule';
import { checkAwards } from './check-awards';

const scheme = schemeOf([moduleOf('m1', [aspectOf('a1')])]);
const RULE: AwardRule = {
  id: 'champion',
  title: text('champion'),
  group: 'title',
  ground: { kind: 'places', fromPlace: 1, toPlace: 1 },
  conditions: [],
  tiesAtEnd: 'all-in',
  onStrike: 'stay-empty',
  clause: text('art. 3'),
};
const faults = (...rules: readonly Partial<AwardRule>[]): string[] =>
  checkAwards(
    rules.map((more) => ({ ...RULE, ...more })),
    scheme,
  ).map(({ path, fault }) => `${path} ${fault}`);

describe('checkAwards', () => {
  it('[SCH-11] lets legal rows through, and no rows at all', () => {
    expect(faults({}, { id: 'expert', most: 1, minimumField: 1 })).toEqual([]);
    expect(faults()).toEqual([]);
  });

  it('[SCH-2] an id names one row', () => {
    expect(faults({}, { id: 'x' }, {})).toEqual(['awards[2].id duplicate']);
    expect(faults({ id: '' })).toEqual(['awards[0].id empty']);
  });

  it.each<[Partial<AwardRule>, string]>([
    [{ title: { zh: ' ', en: 'x' } }, 'title.zh empty'],
    [{ group: '' }, 'group empty'],
    [{ ground: { kind: 'places', fromPlace: 0, toPlace: 1 } }, 'ground.fromPlace out-of-range'],
    [{ conditions: atLeast('10.5') }, 'conditions[0].least unreachable'],
    [{ most: 0 }, 'most out-of-range'],
    [{ minimumField: 0 }, 'minimumField out-of-range'],
    [{ clause: { zh: 'x', en: '' } }, 'clause.en empty'],
  ])('[SCH-11] the second row with %j', (more, fault) =>
    expect(faults({}, { id: 'second', ...more })).toEqual([`awards[1].${fault}`]),
  );

  it('[SCH-11] a row with everything wrong names all of it, in the order of its members', () => {
    const empty = { zh: '', en: '' };
    const wrong: Partial<AwardRule> = {
      title: empty,
      group: '',
      ground: { kind: 'places', fromPlace: 2, toPlace: 1 },
      conditions: atLeast('11'),
      most: -1,
      minimumField: -1,
      clause: empty,
    };
    expect(faults(wrong)).toEqual([
      'awards[0].title.zh empty',
      'awards[0].title.en empty',
      'awards[0].group empty',
      'awards[0].ground.toPlace not-in-order',
      'awards[0].conditions[0].least unreachable',
      'awards[0].most out-of-range',
      'awards[0].minimumField out-of-range',
      'awards[0].clause.zh empty',
      'awards[0].clause.en empty',
    ]);
  });
});
