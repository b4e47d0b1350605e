import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { YearbookView } from '#contract/papers';
import type { CompetitionId } from '#domain/kernel/ids';
import { useAnswer } from '../app/use-answer';
import { useLocalText } from '../i18n/use-local-text';
import { Button } from '../ui/button';
import { Loading } from '../ui/loading';
import { Notice } from '../ui/notice';
import { ProblemNotice } from '../ui/problem-notice';

/** The paragraph for the yearbook, to be read and copied; its figures as a table stand on paper. */
export function YearbookPart({ competitionId }: { readonly competitionId: CompetitionId }): ReactElement {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  const [isCopied, setCopied] = useState(false);
  const { value, problem, isLoading } = useAnswer<YearbookView>(
    `exports/competitions/${competitionId}/yearbook`,
  );
  const copy = async (view: YearbookView): Promise<void> => {
    await navigator.clipboard.writeText(local(view.paragraph));
    setCopied(true);
  };
  return (
    <>
      <h3>{t('papers.paragraph')}</h3>
      {isLoading && <Loading />}
      {problem && <ProblemNotice problem={problem} />}
      {value && (
        <>
          <p className="yearbook-paragraph">{local(value.paragraph)}</p>
          {!value.isFinal && <Notice kind="info" what={t('papers.provisional')} />}
          <Button onClick={() => void copy(value)}>{isCopied ? t('papers.copied') : t('papers.copy')}</Button>
        </>
      )}
    </>
  );
}
