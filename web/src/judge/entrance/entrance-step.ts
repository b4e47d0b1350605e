import type { AccountId } from '#domain/kernel/ids';
import type { BoundJudge, TabletState } from './use-tablet';

/** Where somebody wants to be. `start` asks the judge whose session just ended for her PIN, else it is the list. */
export type WantedStep =
  | { readonly at: 'start' | 'list' | 'slip' | 'password' }
  | { readonly at: 'code'; readonly code: string }
  | { readonly at: 'pin'; readonly judge: BoundJudge };

/** What is shown for it: no list without judges, and nothing yet (`start`) while they are asked for. */
export function entranceStep(
  wanted: WantedStep,
  { judges }: Pick<TabletState, 'judges'>,
  former: AccountId | null,
): WantedStep {
  if (wanted.at !== 'start' && wanted.at !== 'list') return wanted;
  if (judges === null) return { at: 'start' };
  const last = wanted.at === 'start' && judges.find(({ accountId }) => accountId === former);
  if (last) return { at: 'pin', judge: last };
  return { at: judges.length > 0 ? 'list' : 'slip' };
}
