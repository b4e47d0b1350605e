import type { EntryRuling } from '#domain/ledger/ledger-fact';
import { aspectPlaces } from '#domain/scheme/aspect-places';
import type { Aspect } from '#domain/scheme/aspects/aspect-kinds';
import type { MarkingScheme } from '#domain/scheme/marking-scheme';
import type { StageRules } from '#domain/stage-rules/stage-rules';

/** What can be said of an entry by the dialog; a penalty is taken back where it stands, judges too far apart have a list of their own. */
export type GivenKind = Exclude<EntryRuling['kind'], 'AdjustmentVoided' | 'SpreadDecided'>;

export interface RulingMoment {
  readonly rules: StageRules;
  readonly isClosed: boolean;
  readonly isChiefJudge: boolean;
  readonly isOrganizer: boolean;
  readonly hasJudges: boolean;
  /** Somebody who would go on does not. */
  readonly hasDeclined: boolean;
}

type Offer = (moment: RulingMoment) => boolean;

/** What changes points is said while the stage is open, and by the chief judge. */
const ofPoints =
  (isKnown: Offer): Offer =>
  (moment) =>
    moment.isChiefJudge && !moment.isClosed && isKnown(moment);

const ofPlaces =
  (isKnown: Offer): Offer =>
  (moment) =>
    moment.isOrganizer && isKnown(moment);

const goesOn: Offer = ({ rules }) => rules.advancement !== undefined;

/** In the order of the list. */
const OFFERS: Readonly<Record<GivenKind, Offer>> = {
  StatusSet: ofPoints(() => true),
  AdjustmentGiven: ofPoints(({ rules }) => (rules.scheme?.adjustments?.rules.length ?? 0) > 0),
  ElementDeclared: ofPoints(({ rules }) => declarableAspects(rules.scheme).length > 0),
  JudgeExcused: ofPoints(({ hasJudges }) => hasJudges),
  WildCardGiven: ofPlaces(
    ({ rules }) => rules.advancement?.steps.some(({ kind }) => kind === 'wild-cards') ?? false,
  ),
  PlaceDeclined: ofPlaces(goesOn),
  ReserveCalled: ofPlaces((moment) => goesOn(moment) && moment.hasDeclined),
  AwardStruck: ofPlaces(({ rules }) => rules.awards.length > 0),
};

/** The kinds of rulings that the role may give, the stage's state allows and the rules know. */
export function offeredKinds(moment: RulingMoment): GivenKind[] {
  return (Object.keys(OFFERS) as GivenKind[]).filter((kind) => OFFERS[kind](moment));
}

/** The aspects that an entry declares something for. A table of its own is brought in with the entries, not typed. */
export function declarableAspects(scheme: MarkingScheme | undefined): Aspect[] {
  if (!scheme) return [];
  return aspectPlaces(scheme)
    .map(({ aspect }) => aspect)
    .filter(({ declares }) => declares && !declares.table && (declares.factor || declares.base));
}
