import type { EntryRecord } from './entry-record';
import { answerRounds } from './fold-rescore';
import type { EntryRuling } from './ledger-fact';
import { spreadKey } from './spread-place';

/** Takes what the desk said of an entry into its record (LED-6). */
export function foldRuling(record: EntryRecord, ruling: EntryRuling, seq: number): void {
  switch (ruling.kind) {
    case 'StatusSet':
      record.status = ruling.status;
      return;
    case 'AdjustmentGiven': {
      const { adjustmentId, times, reason } = ruling;
      record.adjustments.set(seq, { adjustmentId, times, reason });
      return;
    }
    case 'AdjustmentVoided':
      record.adjustments.delete(ruling.voids);
      return;
    case 'ElementDeclared':
      record.declarations.set(ruling.aspectId, ruling.declaration);
      return;
    case 'JudgeExcused':
      record.excusedJudges.add(ruling.judgeId);
      answerRounds(record, ruling.judgeId);
      return;
    case 'WildCardGiven':
      record.hasWildCard = true;
      return;
    case 'PlaceDeclined':
      record.hasDeclined = true;
      return;
    case 'ReserveCalled':
      record.insteadOf = ruling.insteadOf;
      return;
    case 'SpreadDecided': {
      const { worth = null, reason } = ruling;
      record.spreadDecisions.set(spreadKey(ruling), { seq, worth, reason });
      return;
    }
    case 'AwardStruck':
      record.struckAwards.add(ruling.awardId);
  }
}
