import type { Archive, ArchivedStage } from '../domain/archive/archive';
import type { StageDocument, StandingsDocument } from '../domain/archive/standings-document';
import type { ContestantId } from '../domain/kernel/ids';

/**
 * What is odd about a competition though nothing in it is wrong: closed stages with marks missing, and stages in which others
 * start than those who went on.
 */
export function remarksOn({ trades }: Archive, document: StandingsDocument): string[] {
  const documents = new Map(document.stages.map((stage) => [stage.stageId, stage]));
  return trades.flatMap(({ stages }) => {
    const ordered = stages.toSorted((a, b) => a.ordinal - b.ordinal);
    return ordered.flatMap((stage, index) => [
      ...incomplete(documents.get(stage.id)),
      ...otherStarters(documents.get(ordered[index - 1]?.id ?? stage.id), stage),
    ]);
  });
}

function incomplete(stage: StageDocument | undefined): string[] {
  if (!stage?.isClosed) return [];
  const count = stage.standings.filter(({ isComplete, marked }) => !isComplete && marked > 0).length;
  if (count === 0) return [];
  const entries = count === 1 ? 'One entry is' : `${count} entries are`;
  return [
    `${stage.stageId}: ${count} 人的评分不全（缺评分、缺裁判或须重评）。${entries} not complete: marks or judges are missing, or are to be given again.`,
  ];
}

function otherStarters(before: StageDocument | undefined, stage: ArchivedStage): string[] {
  if (!before?.advancement || before.stageId === stage.id) return [];
  const personOf = new Map(before.standings.map(({ entryId, contestantId }) => [entryId, contestantId]));
  const wentOn = before.advancement.advancing.flatMap((entryId) => personOf.get(entryId) ?? []);
  const starts = stage.entries.map(({ contestantId }) => contestantId);
  const without = (list: readonly ContestantId[], others: readonly ContestantId[]): string =>
    list.filter((id) => !others.includes(id)).join(' ') || '–';
  const [missing, extra] = [without(wentOn, starts), without(starts, wentOn)];
  if (missing === '–' && extra === '–') return [];
  return [
    `${stage.id}: 参赛者与 ${before.stageId} 的晋级者不同。Others start than those who went on from ${before.stageId}. 未参赛 missing: ${missing}; 多出 extra: ${extra}`,
  ];
}
