import type { AccountId, StageId } from '../../domain/kernel/ids';
import type { SimulatedJudge } from './simulated-judge';

type Marking = Pick<SimulatedJudge, 'accountId' | 'aspectsByStage'>;

/** Where each judge sits: the position among those who mark the same aspects of a stage, in the order of their ids. */
export function judgeSeats(
  judges: readonly Marking[],
): (judge: Pick<SimulatedJudge, 'accountId'>, stageId: StageId) => number {
  const panels = new Map<string, number>();
  const seats = new Map<string, number>();
  const key = (accountId: AccountId, stageId: StageId): string => `${stageId} ${accountId}`;
  for (const { accountId, aspectsByStage } of judges.toSorted((a, b) =>
    a.accountId < b.accountId ? -1 : 1,
  )) {
    for (const [stageId, aspects] of aspectsByStage) {
      const panel = `${stageId} ${aspects.map(({ id }) => id).join(' ')}`;
      const seat = panels.get(panel) ?? 0;
      panels.set(panel, seat + 1);
      seats.set(key(accountId, stageId), seat);
    }
  }
  return ({ accountId }, stageId) => seats.get(key(accountId, stageId)) ?? 0;
}
