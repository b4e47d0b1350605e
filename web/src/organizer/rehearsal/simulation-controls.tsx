import { Select } from 'antd';
import { useId, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { RehearsalDetail } from '#contract/rehearsals';
import { MOST_SIMULATED_SPEED } from '#domain/rehearsal/simulated-speed';
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
  readonly press: (speed: number) => Promise<void>;
} {
  const [problem, setProblem] = useState<Problem | null>(null);
  const door = `${path}/simulation`;
  const press = async (speed: number): Promise<void> => {
    setProblem(null);
    const isRunning = detail.simulation.state === 'running';
    const answer = await (isRunning ? deleteJson(door) : postJson(door, { speed }));
    if (!answer.ok) setProblem(answer.refusal);
    reload();
  };
  return { problem, press };
}

/** Starts and stops simulated judges, and says whether they mark. */
export function SimulationControls(props: SimulationControlsProps): ReactElement {
  const { t } = useTranslation('console');
  const id = useId();
  const [speed, setSpeed] = useState(10);
  const { problem, press } = usePress(props);
  const { state, speed: running } = props.detail.simulation;
  return (
    <section className="rehearsal-part">
      <h2>
        {t('rehearsal.simulation')} <small>{t(`rehearsal.state.${state}`, { speed: running ?? 0 })}</small>
      </h2>
      {state === 'lost' && (
        <Notice
          kind="warning"
          what={t('rehearsal.lost')}
          kept={t('rehearsal.lostKept')}
          next={t('rehearsal.lostNext')}
        />
      )}
      <div className="rehearsal-acts">
        <label htmlFor={id}>{t('rehearsal.speed')}</label>
        <Select
          id={id}
          value={speed}
          disabled={state === 'running'}
          options={SPEEDS.map((value) => ({ value, label: t('rehearsal.speedOf', { count: value }) }))}
          onChange={setSpeed}
        />
        <Button kind={state === 'running' ? 'quiet' : 'primary'} onClick={() => void press(speed)}>
          {t(state === 'running' ? 'rehearsal.stop' : 'rehearsal.start')}
        </Button>
      </div>
      {problem && <ProblemNotice problem={problem} />}
    </section>
  );
}
