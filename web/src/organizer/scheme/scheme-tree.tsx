import { Tree, type TreeDataNode, type TreeProps } from 'antd';
import { useMemo, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { moveNode } from '#domain/scheme-edit/edit-scheme';
import { nodeSums, schemeSum, type NodeSum } from '#domain/scheme-edit/node-sums';
import { mayHold, type NodeKey, type SchemeNode } from '#domain/scheme-edit/scheme-node';
import { formatPoints } from '#domain/kernel/format-points';
import { useLocalText } from '../../i18n/use-local-text';
import { faultsAt } from './faults-at';
import { showAmount } from './show-amount';
import { useTreeKeys } from './use-tree-keys';
import type { SchemeEditing } from './use-scheme-editor';

/** The key of the whole scheme in the tree; no node is called so. */
const WHOLE = '.';

export interface SchemeTreeProps {
  readonly editing: SchemeEditing;
  readonly isDisabled: boolean;
}

interface RowProps {
  readonly name: string;
  readonly sum: NodeSum;
  readonly faults: number;
  /** Small words before the name. */
  readonly lead: string;
}

/** A node as a line: what it is called, what it comes to beside what is declared, and whether something is wrong. */
function TreeRow({ name, sum, faults, lead }: RowProps): ReactElement {
  const { t } = useTranslation('console');
  const { declared, isRight } = sum;
  return (
    <span className="scheme-node">
      <small>{lead}</small>
      <span className="scheme-name">{name}</span>
      {faults > 0 && <b className="scheme-fault-count">{t('scheme.faultCount', { count: faults })}</b>}
      <span className="scheme-figures" data-wrong={!isRight}>
        {showAmount(sum.sum)}
        {declared !== undefined && <i>{t('scheme.ofDeclared', { marks: formatPoints(declared) })}</i>}
      </span>
    </span>
  );
}

function useTreeData(editing: SchemeEditing): TreeDataNode[] {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  const { nodes, scheme } = editing;
  const sums = useMemo(() => nodeSums(nodes), [nodes]);
  const leadOf = ({ kind, value }: SchemeNode): string =>
    kind === 'aspect' && 'kind' in value ? t(`rules.value.${value.kind}`) : t(`scheme.node.${kind}`);
  const below = (parent: NodeKey | null): TreeDataNode[] =>
    nodes
      .filter((node) => node.parent === parent)
      .map((node) => ({
        key: node.key,
        title: (
          <TreeRow
            name={local(node.value.name)}
            lead={leadOf(node)}
            sum={sums.get(node.key)!}
            faults={faultsAt(editing, node.key).length}
          />
        ),
        children: below(node.key),
      }));
  const whole = (
    <TreeRow
      name={t('scheme.node.whole')}
      lead=""
      sum={schemeSum(scheme)}
      faults={faultsAt(editing, null).length}
    />
  );
  return [{ key: WHOLE, title: whole, children: below(null) }];
}

type DropInfo = Parameters<NonNullable<TreeProps['onDrop']>>[0];

/** Where a dragged node goes: into the one it is dropped on, or before or behind it. */
function dropTarget(info: DropInfo, nodes: readonly SchemeNode[]): { parent: NodeKey | null; at?: number } {
  const key = String(info.node.key);
  if (!info.dropToGap) return { parent: key === WHOLE ? null : key, at: 0 };
  const over = nodes.find((node) => node.key === key);
  const siblings = nodes.filter((node) => node.parent === over?.parent && node.kind === over?.kind);
  const index = siblings.findIndex((node) => node.key === key);
  const place = Number(info.node.pos.split('-').at(-1));
  return { parent: over?.parent ?? null, at: info.dropPosition < place ? index : index + 1 };
}

function useDrag({ nodes, edit }: SchemeEditing): Pick<TreeProps, 'allowDrop' | 'onDrop'> {
  const nodeOf = (key: unknown): SchemeNode | undefined => nodes.find((node) => node.key === key);
  return {
    allowDrop: ({ dragNode, dropNode, dropPosition }) => {
      const [dragged, over] = [nodeOf(dragNode.key), nodeOf(dropNode.key)];
      if (!dragged) return false;
      if (dropPosition === 0) return mayHold(over?.kind ?? null, dragged.kind);
      return over !== undefined && over.kind === dragged.kind;
    },
    onDrop: (info) => {
      const dragged = nodeOf(info.dragNode.key);
      if (dragged) edit((scheme) => moveNode(scheme, dragged.key, dropTarget(info, nodes)));
    },
  };
}

/** The scheme as a tree: arrows go through it, Alt+arrows move what is chosen, Insert and Delete do what they say; or by mouse. */
export function SchemeTree({ editing, isDisabled }: SchemeTreeProps): ReactElement {
  const { t } = useTranslation('console');
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const hear = useTreeKeys(editing, isDisabled);
  const data = useTreeData(editing);
  const drag = useDrag(editing);
  const all = [WHOLE, ...editing.nodes.map(({ key }) => key)];
  const choose = (key: unknown): void => editing.select(key === WHOLE ? null : String(key));
  return (
    <div className="scheme-tree" onKeyDownCapture={hear} role="presentation">
      <Tree
        aria-label={t('scheme.treeTitle')}
        blockNode
        treeData={data}
        draggable={isDisabled ? false : { icon: false }}
        selectedKeys={[editing.selected?.key ?? WHOLE]}
        expandedKeys={all.filter((key) => !closed.has(key))}
        onExpand={(keys) => setClosed(new Set(all.filter((key) => !keys.includes(key))))}
        onSelect={(_, { node }) => choose(node.key)}
        onActiveChange={(key) => key !== null && key !== undefined && choose(key)}
        {...drag}
      />
      {!isDisabled && <small>{t('scheme.keys')}</small>}
    </div>
  );
}
