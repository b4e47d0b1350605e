import { AutoComplete, Input, Select } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { JudgeRegister, NewJudgeBody, RegisteredJudge } from '#contract/judges';
import type { TradeId } from '#domain/kernel/ids';
import { useCompetitionScope } from '../../app/competition-scope';
import { useLocalText } from '../../i18n/use-local-text';
import { patchJson, postJson, type Answer } from '../../sync/api';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { Labelled } from '../rulings/labelled';
import { changeOf, draftOf, missingIn, type JudgeDraft } from './judge-draft';

export interface JudgeDialogProps {
  /** Null: a new one. */
  readonly judge: RegisteredJudge | null;
  readonly register: JudgeRegister;
  readonly onClose: (isDone: boolean) => void;
}

interface FieldsProps {
  readonly draft: JudgeDraft;
  readonly onDraft: (change: Partial<JudgeDraft>) => void;
}

function WorkFields({
  draft,
  onDraft,
  register,
}: FieldsProps & Pick<JudgeDialogProps, 'register'>): ReactElement {
  const { t } = useTranslation('console');
  const levels = [...new Set(register.judges.flatMap(({ level }) => level ?? []))].sort();
  return (
    <div className="ruling-row">
      <Labelled label={t('judges.unit')} hint={t('judges.unitHint')}>
        {(ids) => (
          <Select
            {...ids}
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            value={draft.unitId === '' ? undefined : draft.unitId}
            onChange={(unitId: string | undefined) => onDraft({ unitId: unitId ?? '' })}
            options={register.units.map(({ id, name }) => ({ value: String(id), label: name }))}
          />
        )}
      </Labelled>
      <Labelled label={t('judges.level')} hint={t('judges.levelHint')}>
        {(ids) => (
          <AutoComplete
            {...ids}
            value={draft.level}
            maxLength={64}
            onChange={(level: string) => onDraft({ level })}
            options={levels.map((value) => ({ value }))}
          />
        )}
      </Labelled>
    </div>
  );
}

function TradesField({ draft, onDraft }: FieldsProps): ReactElement {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  const { competition } = useCompetitionScope();
  return (
    <Labelled label={t('judges.trades')} hint={t('judges.tradesHint')}>
      {(ids) => (
        <Select<TradeId[]>
          {...ids}
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          value={[...draft.tradeIds]}
          onChange={(tradeIds) => onDraft({ tradeIds })}
          options={(competition.value?.trades ?? []).map(({ id, name }) => ({
            value: id,
            label: local(name),
          }))}
        />
      )}
    </Labelled>
  );
}

interface DayProps {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly onDay: (day: string) => void;
}

function DayField({ label, hint, value, onDay }: DayProps): ReactElement {
  return (
    <Labelled label={label} hint={hint}>
      {(ids) => (
        <input
          {...ids}
          className="day-field"
          type="date"
          value={value}
          onChange={({ target }) => onDay(target.value)}
        />
      )}
    </Labelled>
  );
}

function BarFields({ draft, onDraft }: FieldsProps): ReactElement {
  const { t } = useTranslation('console');
  return (
    <div className="judge-days">
      <DayField
        label={t('judges.trainedUntil')}
        hint={t('judges.trainedUntilHint')}
        value={draft.trainedUntil}
        onDay={(trainedUntil) => onDraft({ trainedUntil })}
      />
      <DayField
        label={t('judges.barUntil')}
        hint={t('judges.barUntilHint')}
        value={draft.barUntil}
        onDay={(barUntil) => onDraft({ barUntil })}
      />
      <Labelled label={t('judges.barReason')} hint={missingIn(draft) === 'bar' ? t('judges.barMissing') : ''}>
        {(ids) => (
          <Input
            {...ids}
            value={draft.barReason}
            maxLength={500}
            onChange={({ target }) => onDraft({ barReason: target.value })}
          />
        )}
      </Labelled>
    </div>
  );
}

function NameField({ draft, onDraft }: FieldsProps): ReactElement {
  const { t } = useTranslation('console');
  return (
    <Labelled label={t('judges.name')} hint={t('judges.nameHint')}>
      {(ids) => (
        <Input
          {...ids}
          value={draft.name}
          maxLength={64}
          autoComplete="off"
          onChange={({ target }) => onDraft({ name: target.value })}
        />
      )}
    </Labelled>
  );
}

/** Adds a judge to the register, or changes her entry. */
export function JudgeDialog({ judge, register, onClose }: JudgeDialogProps): ReactElement {
  const { t } = useTranslation('console');
  const { competitionId } = useCompetitionScope();
  const [draft, setDraft] = useState(() => draftOf(judge));
  const onDraft = (change: Partial<JudgeDraft>): void => setDraft((before) => ({ ...before, ...change }));
  const path = `competitions/${competitionId ?? ''}/judges`;
  const save = (): Promise<Answer<unknown>> => {
    const change = changeOf(draft);
    const created: NewJudgeBody = { ...change, name: draft.name.trim() };
    return judge ? patchJson(`${path}/${judge.judgeId}`, change) : postJson(path, created);
  };
  return (
    <ConfirmDialog
      title={judge ? t('judges.editOf', { name: judge.name }) : t('judges.add')}
      confirm={t(judge ? 'judges.save' : 'judges.create')}
      kind="primary"
      isReady={missingIn(draft) === null}
      act={save}
      onClose={onClose}
    >
      {!judge && <NameField draft={draft} onDraft={onDraft} />}
      <WorkFields draft={draft} onDraft={onDraft} register={register} />
      <TradesField draft={draft} onDraft={onDraft} />
      <BarFields draft={draft} onDraft={onDraft} />
      <Labelled label={t('judges.note')}>
        {(ids) => (
          <Input
            {...ids}
            value={draft.note}
            maxLength={500}
            onChange={({ target }) => onDraft({ note: target.value })}
          />
        )}
      </Labelled>
    </ConfirmDialog>
  );
}
