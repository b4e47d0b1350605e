import { addNode, idsIn, type Edited } from '#domain/scheme-edit/edit-scheme';
import type { MarkingScheme } from '#domain/scheme/marking-scheme';
import { mayHold, type NodeKey, type NodeKind, type SchemeNode } from '#domain/scheme-edit/scheme-node';
import type { SchemeEditing } from './use-scheme-editor';

/** An edit that the editor makes with the scheme as it then is. */
export type Edit = (scheme: MarkingScheme) => Edited;

/** What is there: ids of the stored scheme are not given to anything new, so that versions can be compared by them. */
type Around = Pick<SchemeEditing, 'nodes' | 'selected' | 'saved'>;

/** What is put into a node when nobody says what. */
const USUAL_CHILD: Readonly<Record<NodeKind, NodeKind | null>> = {
  module: 'criterion',
  criterion: 'aspect',
  'sub-criterion': 'aspect',
  aspect: null,
};

/** Where a new node of a kind comes beside or inside the one that is chosen: the nearest place around it that may hold it. */
export function parentFor(
  nodes: readonly SchemeNode[],
  selected: SchemeNode | undefined,
  kind: NodeKind,
): NodeKey | null | undefined {
  for (let at = selected; at;) {
    if (mayHold(at.kind, kind)) return at.key;
    const { parent } = at;
    at = nodes.find(({ key }) => key === parent);
  }
  return mayHold(null, kind) ? null : undefined;
}

/** A new node of its kind right behind the one that is chosen; a module where none is. */
export function addBeside({ nodes, selected, saved }: Around): Edit {
  const taken = idsIn(saved);
  if (!selected) return (scheme) => addNode(scheme, 'module', { parent: null }, taken);
  const { kind, parent, key } = selected;
  const siblings = nodes.filter((one) => one.parent === parent && one.kind === kind);
  const at = siblings.findIndex((one) => one.key === key) + 1;
  return (scheme) => addNode(scheme, kind, { parent, at }, taken);
}

/** A new node in the one that is chosen. */
export function addInside({ selected, saved }: Around): Edit {
  const kind = selected ? USUAL_CHILD[selected.kind] : 'module';
  return (scheme) =>
    kind === null
      ? { scheme, key: null }
      : addNode(scheme, kind, { parent: selected?.key ?? null }, idsIn(saved));
}
