import { createHash } from 'node:crypto';
import { SYSTEM_ACTOR } from '../../src/domain/archive/archive';
import type { ClientId, CompetitionId, StageId } from '../../src/domain/kernel/ids';
import { chainEntry, GENESIS_HASH } from '../../src/domain/ledger/chain-entry';
import type { LedgerEntry } from '../../src/domain/ledger/ledger-entry';
import type { LedgerFact } from '../../src/domain/ledger/ledger-fact';
import type { SeedIds } from '../ids-under';
import type { LargePerson } from './draw-person';
import { PRELIMINARY_ASPECT } from './preliminary-rules';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

export interface LargeStage {
  readonly stageId: StageId;
  readonly clientId: ClientId;
  readonly people: () => Iterable<LargePerson>;
}

function* factsOf({ stageId, people }: LargeStage, ids: SeedIds): Generator<LedgerFact> {
  for (const { entry, points } of people()) {
    const sheet = { stageId, entryId: entry.id, judgeId: ids.importJudge };
    yield { kind: 'MarkAppended', ...sheet, aspectId: PRELIMINARY_ASPECT, points };
    yield { kind: 'SheetSubmitted', ...sheet };
  }
  yield { kind: 'StageClosed', stageId };
}

/** The chained ledger of all preliminaries, a row at a time; holds no more than the row before. */
export function* largeLedger(
  competitionId: CompetitionId,
  stages: readonly LargeStage[],
  ids: SeedIds,
): Generator<LedgerEntry> {
  let seq = 0;
  let prevHash = GENESIS_HASH;
  const at = '2005-06-01T01:00:00.000Z';
  for (const stage of stages) {
    let mutationId = 0;
    for (const fact of factsOf(stage, ids)) {
      seq += 1;
      mutationId += 1;
      const { clientId } = stage;
      const row = { seq, at, actorId: SYSTEM_ACTOR, clientId, mutationId, fact, prevHash };
      const entry = chainEntry(row, competitionId, sha256);
      prevHash = entry.hash;
      yield entry;
    }
  }
}
