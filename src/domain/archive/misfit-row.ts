import type { AccountId, EntryId, JudgeId, StageId } from '../kernel/ids';
import { foldOversight } from '../ledger/fold-oversight';
import type { EntryRuling, LedgerFact, MarkingFact, OversightFact, StageFact } from '../ledger/ledger-fact';
import type { LedgerEntry } from '../ledger/ledger-entry';
import { acknowledgersOf } from '../mark/accept-acknowledgement';
import { emptyOversight, type Oversight } from '../ledger/oversight-record';
import { acceptMark } from '../mark/accept-mark';
import type { MarkedStage } from '../mark/marked-stage';
import { markedStageOf } from '../mark/marked-stage-of';
import { refuseRuling } from '../mark/refuse-ruling';
import { refuseOversight } from '../oversight/refuse-oversight';
import { refuseCall } from '../mark/refuse-spread-decision';
import type { Archive } from './archive';

const markedStages = (archive: Archive): Map<StageId, MarkedStage> => {
  const stageById = new Map<StageId, MarkedStage>();
  for (const { stages } of archive.trades) {
    for (const { id, rules, seats, entries } of stages) {
      const entryIds = entries.map((entry) => entry.id);
      const stage = markedStageOf(id, rules, seats, entryIds);
      if (stage) stageById.set(id, stage);
    }
  }
  return stageById;
};

const isMarking = (fact: LedgerFact): fact is MarkingFact => /^(Mark|Sheet)/.test(fact.kind);

const isOversight = (fact: LedgerFact): fact is OversightFact =>
  /^(EntryFlagged|Flag|Recheck)/.test(fact.kind);

const markingFits = (fact: MarkingFact, stage: MarkedStage, judges: ReadonlySet<JudgeId>): boolean => {
  if (!stage.hasEntry(fact.entryId) || !judges.has(fact.judgeId)) return false;
  if (fact.kind === 'SheetSubmitted' || fact.kind === 'SheetReopened') return true;
  if (fact.kind === 'SheetAcknowledged') return acknowledgersOf(stage, fact.judgeId).includes(fact.by);
  const target = stage.aspectsById.get(fact.aspectId);
  if (!target) return false;
  return fact.kind === 'MarkVoided' || acceptMark(target.aspect, fact.points).ok;
};

/** Penalties that were given and stand, so that only these are taken back, each once. */
type Given = Map<number, EntryId>;

const rulingFits = (
  { seq, fact }: LedgerEntry & { readonly fact: EntryRuling | StageFact },
  stage: MarkedStage,
  given: Given,
): boolean => {
  if (refuseRuling(fact, stage)) return false;
  if (fact.kind === 'AdjustmentGiven') given.set(seq, fact.entryId);
  if (fact.kind !== 'AdjustmentVoided') return true;
  return given.get(fact.voids) === fact.entryId && given.delete(fact.voids);
};

/** Flags are answered, and lists gone through, in the order of the rows. */
const oversightFits = (
  { fact, ...row }: LedgerEntry & { readonly fact: OversightFact },
  stage: MarkedStage,
  oversights: Map<StageId, Oversight>,
): boolean => {
  const oversight = oversights.get(stage.stageId) ?? emptyOversight();
  oversights.set(stage.stageId, oversight);
  if (refuseOversight(fact, stage, oversight)) return false;
  foldOversight(oversight, row, fact);
  return true;
};

/**
 * The index of the first ledger row whose fact the set-up does not know, whose mark is out of range or off the step, or whose
 * ruling names nothing (ARC-5); null when every row fits. What no door would let in does not come in by an archive either.
 */
export function misfitRow(archive: Archive): number | null {
  const stageById = markedStages(archive);
  const judges = new Set<AccountId>(archive.judges.map(({ id }) => id));
  const given: Given = new Map();
  const oversights = new Map<StageId, Oversight>();
  const index = archive.ledger.findIndex((row) => {
    const { fact } = row;
    const stage = stageById.get(fact.stageId);
    if (!stage) return true;
    if (isOversight(fact)) return !oversightFits({ ...row, fact }, stage, oversights);
    if (fact.kind === 'RescoreCalled') return refuseCall(fact, stage) !== null;
    return isMarking(fact) ? !markingFits(fact, stage, judges) : !rulingFits({ ...row, fact }, stage, given);
  });
  return index < 0 ? null : index;
}
