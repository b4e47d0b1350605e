import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../sync/api';
import { postJson } from '../../sync/api';
import { Button } from '../../ui/button';
import { ProblemNotice } from '../../ui/problem-notice';

export interface FreezePartProps {
  readonly stageId: string;
  readonly onDone: () => void;
}

/** Nothing is frozen: now, or at a moment to come. */
export function FreezePart({ stageId, onDone }: FreezePartProps): ReactElement {
  const { t } = useTranslation('console');
  const [at, setAt] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const freeze = async (body: object): Promise<void> => {
    const answer = await postJson(`results/stages/${stageId}/freezes`, body);
    setProblem(answer.ok ? null : answer.refusal);
    onDone();
  };
  return (
    <section className="remote-part">
      <h2>{t('reveal.none')}</h2>
      <p>{t('reveal.noneMeans')}</p>
      {problem && <ProblemNotice problem={problem} />}
      <Button kind="primary" size="large" onClick={() => void freeze({})}>
        {t('reveal.freezeNow')}
      </Button>
      <label>
        {t('reveal.at')}
        <input type="datetime-local" value={at} onChange={(event) => setAt(event.target.value)} />
      </label>
      <Button
        size="large"
        disabled={at === ''}
        onClick={() => void freeze({ from: new Date(at).toISOString() })}
      >
        {t('reveal.freezeAt')}
      </Button>
    </section>
  );
}
