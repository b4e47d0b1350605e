import { candidateOf } from '../eligibility/candidate-of';
import { failedCondition } from '../eligibility/condition';
import type { Person } from '../eligibility/person';
import type { EntryId, StageId } from '../kernel/ids';
import type { Ratio } from '../kernel/ratio';
import type { EntryRecord } from '../ledger/entry-record';
import type { EntryStatus } from '../ledger/entry-status';
import type { TieDecision } from '../ledger/stage-book';
import type { MarkingScheme } from '../scheme/marking-scheme';
import type { Tally } from '../tally/tally';
import type { RankingRule } from './ranking-rule';
import type { Unplaced } from './standing';
import { statusEffectOf } from './status-effect';

/** Everything that places depend on. */
export interface RankingInput {
  readonly tallies: readonly Tally[];
  readonly rule: RankingRule;
  readonly scheme: MarkingScheme;
  /** What the desk said of entries; none is like present. */
  readonly records?: ReadonlyMap<EntryId, EntryRecord>;
  readonly decisions?: readonly TieDecision[];
  readonly people?: ReadonlyMap<EntryId, Person>;
  /** Totals of the same people in earlier stages, by this stage's entries. */
  readonly earlier?: ReadonlyMap<StageId, ReadonlyMap<EntryId, Ratio>>;
}

/** Entries that are ordered together. A field of 300,000 is one list, not as many objects. */
export interface RankedClass {
  readonly tallies: Tally[];
  /** Of the same members: rows are written without looking into tallies all over the memory. */
  readonly ids: EntryId[];
  /** By its number in the list, why a member has no place; those that have one are not in it. */
  readonly unplaced: Map<number, Unplaced>;
}

interface Classes {
  /** In the order of points; those among them that have no place keep it empty. */
  readonly ranked: RankedClass;
  /** Behind them, in the order of the tie-breaks. */
  readonly after: RankedClass;
  readonly unplaced: RankedClass;
}

const nobody = (): RankedClass => ({ tallies: [], ids: [], unplaced: new Map() });

const add = ({ tallies, ids, unplaced }: RankedClass, tally: Tally, why: Unplaced | null): void => {
  if (why !== null) unplaced.set(tallies.length, why);
  tallies.push(tally);
  ids.push(tally.entryId);
};

/** What the desk set; present as long as it said nothing. */
export function statusOf({ records }: Pick<RankingInput, 'records'>, entryId: EntryId): EntryStatus {
  return records?.get(entryId)?.status ?? 'present';
}

/** Why an entry has no place whatever its status (RNK-8, RNK-9, RSC-6). */
const failureOf = (tally: Tally, input: RankingInput): Unplaced | null => {
  if (tally.vetoes.length > 0) return 'veto';
  if (tally.isToRescore) return 'to-rescore';
  const { conditions } = input.rule;
  if (conditions.length === 0) return null;
  const person = input.people?.get(tally.entryId) ?? null;
  return failedCondition(conditions, candidateOf(tally, input.scheme, person)) ? 'below-minimum' : null;
};

/** Sorts entries by what their status and their points make of them (STA-1, STA-3, STA-5, RNK-5, RNK-8, RNK-9). */
export function classify(input: RankingInput): Classes {
  const classes: Classes = { ranked: nobody(), after: nobody(), unplaced: nobody() };
  const { statuses } = input.rule;
  const present = statusEffectOf('present', statuses);
  for (const tally of input.tallies) {
    const status = statusOf(input, tally.entryId);
    const own = status === 'present' ? present : statusEffectOf(status, statuses);
    // Marks without a total are an attempt without a result, whatever the desk has said (STA-5).
    const isOpen = own.place === 'by-points' && tally.total === null && tally.marked > 0;
    const effect = isOpen ? statusEffectOf('did-not-finish', statuses) : own;
    if (effect.place === 'none') {
      const isHeld = effect.others === 'stay' && tally.total !== null && !failureOf(tally, input);
      add(isHeld ? classes.ranked : classes.unplaced, tally, 'status');
    } else if (effect.place === 'by-points' && tally.total === null) {
      add(classes.unplaced, tally, 'no-mark');
    } else {
      const unplaced = failureOf(tally, input);
      const placed = effect.place === 'after' ? classes.after : classes.ranked;
      add(unplaced ? classes.unplaced : placed, tally, unplaced);
    }
  }
  return classes;
}
