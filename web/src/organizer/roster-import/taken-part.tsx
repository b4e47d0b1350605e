import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCompetitionScope } from '../../app/competition-scope';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { FaultsTable } from './faults-table';
import { ImportDuplicates } from './import-duplicates';
import { ReturnedButton } from './returned-button';
import { soundRows } from './roster-counts';
import { StepTitle } from './step-title';
import { useCountsText } from './use-counts-text';
import type { RosterStep, RosterWork } from './use-roster';

interface TakenProps {
  readonly path: string;
  readonly work: RosterWork;
  readonly taken: Extract<RosterStep, { at: 'taken' }>;
}

function Acts({ path, work, taken }: TakenProps): ReactElement {
  const { t } = useTranslation('console');
  const { competitionId } = useCompetitionScope();
  return (
    <div className="roster-acts">
      <Link className="button" data-kind="primary" to={`/competitions/${competitionId ?? ''}/registrations`}>
        {t('rosterImport.toRegistrations')}
      </Link>
      {taken.report.counts.faulty > 0 && (
        <ReturnedButton
          kind="quiet"
          path={path}
          file={taken.file}
          onChanged={() => work.startAgain({ code: 'FILE_CHANGED' })}
        />
      )}
      <Button onClick={() => work.startAgain()}>{t('rosterImport.another')}</Button>
    </div>
  );
}

/** What was taken, and where to go from here. */
export function TakenPart(props: TakenProps): ReactElement {
  const { t } = useTranslation('console');
  const countsText = useCountsText();
  const { file, report } = props.taken;
  const { faulty } = report.counts;
  return (
    <>
      <StepTitle text={t('rosterImport.takenOf', { file: file.name })} />
      <Notice
        kind="info"
        what={t('rosterImport.taken', {
          count: soundRows(report.counts),
          counts: countsText({ ...report.counts, faulty: 0 }),
        })}
      />
      {faulty > 0 && (
        <Notice
          kind="warning"
          what={t('rosterImport.left', { count: faulty })}
          next={t('rosterImport.leftNext')}
        />
      )}
      {report.importId !== null && <ImportDuplicates importId={report.importId} saysNone={false} />}
      <Acts {...props} />
      {faulty > 0 && <FaultsTable report={report} />}
    </>
  );
}
