import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { Notice } from '../../ui/notice';
import { FaultsTable } from './faults-table';
import { ReturnedButton } from './returned-button';
import { soundRows } from './roster-counts';
import { StepTitle } from './step-title';
import { TroubleNotice } from '../../app/file-upload/trouble-notice';
import { useCountsText } from './use-counts-text';
import type { RosterStep, RosterWork } from './use-roster';

export interface CheckedProps {
  readonly path: string;
  readonly work: RosterWork;
  readonly checked: Extract<RosterStep, { at: 'checked' }>;
}

/** Takes the sound rows after the numbers have been read once more. */
function TakeSound({ work, checked }: Omit<CheckedProps, 'path'>): ReactElement {
  const { t } = useTranslation('console');
  const countsText = useCountsText();
  const [isAsking, setAsking] = useState(false);
  const { counts } = checked.report;
  const count = soundRows(counts);
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t('rosterImport.takeSound', { count })}</Button>
      {isAsking && (
        <ConfirmDialog
          title={t('rosterImport.soundTitle', { count })}
          confirm={t('rosterImport.soundConfirm', { count })}
          kind="primary"
          act={() => Promise.resolve({ ok: true, value: null })}
          onClose={(isDone) => {
            setAsking(false);
            if (isDone) void work.take('sound');
          }}
        >
          <p>{t('rosterImport.soundTakes', { file: checked.file.name, counts: countsText(counts) })}</p>
          <p>{t('rosterImport.soundLeaves', { count: counts.faulty })}</p>
        </ConfirmDialog>
      )}
    </>
  );
}

function Acts({ path, work, checked }: CheckedProps): ReactElement {
  const { t } = useTranslation('console');
  const { file, report } = checked;
  const sound = soundRows(report.counts);
  return (
    <div className="roster-acts">
      {report.counts.faulty === 0 && sound > 0 && (
        <Button kind="primary" onClick={() => void work.take('all')}>
          {t('rosterImport.takeAll')}
        </Button>
      )}
      {report.counts.faulty > 0 && (
        <>
          <ReturnedButton
            kind="primary"
            path={path}
            file={file}
            onChanged={() => work.startAgain({ code: 'FILE_CHANGED' })}
          />
          {sound > 0 && <TakeSound work={work} checked={checked} />}
        </>
      )}
      <Button onClick={() => void work.check(file)}>{t('rosterImport.checkAgain')}</Button>
      <Button onClick={() => work.startAgain()}>{t('rosterImport.another')}</Button>
    </div>
  );
}

/** What would come of the file, and what can be done with it. */
export function CheckedPart({ path, work, checked }: CheckedProps): ReactElement {
  const { t } = useTranslation('console');
  const countsText = useCountsText();
  const { file, report, trouble } = checked;
  const { counts, unknownColumns } = report;
  const isEmpty = soundRows(counts) + counts.faulty === 0;
  return (
    <>
      <StepTitle text={t('rosterImport.resultOf', { file: file.name })} />
      {trouble && <TroubleNotice trouble={trouble} lostNext={t('rosterImport.lostNext')} />}
      {isEmpty ? (
        <Notice kind="warning" what={t('rosterImport.noRows')} next={t('rosterImport.noRowsNext')} />
      ) : (
        <output className="roster-counts">{countsText(counts)}</output>
      )}
      {counts.faulty > 0 && <p>{t('rosterImport.faultyNext')}</p>}
      {unknownColumns.length > 0 && (
        <Notice
          kind="info"
          what={t('rosterImport.unknownColumns', { names: unknownColumns.join(t('rosterImport.list')) })}
          next={t('rosterImport.unknownColumnsNext')}
        />
      )}
      <Acts {...{ path, work, checked }} />
      {counts.faulty > 0 && <FaultsTable report={report} />}
    </>
  );
}
