import type { PromotionDocument } from '../archive/standings-document';
import type { Grade } from '../promotion/ladder';
import type { PromotionRow, PromotionRules } from '../promotion/promotion-rule';
import { holds, isOnPoints } from './conditions';
import { grouped } from './grouped';
import { whomItFits, type Field } from './honours';
import type { Placed } from './ranking';

const LADDERS: Readonly<Record<PromotionRules['ladder'], readonly Grade[]>> = {
  'five-level': [5, 4, 3, 2, 1],
  'eight-level': [6, 5, 4, 3, 2, 1, 0, -1],
};

type Raise = Pick<PromotionDocument, 'toGrade' | 'refusal' | 'limitedBy'>;
const no = (refusal: PromotionDocument['refusal']): Raise => ({ toGrade: null, refusal, limitedBy: null });

/** 0 before the first level. */
const rungOf = (grade: Grade | null, ladder: readonly Grade[]): number => {
  if (grade === null) return 0;
  const index = ladder.indexOf(grade);
  return index >= 0 ? index + 1 : grade > ladder[0]! ? 0 : ladder.length;
};

const wishOf = (
  { grant }: PromotionRow,
  from: number,
  ladder: readonly Grade[],
): number | 'none' | 'award-only' => {
  if (grant.kind === 'step') return Math.min(from + grant.by, ladder.length);
  const to = rungOf(grant.grade, ladder);
  if (to > from) return to;
  return grant.alreadyThere === 'next-grade' ? from + 1 : grant.alreadyThere;
};

/** Where a row leads one person to (PRO-3 to PRO-6, PRO-9 to PRO-11). */
function raised(row: PromotionRow, { someone }: Placed, ladder: readonly Grade[]): Raise {
  const from = rungOf(someone.contestant.grade, ladder);
  const wish = wishOf(row, from, ladder);
  if (wish === 'award-only') return no('award-only');
  if (wish === 'none') return no('already-there');
  if (from === ladder.length) return no('at-top');
  let [to, limitedBy]: [number, Raise['limitedBy']] = [wish, null];
  const limit = (most: number, by: Raise['limitedBy']): void => {
    if (most < to) [to, limitedBy] = [most, by];
  };
  const isLower = row.lower?.groups.some((group) => someone.contestant.groups?.includes(group)) ?? false;
  if (isLower) limit(wish - row.lower!.by, 'group');
  if (row.cap !== undefined) limit(rungOf(row.cap, ladder), 'cap');
  if (row.largestJump !== undefined) limit(from + row.largestJump, 'largest-jump');
  if (to <= from) return no('already-there');
  return { toGrade: ladder[to - 1]!, refusal: null, limitedBy };
}

/** What a stage's rows propose, one row a person (PRO-1 to PRO-13). */
export function promotionsOf(rules: PromotionRules, field: Field, year: number): PromotionDocument[] {
  const ladder = LADDERS[rules.ladder];
  const fitting = rules.rows.map((row) => ({ row, whom: whomItFits(row.ground, field) }));
  return field.candidates.map((of): PromotionDocument => {
    const { contestant } = of.someone;
    const does = (row: PromotionRow, onPoints: boolean): boolean =>
      row.conditions
        .filter((condition) => isOnPoints(condition) === onPoints)
        .every((condition) => holds(condition, of.someone, of.total, of.result));
    const meant = fitting.filter(({ row, whom }) => whom.has(of) && does(row, false)).map(({ row }) => row);
    const row = meant.find((each) => does(each, true));
    const known = {
      contestantId: contestant.id,
      ruleId: (row ?? meant[0])?.id ?? null,
      fromGrade: contestant.grade,
    };
    if (row === undefined) return { ...known, ...no(meant.length > 0 ? 'below-minimum' : 'no-row') };
    if (rules.oncePerYear && contestant.lastPromotedYear === year) return { ...known, ...no('once-a-year') };
    if (row.needsCertificate && contestant.grade !== null && contestant.certificate === undefined) {
      return { ...known, ...no('no-certificate') };
    }
    return { ...known, ...raised(row, of, ladder) };
  });
}

/** A proposal with what it stands on. */
export interface Proposal {
  readonly document: PromotionDocument;
  readonly rules: PromotionRules;
}

/** Of several promotions of one person the highest holds, where the rules want one a year (PRO-8). */
export function oncePerPerson(all: readonly (readonly Proposal[])[]): PromotionDocument[][] {
  const flat = all.flat();
  const orderOf = new Map(flat.map((proposal, index) => [proposal, index]));
  const rivals = grouped(
    flat.filter(({ rules, document }) => rules.oncePerYear && document.toGrade !== null),
    ({ document }) => document.contestantId,
  );
  const beats = (other: Proposal, mine: Proposal): boolean =>
    other.document.toGrade! < mine.document.toGrade! ||
    (other.document.toGrade === mine.document.toGrade && orderOf.get(other)! < orderOf.get(mine)!);
  return all.map((stage) =>
    stage.map((mine) => {
      if (!mine.rules.oncePerYear || mine.document.toGrade === null) return mine.document;
      const isBeaten = rivals.get(mine.document.contestantId)!.some((other) => beats(other, mine));
      return isBeaten ? { ...mine.document, ...no('once-a-year') } : mine.document;
    }),
  );
}
