import type { ArchivedTrade } from './archive';

/** Whether people compete in a trade: one whose stages only review nominees of a selection counts for no unit (CHT-2). */
export function isContested({ stages }: Pick<ArchivedTrade, 'stages'>): boolean {
  return stages.length === 0 || stages.some(({ kind }) => kind !== 'review');
}
