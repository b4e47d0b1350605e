import type { RuleFault } from '../kernel/rule-fault';
import type { Archive } from './archive';

/** The first id of the register of judges and of their conflicts that stands twice or names nothing (JDG-7, COI-7). */
export function unresolvedInRegister({
  units,
  contestants,
  judges,
  trades,
  conflicts = [],
}: Omit<Archive, 'ledger'>): RuleFault | null {
  const idsOf = (list: readonly { readonly id: string }[]): Set<string> => new Set(list.map(({ id }) => id));
  const [unitIds, people, judgeIds, tradeIds] = [units, contestants, judges, trades].map(idsOf) as [
    Set<string>,
    Set<string>,
    Set<string>,
    Set<string>,
  ];
  const unknown = (ids: ReadonlySet<string>, id: string | undefined, path: string): RuleFault[] =>
    id === undefined || ids.has(id) ? [] : [{ path, fault: 'unknown-name' }];
  const entryIds = idsOf(trades.flatMap(({ stages }) => stages.flatMap(({ entries }) => entries)));
  const seen = new Set<string>();
  const faults = [
    ...judges.flatMap(({ profile }, at) => [
      ...unknown(unitIds, profile?.unitId, `judges[${at}].profile.unitId`),
      ...(profile?.tradeIds ?? []).flatMap((id, index) =>
        unknown(tradeIds, id, `judges[${at}].profile.tradeIds[${index}]`),
      ),
    ]),
    ...conflicts.flatMap(({ id, judgeId, contestantId, unitId, entryId }, at): RuleFault[] => {
      const path = `conflicts[${at}]`;
      const isTwice = seen.size === seen.add(id).size;
      return [
        ...(isTwice ? [{ path: `${path}.id`, fault: 'duplicate' as const }] : []),
        ...unknown(judgeIds, judgeId, `${path}.judgeId`),
        ...unknown(people, contestantId, `${path}.contestantId`),
        ...unknown(unitIds, unitId, `${path}.unitId`),
        ...unknown(entryIds, entryId, `${path}.entryId`),
      ];
    }),
  ];
  return faults[0] ?? null;
}
