import { archiveSchema } from '../archive/archive-schema';
import { isRecord, type JsonSchema } from '../kernel/shapes';
import { NO_RULES } from '../stage-rules/no-rules';
import type { StageRules } from '../stage-rules/stage-rules';
import { COVERED, notCoveredInHonours, notCoveredInResults, notCoveredInUnits } from './not-covered';

const definitions = archiveSchema('archive')['$defs'] as Readonly<Record<string, JsonSchema>>;

/** The kinds that a named shape of the archive offers. */
function kindsIn(name: string, tag: 'kind' | 'key' = 'kind'): string[] {
  const branches = definitions[name]?.['oneOf'] as readonly JsonSchema[];
  return branches
    .flatMap((branch) => {
      const { [tag]: told } = branch['properties'] as Readonly<Record<string, JsonSchema>>;
      return isRecord(told) ? [told['const'] as string] : [];
    })
    .sort();
}

const rules: StageRules = {
  ...NO_RULES,
  ranking: { ...NO_RULES.ranking, tieBreaks: [{ key: 'age', first: 'younger' }] },
  awards: [
    {
      id: 'first',
      title: { zh: '状元', en: 'First' },
      group: 'title',
      ground: { kind: 'places', fromPlace: 1, toPlace: 1 },
      conditions: [{ kind: 'sex', sex: 'female' }],
      tiesAtEnd: 'all-in',
      onStrike: 'stay-empty',
      clause: { zh: '', en: '' },
    },
  ],
};

describe('kinds that the second computation knows', () => {
  it('[SHD-2] every kind of ground, condition, step and tie-break that an archive may hold stands in the list', () => {
    expect(kindsIn('Ground')).toEqual(Object.keys(COVERED.ground).toSorted());
    expect(kindsIn('Condition')).toEqual(Object.keys(COVERED.condition).toSorted());
    expect(kindsIn('AdvancementStep')).toEqual(Object.keys(COVERED.step).toSorted());
    expect(kindsIn('TieBreak', 'key')).toEqual(Object.keys(COVERED.tieBreak).toSorted());
  });

  it('[SHD-2] rules of known kinds are covered', () => {
    expect([notCoveredInResults(rules), notCoveredInHonours(rules), notCoveredInUnits([])]).toEqual([
      [],
      [],
      [],
    ]);
  });

  it('[SHD-2] a kind that is not known is named with what it is a kind of', () => {
    const without = {
      ...COVERED,
      tieBreak: { ...COVERED.tieBreak, age: false },
      ground: { ...COVERED.ground, places: false },
      condition: { ...COVERED.condition, sex: false },
    };
    expect(notCoveredInResults(rules, without)).toEqual(['tieBreak age']);
    expect(notCoveredInHonours(rules, without)).toEqual(['ground places', 'condition sex']);
  });
});
