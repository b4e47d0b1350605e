import { formatPoints } from '#domain/kernel/format-points';
import type { LocalText } from '#domain/kernel/local-text';
import { parsePoints } from '#domain/kernel/parse-points';
import type { Points } from '#domain/kernel/points';
import { NO_CLAUSE } from '#domain/kernel/say';
import type {
  CompositionBound,
  OpinionLevel,
  RecommendationRule,
  Trait,
} from '#domain/recommendation/recommendation-rule';

/** What the form about a recommendation list asks for, as it is typed. */
export interface RuleForm {
  readonly name: string;
  readonly clause: string;
  readonly size: string;
  readonly awards: readonly string[];
  /** One line each: who, 不低于 or 不超过, percent. Who alone is asked about and bound by nothing. */
  readonly bounds: string;
  /** One line each, in order: who speaks, 公示 and working days, 限 and whom it is asked about. */
  readonly levels: string;
}

/** National list of 2022 [S58], as far as it goes without figures of a place. */
export const MEDAL_FORM: RuleForm = {
  name: '五一劳动奖章推荐',
  clause: '',
  size: '10',
  awards: [],
  bounds:
    '产业工人 不低于 35%\n其他一线职工 不低于 20%\n科教人员 不低于 20%\n农民工 不低于 10%\n非公有制单位职工 不低于 35%',
  levels: '所在单位职工代表大会 公示 5\n所在单位\n县区总工会或产业工会\n市总工会 公示 5',
};

/** A city's bounds [S59] and levels of model workers [S60] [S61]. */
export const MODEL_FORM: RuleForm = {
  name: '劳动模范推荐',
  clause: '',
  size: '8',
  awards: [],
  bounds: '一线职工 不低于 60%\n女性 不低于 20%\n领导干部 不超过 15%',
  levels:
    '所在单位职工代表大会 公示 5\n县区或产业评审组\n税务部门 限领导干部\n审计部门 限领导干部\n应急管理部门 限领导干部\n市评选办公室\n市评选委员会 公示 5',
};

const BOUND =
  /^(\S.*?)\s*(不低于|至少|≥|>=|at least|不超过|至多|≤|<=|at most)\s*(\d{1,3}(?:\.\d{1,4})?)\s*[%％]?$/i;
const AT_LEAST = /^(不低于|至少|≥|>=|at least)$/i;
const NOTICE = /\s+(?:公示|notice)\s*(\d{1,2})\s*(?:个?工作日|days?)?$/i;
const ONLY = /\s+(?:限|only)\s*(\S.*)$/i;
const lines = (text: string): string[] => text.split('\n').flatMap((line) => line.trim() || []);
const both = (zh: string): LocalText => ({ zh, en: zh });

interface Named {
  readonly id: string;
  readonly name: LocalText;
}

/** What was called so before keeps its id, under which answers and opinions stand. */
function known<One extends Named>(before: readonly One[], called: string, makeId: () => string): Named {
  const one = before.find(({ name }) => name.zh === called || name.en === called);
  return one ? { id: one.id, name: one.name } : { id: makeId(), name: both(called) };
}

interface ReadBounds {
  readonly traits: readonly Trait[];
  readonly bounds: readonly CompositionBound[];
}

function readBounds(text: string, before: readonly Trait[], makeId: () => string): ReadBounds | null {
  const traits: Trait[] = [];
  const bounds: CompositionBound[] = [];
  for (const [index, line] of lines(text).entries()) {
    const [, called = line, word = '', percent = ''] = BOUND.exec(line) ?? [];
    const trait = traits.find(({ name }) => name.zh === called) ?? known(before, called, makeId);
    if (!traits.includes(trait)) traits.push(trait);
    if (word === '') {
      if (/\d\s*[%％]/.test(line)) return null;
      continue;
    }
    const points = parsePoints(percent);
    if (points === undefined || points > 100_000_000) return null;
    bounds.push({
      id: `bound-${index + 1}`,
      trait: trait.id,
      bound: AT_LEAST.test(word) ? 'at-least' : 'at-most',
      share: Math.round(points / 100),
    });
  }
  return { traits, bounds };
}

function readLevel(
  line: string,
  traits: readonly Trait[],
  before: readonly OpinionLevel[],
  makeId: () => string,
): OpinionLevel | null {
  const days = NOTICE.exec(line)?.[1];
  const rest = line.replace(NOTICE, '');
  const only = ONLY.exec(rest)?.[1]?.trim();
  const called = rest.replace(ONLY, '').trim();
  const trait = traits.find(({ name }) => name.zh === only || name.en === only);
  if (called === '' || (only !== undefined && !trait) || days === '0') return null;
  return {
    ...known(before, called, makeId),
    ...(trait ? { onlyTrait: trait.id } : {}),
    ...(days === undefined ? {} : { noticeDays: Number(days) }),
  };
}

interface Reading {
  readonly id: string;
  /** What is being changed. */
  readonly before?: RecommendationRule | undefined;
  readonly makeId: () => string;
}

/** The rule that the form means; null while something in it cannot be read. */
export function recommendationRuleOf(
  form: RuleForm,
  { id, before, makeId }: Reading,
): RecommendationRule | null {
  const read = readBounds(form.bounds, before?.traits ?? [], makeId);
  if (!read || form.name.trim() === '' || !/^[1-9]\d{0,2}$/.test(form.size.trim())) return null;
  const levels = lines(form.levels).map((line) => readLevel(line, read.traits, before?.levels ?? [], makeId));
  if (levels.length === 0 || levels.includes(null)) return null;
  const name = form.name.trim();
  return {
    id,
    name: before?.name.zh === name ? before.name : both(name),
    size: Number(form.size),
    awards: form.awards,
    ...read,
    levels: levels.flatMap((level) => level ?? []),
    clause: both(form.clause.trim() || NO_CLAUSE),
  };
}

const percent = (share: number): string => `${formatPoints((share * 100) as Points)}%`;

/** A rule as it is typed. */
export function formOf({ name, clause, size, awards, traits, bounds, levels }: RecommendationRule): RuleForm {
  const nameOf = (id: string): string => traits.find((trait) => trait.id === id)?.name.zh ?? id;
  const free = traits.filter(({ id }) => !bounds.some(({ trait }) => trait === id));
  return {
    name: name.zh,
    clause: clause.zh === NO_CLAUSE ? '' : clause.zh,
    size: String(size),
    awards,
    bounds: [
      ...bounds.map(
        ({ trait, bound, share }) =>
          `${nameOf(trait)} ${bound === 'at-least' ? '不低于' : '不超过'} ${percent(share)}`,
      ),
      ...free.map((trait) => trait.name.zh),
    ].join('\n'),
    levels: levels
      .map(({ name: called, onlyTrait, noticeDays }) =>
        [called.zh, onlyTrait && `限${nameOf(onlyTrait)}`, noticeDays && `公示 ${noticeDays}`]
          .filter(Boolean)
          .join(' '),
      )
      .join('\n'),
  };
}
