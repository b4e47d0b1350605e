import type { StandingsDocument, UnitDocument } from '../archive/standings-document';
import { canonicalJson } from '../kernel/canonical-json';
import { textOf } from './difference';
import type { CheckName, Findings, Misfit } from './report';

const areSame = (first: readonly unknown[], second: readonly unknown[]): boolean =>
  first.length === second.length &&
  first.every((one, index) => canonicalJson(one) === canonicalJson(second[index]));

const sorted = (all: readonly unknown[]): string[] => all.map((one) => canonicalJson(one)).toSorted();

/** What one list says and the other does not. */
function tell(
  found: Findings,
  name: CheckName,
  at: Misfit['at'],
  lists: { readonly member: string; readonly first: readonly unknown[]; readonly second: readonly unknown[] },
): void {
  if (areSame(lists.first, lists.second)) return;
  const [first, second] = [sorted(lists.first), sorted(lists.second)];
  const index = [...first, ...second].findIndex((_, n) => first[n] !== second[n]);
  if (index < 0) return;
  const [written, computed] = [textOf(first[index]), textOf(second[index])];
  found.misfit(name, { at, member: lists.member, written, computed });
}

/** Who goes on, and rankings of units, at the end of the ledger: both computations say the same (VER-8). */
export function compareDocuments(first: StandingsDocument, second: StandingsDocument, found: Findings): void {
  for (const [index, stage] of first.stages.entries()) {
    const other = second.stages[index];
    const at = { kind: 'stage', name: stage.stageId } as const;
    found.count('advancement', stage.advancement?.advancing.length ?? 0);
    for (const member of ['advancing', 'reserves', 'nextIn', 'undecided'] as const)
      tell(found, 'advancement', at, {
        member,
        first: stage.advancement?.[member] ?? [],
        second: other?.advancement?.[member] ?? [],
      });
    const places = (of: StandingsDocument['stages'][number] | undefined): unknown[] =>
      (of?.standings ?? []).map(({ entryId, place, exactTotal }) => [entryId, place, exactTotal]);
    tell(found, 'results', at, { member: 'standings', first: places(stage), second: places(other) });
  }
  const units = ({ trades, units: over }: StandingsDocument): UnitDocument[] => [
    ...trades.flatMap((trade) => trade.units),
    ...over,
  ];
  for (const [index, ranking] of units(first).entries()) {
    found.count('units', ranking.standings.length);
    tell(
      found,
      'units',
      { kind: 'unit', name: ranking.ruleId },
      {
        member: 'standings',
        first: ranking.standings,
        second: units(second)[index]?.standings ?? [],
      },
    );
  }
}
