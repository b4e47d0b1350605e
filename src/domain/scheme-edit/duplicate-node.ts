import { say } from '../kernel/say';
import type { Aspect } from '../scheme/aspects/aspect-kinds';
import type { Criterion, MarkingScheme, Module, SubCriterion } from '../scheme/marking-scheme';
import { idsIn, insertNode, type Edited } from './edit-scheme';
import { freshId } from './fresh-id';
import { nodeAt, schemeNodes, type NodeKey, type NodeKind, type NodeValue } from './scheme-node';

/** Hands out ids that nobody has, each once. */
type NextId = (wanted: string) => string;

const idsAfter = (taken: Set<string>): NextId => {
  return (wanted) => {
    const id = freshId(wanted, taken);
    taken.add(id);
    return id;
  };
};

const copyAspect = (aspect: Aspect, next: NextId): Aspect => ({ ...aspect, id: next(aspect.id) }) as Aspect;

const copySub = (sub: SubCriterion, next: NextId): SubCriterion => ({
  ...sub,
  id: next(sub.id) as SubCriterion['id'],
  aspects: sub.aspects.map((aspect) => copyAspect(aspect, next)),
});

const copyCriterion = (criterion: Criterion, next: NextId): Criterion => ({
  ...criterion,
  id: next(criterion.id) as Criterion['id'],
  aspects: criterion.aspects.map((aspect) => copyAspect(aspect, next)),
  ...(criterion.subCriteria ? { subCriteria: criterion.subCriteria.map((sub) => copySub(sub, next)) } : {}),
});

function copyOf(kind: NodeKind, value: NodeValue, next: NextId): NodeValue {
  switch (kind) {
    case 'module':
      return {
        ...(value as Module),
        id: next(value.id) as Module['id'],
        criteria: (value as Module).criteria.map((criterion) => copyCriterion(criterion, next)),
      };
    case 'criterion':
      return copyCriterion(value as Criterion, next);
    case 'sub-criterion':
      return copySub(value as SubCriterion, next);
    case 'aspect':
      return copyAspect(value as Aspect, next);
  }
}

/** A copy right behind a node, with ids of its own all the way down and a name that says that it is one. */
export function duplicateNode(
  scheme: MarkingScheme,
  key: NodeKey,
  taken: ReadonlySet<string> = new Set(),
): Edited {
  const node = nodeAt(scheme, key);
  if (!node) return { scheme, key: null };
  const { kind, value, parent } = node;
  const siblings = schemeNodes(scheme).filter((one) => one.parent === parent && one.kind === kind);
  const copy = copyOf(kind, value, idsAfter(new Set([...idsIn(scheme), ...taken])));
  const name = say(`${value.name.zh}（副本）`, `${value.name.en} (copy)`);
  const at = siblings.findIndex((one) => one.key === key) + 1;
  return insertNode(scheme, { kind, value: { ...copy, name } }, { parent, at });
}
