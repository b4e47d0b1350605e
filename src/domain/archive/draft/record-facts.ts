import { entriesOf } from '../../kernel/entries-of';
import type { EntryId } from '../../kernel/ids';
import type { EntryRuling, StageFact } from '../../ledger/ledger-fact';
import type { DraftRecord, DraftStage } from './draft';

/** A fact, and the member of the draft that says it. */
export interface Said<Fact> {
  readonly path: string;
  readonly fact: Fact;
}

interface OfEntry {
  readonly stageId: DraftStage['id'];
  readonly entryId: EntryId;
}

type EntryOf = (contestantId: NonNullable<DraftRecord['insteadOf']>) => EntryId;

/** Why the desk said what a draft holds: a draft gives no reasons. */
const reason = 'draft';

/**
 * What the desk said of one person, as facts.
 * @param entryOf the entry of a person in the same stage
 */
export function recordFacts(of: OfEntry, record: DraftRecord, entryOf: EntryOf): Said<EntryRuling>[] {
  return [...beforeMarks(of, record), ...placings(of, record, entryOf), ...spreadDecisions(of, record)];
}

const spreadDecisions = (of: OfEntry, record: DraftRecord): Said<EntryRuling>[] =>
  (record.spreadDecisions ?? []).map((place, index) => ({
    path: `.spreadDecisions[${index}]`,
    fact: { kind: 'SpreadDecided', ...of, ...place, reason },
  }));

const beforeMarks = (
  of: OfEntry,
  { declared = {}, excused = [], adjustments = [] }: DraftRecord,
): Said<EntryRuling>[] => [
  ...entriesOf(declared).map(([aspectId, declaration]) => ({
    path: `.declared.${aspectId}`,
    fact: { kind: 'ElementDeclared' as const, ...of, aspectId, declaration },
  })),
  ...excused.map((judgeId, index) => ({
    path: `.excused[${index}]`,
    fact: { kind: 'JudgeExcused' as const, ...of, judgeId, reason },
  })),
  ...adjustments.map(({ id: adjustmentId, times }, index) => ({
    path: `.adjustments[${index}].id`,
    fact: { kind: 'AdjustmentGiven' as const, ...of, adjustmentId, times, reason },
  })),
];

const placings = (
  of: OfEntry,
  { status, hasWildCard, hasDeclined, insteadOf, struckAwards = [] }: DraftRecord,
  entryOf: EntryOf,
): Said<EntryRuling>[] => {
  const facts: Said<EntryRuling>[] = struckAwards.map((awardId, index) => ({
    path: `.struckAwards[${index}]`,
    fact: { kind: 'AwardStruck', ...of, awardId, reason },
  }));
  const say = (path: string, fact: EntryRuling): unknown => facts.push({ path, fact });
  if (status) say('.status', { kind: 'StatusSet', ...of, status, reason });
  if (hasWildCard) say('.hasWildCard', { kind: 'WildCardGiven', ...of, reason });
  if (hasDeclined) say('.hasDeclined', { kind: 'PlaceDeclined', ...of, reason });
  if (insteadOf) say('.insteadOf', { kind: 'ReserveCalled', ...of, insteadOf: entryOf(insteadOf), reason });
  return facts;
};

/** Ties that were decided, as facts. */
export function decisionFacts(stage: DraftStage, entryOf: EntryOf): Said<StageFact>[] {
  return stage.decisions.map(({ order, by }, index) => ({
    path: `.decisions[${index}]`,
    fact: { kind: 'TieDecided', stageId: stage.id, order: order.map(entryOf), by, reason },
  }));
}
