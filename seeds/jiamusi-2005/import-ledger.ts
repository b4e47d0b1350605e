import { createHash } from 'node:crypto';
import { SYSTEM_ACTOR } from '../../src/domain/archive/archive';
import type { ClientId, CompetitionId, StageId } from '../../src/domain/kernel/ids';
import { chainEntry, GENESIS_HASH } from '../../src/domain/ledger/chain-entry';
import type { LedgerEntry } from '../../src/domain/ledger/ledger-entry';
import type { LedgerFact } from '../../src/domain/ledger/ledger-fact';
import type { PaperMark } from './score-book';

/** One stage's typed-in marks, those of one sheet beside each other. */
interface ImportedStage {
  readonly stageId: StageId;
  readonly clientId: ClientId;
  readonly marks: readonly PaperMark[];
}

const SECONDS_BETWEEN_ROWS = 2;
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Each mark, the submission after a sheet's last mark, and the closing of the stage. */
const factsOf = ({ stageId, marks }: ImportedStage): LedgerFact[] => {
  const facts = marks.flatMap(({ entryId, judgeId, aspectId, points }, index): LedgerFact[] => {
    const sheet = { stageId, entryId, judgeId };
    const mark: LedgerFact = { kind: 'MarkAppended', ...sheet, aspectId, points };
    const isLast = marks[index + 1]?.entryId !== entryId;
    return isLast ? [mark, { kind: 'SheetSubmitted', ...sheet }] : [mark];
  });
  return [...facts, { kind: 'StageClosed', stageId }];
};

/** Writes stages into one chained ledger from its first row, a row every two seconds from `startAt` (ISO 8601 UTC). */
export function importLedger(
  competitionId: CompetitionId,
  stages: readonly ImportedStage[],
  startAt: string,
): LedgerEntry[] {
  const ledger: LedgerEntry[] = [];
  for (const stage of stages) {
    for (const [index, fact] of factsOf(stage).entries()) {
      const seq = ledger.length + 1;
      const at = new Date(Date.parse(startAt) + seq * SECONDS_BETWEEN_ROWS * 1000).toISOString();
      const prevHash = ledger.at(-1)?.hash ?? GENESIS_HASH;
      const row = {
        seq,
        at,
        actorId: SYSTEM_ACTOR,
        clientId: stage.clientId,
        mutationId: index + 1,
        fact,
        prevHash,
      };
      ledger.push(chainEntry(row, competitionId, sha256));
    }
  }
  return ledger;
}
