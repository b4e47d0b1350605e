import { Drawer } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { TradeSummary } from '#contract/competitions';
import type { StandingView, TallyView } from '#contract/results';
import type { JudgeId } from '#domain/kernel/ids';
import { useCompetitionScope } from '../app/competition-scope';
import { holdsRole } from '../app/holds-role';
import { useAnswer } from '../app/use-answer';
import { postJson } from '../sync/api';
import { Button } from '../ui/button';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { ProblemNotice } from '../ui/problem-notice';
import { NumberTag, PointsFigure } from '../ui/small-signs';
import { SecondPerson } from './correction/second-person';
import { LEAST_REASON } from './least-reason';
import { TallyNotes } from './record/tally-notes';
import { TallyModule } from './tally-module';
import { TallyTotal } from './tally-total';
import type { StageState } from './use-stage';
import { Loading } from '../ui/loading';

export interface TallyDrawerProps {
  readonly trade: TradeSummary;
  readonly state: StageState;
  readonly row: StandingView;
  readonly onClose: () => void;
}

type JudgeRow = { readonly judgeId: JudgeId; readonly judgeName: string };

/** The judges whose sheet of this entry is handed in, while the stage still takes marks. */
function reopenable({ state, row }: TallyDrawerProps): ReadonlySet<JudgeId> {
  const { value } = state.progress;
  if (!value || value.isClosed) return new Set();
  const submitted = value.judges.filter(
    ({ openEntries }) => !openEntries.some(({ entryId }) => entryId === row.entryId),
  );
  return new Set(submitted.map(({ judgeId }) => judgeId));
}

interface ReopenProps {
  readonly props: TallyDrawerProps;
  readonly judge: JudgeRow;
  readonly onClose: () => void;
}

function ReopenSheet({ props: { row, state }, judge, onClose }: ReopenProps): ReactElement {
  const { t } = useTranslation('console');
  const isRequest = state.rules.value?.rules.corrections?.secondPerson ?? false;
  return (
    <ConfirmDialog
      title={t('sheet.reopenTitle')}
      confirm={isRequest ? t('sheet.ask') : t('sheet.reopen')}
      kind="primary"
      leastReason={LEAST_REASON}
      act={(reason, key) =>
        postJson(`marking/sheets/${row.entryId}/judges/${judge.judgeId}/reopen`, { reason }, key)
      }
      onClose={(isDone) => {
        if (isDone) state.reload();
        onClose();
      }}
    >
      <p>{t('sheet.reopenMeans', { number: row.number, judge: judge.judgeName })}</p>
      <SecondPerson of="sheet" isAsked={isRequest} />
    </ConfirmDialog>
  );
}

function Arithmetic({
  tally,
  props,
}: {
  readonly tally: TallyView;
  readonly props: TallyDrawerProps;
}): ReactElement {
  const { me, competitionId } = useCompetitionScope();
  const [judge, setJudge] = useState<JudgeRow | null>(null);
  const mayReopen =
    competitionId !== null && holdsRole(me, ['chief-judge'], { competitionId, tradeId: props.trade.id });
  return (
    <div className="tally">
      {tally.modules.map((module, index) => (
        <TallyModule
          key={module.moduleId}
          ordinal={index + 1}
          module={module}
          rounding={tally.rounding}
          scheme={props.state.rules.value?.rules.scheme}
          reopenable={mayReopen ? reopenable(props) : new Set()}
          onReopen={setJudge}
        />
      ))}
      <TallyTotal tally={tally} />
      <TallyNotes entryId={props.row.entryId} tally={tally} />
      {judge && <ReopenSheet props={props} judge={judge} onClose={() => setJudge(null)} />}
    </div>
  );
}

/** The arithmetic behind one total, line by line, as it can be followed by hand. */
export function TallyDrawer(props: TallyDrawerProps): ReactElement {
  const { t } = useTranslation('console');
  const { row, state, onClose } = props;
  const stageId = state.standings.value?.stageId ?? '';
  const { value, problem } = useAnswer<TallyView>(
    `results/stages/${stageId}/entries/${row.entryId}/tally`,
    `${row.exactTotal} ${row.marked}`,
  );
  return (
    <Drawer
      open
      size={960}
      onClose={onClose}
      title={
        <span className="tally-title">
          <NumberTag number={row.number} />
          <span>{[row.contestantName, row.unitName].filter(Boolean).join(' · ')}</span>
          <PointsFigure points={row.total ?? '–'} />
        </span>
      }
    >
      {problem && <ProblemNotice problem={problem} />}
      {!value && !problem && <Loading />}
      {value && <Arithmetic tally={value} props={props} />}
      <div className="dialog-foot">
        <Button onClick={onClose}>{t('tally.close')}</Button>
      </div>
    </Drawer>
  );
}
