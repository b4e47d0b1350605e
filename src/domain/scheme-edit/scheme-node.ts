import type { Aspect } from '../scheme/aspects/aspect-kinds';
import type { Criterion, MarkingScheme, Module, SubCriterion } from '../scheme/marking-scheme';

export type NodeKind = 'module' | 'criterion' | 'sub-criterion' | 'aspect';

/** The ids from the module down: "practical/frame/welds", an aspect behind a "#": "practical/frame/welds#gap". */
export type NodeKey = string;

export type NodeValue = Module | Criterion | SubCriterion | Aspect;

/** One thing of a marking scheme with the place where it stands. */
export interface SchemeNode {
  readonly kind: NodeKind;
  readonly key: NodeKey;
  /** Null for a module. */
  readonly parent: NodeKey | null;
  /** Below the scheme, as faults name it: "modules[0].criteria[1].aspects[2]". */
  readonly path: string;
  readonly value: NodeValue;
  readonly module: Module;
}

interface Held {
  readonly kind: NodeKind;
  readonly values: readonly NodeValue[];
  /** The member of the parent that holds them. */
  readonly list: ListName;
}

export type ListName = 'modules' | 'criteria' | 'subCriteria' | 'aspects';

/** The member in which a parent keeps its nodes of a kind. */
export const LIST_OF: Readonly<Record<NodeKind, ListName>> = {
  module: 'modules',
  criterion: 'criteria',
  'sub-criterion': 'subCriteria',
  aspect: 'aspects',
};

const HOLDERS: Readonly<Record<NodeKind, readonly (NodeKind | null)[]>> = {
  module: [null],
  criterion: ['module'],
  'sub-criterion': ['criterion'],
  aspect: ['criterion', 'sub-criterion'],
};

/** Whether a node of one kind may stand in one of another; null is the scheme itself. */
export function mayHold(parent: NodeKind | null, child: NodeKind): boolean {
  return HOLDERS[child].includes(parent);
}

export function keyBelow(parent: NodeKey | null, kind: NodeKind, id: string): NodeKey {
  if (parent === null) return id;
  return `${parent}${kind === 'aspect' ? '#' : '/'}${id}`;
}

/** What stands directly in a node, in the order in which people see it: aspects of its own first. */
function childrenOf(kind: NodeKind, value: NodeValue): Held[] {
  switch (kind) {
    case 'module':
      return [{ kind: 'criterion', values: (value as Module).criteria, list: 'criteria' }];
    case 'criterion': {
      const { aspects, subCriteria = [] } = value as Criterion;
      return [
        { kind: 'aspect', values: aspects, list: 'aspects' },
        { kind: 'sub-criterion', values: subCriteria, list: 'subCriteria' },
      ];
    }
    case 'sub-criterion':
      return [{ kind: 'aspect', values: (value as SubCriterion).aspects, list: 'aspects' }];
    case 'aspect':
      return [];
  }
}

function below(node: SchemeNode): SchemeNode[] {
  return childrenOf(node.kind, node.value).flatMap(({ kind, values, list }) =>
    values.flatMap((value, index) => {
      const child: SchemeNode = {
        kind,
        key: keyBelow(node.key, kind, value.id),
        parent: node.key,
        path: `${node.path}.${list}[${index}]`,
        value,
        module: node.module,
      };
      return [child, ...below(child)];
    }),
  );
}

/** Everything in a scheme, each node before what stands in it. */
export function schemeNodes({ modules }: Pick<MarkingScheme, 'modules'>): SchemeNode[] {
  return modules.flatMap((module, index) => {
    const node: SchemeNode = {
      kind: 'module',
      key: module.id,
      parent: null,
      path: `modules[${index}]`,
      value: module,
      module,
    };
    return [node, ...below(node)];
  });
}

/** The node of a key; undefined where it has gone. */
export function nodeAt(scheme: MarkingScheme, key: NodeKey | null): SchemeNode | undefined {
  return key === null ? undefined : schemeNodes(scheme).find((node) => node.key === key);
}

/** The innermost node in which a place lies, a path below the scheme; undefined for what concerns the whole scheme. */
export function nodeOfPath(nodes: readonly SchemeNode[], path: string): SchemeNode | undefined {
  return nodes.findLast((node) => path === node.path || path.startsWith(`${node.path}.`));
}
