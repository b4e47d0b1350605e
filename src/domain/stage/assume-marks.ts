import type { AspectId, JudgeId } from '../kernel/ids';
import { isUnfinished, type MarkValue } from '../kernel/mark-value';
import type { Points } from '../kernel/points';
import type { Ratio } from '../kernel/ratio';
import { multiplyRatios, addRatios, ratio } from '../kernel/ratios';
import type { Declaration } from '../ledger/declaration';
import { emptyEntryRecord, type EntryRecord } from '../ledger/entry-record';
import type { CurrentMark, Sheet } from '../ledger/stage-book';
import { panelKindOf } from '../panel/panel-rule';
import { aspectsOfModule } from '../scheme/aspects-of';
import { aspectKindOf, type Aspect } from '../scheme/aspects/aspect-kinds';
import type { MarkingScheme, Module } from '../scheme/marking-scheme';
import type { Seat } from '../scheme/seat';
import { declarationOf } from '../tally/aspect-worth';
import type { TallyInput } from '../tally/tally-entry';
import { unsettledAspects } from './unsettled-aspects';

/** How what is missing is taken to turn out for the entry. */
export type Fill = 'best' | 'worst';

type Assumed = Pick<TallyInput, 'sheets' | 'record' | 'assumed'>;

interface Assuming {
  readonly fill: Fill;
  /** Whether that is the end with the most points: where less is better, the best is the least. */
  readonly isHigh: boolean;
  readonly judgeIds: readonly JudgeId[];
  readonly sheets: Map<JudgeId, Sheet>;
  readonly declarations: Map<AspectId, Declaration>;
  readonly values: Map<AspectId, Ratio>;
}

const NOBODY = { seq: 0, by: '', clientId: '', at: '' } as unknown as Omit<CurrentMark, 'points'>;

const isMissing = (sheet: Sheet | undefined, aspectId: AspectId): boolean =>
  (sheet?.marksByAspect.get(aspectId)?.points ?? null) === null;

/** One end of what an aspect can come to: the mark or value, and the points it is worth before factors. */
interface End {
  readonly at: Points;
  readonly points: number;
}

const endOf = (aspect: Aspect, end: Fill): End => {
  const kind = aspectKindOf(aspect);
  const range = kind.range(aspect);
  const at = range[end];
  if (range.at === 'value') return { at, points: at };
  const worth = kind.worth(aspect, ratio(kind.counted(aspect, at)));
  return { at, points: Number(worth.num / worth.den) };
};

/** The end with the most points, or with the least: where less is better, the best is the least (a time, a number of errors). */
const endFor = (aspect: Aspect, { fill, isHigh }: Assuming): End => {
  const best = endOf(aspect, 'best');
  const worst = endOf(aspect, 'worst');
  // Failing costs more than its points.
  if (aspect.kind === 'pass' && aspect.veto) return fill === 'best' ? best : worst;
  return best.points >= worst.points === isHigh ? best : worst;
};

/** The points at that end where marks are worth what a table of the entry's own says; marks that it leaves out keep their worth. */
const tableEnd = (aspect: Aspect, { table }: Declaration, assuming: Assuming): number => {
  const { points } = endFor(aspect, assuming);
  const range = aspect.declares?.table;
  if (!range) return points;
  const { min, max, step } = aspectKindOf(aspect).grid(aspect);
  const own = table?.map((row) => row.points) ?? [range.least, range.most];
  const all = table && table.length <= (max - min) / step ? [...own, points] : own;
  return assuming.isHigh ? Math.max(...all) : Math.min(...all);
};

/** The declaration an entry still owes, taken to be what leads to that end. */
const assumeDeclaration = ({ id, declares }: Aspect, points: number, assuming: Assuming): Declaration => {
  const { isHigh, declarations } = assuming;
  const end = isHigh ? 'most' : 'least';
  // A factor makes what is below zero still lower; where this end is zero, everything else lies on the other side of it.
  const factorEnd = (isHigh ? points > 0 : points < 0) ? 'most' : 'least';
  const declaration: Declaration = {
    ...(declares?.factor ? { factor: declares.factor[factorEnd] } : {}),
    ...(declares?.base ? { base: declares.base[end] as Points } : {}),
    ...declarations.get(id),
  };
  if (declares) declarations.set(id, declaration);
  return declaration;
};

/** A value at one end in points, with the factors and the base of the entry. */
const worthAtEnd = (
  aspect: Aspect,
  points: number,
  { factor = 1_000_000, base = 0 as Points }: Declaration,
): Ratio => {
  const by = ratio(BigInt(aspect.factor ?? 1_000_000) * BigInt(factor), 1_000_000_000_000n);
  return addRatios(multiplyRatios(ratio(points), by), ratio(base));
};

const fillSheet = (aspect: Aspect, points: MarkValue, { judgeIds, sheets }: Assuming): void => {
  for (const judgeId of judgeIds) {
    const sheet = sheets.get(judgeId);
    if (!sheet || !isMissing(sheet, aspect.id)) continue;
    sheet.marksByAspect.set(aspect.id, { ...NOBODY, points });
  }
};

/** Whether an attempt is without a result if all missing marks say so (TAL-21). */
const canFail = ({ id, isAttempt }: Aspect, { judgeIds, sheets }: Assuming): boolean => {
  const withResult = judgeIds.filter((judgeId) => {
    const mark = sheets.get(judgeId)?.marksByAspect.get(id)?.points ?? null;
    return mark !== null && !isUnfinished(mark);
  });
  return isAttempt === true && withResult.length * 2 <= judgeIds.length;
};

/** Whether the marks at an end lead to the value at that end. Of passes, 1 or 0, they do in every panel. */
const isTold = (aspect: Aspect, { panel }: Module, { judgeIds }: Assuming): boolean => {
  if (aspectKindOf(aspect).range(aspect).at === 'value' || aspect.declares?.table) return false;
  if (aspect.kind === 'pass') return true;
  // One DNF among several marks leaves a smaller panel, which any but the mean may make more or less of than of any mark.
  const canShrink = aspect.isAttempt === true && judgeIds.length > 1 && panel.kind !== 'mean';
  return panelKindOf(panel).isMonotone && !canShrink;
};

/** What a panel can make of marks that are worth so much at most or at least: where it adds, one of them or all. */
const panelEnd = (aspect: Aspect, points: number, { panel }: Module, assuming: Assuming): number => {
  const isOfMarks = aspectKindOf(aspect).range(aspect).at === 'mark' || aspect.declares?.table !== undefined;
  const areAll = panelKindOf(panel).adds && isOfMarks && points > 0 === assuming.isHigh;
  return areAll ? points * assuming.judgeIds.length : points;
};

const assumeAspect = (aspect: Aspect, module: Module, assuming: Assuming): void => {
  const { fill, judgeIds, sheets, declarations, values } = assuming;
  const owes = declarationOf(aspect, declarations.get(aspect.id)) === null;
  const isOpen = judgeIds.some((judgeId) => isMissing(sheets.get(judgeId), aspect.id));
  // Where no judge is left there will be no mark, and without marks no value.
  if (judgeIds.length === 0 || (!isOpen && !owes)) return;
  const points = panelEnd(
    aspect,
    tableEnd(aspect, declarations.get(aspect.id) ?? {}, assuming),
    module,
    assuming,
  );
  const declaration = assumeDeclaration(aspect, points, assuming);
  // Marks below zero that stand already may want the other end of the factor.
  const isSigned = owes && module.panel.over === 'aspect' && endOf(aspect, 'worst').points < 0;
  if (fill === 'worst' && isOpen && canFail(aspect, assuming)) fillSheet(aspect, 'DNF', assuming);
  else if (isTold(aspect, module, assuming) && !isSigned)
    fillSheet(aspect, endFor(aspect, assuming).at, assuming);
  else values.set(aspect.id, worthAtEnd(aspect, points, declaration));
};

const copyOf = (sheets: TallyInput['sheets'], judgeIds: ReadonlySet<JudgeId>): Map<JudgeId, Sheet> =>
  new Map(
    [...judgeIds].map((judgeId) => {
      const known = sheets?.get(judgeId);
      const blank = {
        entryId: '' as Sheet['entryId'],
        judgeId,
        state: 'open' as const,
        revision: 1,
        submittedSeq: 0,
        signedHash: null,
        isKeyed: false,
        acknowledgements: new Map(),
        lastSeq: 0,
      };
      return [judgeId, { ...blank, ...known, marksByAspect: new Map(known?.marksByAspect) }];
    }),
  );

/**
 * Gives every missing mark and declaration of an entry its best or its worst value (ADV-14), and every mark that a second round may
 * change. Where a table stands between panel
 * and points, or a better mark can make a panel's value worse, the aspect's whole value is taken to be at its end: nobody is
 * called certain or out who is not.
 */
export function assumeMarks(
  scheme: MarkingScheme,
  seats: readonly Seat[],
  of: { readonly sheets: TallyInput['sheets']; readonly record: EntryRecord | undefined },
  fill: Fill,
): Assumed {
  const record = of.record ?? emptyEntryRecord();
  const seated = seats.filter(({ judgeId }) => !record.excusedJudges.has(judgeId));
  const sheets = copyOf(of.sheets, new Set(seated.map(({ judgeId }) => judgeId)));
  for (const aspectId of unsettledAspects(scheme, seats, { sheets: of.sheets, record }))
    for (const { marksByAspect } of sheets.values()) marksByAspect.delete(aspectId);
  const declarations = new Map(record.declarations);
  const values = new Map<AspectId, Ratio>();
  for (const module of scheme.modules) {
    const judgeIds = seated.filter(({ moduleId }) => moduleId === module.id).map(({ judgeId }) => judgeId);
    const isHigh = (fill === 'best') === (module.better !== 'lower');
    for (const aspect of aspectsOfModule(module))
      assumeAspect(aspect, module, { fill, isHigh, judgeIds, sheets, declarations, values });
  }
  return { sheets, record: { ...record, declarations, secondRounds: [] }, assumed: values };
}
