import { Input, Select } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { FilableStage, FilingView } from '#contract/appeals';
import { FILER_ROLES, APPEAL_KINDS, type AppealKind, type FilerRole } from '#domain/appeal/appeal';
import type { FilingRequest } from '#domain/appeal/appeal-requests';
import { formatPoints } from '#domain/kernel/format-points';
import type { EntryId, StageId } from '#domain/kernel/ids';
import type { Points } from '#domain/kernel/points';
import { useAnswer } from '../../app/use-answer';
import { formatTime } from '../../i18n/format-time';
import { useLocalText } from '../../i18n/use-local-text';
import { postJson } from '../../sync/api';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { Labelled } from '../rulings/labelled';
import { PickOne } from '../rulings/pick-one';

export interface FileDialogProps {
  readonly stages: readonly FilableStage[];
  readonly onClose: (isDone: boolean) => void;
}

interface Draft {
  readonly kind: AppealKind;
  readonly entryId: EntryId | null;
  readonly filerRole: FilerRole;
  readonly filerName: string;
  readonly subject: string;
  readonly text: string;
}

const EMPTY: Draft = {
  kind: 'appeal',
  entryId: null,
  filerRole: 'leader',
  filerName: '',
  subject: '',
  text: '',
};

/** What is to be sent; null while something is missing. */
function requestOf({ entryId, ...draft }: Draft): FilingRequest | null {
  const words = [draft.filerName, draft.subject, draft.text];
  return entryId === null || words.some((word) => word.trim() === '') ? null : { ...draft, entryId };
}

interface FieldsProps {
  readonly draft: Draft;
  readonly onChange: (change: Partial<Draft>) => void;
}

interface LineProps {
  readonly label: string;
  readonly most: number;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function Line({ label, most, value, onChange }: LineProps): ReactElement {
  return (
    <Labelled label={label}>
      {(ids) => (
        <Input {...ids} maxLength={most} value={value} onChange={(event) => onChange(event.target.value)} />
      )}
    </Labelled>
  );
}

function Words({ draft, onChange }: FieldsProps): ReactElement {
  const { t } = useTranslation('console');
  return (
    <>
      <PickOne
        label={t('appeals.filerRole')}
        value={draft.filerRole}
        options={FILER_ROLES.map((role) => ({ value: role, label: t(`appeals.filers.${role}`) }))}
        onPick={(filerRole) => onChange({ filerRole })}
      />
      <Line
        label={t('appeals.filerName')}
        most={64}
        value={draft.filerName}
        onChange={(filerName) => onChange({ filerName })}
      />
      <Line
        label={t('appeals.subject')}
        most={120}
        value={draft.subject}
        onChange={(subject) => onChange({ subject })}
      />
      <Labelled label={t('appeals.text')}>
        {(ids) => (
          <Input.TextArea
            {...ids}
            rows={5}
            maxLength={4000}
            value={draft.text}
            onChange={(event) => onChange({ text: event.target.value })}
          />
        )}
      </Labelled>
    </>
  );
}

function Entry({ form, draft, onChange }: FieldsProps & { readonly form: FilingView | null }): ReactElement {
  const { t } = useTranslation('console');
  const entries = form?.entries ?? [];
  return (
    <>
      <PickOne
        label={t('appeals.kind')}
        value={draft.kind}
        options={APPEAL_KINDS.map((kind) => ({ value: kind, label: t(`appeals.kinds.${kind}`) }))}
        onPick={(kind) => onChange({ kind })}
      />
      <Labelled label={t('appeals.entry')}>
        {(ids) => (
          <Select<EntryId>
            {...ids}
            showSearch={{ optionFilterProp: 'label' }}
            value={draft.entryId}
            loading={form === null}
            options={entries.map(({ entryId, number, contestantName, unitName }) => ({
              value: entryId,
              label: `${number} ${contestantName} · ${unitName}`,
            }))}
            onChange={(entryId) => onChange({ entryId })}
          />
        )}
      </Labelled>
    </>
  );
}

/** What the rules say of this filing: until when, and what is deposited. */
function Means({ form }: { readonly form: FilingView }): ReactElement {
  const { t, i18n } = useTranslation('console');
  const { local } = useLocalText();
  const { until, rule } = form;
  return (
    <div className="ruling-means">
      <p>{t('appeals.fileMeans', { at: formatTime(until, i18n.language) })}</p>
      {rule.onePerEntry && <p>{t('appeals.onePerEntry')}</p>}
      {rule.depositDue && (
        <p>
          {t('appeals.deposit', {
            deposit: t('appeals.depositState.due', {
              yuan: formatPoints((rule.depositDue.fen * 10_000) as Points),
            }),
          })}
        </p>
      )}
      {rule.deposit && <p>{t('appeals.deposit', { deposit: local(rule.deposit) })}</p>}
    </div>
  );
}

/** Files an appeal or a score query on behalf of a leader or a contestant. */
export function FileDialog({ stages, onClose }: FileDialogProps): ReactElement {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  const [stageId, setStage] = useState<StageId | null>(stages[0]?.stageId ?? null);
  const [draft, setDraft] = useState(EMPTY);
  const { value: form } = useAnswer<FilingView>(stageId && `publication/stages/${stageId}/appeals`);
  const change = (part: Partial<Draft>): void => setDraft((before) => ({ ...before, ...part }));
  const request = requestOf(draft);
  return (
    <ConfirmDialog
      title={t('appeals.file')}
      confirm={t(request ? 'appeals.fileConfirm' : 'appeals.fileLacks')}
      kind="primary"
      isReady={request !== null && form !== null}
      act={(_, key) => postJson(`publication/stages/${stageId ?? ''}/appeals`, request ?? {}, key)}
      onClose={onClose}
    >
      <PickOne
        label={t('appeals.of')}
        value={stageId}
        options={stages.map((stage) => ({
          value: stage.stageId,
          label: `${local(stage.tradeName)} · ${local(stage.stageName)}`,
        }))}
        onPick={(picked) => {
          setStage(picked);
          change({ entryId: null });
        }}
      />
      <Entry form={form} draft={draft} onChange={change} />
      <Words draft={draft} onChange={change} />
      {form && <Means form={form} />}
    </ConfirmDialog>
  );
}
