import type { CertificateHeld } from './certificate-held';
import type { ContestantId } from '../kernel/ids';
import type { LocalText } from '../kernel/local-text';
import { say } from '../kernel/say';
import { sayGrade, type Grade } from '../promotion/ladder';
import { compareByPerson } from './compare-by-person';
import { compareEditions, type EditionRow } from './compare-editions';
import { sayPlace } from './say-place';

/** What a line of the report is about. */
export const IMPACT_KINDS = ['place', 'advancement', 'title', 'promotion', 'certificate'] as const;
export type ImpactKind = (typeof IMPACT_KINDS)[number];

/** Who a line is about. */
export interface ImpactPerson {
  readonly contestantId: ContestantId;
  readonly contestantName: string;
  readonly unitName: string;
}

/** One thing that is otherwise for one person; null: it was not, or will not be. */
export interface ImpactLine extends ImpactPerson {
  readonly kind: ImpactKind;
  readonly before: LocalText | null;
  readonly after: LocalText | null;
  /** What has to be looked at because of it, e.g. marks in the next stage. */
  readonly note: LocalText | null;
}

export interface TitleHeld extends ImpactPerson {
  readonly tradeId: string;
  readonly ruleId: string;
  readonly title: LocalText;
}

export interface PromotionProposed extends ImpactPerson {
  readonly tradeId: string;
  readonly fromGrade: Grade | null;
  readonly toGrade: Grade;
}

/** Somebody who goes on to the next stage, and what is there of her already. */
export interface GoesOn extends ImpactPerson {
  readonly isEntered: boolean;
  readonly marks: number;
}

/** A competition as it follows from published editions. */
export interface HonouredState {
  readonly rows: readonly EditionRow[];
  readonly goOn: readonly GoesOn[];
  readonly titles: readonly TitleHeld[];
  readonly promotions: readonly PromotionProposed[];
  /** Of those that are issued and valid. */
  readonly certificates: readonly CertificateHeld[];
}

export interface ImpactReport {
  /** How many lines of each kind, all kinds. */
  readonly counts: Readonly<Record<ImpactKind, number>>;
  /** How many people any line is about. */
  readonly people: number;
  readonly lines: readonly ImpactLine[];
}

const ADVANCES = say('晋级下一阶段', 'goes on to the next stage');

const noteOf = (one: GoesOn, isGoing: boolean): LocalText | null => {
  if (isGoing) return one.isEntered ? null : say('尚未编入下一阶段', 'not entered in the next stage yet');
  if (one.marks > 0)
    return say(
      `下一阶段已有 ${one.marks} 项评分，须作处理`,
      `has ${one.marks} mark(s) in the next stage: to be decided`,
    );
  return one.isEntered
    ? say('已编入下一阶段，须作处理', 'is entered in the next stage: to be decided')
    : null;
};

const sayPromotion = ({ fromGrade, toGrade }: PromotionProposed): LocalText => {
  const [from, to] = [sayGrade(fromGrade), sayGrade(toGrade)];
  return say(`${from.zh} → ${to.zh}`, `${from.en} → ${to.en}`);
};

const personOf = ({ contestantId, contestantName, unitName }: ImpactPerson): ImpactPerson => ({
  contestantId,
  contestantName,
  unitName,
});

interface Compared<T> {
  readonly kind: ImpactKind;
  readonly before: readonly T[];
  readonly after: readonly T[];
  readonly keyOf: (one: T) => string;
  readonly sayOf: (one: T) => LocalText;
  readonly noteOf?: (one: T, isAfter: boolean) => LocalText | null;
}

const linesOf = <T extends ImpactPerson>({ kind, before, after, keyOf, sayOf, noteOf: note }: Compared<T>) =>
  compareByPerson(before, after, { keyOf, textOf: (one) => sayOf(one).zh }).map(
    ({ before: was, after: is }): ImpactLine => {
      const one = (is ?? was)!;
      return {
        ...personOf(one),
        kind,
        before: was && sayOf(was),
        after: is && sayOf(is),
        note: note?.(one, is !== null) ?? null,
      };
    },
  );

const placeLines = (before: readonly EditionRow[], after: readonly EditionRow[]): ImpactLine[] =>
  compareEditions(before, after).map((line) => ({
    ...personOf(line),
    kind: 'place',
    before: line.before && sayPlace(line.before),
    after: line.after && sayPlace(line.after),
    note: line.change === 'details' ? say('明细有变', 'details differ') : null,
  }));

const honourLines = (before: HonouredState, after: HonouredState): ImpactLine[] => [
  ...linesOf<TitleHeld>({
    kind: 'title',
    before: before.titles,
    after: after.titles,
    keyOf: (one) => `${one.contestantId}/${one.tradeId}/${one.ruleId}`,
    sayOf: (one) => one.title,
  }),
  ...linesOf<PromotionProposed>({
    kind: 'promotion',
    before: before.promotions,
    after: after.promotions,
    keyOf: (one) => `${one.contestantId}/${one.tradeId}`,
    sayOf: sayPromotion,
  }),
  ...linesOf<CertificateHeld>({
    kind: 'certificate',
    before: before.certificates,
    after: after.certificates,
    keyOf: ({ number }) => number,
    sayOf: ({ says }) => says,
    noteOf: (_, isAfter) => (isAfter ? say('须换发', 'to be reissued') : say('须撤销', 'to be revoked')),
  }),
];

/** What a correction would change, from the last published state to the one that is proposed (IMC-8): places first, then what follows from them. */
export function reportImpact(before: HonouredState, after: HonouredState): ImpactReport {
  const goingOn = linesOf<GoesOn>({
    kind: 'advancement',
    before: before.goOn,
    after: after.goOn,
    keyOf: (one) => one.contestantId,
    sayOf: () => ADVANCES,
    noteOf,
  });
  const lines = [...placeLines(before.rows, after.rows), ...goingOn, ...honourLines(before, after)];
  const countOf = (kind: ImpactKind): number => lines.filter((line) => line.kind === kind).length;
  return {
    counts: {
      place: countOf('place'),
      advancement: countOf('advancement'),
      title: countOf('title'),
      promotion: countOf('promotion'),
      certificate: countOf('certificate'),
    },
    people: new Set(lines.map(({ contestantId }) => contestantId)).size,
    lines,
  };
}
