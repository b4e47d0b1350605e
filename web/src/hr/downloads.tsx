import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useCompetitionScope } from '../app/competition-scope';
import { downloadFile } from '../app/download-file';
import { holdsRole } from '../app/holds-role';
import { useLocalText } from '../i18n/use-local-text';
import type { Problem } from '../sync/api';
import { Button } from '../ui/button';
import { ProblemNotice } from '../ui/problem-notice';

type Format = 'xlsx' | 'csv';

/** The roster as files in the language in force; only for who may export it. */
export function Downloads(): ReactElement | null {
  const { t } = useTranslation('console');
  const { locale } = useLocalText();
  const { me, competitionId } = useCompetitionScope();
  const [working, setWorking] = useState<Format | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  if (competitionId === null || !holdsRole(me, ['hr'], { competitionId })) return null;
  const take = async (format: Format): Promise<void> => {
    setWorking(format);
    const name = `promotions.${format}`;
    const answer = await downloadFile(`exports/competitions/${competitionId}/${name}?lang=${locale}`, name);
    setWorking(null);
    setProblem(answer.ok ? null : answer.refusal);
  };
  return (
    <div className="downloads">
      <Button kind="primary" disabled={working !== null} onClick={() => void take('xlsx')}>
        {working === 'xlsx' ? t('exports.working') : t('exports.xlsx')}
      </Button>
      <Button disabled={working !== null} onClick={() => void take('csv')}>
        {working === 'csv' ? t('exports.working') : t('exports.csv')}
      </Button>
      {problem && <ProblemNotice problem={problem} />}
    </div>
  );
}
