import type { RuleFault } from '#domain/kernel/rule-fault';
import { nodeOfPath, type NodeKey } from '#domain/scheme-edit/scheme-node';
import type { SchemeEditing } from './use-scheme-editor';

const SCHEME = 'scheme.';

type Faulty = Pick<SchemeEditing, 'faults' | 'nodes'>;

/** Where in the tree a fault lies: a node, null for the whole scheme, undefined where it is of another rule of the stage. */
export function placeOfFault(
  { nodes }: Pick<Faulty, 'nodes'>,
  { path }: Pick<RuleFault, 'path'>,
): NodeKey | null | undefined {
  if (!path.startsWith(SCHEME)) return undefined;
  return nodeOfPath(nodes, path.slice(SCHEME.length))?.key ?? null;
}

/** The faults that lie in a node and in none that stands in it. */
export function faultsAt({ faults, nodes }: Faulty, key: NodeKey | null): RuleFault[] {
  return faults.filter((fault) => placeOfFault({ nodes }, fault) === key);
}
