import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { SchemeForm } from '#contract/schemes';
import type { StageId } from '#domain/kernel/ids';
import { duplicateNode } from '#domain/scheme-edit/duplicate-node';
import { addNode, idsIn, removeNode, shiftNode } from '#domain/scheme-edit/edit-scheme';
import type { NodeKind } from '#domain/scheme-edit/scheme-node';
import { downloadFile } from '../../app/download-file';
import { useLocalText } from '../../i18n/use-local-text';
import type { Problem } from '../../sync/api';
import { Button } from '../../ui/button';
import { ProblemNotice } from '../../ui/problem-notice';
import { parentFor, type Edit } from './add-node';
import type { SchemeEditing } from './use-scheme-editor';

interface BarProps {
  readonly editing: SchemeEditing;
  readonly isDisabled: boolean;
}

const KINDS: readonly NodeKind[] = ['module', 'criterion', 'sub-criterion', 'aspect'];

/** New nodes, near the one that is chosen. */
function AddButtons({ editing, isDisabled }: BarProps): ReactElement {
  const { t } = useTranslation('console');
  const { nodes, selected, edit, saved } = editing;
  return (
    <fieldset aria-label={t('scheme.add')}>
      {KINDS.map((kind) => {
        const parent = parentFor(nodes, selected, kind);
        return (
          <Button
            key={kind}
            disabled={isDisabled || parent === undefined}
            onClick={() => edit((scheme) => addNode(scheme, kind, { parent: parent ?? null }, idsIn(saved)))}
          >
            {t('scheme.addKind', { kind: t(`scheme.node.${kind}`) })}
          </Button>
        );
      })}
    </fieldset>
  );
}

/** What can be done with the node that is chosen, and with the last steps. */
function EditButtons({ editing, isDisabled }: BarProps): ReactElement {
  const { t } = useTranslation('console');
  const { selected, edit, canUndo, canRedo, undo, redo, saved } = editing;
  const key = selected?.key ?? '';
  const acts: readonly (readonly [string, Edit])[] = [
    ['up', (scheme) => shiftNode(scheme, key, -1)],
    ['down', (scheme) => shiftNode(scheme, key, 1)],
    ['duplicate', (scheme) => duplicateNode(scheme, key, idsIn(saved))],
    ['remove', (scheme) => removeNode(scheme, key)],
  ];
  return (
    <>
      <fieldset aria-label={t('scheme.change')}>
        {acts.map(([name, act]) => (
          <Button key={name} disabled={isDisabled || !selected} onClick={() => edit(act)}>
            {t(`scheme.${name}`)}
          </Button>
        ))}
      </fieldset>
      <fieldset aria-label={t('scheme.steps')}>
        <Button disabled={isDisabled || !canUndo} onClick={undo}>
          {t('scheme.undo')}
        </Button>
        <Button disabled={isDisabled || !canRedo} onClick={redo}>
          {t('scheme.redo')}
        </Button>
      </fieldset>
    </>
  );
}

/** The stored scheme as a workbook, in both forms. */
function ExportButtons({
  stageId,
  hasScheme,
}: {
  readonly stageId: StageId;
  readonly hasScheme: boolean;
}): ReactElement {
  const { t } = useTranslation('console');
  const { locale } = useLocalText();
  const [problem, setProblem] = useState<Problem | null>(null);
  const take = async (form: SchemeForm): Promise<void> => {
    const answer = await downloadFile(
      `stages/${stageId}/scheme.xlsx?form=${form}&lang=${locale}`,
      'scheme.xlsx',
    );
    setProblem(answer.ok ? null : answer.refusal);
  };
  return (
    <>
      {(['own', 'cis'] as const).map((form) => (
        <Button key={form} disabled={!hasScheme} onClick={() => void take(form)}>
          {t(`scheme.export.${form}`)}
        </Button>
      ))}
      {problem && <ProblemNotice problem={problem} />}
    </>
  );
}

export interface SchemeToolbarProps extends BarProps {
  readonly stageId: StageId;
  readonly onImport: () => void;
}

/** Everything that can be done by mouse. */
export function SchemeToolbar({ editing, isDisabled, stageId, onImport }: SchemeToolbarProps): ReactElement {
  const { t } = useTranslation('console');
  return (
    <div className="scheme-toolbar">
      <AddButtons editing={editing} isDisabled={isDisabled} />
      <EditButtons editing={editing} isDisabled={isDisabled} />
      <fieldset aria-label={t('scheme.files')}>
        <Button disabled={isDisabled} onClick={onImport}>
          {t('scheme.import')}
        </Button>
        <ExportButtons stageId={stageId} hasScheme={editing.rules.scheme !== undefined} />
      </fieldset>
    </div>
  );
}
