import { useEffect, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CompetitionListItem } from '#contract/competitions';
import { useLocalText } from '../i18n/use-local-text';
import { getJson, type Answer } from '../sync/api';
import { Notice } from '../ui/notice';
import { ProblemNotice } from '../ui/problem-notice';

/** The first page after signing in: the competitions and the doors of the hall. */
export function StartView(): ReactElement {
  const { t } = useTranslation();
  const { local } = useLocalText();
  const [answer, setAnswer] = useState<Answer<readonly CompetitionListItem[]> | null>(null);
  useEffect(() => void getJson<readonly CompetitionListItem[]>('competitions').then(setAnswer), []);

  if (!answer) return <p>{t('console.loading')}</p>;
  if (!answer.ok) return <ProblemNotice problem={answer.refusal} />;
  if (answer.value.length === 0) {
    return <Notice kind="info" what={t('console.noCompetition')} next={t('console.noCompetitionNext')} />;
  }
  return (
    <>
      <h1>{t('console.competition')}</h1>
      <ul className="competition-list">
        {answer.value.map((competition) => (
          <li key={competition.id}>
            <h2>{local(competition.name)}</h2>
            {competition.note && <p>{local(competition.note)}</p>}
            <a className="button" href={`/board?competition=${encodeURIComponent(competition.id)}`}>
              {t('console.board')}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
