import type { JudgeId, StageId } from '../kernel/ids';
import type { LedgerFact } from '../ledger/ledger-fact';
import { acceptMark } from '../mark/accept-mark';
import type { MarkedStage } from '../mark/marked-stage';
import { markedStageOf } from '../mark/marked-stage-of';
import type { Archive } from './archive';

const markedStages = (archive: Archive): Map<StageId, MarkedStage> => {
  const stageById = new Map<StageId, MarkedStage>();
  for (const { stages } of archive.trades) {
    for (const { id, rules, seats, entries } of stages) {
      if (!rules.scheme) continue;
      stageById.set(
        id,
        markedStageOf(
          id,
          rules.scheme,
          seats,
          entries.map((entry) => entry.id),
        ),
      );
    }
  }
  return stageById;
};

const fits = (fact: LedgerFact, stage: MarkedStage | undefined, judges: ReadonlySet<JudgeId>): boolean => {
  if (!stage) return false;
  if (fact.kind === 'StageClosed' || fact.kind === 'StageReopened') return true;
  if (!stage.hasEntry(fact.entryId) || !judges.has(fact.judgeId)) return false;
  if (fact.kind === 'SheetSubmitted' || fact.kind === 'SheetReopened') return true;
  const target = stage.aspectsById.get(fact.aspectId);
  if (!target) return false;
  return fact.kind === 'MarkVoided' || acceptMark(target.aspect, fact.points).ok;
};

/**
 * The index of the first ledger row whose fact the set-up does not know or whose mark is out of range or off the step (ARC-5);
 * null when every row fits. A mark that no door would let in does not come in by an archive either.
 */
export function misfitRow(archive: Archive): number | null {
  const stageById = markedStages(archive);
  const judges = new Set(archive.judges.map(({ id }) => id));
  const index = archive.ledger.findIndex(({ fact }) => !fits(fact, stageById.get(fact.stageId), judges));
  return index < 0 ? null : index;
}
