import { parsePoints } from '#domain/kernel/parse-points';
import type { Points } from '#domain/kernel/points';
import { NO_CLAUSE } from '#domain/kernel/say';
import type { ChecklistItem, UnitPart, UnitsRule } from '#domain/selection/units/units-rule';

/** What the form about a selection of units asks for, as it is typed. */
export interface UnitsForm {
  readonly name: string;
  readonly clause: string;
  readonly count: string;
  /** Points for places 1, 2, 3 …, with commas between. */
  readonly places: string;
  readonly others: string;
  /** Percent of the workers that earns everything; empty: participation does not count. */
  readonly target: string;
  readonly ratePoints: string;
  /** One line each: name, a space, points; 否决 in the place of points for one that excludes. */
  readonly items: string;
  /** The last day on which units enter their own sheet; empty: they do not. */
  readonly ownUntil: string;
}

/** Weihai's table, and nothing else. */
export const USUAL_UNITS: UnitsForm = {
  name: '优秀组织单位',
  clause: '',
  count: '10',
  places: '10,9,8,7,6,5,4,4,4,4',
  others: '1',
  target: '',
  ratePoints: '',
  items: '',
  ownUntil: '',
};

const VETO = /^(否决|veto)$/i;
const lines = (text: string): string[] => text.split('\n').flatMap((line) => line.trim() || []);

function itemOf(line: string, index: number): ChecklistItem | null {
  const [, name = '', last = ''] = /^(.*\S)\s+(\S+)$/.exec(line) ?? [];
  const points = VETO.test(last) ? (0 as Points) : parsePoints(last);
  if (name === '' || points === undefined) return null;
  return { id: `item-${index + 1}`, name: { zh: name, en: name }, points, isVeto: VETO.test(last) };
}

function pointsPart({ places, others }: UnitsForm): UnitPart | null {
  const table = places.split(/[,，]/).map((text) => parsePoints(text.trim()));
  const rest = parsePoints(others.trim());
  if (rest === undefined || table.includes(undefined)) return null;
  return {
    kind: 'points',
    weight: 1_000_000,
    ranking: {
      id: 'places',
      name: { zh: '名次分', en: 'Points for places' },
      count: { kind: 'place-table', points: table as Points[], others: rest, shared: 'same' },
      tieBreaks: [{ key: 'count-back', places: 10 }],
      style: '1-1-3',
      decimals: 2,
      clause: { zh: NO_CLAUSE, en: NO_CLAUSE },
    },
  };
}

function ratePart({ target, ratePoints }: UnitsForm): UnitPart | null {
  const [percent, points] = [parsePoints(target.trim()), parsePoints(ratePoints.trim())];
  if (percent === undefined || points === undefined) return null;
  return { kind: 'participation', target: Math.round(percent / 100), points, weight: 1_000_000 };
}

/** The rule that the form means; null while something in it cannot be read. */
export function unitsRuleOf(form: UnitsForm, id: string): UnitsRule | null {
  const items = lines(form.items).map(itemOf);
  const parts = [
    form.places.trim() === '' ? [] : [pointsPart(form)],
    form.target.trim() === '' ? [] : [ratePart(form)],
    items.length === 0
      ? []
      : [
          {
            kind: 'checklist' as const,
            items: items as ChecklistItem[],
            weight: 1_000_000,
            ...(form.ownUntil === '' ? {} : { ownUntil: form.ownUntil }),
          },
        ],
  ].flat();
  const name = form.name.trim();
  const count = Number(form.count);
  const isSound = items.every((item) => item !== null) && parts.every((part) => part !== null);
  if (!isSound || parts.length === 0 || name === '' || !Number.isInteger(count) || count < 1) return null;
  const clause = form.clause.trim() || NO_CLAUSE;
  const both = { zh: name, en: name };
  return {
    kind: 'excellent-units',
    id,
    name: both,
    parts,
    titles: [{ id: 'excellent-unit', title: both, count }],
    withoutPoints: form.places.trim() === '' ? 'in' : 'out',
    tieBreaks: form.places.trim() === '' ? [] : ['points'],
    decimals: 2,
    clause: { zh: clause, en: clause },
  };
}
