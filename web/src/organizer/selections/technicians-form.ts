import type { AspectId, CriterionId, ModuleId } from '#domain/kernel/ids';
import { parsePoints } from '#domain/kernel/parse-points';
import type { Points } from '#domain/kernel/points';
import { NO_CLAUSE } from '#domain/kernel/say';
import type { Grade } from '#domain/promotion/ladder';
import type { FreeAspect } from '#domain/scheme/aspects/free-aspect';
import type { SelectionCaps, TechniciansRule } from '#domain/selection/technicians/technicians-rule';
import type { StageRules } from '#domain/stage-rules/stage-rules';

/** What the form about chief technicians asks for, as it is typed. */
export interface TechniciansForm {
  readonly name: string;
  readonly clause: string;
  readonly awards: readonly string[];
  readonly nominators: readonly ('unit' | 'committee')[];
  readonly grade: Grade | null;
  readonly frontLine: boolean;
  /** Years that count; empty: no contest place is asked for. */
  readonly contestYears: string;
  readonly contestPlace: string;
  readonly total: string;
  readonly perUnit: string;
  readonly perOccupation: string;
  readonly years: string;
  readonly stipend: string;
  /** One line each: what the panel looks at, a space, points. */
  readonly items: string;
}

export const USUAL_TECHNICIANS: TechniciansForm = {
  name: '首席技工',
  clause: '',
  awards: [],
  nominators: ['unit', 'committee'],
  grade: 2,
  frontLine: true,
  contestYears: '4',
  contestPlace: '3',
  total: '5',
  perUnit: '1',
  perOccupation: '1',
  years: '4',
  stipend: '',
  items: '技术水平 40\n技术革新 30\n传帮带 20\n职业道德 10',
};

const both = (zh: string): { zh: string; en: string } => ({ zh, en: zh });
const count = (text: string): number | undefined =>
  /^[1-9]\d{0,3}$/.test(text.trim()) ? Number(text) : undefined;

function aspectOf(line: string, index: number): FreeAspect | null {
  const [, name = '', last = ''] = /^(.*\S)\s+(\S+)$/.exec(line) ?? [];
  const max = parsePoints(last);
  if (name === '' || max === undefined || max <= 0) return null;
  return {
    id: `item-${index + 1}` as AspectId,
    name: both(name),
    kind: 'free',
    max,
    step: 500_000 as Points,
  };
}

/** One module that a panel of five marks: of each aspect the highest and the lowest dropped. */
function reviewOf(aspects: readonly FreeAspect[]): StageRules {
  const fullMarks = aspects.reduce((sum, { max }) => sum + max, 0) as Points;
  return {
    scheme: {
      modules: [
        {
          id: 'review' as ModuleId,
          name: { zh: '综合评审', en: 'Review' },
          part: 'practical',
          fullMarks,
          weight: 1_000_000,
          panel: { kind: 'trimmed-mean', over: 'aspect', dropHigh: 1, dropLow: 1, minimumMarks: 5 },
          criteria: [{ id: 'review' as CriterionId, name: { zh: '综合评审', en: 'Review' }, aspects }],
        },
      ],
      fullMarks,
      rounding: { decimals: 2, mode: 'half-up', at: 'final-only' },
    },
    ranking: { tieBreaks: [], terminal: 'share', style: '1-1-3', conditions: [] },
    awards: [],
    promotions: { ladder: 'five-level', oncePerYear: false, rows: [] },
  };
}

function capsOf({ total, perUnit, perOccupation }: TechniciansForm): SelectionCaps {
  const caps = { total: count(total), perUnit: count(perUnit), perOccupation: count(perOccupation) };
  return Object.fromEntries(Object.entries(caps).filter(([, most]) => most !== undefined));
}

/** The rule that the form means; null while something in it cannot be read. */
export function techniciansRuleOf(form: TechniciansForm, id: string): TechniciansRule | null {
  const lines = form.items.split('\n').flatMap((line) => line.trim() || []);
  const aspects = lines.map(aspectOf).filter((one) => one !== null);
  const years = count(form.years);
  const [contestYears, toPlace] = [count(form.contestYears), count(form.contestPlace)];
  const stipend = parsePoints(form.stipend.trim());
  const isSound =
    form.name.trim() !== '' &&
    form.awards.length + form.nominators.length > 0 &&
    lines.length > 0 &&
    aspects.length === lines.length &&
    (form.contestYears.trim() === '' || (contestYears !== undefined && toPlace !== undefined)) &&
    (form.stipend.trim() === '' || (stipend !== undefined && stipend > 0));
  if (!isSound || years === undefined) return null;
  return {
    kind: 'chief-technicians',
    id,
    name: both(form.name.trim()),
    awards: form.awards,
    nominators: form.nominators,
    prerequisites: {
      ...(form.grade === null ? {} : { grade: form.grade }),
      ...(form.frontLine ? { frontLine: true } : {}),
      ...(contestYears && toPlace ? { contest: { years: contestYears, toPlace, least: 1 } } : {}),
    },
    review: reviewOf(aspects),
    caps: capsOf(form),
    years,
    ...(stipend === undefined
      ? {}
      : {
          stipend: {
            amount: stipend,
            text: { zh: `津贴每年 ${form.stipend.trim()} 元`, en: `${form.stipend.trim()} yuan a year` },
          },
        }),
    remindDays: 90,
    clause: both(form.clause.trim() || NO_CLAUSE),
  };
}
