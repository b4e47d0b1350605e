import type { DecisionBody } from '#contract/marking';
import type { StandingView } from '#contract/results';
import type { StageRules } from '#domain/stage-rules/stage-rules';

export type Decider = DecisionBody['by'];

/** Entries that nothing but a decision separates, in the order in which they stand. */
export interface TiedGroup {
  readonly place: number;
  readonly rows: readonly StandingView[];
  /** They share the place; else a decision has put them in order already. */
  readonly isOpen: boolean;
}

/** Who may decide a tie of this stage; nobody where places are shared and the cut is not decided either. */
export function decidersOf({ ranking, advancement }: StageRules): readonly Decider[] {
  if (ranking.terminal !== 'share') return [ranking.terminal];
  const isCutDecided = advancement?.tiesAtCut === 'decide' || advancement?.tiesAtCut === 'by-key';
  return isCutDecided ? ['extra-test', 'chief-judge', 'lot'] : [];
}

/**
 * The ties of the standings, best first. A group is always decided whole: whoever a decision does not name comes behind those it
 * names.
 */
export function tiedGroups(standings: readonly StandingView[]): TiedGroup[] {
  const groups: StandingView[][] = [];
  let above: StandingView | undefined;
  for (const row of standings) {
    const by = row.separation?.by;
    const isTied =
      above !== undefined &&
      above.place !== null &&
      row.place !== null &&
      (by === 'nothing' || by === 'decision');
    if (isTied) groups.at(-1)?.push(row);
    else groups.push([row]);
    above = row;
  }
  return groups.flatMap((rows) => {
    const place = rows[0]?.place ?? null;
    if (place === null || rows.length < 2) return [];
    return [{ place, rows, isOpen: rows.some(({ sharedBy }) => sharedBy > 1) }];
  });
}

/** The list with the member at an index one step further up or down; itself at its ends. */
export function moved<T>(list: readonly T[], index: number, by: -1 | 1): readonly T[] {
  const one = list[index];
  const other = list[index + by];
  if (one === undefined || other === undefined) return list;
  return list.with(index, other).with(index + by, one);
}
