import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaperFormat } from '#contract/papers';
import { downloadFile } from '../../app/download-file';
import { useLocalText } from '../../i18n/use-local-text';
import type { Problem } from '../../sync/api';
import { Button } from '../../ui/button';
import { ProblemNotice } from '../../ui/problem-notice';

const FORMATS: readonly PaperFormat[] = ['pdf', 'xlsx', 'csv'];

export interface ListFilesProps {
  readonly competitionId: string;
  readonly ruleId: string;
}

/** The list on paper and as a workbook. */
export function ListFiles({ competitionId, ruleId }: ListFilesProps): ReactElement {
  const { t } = useTranslation('console');
  const { locale } = useLocalText();
  const [problem, setProblem] = useState<Problem | null>(null);
  const take = async (format: PaperFormat): Promise<void> => {
    const path = `exports/competitions/${competitionId}/recommendations/${ruleId}/${format}?lang=${locale}`;
    const answer = await downloadFile(path, `recommendations.${format}`);
    setProblem(answer.ok ? null : answer.refusal);
  };
  return (
    <>
      <p className="recommendation-acts">
        {FORMATS.map((format) => (
          <Button key={format} onClick={() => void take(format)}>
            {t('recommendations.take', { format: format.toUpperCase() })}
          </Button>
        ))}
      </p>
      {problem && <ProblemNotice problem={problem} />}
    </>
  );
}
