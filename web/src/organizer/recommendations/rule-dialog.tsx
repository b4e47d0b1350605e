import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { HonoursView } from '#contract/honours';
import type { LocalText } from '#domain/kernel/local-text';
import { describeRecommendation } from '#domain/recommendation/describe-recommendation';
import type { RecommendationRule } from '#domain/recommendation/recommendation-rule';
import { useAnswer } from '../../app/use-answer';
import { useLocalText } from '../../i18n/use-local-text';
import { putJson } from '../../sync/api';
import { randomId } from '../../sync/random-id';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { ManyField } from '../selections/choice-field';
import { TextField } from '../selections/text-field';
import { formOf, MEDAL_FORM, MODEL_FORM, recommendationRuleOf, type RuleForm } from './rule-form';

export interface RuleDialogProps {
  readonly competitionId: string;
  /** The rule to change; absent: a new one. */
  readonly rule?: RecommendationRule;
  readonly onClose: (isDone: boolean) => void;
}

const shortId = (): string => randomId().slice(0, 8);

/** What the form means, in sentences; or that it cannot be read. */
function ReadBack({
  rule,
  names,
}: {
  readonly rule: RecommendationRule | null;
  readonly names: ReadonlyMap<string, LocalText>;
}): ReactElement {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  return (
    <section className="recommendation-read-back" aria-live="polite">
      <h3>{t('recommendations.readBack')}</h3>
      {rule ? (
        <ul>
          {describeRecommendation(rule, names).map((sentence) => (
            <li key={sentence.en}>{local(sentence)}</li>
          ))}
        </ul>
      ) : (
        <p>{t('recommendations.unread')}</p>
      )}
    </section>
  );
}

interface FieldsProps {
  readonly form: RuleForm;
  readonly isNew: boolean;
  readonly titles: ReadonlyMap<string, LocalText>;
  readonly onChange: (form: RuleForm) => void;
}

function Fields({ form, isNew, titles, onChange }: FieldsProps): ReactElement {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  const field = (name: 'name' | 'clause' | 'size' | 'bounds' | 'levels', rows?: number): ReactElement => (
    <TextField
      label={t(`recommendations.form.${name}`)}
      hint={t(`recommendations.hint.${name}`)}
      value={form[name]}
      {...(rows === undefined ? {} : { rows })}
      onChange={(value) => onChange({ ...form, [name]: value })}
    />
  );
  return (
    <>
      {isNew && (
        <p className="recommendation-acts">
          <Button onClick={() => onChange(MEDAL_FORM)}>{t('recommendations.usualMedal')}</Button>
          <Button onClick={() => onChange(MODEL_FORM)}>{t('recommendations.usualModel')}</Button>
        </p>
      )}
      <div className="recommendation-form">
        {field('name')}
        {field('size')}
        {field('clause')}
        <ManyField<string>
          label={t('recommendations.form.awards')}
          hint={t('recommendations.hint.awards')}
          values={form.awards}
          choices={[...titles].map(([value, title]) => ({ value, label: local(title) }))}
          onChange={(awards) => onChange({ ...form, awards })}
        />
        {field('bounds', 5)}
        {field('levels', 8)}
      </div>
    </>
  );
}

/** Sets a recommendation list up, or changes its rule: size, titles, composition, levels; read back as sentences. */
export function RuleDialog({ competitionId, rule: before, onClose }: RuleDialogProps): ReactElement {
  const { t } = useTranslation('console');
  const honours = useAnswer<HonoursView>(`honours/competitions/${competitionId}`);
  const [form, setForm] = useState<RuleForm>(before ? formOf(before) : MEDAL_FORM);
  const [id] = useState(() => before?.id ?? `recommended-${shortId()}`);
  const rule = recommendationRuleOf(form, { id, before, makeId: shortId });
  const titles = new Map((honours.value?.awardTotals ?? []).map(({ ruleId, title }) => [ruleId, title]));
  return (
    <ConfirmDialog
      title={t(before ? 'recommendations.change' : 'recommendations.new')}
      confirm={t(before ? 'recommendations.save' : 'recommendations.create')}
      kind="primary"
      isReady={rule !== null}
      act={() => putJson(`honours/competitions/${competitionId}/recommendations/${id}`, rule ?? {})}
      onClose={onClose}
    >
      <Fields form={form} isNew={!before} titles={titles} onChange={setForm} />
      <ReadBack rule={rule} names={titles} />
    </ConfirmDialog>
  );
}
