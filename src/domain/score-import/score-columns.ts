import type { AspectId, ModuleId } from '../kernel/ids';
import type { Refusal } from '../kernel/refusal';
import { accepted, refused, type Result } from '../kernel/result';
import { aspectPlaces, type AspectPlace } from '../scheme/aspect-places';
import type { Aspect } from '../scheme/aspects/aspect-kinds';
import type { MarkingScheme } from '../scheme/marking-scheme';
import { matchColumns, type NamedColumn } from '../table/match-columns';
import type { ImportableModules } from './importable-modules';

/** What a column of a file of scores says. */
export type ScoreKey = 'number' | 'identity' | 'name' | `mark:${AspectId}`;

/** An aspect that has a column, and how it is headed. */
export interface ScoredAspect {
  readonly key: ScoreKey;
  readonly aspect: Aspect;
  readonly moduleId: ModuleId;
  readonly heading: string;
}

/** The columns of a file of scores, found by their headings. */
export interface ScoreColumns {
  readonly indexByKey: ReadonlyMap<ScoreKey, number>;
  readonly unknown: readonly string[];
  /** Every aspect of the modules that the file is about. */
  readonly aspects: readonly ScoredAspect[];
}

const WHO = [
  { key: 'number', names: ['编号', '准考证号', '考号', '选手编号', '参赛编号', 'number', 'ticket number'] },
  {
    key: 'identity',
    names: ['证件号码', '身份证号', '身份证号码', '证件号', 'id number', 'document number'],
  },
  { key: 'name', names: ['姓名', '选手姓名', 'name'] },
] as const;
const ONLY = ['成绩', '分数', '得分', 'score', 'mark'] as const;

export const SCORE_NAMES: Readonly<Record<(typeof WHO)[number]['key'], string>> = {
  number: '编号',
  identity: '证件号码',
  name: '姓名',
};

/** Every aspect of a scheme with its column: its name, with the module's before it where two have the same. */
export function scoredAspects(scheme: MarkingScheme): ScoredAspect[] {
  const places = aspectPlaces(scheme);
  return places.map((place) => ({
    key: `mark:${place.aspect.id}`,
    aspect: place.aspect,
    moduleId: place.module.id,
    heading: headingOf(place, places, 'zh'),
  }));
}

function headingOf({ aspect, module }: AspectPlace, all: readonly AspectPlace[], in_: 'zh' | 'en'): string {
  const name = aspect.name[in_];
  const isAlone = all.filter((other) => other.aspect.name[in_] === name).length === 1;
  return isAlone ? name : `${module.name[in_]} ${name}`;
}

/**
 * Finds the columns of a file (SCI-3): somebody's number or document, and one for every aspect of the modules that it is about.
 * Refusals: TABLE_HEADINGS, SCORES_JUDGED for columns of modules that take none from a file.
 */
export function matchScoreColumns(
  headings: readonly string[],
  scheme: MarkingScheme,
  { moduleIds, importerId }: ImportableModules,
): Result<ScoreColumns, Refusal> {
  const aspects = scoredAspects(scheme);
  const open = aspects.filter(({ moduleId }) => moduleIds.has(moduleId));
  const matched = matchColumns(headings, columnsOf(scheme, aspects, open));
  if (!matched.ok) return matched;
  const { indexByKey, unknown } = matched.value;
  const closed = aspects.filter(({ key, moduleId }) => indexByKey.has(key) && !moduleIds.has(moduleId));
  if (open.length === 0 || closed.length > 0)
    return refused({ code: 'SCORES_JUDGED', columns: closed.map(({ heading }) => heading) });
  const named = new Set(open.filter(({ key }) => indexByKey.has(key)).map(({ moduleId }) => moduleId));
  const due = importerId === null && named.size > 0 ? named : moduleIds;
  const covered = open.filter(({ moduleId }) => due.has(moduleId));
  const missing = [
    ...(indexByKey.has('number') || indexByKey.has('identity') ? [] : [SCORE_NAMES.number]),
    ...covered.filter(({ key }) => !indexByKey.has(key)).map(({ heading }) => heading),
  ];
  if (missing.length > 0) return refused({ code: 'TABLE_HEADINGS', missing, repeated: [] });
  return accepted({ indexByKey, unknown, aspects: covered });
}

function columnsOf(
  scheme: MarkingScheme,
  aspects: readonly ScoredAspect[],
  open: readonly ScoredAspect[],
): NamedColumn<ScoreKey>[] {
  const places = aspectPlaces(scheme);
  const marks = aspects.map(({ key, heading }, index): NamedColumn<ScoreKey> => {
    const place = places[index];
    const english = place ? [headingOf(place, places, 'en')] : [];
    const only = open.length === 1 && open[0]?.key === key ? ONLY : [];
    return { key, names: [heading, ...english, ...only], isRequired: false };
  });
  return [...WHO.map(({ key, names }) => ({ key, names, isRequired: false })), ...marks];
}
