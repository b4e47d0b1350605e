import { canonicalJson } from '../kernel/canonical-json';
import type { RuleFault } from '../kernel/rule-fault';
import type { Sha256 } from '../ledger/chain-entry';
import type { Archive } from './archive';

/** The first id of editions and honours that names nothing, and the first edition that stands twice (ARC-12). */
export function unresolvedInPublished({
  competition,
  contestants,
  trades,
  editions = [],
  honours,
}: Omit<Archive, 'ledger'>): RuleFault | null {
  const people = new Set<string>(contestants.map(({ id }) => id));
  const tradeIds = new Set<string>(trades.map(({ id }) => id));
  const tradeOf = new Map<string, string>(
    trades.flatMap(({ id, stages }) => stages.map((one) => [one.id, id])),
  );
  const unknown = (isKnown: boolean, path: string): RuleFault[] =>
    isKnown ? [] : [{ path, fault: 'unknown-name' }];
  const seen = new Set<string>();
  const faults = editions.flatMap(({ content }, at): RuleFault[] => {
    const path = `editions[${at}].content`;
    const isTwice = seen.size === seen.add(`${content.stageId} ${content.version}`).size;
    return [
      ...unknown(content.competitionId === competition.id, `${path}.competitionId`),
      ...unknown(tradeOf.get(content.stageId) === content.tradeId, `${path}.stageId`),
      ...(isTwice ? [{ path: `${path}.version`, fault: 'duplicate' as const }] : []),
    ];
  });
  const ofPeople = (list: 'awards' | 'promotions'): RuleFault[] =>
    (honours?.[list] ?? []).flatMap(({ contestantId, tradeId }, at) => [
      ...unknown(people.has(contestantId), `honours.${list}[${at}].contestantId`),
      ...unknown(tradeIds.has(tradeId), `honours.${list}[${at}].tradeId`),
    ]);
  return [...faults, ...ofPeople('awards'), ...ofPeople('promotions')][0] ?? null;
}

/** The first edition whose hash is not that of its content (ARC-12). */
export function changedEdition({ editions = [] }: Pick<Archive, 'editions'>, sha256: Sha256): number | null {
  const index = editions.findIndex(({ content, hash }) => sha256(canonicalJson(content)) !== hash);
  return index < 0 ? null : index;
}
