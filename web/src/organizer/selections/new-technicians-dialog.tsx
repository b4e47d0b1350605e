import { Checkbox } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { sayGrade, type Grade } from '#domain/promotion/ladder';
import { useCompetitionScope } from '../../app/competition-scope';
import { useLocalText } from '../../i18n/use-local-text';
import { putJson } from '../../sync/api';
import { randomId } from '../../sync/random-id';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { ChoiceField, ManyField } from './choice-field';
import type { NewSelectionDialogProps } from './new-units-dialog';
import { techniciansRuleOf, USUAL_TECHNICIANS, type TechniciansForm } from './technicians-form';
import { TextField } from './text-field';

const GRADES: readonly Grade[] = [1, 2, 3, 4, 5];
const HEAD = ['name', 'clause'] as const;
const FIGURES = [
  'total',
  'perUnit',
  'perOccupation',
  'contestYears',
  'contestPlace',
  'years',
  'stipend',
  'items',
] as const;

interface FieldsProps {
  readonly form: TechniciansForm;
  readonly onChange: (form: TechniciansForm) => void;
}

function Texts({
  form,
  onChange,
  names,
}: FieldsProps & { readonly names: readonly (typeof HEAD | typeof FIGURES)[number][] }): ReactElement[] {
  const { t } = useTranslation('console');
  return names.map((name) => (
    <TextField
      key={name}
      label={t(`selections.techniciansForm.${name}`)}
      hint={t(`selections.techniciansHint.${name}`)}
      value={form[name]}
      {...(name === 'items' ? { rows: 4 } : {})}
      onChange={(value) => onChange({ ...form, [name]: value })}
    />
  ));
}

/** Who stands for it, and what she must bring. */
function People({ form, onChange }: FieldsProps): ReactElement {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  const { honours } = useCompetitionScope();
  const titles = honours.value?.awardTotals ?? [];
  const nominators = ['unit', 'committee'] as const;
  return (
    <>
      <ManyField
        label={t('selections.techniciansForm.awards')}
        hint={t('selections.techniciansHint.awards')}
        values={form.awards}
        choices={titles.map(({ ruleId, title }) => ({ value: ruleId, label: local(title) }))}
        onChange={(awards) => onChange({ ...form, awards })}
      />
      <ManyField
        label={t('selections.techniciansForm.nominators')}
        values={form.nominators}
        choices={nominators.map((value) => ({ value, label: t(`selections.fromOf.${value}`) }))}
        onChange={(chosen) => onChange({ ...form, nominators: chosen })}
      />
      <ChoiceField<Grade>
        label={t('selections.techniciansForm.grade')}
        value={form.grade}
        choices={GRADES.map((value) => ({ value, label: local(sayGrade(value)) }))}
        onChange={(grade) => onChange({ ...form, grade })}
      />
      <Checkbox
        checked={form.frontLine}
        onChange={({ target }) => onChange({ ...form, frontLine: target.checked })}
      >
        {t('selections.techniciansForm.frontLine')}
      </Checkbox>
    </>
  );
}

/** Sets up a selection of chief technicians by the figures that differ from city to city. */
export function NewTechniciansDialog({ competitionId, onClose }: NewSelectionDialogProps): ReactElement {
  const { t } = useTranslation('console');
  const [form, setForm] = useState<TechniciansForm>(USUAL_TECHNICIANS);
  const [id] = useState(() => `chief-${randomId().slice(0, 8)}`);
  const rule = techniciansRuleOf(form, id);
  return (
    <ConfirmDialog
      title={t('selections.newTechnicians')}
      confirm={t('selections.create')}
      kind="primary"
      isReady={rule !== null}
      act={() => putJson(`honours/competitions/${competitionId}/selections/${id}`, rule ?? {})}
      onClose={onClose}
    >
      <div className="selection-form">
        <Texts form={form} onChange={setForm} names={HEAD} />
        <People form={form} onChange={setForm} />
        <Texts form={form} onChange={setForm} names={FIGURES} />
      </div>
    </ConfirmDialog>
  );
}
