import { Select } from 'antd';
import { useId, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { RehearsalDetail } from '#contract/rehearsals';
import { refusalText } from '#domain/kernel/refusal-text';
import { MOST_SIMULATED_SPEED } from '#domain/rehearsal/simulated-speed';
import { useLocalText } from '../../i18n/use-local-text';
import { deleteJson, postJson, type Problem } from '../../sync/api';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { ProblemNotice } from '../../ui/problem-notice';

const SPEEDS: readonly number[] = [1, 5, 10, 20, MOST_SIMULATED_SPEED];

interface SimulationControlsProps {
  readonly path: string;
  readonly detail: RehearsalDetail;
  readonly reload: () => void;
}

/** Starts them at this speed, or stops them where they run. */
function usePress({ path, detail, reload }: SimulationControlsProps): {
  readonly problem: Problem | null;
  readonly press: (speed: number, toEnd: boolean) => Promise<void>;
} {
  const [problem, setProblem] = useState<Problem | null>(null);
  const door = `${path}/simulation`;
  const press = async (speed: number, toEnd: boolean): Promise<void> => {
    setProblem(null);
    const isRunning = detail.simulation.state === 'running';
    const answer = await (isRunning ? deleteJson(door) : postJson(door, { speed, toEnd }));
    if (!answer.ok) setProblem(answer.refusal);
    reload();
  };
  return { problem, press };
}

/** Where a run to the end could not go on; after what is missing was done there, it is started again. */
function StuckNotice({ path, detail }: SimulationControlsProps): ReactElement | null {
  const { t } = useTranslation('console');
  const { local, locale } = useLocalText();
  const { stuck, state } = detail.simulation;
  if (!stuck || state === 'running') return null;
  const { tradeId, tradeName, stageName, stageId, refusal } = stuck;
  return (
    <Notice
      kind="warning"
      what={t('rehearsalEnd.stuck', { trade: local(tradeName), stage: local(stageName) })}
      kept={refusalText(refusal, locale)}
      next={t('rehearsalEnd.stuckNext')}
    >
      <Link className="button" to={`/competitions/${idIn(path)}/trades/${tradeId}?stage=${stageId}`}>
        {t('rehearsalEnd.toStage')}
      </Link>
    </Notice>
  );
}

const idIn = (path: string): string => path.split('/').at(-1) ?? '';

function Keys({ detail, speed, press }: KeysProps): ReactElement {
  const { t } = useTranslation('console');
  if (detail.simulation.state === 'running')
    return <Button onClick={() => void press(speed, false)}>{t('rehearsal.stop')}</Button>;
  return (
    <>
      <Button kind="primary" onClick={() => void press(speed, true)}>
        {t('rehearsalEnd.start')}
      </Button>
      <Button onClick={() => void press(speed, false)}>{t('rehearsal.start')}</Button>
    </>
  );
}

interface KeysProps extends Pick<SimulationControlsProps, 'detail'> {
  readonly speed: number;
  readonly press: (speed: number, toEnd: boolean) => Promise<void>;
}

/** Starts and stops simulated judges, and says whether they mark, and whether they go on to the end. */
export function SimulationControls(props: SimulationControlsProps): ReactElement {
  const { t } = useTranslation('console');
  const id = useId();
  const [speed, setSpeed] = useState(10);
  const { problem, press } = usePress(props);
  const { state, speed: running, toEnd } = props.detail.simulation;
  const words = t(`rehearsal.state.${state}`, { speed: running ?? 0 });
  return (
    <section className="rehearsal-part">
      <h2>
        {t('rehearsal.simulation')}{' '}
        <small>{state === 'running' && toEnd ? t('rehearsalEnd.running', { words }) : words}</small>
      </h2>
      {state === 'lost' && (
        <Notice
          kind="warning"
          what={t('rehearsal.lost')}
          kept={t('rehearsal.lostKept')}
          next={t('rehearsal.lostNext')}
        />
      )}
      <StuckNotice {...props} />
      <p>{t('rehearsalEnd.means')}</p>
      <div className="rehearsal-acts">
        <label htmlFor={id}>{t('rehearsal.speed')}</label>
        <Select
          id={id}
          value={speed}
          disabled={state === 'running'}
          options={SPEEDS.map((value) => ({ value, label: t('rehearsal.speedOf', { count: value }) }))}
          onChange={setSpeed}
        />
        <Keys detail={props.detail} speed={speed} press={press} />
      </div>
      {problem && <ProblemNotice problem={problem} />}
    </section>
  );
}
