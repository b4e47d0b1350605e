import { isRecord } from '../kernel/shapes';

type Loose = Record<string, unknown>;

const list = (value: unknown, each: (member: Loose) => unknown): unknown =>
  Array.isArray(value) ? value.map((member: unknown) => (isRecord(member) ? each(member) : member)) : value;

const totalMinimum = (least: unknown): unknown[] =>
  least === undefined ? [] : [{ kind: 'minimum', of: { kind: 'total' }, least }];

/** Any mark in steps was called measurement or judgement. */
const aspect = (of: Loose): Loose =>
  of['kind'] === 'measurement' || of['kind'] === 'judgement' ? { ...of, kind: 'free' } : of;

const scheme = (of: unknown): unknown =>
  isRecord(of)
    ? {
        ...of,
        modules: list(of['modules'], (module) => ({
          ...module,
          panel: panel(module['panel']),
          criteria: list(module['criteria'], (criterion) => ({
            ...criterion,
            aspects: list(criterion['aspects'], aspect),
          })),
        })),
      }
    : of;

/** How many marks are dropped is only said where marks are dropped. */
const panel = (of: unknown): unknown => {
  if (!isRecord(of) || of['kind'] === 'trimmed-mean') {
    return isRecord(of) ? { dropHigh: 0, dropLow: 0, ...of } : of;
  }
  return Object.fromEntries(Object.entries(of).filter(([key]) => key !== 'dropHigh' && key !== 'dropLow'));
};

const advancement = (of: unknown): unknown => {
  if (!isRecord(of)) return of;
  const { topPlaces, minimumTotal, ...rest } = of;
  return {
    ...rest,
    conditions: totalMinimum(minimumTotal),
    steps: [{ kind: 'top-places', places: topPlaces }],
  };
};

const honourRow = ({ fromPlace, toPlace, minimumTotal, ...rest }: Loose): Loose => ({
  ...rest,
  ground: { kind: 'places', fromPlace, toPlace },
  conditions: totalMinimum(minimumTotal),
});

/**
 * Rules of the first version in the words of the present one (ARC-7); they mean the same. What does not look like rules of the
 * first version is left as it is, for `checkStageRules` and the shape to name.
 */
export function upgradeRules(rules: unknown): unknown {
  if (!isRecord(rules)) return rules;
  const { ranking } = rules;
  return {
    ...rules,
    ...('scheme' in rules ? { scheme: scheme(rules['scheme']) } : {}),
    ...('advancement' in rules ? { advancement: advancement(rules['advancement']) } : {}),
    ranking: isRecord(ranking) ? { terminal: 'share', style: '1-1-3', conditions: [], ...ranking } : ranking,
    awards: list(rules['awards'], (row) => ({
      ...honourRow(row),
      tiesAtEnd: 'all-in',
      onStrike: 'stay-empty',
    })),
    ...('promotions' in rules
      ? {
          promotions: {
            ladder: 'five-level',
            oncePerYear: false,
            rows: list(rules['promotions'], honourRow),
          },
        }
      : {}),
  };
}
