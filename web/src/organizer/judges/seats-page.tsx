import { Select } from 'antd';
import { useId, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { SeatsView } from '#contract/judges';
import type { StageId, TradeId } from '#domain/kernel/ids';
import { useCompetitionScope } from '../../app/competition-scope';
import { holdsRole } from '../../app/holds-role';
import { useAnswer } from '../../app/use-answer';
import { useLocalText } from '../../i18n/use-local-text';
import { Loading } from '../../ui/loading';
import { Notice } from '../../ui/notice';
import { ProblemNotice } from '../../ui/problem-notice';
import { JudgesFrame } from './judges-frame';
import { RecusalsPart } from './recusals-part';
import { SeatsEditor } from './seats-editor';

interface StageChoice {
  readonly stageId: StageId;
  readonly tradeId: TradeId;
  readonly label: string;
  readonly isReported: boolean;
}

function useStages(): readonly StageChoice[] {
  const { local } = useLocalText();
  const { competition } = useCompetitionScope();
  return (competition.value?.trades ?? []).flatMap((trade) =>
    trade.stages.map(({ id, name, kind }) => ({
      stageId: id,
      tradeId: trade.id,
      label: `${local(trade.name)} · ${local(name)}`,
      isReported: kind === 'preliminary',
    })),
  );
}

interface StageSeatsProps {
  readonly stage: StageChoice;
  readonly heldOn: string;
}

function StageSeats({ stage: { stageId, tradeId }, heldOn }: StageSeatsProps): ReactElement {
  const { t } = useTranslation('console');
  const { me, competitionId } = useCompetitionScope();
  const { value, problem, reload } = useAnswer<SeatsView>(
    `stages/${stageId}/seats${heldOn === '' ? '' : `?heldOn=${heldOn}`}`,
  );
  const may = (roles: Parameters<typeof holdsRole>[1]): boolean =>
    competitionId !== null && holdsRole(me, roles, { competitionId, tradeId });
  if (problem) return <ProblemNotice problem={problem} retry={reload} />;
  if (!value) return <Loading />;
  if (value.modules.length === 0)
    return <Notice kind="info" what={t('judges.noModules')} next={t('judges.noModulesNext')} />;
  return (
    <>
      <SeatsEditor key={value.revision} view={value} mayChange={may(['organizer'])} reload={reload} />
      {may(['organizer', 'chief-judge']) && <RecusalsPart stageId={stageId} revision={value.revision} />}
    </>
  );
}

interface StageFieldProps {
  readonly stages: readonly StageChoice[];
  readonly stage: StageChoice | undefined;
  readonly heldOn: string;
  readonly onChoose: (change: { readonly stage: string } | { readonly heldOn: string }) => void;
}

function StageField({ stages, stage, heldOn, onChoose }: StageFieldProps): ReactElement {
  const { t } = useTranslation('console');
  const [stageField, dayField] = [useId(), useId()];
  return (
    <div className="seat-choice">
      <label htmlFor={stageField}>{t('judges.stage')}</label>
      <Select<StageId>
        id={stageField}
        showSearch={{ optionFilterProp: 'label' }}
        value={stage?.stageId ?? null}
        onChange={(stageId) => onChoose({ stage: stageId })}
        options={stages.map(({ stageId, label }) => ({ value: stageId, label }))}
      />
      <label htmlFor={dayField}>{t('judges.heldOn')}</label>
      <input
        id={dayField}
        className="day-field"
        type="date"
        value={heldOn}
        onChange={({ target }) => onChoose({ heldOn: target.value })}
      />
    </div>
  );
}

/** Who marks which module of a stage. The stage and its day stand in the address. */
export function SeatsPage(): ReactElement {
  const { t } = useTranslation('console');
  const [search, setSearch] = useSearchParams();
  const stages = useStages();
  const stage =
    stages.find(({ stageId }) => stageId === search.get('stage')) ??
    stages.find(({ isReported }) => !isReported) ??
    stages[0];
  const heldOn = search.get('heldOn') ?? '';
  const choose: StageFieldProps['onChoose'] = (change) => {
    const next = { stage: stage?.stageId ?? '', heldOn, ...change };
    setSearch(
      Object.entries(next).filter(([, value]) => value !== ''),
      { replace: true },
    );
  };
  return (
    <JudgesFrame tab="seats">
      <StageField stages={stages} stage={stage} heldOn={heldOn} onChoose={choose} />
      {stage ? (
        <StageSeats key={stage.stageId} stage={stage} heldOn={heldOn} />
      ) : (
        <Notice kind="info" what={t('empty.trades')} />
      )}
    </JudgesFrame>
  );
}
