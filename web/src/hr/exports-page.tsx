import './hr.css';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useCompetitionScope } from '../app/competition-scope';
import { downloadFile } from '../app/download-file';
import { holdsRole } from '../app/holds-role';
import { usePageTitle } from '../app/use-page-title';
import type { Problem } from '../sync/api';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { ProblemNotice } from '../ui/problem-notice';
import { AnswersPart } from './answers-part';
import { GivenArchive } from './given-archive';
import { LevelsPart } from './levels-part';
import { RosterExport } from './roster-export';
import { Loading } from '../ui/loading';
import { PapersPart } from './papers-part';

function RosterPart(): ReactElement {
  const { t } = useTranslation('console');
  const { honours } = useCompetitionScope();
  const { value, isLoading } = honours;
  return (
    <section className="export">
      <h2>{t('exports.roster')}</h2>
      <p>{t('exports.rosterWhat')}</p>
      {isLoading && <Loading />}
      {value?.conferredAt && <RosterExport honours={value} />}
      {value?.conferredAt === null && <Notice kind="info" what={t('hr.missing')} />}
    </section>
  );
}

/** The whole competition as one file: for the house itself, and one for everybody without what is private. */
function ArchiveExport(): ReactElement {
  const { t } = useTranslation('console');
  const { competitionId } = useCompetitionScope();
  const [working, setWorking] = useState<'whole' | 'public' | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const take = async (which: 'whole' | 'public'): Promise<void> => {
    setWorking(which);
    const path = `exports/competitions/${competitionId ?? ''}/archive`;
    const answer = await (which === 'public'
      ? downloadFile(`${path}?audience=public`, 'archive-public.json')
      : downloadFile(path, 'archive.json'));
    setWorking(null);
    setProblem(answer.ok ? null : answer.refusal);
  };
  return (
    <section className="export">
      <h2>{t('exports.archive')}</h2>
      <p>{t('exports.archiveWhat')}</p>
      <p>{t('exports.archivePublicWhat')}</p>
      <p className="export-acts">
        <Button kind="primary" disabled={working !== null} onClick={() => void take('whole')}>
          {working === 'whole' ? t('exports.working') : t('exports.archiveTake')}
        </Button>
        <Button disabled={working !== null} onClick={() => void take('public')}>
          {working === 'public' ? t('exports.working') : t('exports.archivePublicTake')}
        </Button>
      </p>
      {problem && <ProblemNotice problem={problem} />}
      <GivenArchive competitionId={competitionId ?? ''} />
      <p>
        {t('exports.verifyWhat')} <a href="/verify">{t('exports.verify')}</a>
      </p>
    </section>
  );
}

/** Files that leave the house: the roster for HR, the whole competition for the organizer. */
export function ExportsPage(): ReactElement {
  const { t } = useTranslation('console');
  const { me, competitionId } = useCompetitionScope();
  usePageTitle(t('stations.exports'));
  const holds = (role: 'hr' | 'organizer'): boolean =>
    competitionId !== null && holdsRole(me, [role], { competitionId });
  return (
    <>
      <header className="page-head">
        <h1>{t('stations.exports')}</h1>
      </header>
      {holds('hr') && <RosterPart />}
      {holds('hr') && <AnswersPart />}
      {(holds('hr') || holds('organizer')) && <LevelsPart />}
      {competitionId !== null && <PapersPart competitionId={competitionId} />}
      {holds('organizer') && <ArchiveExport />}
    </>
  );
}
