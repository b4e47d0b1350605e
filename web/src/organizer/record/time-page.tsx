import '../organizer.css';
import './record.css';
import { Tabs } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import type { StageSummary, TradeSummary } from '#contract/competitions';
import type { TradeId } from '#domain/kernel/ids';
import { useCompetitionScope } from '../../app/competition-scope';
import { holdsRole } from '../../app/holds-role';
import { useLocalText } from '../../i18n/use-local-text';
import { Loading } from '../../ui/loading';
import { Notice } from '../../ui/notice';
import { ProblemNotice } from '../../ui/problem-notice';
import { PageFrame } from '../page-frame';
import { ClockBoard } from './clock-board';
import { useClocks } from './use-clocks';

interface StageClocksProps {
  readonly trade: TradeSummary;
  readonly stage: StageSummary;
}

/** A tab for each module of the stage. */
function StageClocks({ trade, stage }: StageClocksProps): ReactElement {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  const { me, competitionId } = useCompetitionScope();
  const { held, problem, reload } = useClocks(stage.id);
  const mayAct =
    competitionId !== null && holdsRole(me, ['chief-judge'], { competitionId, tradeId: trade.id });
  return (
    <>
      {problem && <ProblemNotice problem={problem} kept={t('time.runsOn')} retry={reload} />}
      {!held && !problem && <Loading />}
      {held?.view.entries.length === 0 && (
        <Notice kind="info" what={t('time.empty')} next={t('time.emptyNext')} />
      )}
      {held?.view.isClosed && <Notice kind="info" what={t('time.closed')} />}
      {held && held.view.entries.length > 0 && (
        <Tabs
          items={held.view.modules.map((module) => ({
            key: module.moduleId,
            label: local(module.name),
            children: (
              <ClockBoard
                held={held}
                module={module}
                mayAct={mayAct && !held.view.isClosed}
                reload={reload}
              />
            ),
          }))}
        />
      )}
    </>
  );
}

/** Time keeping of one stage: the chief judge's page in the hall. */
export function TimePage(): ReactElement {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  const { tradeId } = useParams();
  const [search] = useSearchParams();
  const { rows, competitionId } = useCompetitionScope();
  const row = rows.find(({ trade }) => trade.id === (tradeId as TradeId));
  const stages = row?.trade.stages.filter(({ kind }) => kind !== 'preliminary') ?? [];
  const stage = stages.find(({ id }) => id === search.get('stage')) ?? stages.at(-1);
  const lead = row && stage && (
    <>
      <Link to={`/competitions/${competitionId ?? ''}/trades/${row.trade.id}?stage=${stage.id}`}>
        {local(row.trade.name)}
      </Link>{' '}
      · {local(stage.name)}
    </>
  );
  return (
    <PageFrame title={t('time.title.page')} lead={lead}>
      {row && stage ? (
        <StageClocks key={stage.id} trade={row.trade} stage={stage} />
      ) : (
        <Notice kind="info" what={t('empty.stages')} />
      )}
    </PageFrame>
  );
}
