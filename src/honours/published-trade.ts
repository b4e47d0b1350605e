import type { PublishedStanding, PublishedResultView } from '../contract/publication';
import type { HonourCandidate } from '../domain/award/honour-candidate';
import { parseRatio } from '../domain/kernel/parse-ratio';
import type { ContestantId } from '../domain/kernel/ids';
import type { StageRules } from '../domain/scheme/stage-rules';
import type { NamedContestant } from '../setup/entries/contestants.read-model';

/** One trade's published final, with the rules and the people that honours are computed from. */
export interface PublishedTrade {
  readonly result: PublishedResultView;
  readonly rules: StageRules;
  readonly occupation: { readonly code: string; readonly name: string };
  readonly people: ReadonlyMap<ContestantId, NamedContestant>;
}

export function standingOf({ result }: PublishedTrade, contestantId: ContestantId): PublishedStanding {
  const standing = result.content.standings.find((one) => one.contestantId === contestantId);
  if (!standing) throw new Error(`contestant ${contestantId} is honoured without a published place`);
  return standing;
}

/** The published rows as the rulebook reads them. */
export function candidatesOf({ result, people }: PublishedTrade): HonourCandidate[] {
  return result.content.standings.map(({ contestantId, place, sharedBy, exactTotal: text }) => {
    const exactTotal = parseRatio(text);
    if (!exactTotal) throw new Error(`a published total cannot be read: ${text}`);
    return { contestantId, place, sharedBy, exactTotal, grade: people.get(contestantId)?.grade ?? null };
  });
}
