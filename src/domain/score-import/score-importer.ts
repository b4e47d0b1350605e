import type { CompetitionId, JudgeId } from '../kernel/ids';
import type { Sha256 } from '../ledger/chain-entry';

const PREFIX = 'score-import.';

/** Whose marks imported scores are: an account of the competition that nobody signs in with (SCI-1). The same in every house. */
export function scoreImporterOf(competitionId: CompetitionId, sha256: Sha256): JudgeId {
  return `${PREFIX}${sha256(competitionId).slice(0, 24)}` as JudgeId;
}

export function isScoreImporter(judgeId: string): boolean {
  return judgeId.startsWith(PREFIX);
}
