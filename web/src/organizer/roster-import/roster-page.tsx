import './roster.css';
import { useEffect, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CompetitionView } from '#contract/competitions';
import type { RosterImportView } from '#contract/roster';
import { useCompetitionScope } from '../../app/competition-scope';
import { useAnswer } from '../../app/use-answer';
import { Notice } from '../../ui/notice';
import { ProgressBar } from '../../ui/small-signs';
import { PageFrame } from '../page-frame';
import { CheckedPart } from './checked-part';
import { FileChooser } from './file-chooser';
import { ImportsList } from './imports-list';
import { StepTitle } from './step-title';
import { TakenPart } from './taken-part';
import { TroubleNotice } from '../../app/file-upload/trouble-notice';
import { useRoster, type RosterStep, type RosterWork } from './use-roster';

/** Asks before the window is closed while a file is on its way. */
function useLeaveGuard(isTaking: boolean): void {
  useEffect(() => {
    if (!isTaking) return undefined;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isTaking]);
}

function Working({ step }: { readonly step: Extract<RosterStep, { share: number }> }): ReactElement {
  const { t } = useTranslation('console');
  const says = t(`rosterImport.${step.at}`, { file: step.file.name });
  return (
    <div className="roster-working">
      <StepTitle text={says} />
      <ProgressBar value={step.share} max={1} label={says} />
      <output>{t('rosterImport.percent', { percent: Math.floor(step.share * 100) })}</output>
      <p>{t(`rosterImport.${step.at}Means`)}</p>
    </div>
  );
}

function Choosing({
  path,
  work,
  step,
}: {
  readonly path: string;
  readonly work: RosterWork;
  readonly step: Extract<RosterStep, { at: 'choosing' }>;
}): ReactElement {
  const { t } = useTranslation('console');
  return (
    <>
      {step.trouble && (
        <>
          {step.fileName !== null && (
            <StepTitle text={t('rosterImport.refusedOf', { file: step.fileName })} />
          )}
          <TroubleNotice trouble={step.trouble} />
        </>
      )}
      <ol className="roster-steps">
        <li>
          <h2>{t('rosterImport.templateTitle')}</h2>
          <p>{t('rosterImport.templateMeans')}</p>
          <a className="button" data-kind="quiet" href={`/api/${path}/template.xlsx`} download>
            {t('rosterImport.template')}
          </a>
        </li>
        <li>
          <h2>{t('rosterImport.chooseTitle')}</h2>
          <p>{t('rosterImport.chooseMeans')}</p>
          <FileChooser onFile={(file) => void work.check(file)} />
        </li>
      </ol>
    </>
  );
}

/** Where they are added. */
const PLACE_OF = { trades: 'setup', units: 'units' } as const;

/** A roster names units and trades; without them there is nothing to check it against. */
function NothingToName({ competition }: { readonly competition: CompetitionView }): ReactElement {
  const { t } = useTranslation('console');
  const what = competition.trades.length === 0 ? 'trades' : 'units';
  return (
    <Notice
      kind="warning"
      what={t(`rosterImport.nothing.${what}`)}
      next={t(`rosterImport.nothingNext.${what}`)}
    >
      <Link className="button" to={`/competitions/${competition.id}/${PLACE_OF[what]}`}>
        {t(`stations.${PLACE_OF[what]}`)}
      </Link>
    </Notice>
  );
}

function Rosters({ competition }: { readonly competition: CompetitionView }): ReactElement {
  const path = `competitions/${competition.id}/roster`;
  const held = useAnswer<readonly RosterImportView[]>(`${path}/imports`);
  const work = useRoster(path, held.reload);
  const { step } = work;
  useLeaveGuard(step.at === 'taking');
  const isReady = competition.trades.length > 0 && competition.units > 0;
  return (
    <>
      <section className="roster-part" aria-busy={'share' in step}>
        {!isReady && <NothingToName competition={competition} />}
        {isReady && step.at === 'choosing' && <Choosing {...{ path, work, step }} />}
        {'share' in step && <Working step={step} />}
        {step.at === 'checked' && <CheckedPart {...{ path, work }} checked={step} />}
        {step.at === 'taken' && <TakenPart {...{ path, work }} taken={step} />}
      </section>
      <ImportsList path={path} held={held} />
    </>
  );
}

/** People and their registrations come in here as files. */
export function RosterPage(): ReactElement {
  const { t } = useTranslation('console');
  const { competition } = useCompetitionScope();
  return (
    <PageFrame title={t('stations.roster')} lead={t('rosterImport.lead')}>
      {competition.value && <Rosters key={competition.value.id} competition={competition.value} />}
    </PageFrame>
  );
}
