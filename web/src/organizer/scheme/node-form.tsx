import { useMemo, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { faultText } from '#domain/kernel/fault-text';
import type { Aspect } from '#domain/scheme/aspects/aspect-kinds';
import type { Criterion, Module, SubCriterion } from '#domain/scheme/marking-scheme';
import { changeNode } from '#domain/scheme-edit/edit-scheme';
import { nodeSums } from '#domain/scheme-edit/node-sums';
import type { NodeValue, SchemeNode } from '#domain/scheme-edit/scheme-node';
import { useLocalText } from '../../i18n/use-local-text';
import { AspectForm } from './aspect-form';
import { faultsAt } from './faults-at';
import { TextPair } from './fields';
import { GroupForm, ModuleForm } from './group-form';
import type { SchemeEditing } from './use-scheme-editor';
import { WholeForm } from './whole-form';

export interface NodeFormProps {
  readonly editing: SchemeEditing;
  readonly isDisabled: boolean;
}

interface KindFormProps extends NodeFormProps {
  readonly node: SchemeNode;
  readonly onValue: (value: NodeValue, step?: string) => void;
}

function KindForm({ editing, node, isDisabled, onValue }: KindFormProps): ReactElement | null {
  const sum = useMemo(() => nodeSums([node]).get(node.key), [node]);
  const common = { isDisabled, onGroup: onValue };
  if (node.kind === 'aspect')
    return (
      <AspectForm
        aspect={node.value as Aspect}
        scheme={editing.scheme}
        isDisabled={isDisabled}
        onAspect={onValue}
      />
    );
  if (!sum) return null;
  return node.kind === 'module' ? (
    <ModuleForm {...common} group={node.value as Module} sum={sum} />
  ) : (
    <GroupForm {...common} group={node.value as Criterion | SubCriterion} sum={sum} />
  );
}

/** What is wrong right here, each as a sentence. */
function FaultsHere({
  editing,
  node,
}: {
  readonly editing: SchemeEditing;
  readonly node: SchemeNode | undefined;
}): ReactElement | null {
  const { t, i18n } = useTranslation('console');
  const { local } = useLocalText();
  const faults = faultsAt(editing, node?.key ?? null);
  if (faults.length === 0) return null;
  const member = (path: string): string => {
    const name = /([A-Za-z]+)(?:\[\d+\])?$/.exec(path)?.[1] ?? '';
    return i18n.exists(`console:rules.member.${name}`) ? t(`rules.member.${name}`) : name;
  };
  return (
    <ul className="scheme-faults" role="alert">
      {faults.map(({ path, fault }) => (
        <li key={`${path} ${fault}`}>
          {t('rules.pair', { name: member(path), value: local(faultText(fault)) })}
        </li>
      ))}
    </ul>
  );
}

/** The form of the node that is chosen in the tree, or of the whole scheme. */
export function NodeForm({ editing, isDisabled }: NodeFormProps): ReactElement {
  const { t } = useTranslation('console');
  const { selected: node, change } = editing;
  const put = (value: NodeValue, step?: string): void => {
    if (node) change((scheme) => changeNode(scheme, node.key, value), step && `${node.key} ${step}`);
  };
  return (
    <section className="scheme-form" aria-label={t('scheme.formTitle')}>
      <header>
        <h2>{t(`scheme.node.${node?.kind ?? 'whole'}`)}</h2>
        {node && <code>{node.value.id}</code>}
      </header>
      <FaultsHere editing={editing} node={node} />
      {node ? (
        <>
          <TextPair
            label={t('rules.member.name')}
            value={node.value.name}
            isDisabled={isDisabled}
            onValue={(name) => put({ ...node.value, name }, 'name')}
          />
          <KindForm key={node.key} editing={editing} node={node} isDisabled={isDisabled} onValue={put} />
        </>
      ) : (
        <WholeForm
          scheme={editing.scheme}
          isDisabled={isDisabled}
          onScheme={(scheme, step) => change(() => scheme, step && `whole ${step}`)}
        />
      )}
    </section>
  );
}
