import { useMemo, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { StageRulesView } from '#contract/competitions';
import type { StageId } from '#domain/kernel/ids';
import { diffRules } from '#domain/stage-rules/diff-rules';
import { putJson } from '../../sync/api';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { ChangesTable } from '../rules/changes-table';
import type { SchemeEditing } from './use-scheme-editor';

export interface SaveDialogProps {
  readonly stageId: StageId;
  readonly editing: SchemeEditing;
  /** @param isOutdated somebody else has saved rules meanwhile */
  readonly onRefused: (code: string) => void;
  readonly onSaved: (view: StageRulesView) => void;
  readonly onClose: () => void;
}

/** Says what changes, then stores the rules as their next version. */
export function SaveDialog({ stageId, editing, onRefused, onSaved, onClose }: SaveDialogProps): ReactElement {
  const { t } = useTranslation('console');
  const { rules, scheme, version } = editing;
  const next = useMemo(() => ({ ...rules, scheme }), [rules, scheme]);
  const changes = useMemo(() => diffRules(rules, next), [rules, next]);
  return (
    <ConfirmDialog
      title={t('scheme.saveTitle', { version: version + 1 })}
      confirm={t('scheme.save')}
      kind="primary"
      act={async () => {
        const answer = await putJson<StageRulesView>(`stages/${stageId}/rules?basedOn=${version}`, next);
        if (answer.ok) onSaved(answer.value);
        else onRefused(answer.refusal.code);
        return answer;
      }}
      onClose={onClose}
    >
      <p>{t('scheme.saveLead', { count: changes.length })}</p>
      <div className="scheme-scroll">
        <ChangesTable changes={changes} was={rules} is={next} />
      </div>
    </ConfirmDialog>
  );
}
