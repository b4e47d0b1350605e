import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCompetitionScope } from '../app/competition-scope';
import { usePageTitle } from '../app/use-page-title';
import { useLocalText } from '../i18n/use-local-text';
import { Notice } from '../ui/notice';
import { ProblemNotice } from '../ui/problem-notice';
import { Loading } from '../ui/loading';

export interface PageFrameProps {
  readonly title: string;
  /** Small line under the title. */
  readonly lead?: ReactNode;
  readonly children: ReactNode;
}

/** Title and state of a competition's page: loading, refused, live connection lost, or what the page has to show. */
export function PageFrame({ title, lead, children }: PageFrameProps): ReactElement {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  const { competition, live } = useCompetitionScope();
  const { value, problem, reload } = competition;
  usePageTitle(title);
  return (
    <>
      <header className="page-head">
        <h1>{title}</h1>
        {lead && <p>{lead}</p>}
        {value?.note && <p className="page-note">{local(value.note)}</p>}
      </header>
      {problem && <ProblemNotice problem={problem} retry={reload} />}
      {value && live.board && !live.isConnected && (
        <Notice kind="warning" what={t('live.lost')} kept={t('live.lostKept')} next={t('live.lostNext')} />
      )}
      {!value && !problem && <Loading />}
      {value && children}
    </>
  );
}
