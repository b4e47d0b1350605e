import { useCallback, useEffect, useState } from 'react';
import type { TabletJudges } from '#contract/tablets';
import type { AccountId } from '#domain/kernel/ids';
import { postJson, type Problem } from '../../sync/api';
import { tabletKey } from '../../sync/tablet-key';
import { waitingMarks } from '../../sync/waiting-marks';

export interface BoundJudge {
  readonly accountId: AccountId;
  readonly name: string;
  /** Marks of hers that are only on this tablet. */
  readonly waiting: number;
}

export interface TabletState {
  /** "Tablet 3"; null before the first slip was used here. */
  readonly tablet: number | null;
  /** Null while they are asked for. */
  readonly judges: readonly BoundJudge[] | null;
  readonly problem: Problem | null;
  readonly reload: () => void;
}

const NOBODY: TabletJudges = { tablet: null, judges: [] };

/** Who may sign in here by PIN, as the server has it, and how many of their marks still wait on this tablet. */
export function useTablet(): TabletState {
  const [taken, take] = useState<Omit<TabletState, 'reload'>>({ tablet: null, judges: null, problem: null });
  const reload = useCallback(() => {
    const ask = async (): Promise<void> => {
      const [answer, waiting] = await Promise.all([
        postJson<TabletJudges>('access/tablet/judges', { deviceKey: tabletKey() }),
        waitingMarks(),
      ]);
      const { tablet, judges } = answer.ok ? answer.value : NOBODY;
      take({
        tablet,
        judges: judges.map((judge) => ({ ...judge, waiting: waiting.get(judge.accountId) ?? 0 })),
        problem: answer.ok ? null : answer.refusal,
      });
    };
    void ask();
  }, []);
  useEffect(reload, [reload]);
  return { ...taken, reload };
}
