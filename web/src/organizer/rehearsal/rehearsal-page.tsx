import './rehearsal.css';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { RehearsalDetail, RehearsalView } from '#contract/rehearsals';
import type { CompetitionId } from '#domain/kernel/ids';
import { useCompetitionScope } from '../../app/competition-scope';
import { holdsRole } from '../../app/holds-role';
import { useSession } from '../../app/session';
import { useAnswer } from '../../app/use-answer';
import { useAnswerAgain } from '../../app/use-answer-again';
import { useLocalText } from '../../i18n/use-local-text';
import { postJson } from '../../sync/api';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { Loading } from '../../ui/loading';
import { Notice } from '../../ui/notice';
import { ProblemNotice } from '../../ui/problem-notice';
import { PageFrame } from '../page-frame';
import { OpenRehearsal } from './open-rehearsal';
import { PastRehearsals } from './past-rehearsals';

const EVERY_MS = 1_500;

interface OpeningProps {
  readonly path: string;
  readonly label: string;
  readonly onOpened: () => void;
}

/** The one act of the page while nothing is rehearsed. */
function Opening({ path, label, onOpened }: OpeningProps): ReactElement {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  const { competition } = useCompetitionScope();
  const [isAsking, setAsking] = useState(false);
  const name = competition.value ? local(competition.value.name) : '';
  return (
    <div>
      <Button kind="primary" onClick={() => setAsking(true)}>
        {label}
      </Button>
      {isAsking && (
        <ConfirmDialog
          title={t('rehearsal.openTitle', { name })}
          confirm={t('rehearsal.open')}
          kind="primary"
          act={() => postJson(path)}
          onClose={(isDone) => {
            setAsking(false);
            if (isDone) onOpened();
          }}
        >
          <p>{t('rehearsal.openMeans')}</p>
        </ConfirmDialog>
      )}
    </div>
  );
}

interface RunningProps {
  readonly path: string;
  readonly mayRun: boolean;
  readonly onEnded: () => void;
}

function Running({ path, mayRun, onEnded }: RunningProps): ReactElement {
  const { value, problem, reload } = useAnswerAgain<RehearsalDetail>(path, EVERY_MS);
  if (!value) return problem ? <ProblemNotice problem={problem} /> : <Loading />;
  return <OpenRehearsal {...{ path, mayRun, reload, onEnded }} detail={value} />;
}

function Rehearsals({ realId }: { readonly realId: CompetitionId }): ReactElement {
  const { t } = useTranslation('console');
  const { me } = useCompetitionScope();
  const session = useSession();
  const path = `competitions/${realId}/rehearsals`;
  const { value, problem, reload } = useAnswer<readonly RehearsalView[]>(path);
  const mayRun = holdsRole(me, ['organizer'], { competitionId: realId });
  if (!value) {
    return problem ? <ProblemNotice problem={problem} retry={reload} /> : <Loading />;
  }
  // What may be done in the rehearsal came with it: the page learns of it before it leads there.
  const onOpened = (): void => {
    void session.reload();
    reload();
  };
  const open = value.find(({ endedAt }) => endedAt === null);
  const past = value.filter(({ endedAt }) => endedAt !== null);
  const label = t(past.length > 0 ? 'rehearsal.openAgain' : 'rehearsal.open');
  return (
    <>
      {value.length === 0 && <Notice kind="info" what={t('rehearsal.none')} next={t('rehearsal.noneNext')} />}
      {!open && mayRun && <Opening path={path} label={label} onOpened={onOpened} />}
      {open && <Running key={open.id} path={`${path}/${open.id}`} mayRun={mayRun} onEnded={reload} />}
      <PastRehearsals path={path} past={past} />
    </>
  );
}

/** Rehearsals of the competition; opened from within a rehearsal, those of the real one. */
export function RehearsalPage(): ReactElement {
  const { t } = useTranslation('console');
  const { competitionId, competition } = useCompetitionScope();
  const realId = competition.value?.rehearsalOf ?? competitionId;
  return (
    <PageFrame title={t('stations.rehearsal')} lead={t('rehearsal.lead')}>
      {realId && <Rehearsals key={realId} realId={realId} />}
    </PageFrame>
  );
}
