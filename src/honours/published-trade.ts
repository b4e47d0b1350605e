import type { PublishedStanding, PublishedResultView } from '../contract/publication';
import type { StruckAward } from '../domain/award/confer-awards';
import type { HonourCandidate, HonourField } from '../domain/award/honour-candidate';
import type { ContestantId } from '../domain/kernel/ids';
import { parsePoints } from '../domain/kernel/parse-points';
import { parseRatio } from '../domain/kernel/parse-ratio';
import type { Ratio } from '../domain/kernel/ratio';
import { ratio } from '../domain/kernel/ratios';
import { betterOf } from '../domain/scheme/better-of';
import type { StageRules } from '../domain/stage-rules/stage-rules';
import type { StageContext } from '../setup/stages/stage-context';
import { toPerson, type NamedContestant } from '../setup/entries/contestants.read-model';

/** One trade's published final, with the rules and the people that honours are computed from. */
export interface PublishedTrade {
  readonly result: PublishedResultView;
  readonly stage: StageContext;
  readonly rules: StageRules;
  readonly occupation: { readonly code: string; readonly name: string };
  readonly people: ReadonlyMap<ContestantId, NamedContestant>;
  /** The year of the competition. */
  readonly year: number;
}

export function standingOf({ result }: PublishedTrade, contestantId: ContestantId): PublishedStanding {
  const standing = result.content.standings.find((one) => one.contestantId === contestantId);
  if (!standing) throw new Error(`contestant ${contestantId} is honoured without a published place`);
  return standing;
}

function exactly(text: string): Ratio {
  const value = parseRatio(text);
  if (!value) throw new Error(`published points cannot be read: ${text}`);
  return value;
}

/** Points of a part: exact, or, in editions of the first version, as printed. */
function partOf(exact: string | null | undefined, printed: string | null): Ratio | null {
  if (exact !== undefined) return exact === null ? null : exactly(exact);
  const points = printed === null ? undefined : parsePoints(printed);
  return points === undefined ? null : ratio(points);
}

/** The published rows with a result as the rulebook reads them, best first. */
export function candidatesOf({ result, people, rules }: PublishedTrade): HonourCandidate[] {
  return result.content.standings.flatMap((row): HonourCandidate[] => {
    const { contestantId, place, sharedBy, exactTotal, exactModules = [] } = row;
    const person = people.get(contestantId);
    if (exactTotal === null || !person) return [];
    return [
      {
        contestantId,
        place,
        sharedBy,
        total: exactly(exactTotal),
        parts: {
          theory: partOf(row.exactTheory, row.theory),
          practical: partOf(row.exactPractical, row.practical),
        },
        modules: new Map(
          exactModules.map(({ moduleId, value }) => [moduleId, value === null ? null : exactly(value)]),
        ),
        fullModules: new Set(exactModules.filter(({ isFull }) => isFull).map(({ moduleId }) => moduleId)),
        person: toPerson(person),
        scheme: rules.scheme,
        ...(row.juryPlace === undefined ? {} : { juryPlace: row.juryPlace }),
      },
    ];
  });
}

/** The field that shares refer to; in editions of the first version those who are published. */
export function fieldOf({ result, rules }: PublishedTrade): HonourField {
  const { field, standings } = result.content;
  const { starters, entries } = field ?? { starters: standings.length, entries: standings.length };
  return { starters, entries, better: rules.scheme ? betterOf(rules.scheme) : 'higher' };
}

/** Titles that were taken back. */
export function struckIn({ result }: PublishedTrade): StruckAward[] {
  return result.content.standings.flatMap(({ contestantId, struckAwards = [] }) =>
    struckAwards.map((awardId) => ({ contestantId, awardId })),
  );
}
