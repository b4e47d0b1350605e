import type { Condition } from '../eligibility/condition';
import type { ContestantId } from '../kernel/ids';
import type { Refusal } from '../kernel/refusal';
import { accepted, refused, type Result } from '../kernel/result';
import type { TieBreak } from '../ranking/tie-breaks/tie-break';
import type { StageRules } from '../stage-rules/stage-rules';
import { answeringDays, NO_BIRTH_DATE } from './answering-days';
import type {
  Archive,
  ArchiveHead,
  ArchivedContestant,
  ArchivedStage,
  ArchivedTrade,
  ArchivedUnit,
} from './archive';

/** What rules ask of people. */
interface Asked {
  readonly conditions: ReadonlySet<Condition['kind']>;
  readonly keys: ReadonlySet<TieBreak['key']>;
  readonly promotes: boolean;
}

const conditionsOf = ({ ranking, advancement, awards, promotions }: StageRules): Condition[] => [
  ...ranking.conditions,
  ...(advancement?.conditions ?? []),
  ...[...awards, ...promotions.rows].flatMap(({ conditions }) => conditions),
];

const keysOf = ({ ranking, advancement }: StageRules): TieBreak['key'][] =>
  [...ranking.tieBreaks, ...(advancement?.cutKeys ?? [])].map(({ key }) => key);

function askedBy(rules: readonly StageRules[]): Asked {
  return {
    conditions: new Set(rules.flatMap(conditionsOf).map(({ kind }) => kind)),
    keys: new Set(rules.flatMap(keysOf)),
    promotes: rules.some(({ promotions }) => promotions.rows.length > 0),
  };
}

const ASKED_NOTHING = askedBy([]);

/** What is asked of each person: only by the stages in which she is entered (ARC-15). */
function askedOfPeople(trades: readonly ArchivedTrade[]): ReadonlyMap<ContestantId, Asked> {
  const rulesOf = new Map<ContestantId, StageRules[]>();
  for (const { rules, entries } of trades.flatMap(({ stages }) => stages))
    for (const { contestantId } of entries)
      rulesOf.set(contestantId, [...(rulesOf.get(contestantId) ?? []), rules]);
  return new Map([...rulesOf].map(([id, rules]) => [id, askedBy(rules)]));
}

/** A certificate counts where it is asked whether there is one; its number does not. */
const HAS_ONE = '*';

interface Told {
  readonly asked: ReadonlyMap<ContestantId, Asked>;
  /** What stands for each day of birth. */
  readonly days: ReadonlyMap<string, string>;
  readonly published: ReadonlySet<string>;
}

function toldOf({ trades, contestants, editions = [] }: ArchiveHead): Told {
  const rules = trades.flatMap(({ stages }) => stages.map((stage) => stage.rules));
  const ages = rules.flatMap(conditionsOf).filter((one) => one.kind === 'age-at-most');
  const birthDates = contestants.map(({ birthDate }) => birthDate);
  return {
    asked: askedOfPeople(trades),
    days: answeringDays(birthDates, { ages, isOrderAsked: rules.flatMap(keysOf).includes('age') }),
    published: new Set(
      editions.flatMap(({ content }) => content.standings.map(({ contestantId }) => contestantId)),
    ),
  };
}

function publicPerson(person: ArchivedContestant, { asked, days, published }: Told): ArchivedContestant {
  const { id, unitId, name, sex, birthDate, grade, groups, certificate, lastPromotedYear } = person;
  const { conditions, keys, promotes } = asked.get(id) ?? ASKED_NOTHING;
  const asksAge = conditions.has('age-at-most') || keys.has('age');
  const asksGroups = conditions.has('group') || keys.has('group') || promotes;
  return {
    id,
    unitId,
    name: published.has(id) ? name : id,
    sex: conditions.has('sex') ? sex : 'male',
    birthDate: asksAge ? days.get(birthDate)! : NO_BIRTH_DATE,
    grade: conditions.has('grade') || promotes ? grade : null,
    ...(groups && asksGroups ? { groups } : {}),
    ...(certificate !== undefined && promotes ? { certificate: HAS_ONE } : {}),
    ...(lastPromotedYear !== undefined && promotes ? { lastPromotedYear } : {}),
  };
}

const publicUnit = ({ id, name, kind, headcount, parentId }: ArchivedUnit): ArchivedUnit => ({
  id,
  name,
  kind,
  headcount,
  ...(parentId === undefined ? {} : { parentId }),
});

const publicCompetition = (of: Archive['competition']): Archive['competition'] => {
  const { id, name, year, note, unitResults, participationTarget, rehearsalOf } = of;
  return {
    id,
    name,
    year,
    note,
    ...(unitResults ? { unitResults } : {}),
    ...(participationTarget === undefined ? {} : { participationTarget }),
    ...(rehearsalOf === undefined ? {} : { rehearsalOf }),
  };
};

const publicStage = ({ id, ordinal, kind, name, rules, entries, seats }: ArchivedStage): ArchivedStage => ({
  id,
  ordinal,
  kind,
  name,
  rules,
  entries,
  seats,
});

const publicTrade = (trade: ArchivedTrade): ArchivedTrade => {
  const { id, ordinal, name, occupation, stages, participations, unitResults } = trade;
  return {
    id,
    ordinal,
    name,
    occupation,
    stages: stages.map(publicStage),
    participations,
    ...(unitResults ? { unitResults } : {}),
  };
};

/** The marked stages that have begun and are not published: their marks are nobody's yet. */
function unpublishedStages({ trades, editions = [] }: ArchiveHead, begun: ReadonlySet<string>): number {
  const published = new Set<string>(editions.map(({ content }) => content.stageId));
  const stages = trades.flatMap((trade) => trade.stages);
  return stages.filter(({ id, rules }) => rules.scheme && begun.has(id) && !published.has(id)).length;
}

/**
 * An archive for everybody (ARC-13): everything that results are computed from, and nothing else of people. Names are those that
 * were published; the ledger stays whole, for its chain holds every row. Refusals: NOT_PUBLISHED with the number of stages.
 * @param begun the stages of which the ledger says anything
 */
export function publicArchive(
  archive: ArchiveHead,
  begun: ReadonlySet<string>,
): Result<ArchiveHead, Refusal> {
  const stages = unpublishedStages(archive, begun);
  if (stages > 0 || !archive.editions) return refused({ code: 'NOT_PUBLISHED', stages });
  const { format, version, competition, units, contestants, judges, trades, editions, honours } = archive;
  const told = toldOf(archive);
  return accepted({
    format,
    version,
    competition: publicCompetition(competition),
    units: units.map(publicUnit),
    contestants: contestants.map((person) => publicPerson(person, told)),
    judges: judges.map(({ id }) => ({ id, name: id })),
    trades: trades.map(publicTrade),
    ...(editions ? { editions } : {}),
    ...(honours
      ? {
          honours: {
            ...honours,
            promotions: honours.promotions.map((one) => ({ ...one, certificate: null })),
          },
        }
      : {}),
  });
}
