import type { ArchiveHead } from '../archive/archive';
import type { ArchivedEdition, ArchivedHonours } from '../archive/published';
import { titleRow } from '../second-computation/document';
import { notCoveredInHonours } from '../second-computation/not-covered';
import { oncePerPerson } from '../second-computation/promotions';
import type { Outcome } from '../second-computation/stages';
import { editionName } from './check-editions';
import { ABSENT, firstDifference, type Difference } from './difference';
import { awardsDifference, promotionsDifference } from './honours-difference';
import type { CheckName, Findings } from './report';

type Honoured = { readonly edition: ArchivedEdition; readonly outcome: Outcome };

/** Of each person what the edition says: it stands on every title and level. */
function textsDifference(
  rows: readonly (ArchivedHonours['awards'][number] | ArchivedHonours['promotions'][number])[],
  mine: readonly Honoured[],
): Difference | null {
  for (const row of rows) {
    const told = mine
      .flatMap(({ edition }) => edition.content.standings)
      .find(({ contestantId }) => contestantId === row.contestantId);
    if (!told) continue;
    const should = { ...told, total: told.total ?? '' };
    const members = ['contestantName', 'unitName', 'place', 'total'] as const;
    const difference = firstDifference<Pick<typeof row, (typeof members)[number]>>(
      row.contestantId,
      members,
      row,
      should,
    );
    if (difference) return difference;
  }
  return null;
}

const OF_RULE = ['title', 'clause', 'juryPlace'] as const;

const placeByJury = (
  { contestantId }: Pick<ArchivedHonours['awards'][number], 'contestantId'>,
  mine: readonly Honoured[],
): number | undefined =>
  mine
    .flatMap(({ edition }) => edition.content.standings)
    .find((row) => row.contestantId === contestantId && row.juryPlace !== undefined)?.juryPlace;

/** The titles and clauses of rules, as they were conferred, and the places that a jury gave. */
function titlesDifference(rows: ArchivedHonours['awards'], mine: readonly Honoured[]): Difference | null {
  const rules = mine.flatMap(({ outcome }) => outcome.stage.rules.awards);
  for (const row of rows) {
    const rule = rules.find(({ id }) => id === row.ruleId);
    const juryPlace = rule?.deliberation ? placeByJury(row, mine) : undefined;
    const difference =
      rule &&
      firstDifference<Pick<typeof row, (typeof OF_RULE)[number]>>(row.contestantId, OF_RULE, row, {
        title: rule.title,
        clause: rule.clause,
        ...(juryPlace === undefined ? {} : { juryPlace }),
      });
    if (difference) return difference;
  }
  return null;
}

type Tell = (name: CheckName, difference: Difference | null) => void;

/** The editions that honours name, as they stand in the archive, with what their rows come to. */
function honouredOf(
  named: ArchivedHonours['editions'],
  editions: readonly ArchivedEdition[],
  { outcomes, tell }: { readonly outcomes: ReadonlyMap<string, Outcome>; readonly tell: Tell },
): Honoured[] {
  const byName = new Map(editions.map((edition) => [editionName(edition.content), edition]));
  return named.flatMap(({ stageId, version, hash }) => {
    const name = `${stageId} ${version}`;
    const [edition, outcome] = [byName.get(name), outcomes.get(name)];
    if (edition?.hash === hash && outcome) return [{ edition, outcome }];
    tell('titles', { id: name, member: 'hash', written: hash, computed: edition?.hash ?? ABSENT });
    return [];
  });
}

const tradeOf = ({ edition }: Honoured): string => edition.content.tradeId;

function checkTrade(tradeId: string, { awards, promotions }: ArchivedHonours, of: Conferral): void {
  const { honoured, settled, isCovered, tell } = of;
  const mine = honoured.filter((one) => tradeOf(one) === tradeId);
  const titled = awards.filter((one) => one.tradeId === tradeId);
  const promoted = promotions.filter((one) => one.tradeId === tradeId);
  tell('titles', textsDifference(titled, mine) ?? titlesDifference(titled, mine));
  tell('promotions', textsDifference(promoted, mine));
  if (!isCovered) return;
  const titles = mine.flatMap(({ outcome }) => outcome.titles);
  tell('titles', awardsDifference(titled, titles.map(titleRow)));
  const proposed = settled.filter((_, index) => tradeOf(honoured[index]!) === tradeId).flat();
  tell('promotions', promotionsDifference(promoted, proposed));
}

interface Conferral {
  readonly honoured: readonly Honoured[];
  readonly settled: ReturnType<typeof oncePerPerson>;
  readonly isCovered: boolean;
  readonly tell: Tell;
}

/** Titles and promotions as conferred (VER-7), against the second computation of the editions that they name. */
export function checkHonours(
  { honours, editions = [] }: ArchiveHead,
  outcomes: ReadonlyMap<string, Outcome>,
  found: Findings,
): void {
  if (!honours) return;
  const tell: Tell = (name, difference) => {
    if (!difference) return;
    const { id, ...what } = difference;
    found.misfit(name, { at: { kind: 'person', name: id }, ...what });
  };
  const { awards, promotions } = honours;
  found.count('titles', awards.length);
  found.count('promotions', promotions.length);
  const honoured = honouredOf(honours.editions, editions, { outcomes, tell });
  const lacks = honoured.flatMap(({ outcome }) => notCoveredInHonours(outcome.stage.rules));
  found.notCovered('titles', lacks);
  found.notCovered('promotions', lacks);
  const settled = oncePerPerson(honoured.map(({ outcome }) => outcome.proposals));
  const conferral = { honoured, settled, isCovered: lacks.length === 0, tell };
  const named = [...awards, ...promotions].map((one): string => one.tradeId);
  for (const tradeId of new Set([...honoured.map(tradeOf), ...named]))
    checkTrade(tradeId, honours, conferral);
}
