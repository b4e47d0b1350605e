import { Select } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { CONFLICT_KINDS, type ConflictEffect, type ConflictRule } from '#domain/conflict/conflict';
import { useCompetitionScope } from '../../app/competition-scope';
import { putJson, type Problem } from '../../sync/api';
import { Button } from '../../ui/button';
import { ProblemNotice } from '../../ui/problem-notice';
import { Labelled } from '../rulings/labelled';

const EFFECTS: readonly ConflictEffect[] = ['block', 'ask'];

export interface ConflictRuleFormProps {
  readonly rule: ConflictRule;
  readonly mayChange: boolean;
  readonly onDone: () => void;
}

/** What each kind of conflict does in this competition. */
export function ConflictRuleForm({ rule, mayChange, onDone }: ConflictRuleFormProps): ReactElement {
  const { t } = useTranslation('console');
  const { competitionId } = useCompetitionScope();
  const [draft, setDraft] = useState(rule);
  const [problem, setProblem] = useState<Problem | null>(null);
  const isChanged = CONFLICT_KINDS.some((kind) => draft[kind] !== rule[kind]);
  const save = async (): Promise<void> => {
    const answer = await putJson(`competitions/${competitionId ?? ''}/conflicts/rule`, draft);
    setProblem(answer.ok ? null : answer.refusal);
    if (answer.ok) onDone();
  };
  return (
    <section className="conflict-rule" aria-label={t('judges.rule')}>
      {CONFLICT_KINDS.map((kind) => (
        <Labelled key={kind} label={t(`judges.kind.${kind}`)}>
          {(ids) => (
            <Select<ConflictEffect>
              {...ids}
              disabled={!mayChange}
              value={draft[kind]}
              onChange={(effect) => setDraft((before) => ({ ...before, [kind]: effect }))}
              options={EFFECTS.map((value) => ({ value, label: t(`judges.effect.${value}`) }))}
            />
          )}
        </Labelled>
      ))}
      {isChanged && (
        <div className="judge-acts">
          <Button onClick={() => setDraft(rule)}>{t('judges.undo')}</Button>
          <Button kind="primary" onClick={() => void save()}>
            {t('judges.saveRule')}
          </Button>
        </div>
      )}
      {problem && <ProblemNotice problem={problem} />}
    </section>
  );
}
