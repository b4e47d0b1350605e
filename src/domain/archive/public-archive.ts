import type { Condition } from '../eligibility/condition';
import type { Refusal } from '../kernel/refusal';
import { accepted, refused, type Result } from '../kernel/result';
import type { TieBreak } from '../ranking/tie-breaks/tie-break';
import type { StageRules } from '../stage-rules/stage-rules';
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

function askedIn(trades: readonly ArchivedTrade[]): Asked {
  const rules = trades.flatMap(({ stages }) => stages.map((stage) => stage.rules));
  const keys = rules.flatMap(({ ranking, advancement }) => [
    ...ranking.tieBreaks,
    ...(advancement?.cutKeys ?? []),
  ]);
  return {
    conditions: new Set(rules.flatMap(conditionsOf).map(({ kind }) => kind)),
    keys: new Set(keys.map(({ key }) => key)),
    promotes: rules.some(({ promotions }) => promotions.rows.length > 0),
  };
}

/** A certificate counts where it is asked whether there is one; its number does not. */
const HAS_ONE = '*';

function publicPerson(
  person: ArchivedContestant,
  asked: Asked,
  published: ReadonlySet<string>,
): ArchivedContestant {
  const { id, unitId, name, sex, birthDate, grade, groups, certificate, lastPromotedYear } = person;
  const { conditions, keys, promotes } = asked;
  const asksAge = conditions.has('age-at-most') || keys.has('age');
  const asksGroups = conditions.has('group') || keys.has('group') || promotes;
  return {
    id,
    unitId,
    name: published.has(id) ? name : id,
    sex: conditions.has('sex') ? sex : 'male',
    birthDate: asksAge ? birthDate : '1900-01-01',
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
  const asked = askedIn(trades);
  const published = new Set<string>(
    (editions ?? []).flatMap(({ content }) => content.standings.map(({ contestantId }) => contestantId)),
  );
  return accepted({
    format,
    version,
    competition: publicCompetition(competition),
    units: units.map(publicUnit),
    contestants: contestants.map((person) => publicPerson(person, asked, published)),
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
