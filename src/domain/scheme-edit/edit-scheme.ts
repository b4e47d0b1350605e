import { omitted } from '../kernel/omitted';
import type { MarkingScheme } from '../scheme/marking-scheme';
import { freshId } from './fresh-id';
import { newNode } from './new-node';
import {
  keyBelow,
  LIST_OF,
  mayHold,
  nodeAt,
  schemeNodes,
  type ListName,
  type NodeKey,
  type NodeKind,
  type NodeValue,
  type SchemeNode,
} from './scheme-node';

/** Where something is put: in a parent (null: the scheme), before the node of this number; at the end without one. */
export interface Target {
  readonly parent: NodeKey | null;
  readonly at?: number;
}

/** A scheme after an edit, and the key of the node it was about; the same scheme where the edit is not possible. */
export interface Edited {
  readonly scheme: MarkingScheme;
  readonly key: NodeKey | null;
}

/** What holds nodes: the scheme or one of its nodes, as members. */
type Branch = Readonly<Record<string, unknown>>;
type Change = (list: readonly NodeValue[]) => readonly NodeValue[];

interface Step {
  readonly list: ListName;
  readonly id: string;
}

const LEVELS: readonly ListName[] = ['modules', 'criteria', 'subCriteria'];

/** The way from the scheme to a node, by ids. */
function stepsTo(key: NodeKey | null): Step[] {
  if (key === null) return [];
  const [groups = '', aspect] = key.split('#');
  const steps = groups.split('/').map((id, level): Step => ({ list: LEVELS[level] ?? 'subCriteria', id }));
  return aspect === undefined ? steps : [...steps, { list: 'aspects', id: aspect }];
}

const listIn = (branch: Branch, list: ListName): readonly NodeValue[] =>
  (branch[list] ?? []) as readonly NodeValue[];

/** A criterion without sub-criteria does not say so. */
function withList(branch: Branch, list: ListName, values: readonly NodeValue[]): Branch {
  if (list !== 'subCriteria' || values.length > 0) return { ...branch, [list]: values };
  return omitted(branch, 'subCriteria');
}

function within(branch: Branch, steps: readonly Step[], change: (branch: Branch) => Branch): Branch {
  const [step, ...rest] = steps;
  if (!step) return change(branch);
  const values = listIn(branch, step.list).map((one) =>
    one.id === step.id ? (within(one as unknown as Branch, rest, change) as unknown as NodeValue) : one,
  );
  return { ...branch, [step.list]: values };
}

function changeList(
  scheme: MarkingScheme,
  parent: NodeKey | null,
  { kind, change }: { readonly kind: NodeKind; readonly change: Change },
): MarkingScheme {
  const list = LIST_OF[kind];
  const changed = within(scheme as unknown as Branch, stepsTo(parent), (branch) =>
    withList(branch, list, change(listIn(branch, list))),
  );
  return changed as unknown as MarkingScheme;
}

const kindOf = (scheme: MarkingScheme, key: NodeKey | null): NodeKind | null | undefined =>
  key === null ? null : nodeAt(scheme, key)?.kind;

const inserted = (value: NodeValue, at?: number): Change => {
  return (list) => list.toSpliced(at ?? list.length, 0, value);
};

const without =
  (id: string): Change =>
  (list) =>
    list.filter((one) => one.id !== id);

/** Every id in a scheme, whatever it names. */
export function idsIn(scheme: MarkingScheme): Set<string> {
  return new Set(schemeNodes(scheme).map(({ value }) => value.id));
}

/** Puts a node with an id that is free somewhere. */
export function insertNode(
  scheme: MarkingScheme,
  { kind, value }: { readonly kind: NodeKind; readonly value: NodeValue },
  { parent, at }: Target,
): Edited {
  const change = inserted(value, at);
  return { scheme: changeList(scheme, parent, { kind, change }), key: keyBelow(parent, kind, value.id) };
}

/** Puts a new node somewhere. @param taken ids besides those of the scheme that it does not get */
export function addNode(
  scheme: MarkingScheme,
  kind: NodeKind,
  { parent, at }: Target,
  taken: ReadonlySet<string> = new Set(),
): Edited {
  const holder = kindOf(scheme, parent);
  if (holder === undefined || !mayHold(holder, kind)) return { scheme, key: null };
  const id = freshId(`${kind}-1`, new Set([...idsIn(scheme), ...taken]));
  const value = newNode(kind, id);
  return insertNode(scheme, { kind, value }, at === undefined ? { parent } : { parent, at });
}

/** Gives a node other members. Its id and what stands in it are not to be changed this way. */
export function changeNode(scheme: MarkingScheme, key: NodeKey, value: NodeValue): MarkingScheme {
  const node = nodeAt(scheme, key);
  if (!node || node.value.id !== value.id) return scheme;
  const change: Change = (list) => list.map((one) => (one.id === value.id ? value : one));
  return changeList(scheme, node.parent, { kind: node.kind, change });
}

/** Takes a node away with all that stands in it; the key is that of its parent. */
export function removeNode(scheme: MarkingScheme, key: NodeKey): Edited {
  const node = nodeAt(scheme, key);
  if (!node) return { scheme, key: null };
  const change = without(node.value.id);
  return { scheme: changeList(scheme, node.parent, { kind: node.kind, change }), key: node.parent };
}

/** Its brothers and sisters, itself among them. */
function siblingsOf(scheme: MarkingScheme, { parent, kind }: SchemeNode): SchemeNode[] {
  return schemeNodes(scheme).filter((one) => one.parent === parent && one.kind === kind);
}

/** One place up (-1) or down (1) among its like. */
export function shiftNode(scheme: MarkingScheme, key: NodeKey, by: -1 | 1): Edited {
  const node = nodeAt(scheme, key);
  if (!node) return { scheme, key: null };
  const siblings = siblingsOf(scheme, node);
  const to = siblings.findIndex((one) => one.key === key) + by;
  if (to < 0 || to >= siblings.length) return { scheme, key };
  const change: Change = (list) => inserted(node.value, to)(without(node.value.id)(list));
  return { scheme: changeList(scheme, node.parent, { kind: node.kind, change }), key };
}

/**
 * Puts a node into another parent, or elsewhere in its own. Where its id is taken there, it gets a fresh one; an aspect keeps
 * its id, which names it in the whole scheme.
 */
export function moveNode(scheme: MarkingScheme, key: NodeKey, { parent, at }: Target): Edited {
  const node = nodeAt(scheme, key);
  const holder = kindOf(scheme, parent);
  if (!node || holder === undefined || !mayHold(holder, node.kind)) return { scheme, key };
  const { kind, value } = node;
  const siblings = siblingsOf(scheme, node);
  const from = siblings.findIndex((one) => one.key === key);
  const isHere = parent === node.parent;
  const to = at !== undefined && isHere && from < at ? at - 1 : at;
  if (isHere && (to === from || (to === undefined && from === siblings.length - 1))) return { scheme, key };
  const bare = changeList(scheme, node.parent, { kind, change: without(value.id) });
  const id = kind === 'aspect' ? value.id : freshId(value.id, idsOfChildren(bare, parent, kind));
  const moved = { ...value, id } as NodeValue;
  return {
    scheme: changeList(bare, parent, { kind, change: inserted(moved, to) }),
    key: keyBelow(parent, kind, id),
  };
}

function idsOfChildren(scheme: MarkingScheme, parent: NodeKey | null, kind: NodeKind): Set<string> {
  const children = schemeNodes(scheme).filter((one) => one.parent === parent && one.kind === kind);
  return new Set(children.map(({ value }) => value.id));
}
