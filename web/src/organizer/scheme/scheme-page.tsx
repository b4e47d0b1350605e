import '../rules/rules.css';
import './scheme.css';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { StageRulesView, StageSummary, TradeSummary } from '#contract/competitions';
import { useCompetitionScope } from '../../app/competition-scope';
import { holdsRole } from '../../app/holds-role';
import { useAnswer } from '../../app/use-answer';
import { useLocalText } from '../../i18n/use-local-text';
import { Loading } from '../../ui/loading';
import { Notice } from '../../ui/notice';
import { ProblemNotice } from '../../ui/problem-notice';
import { PageFrame } from '../page-frame';
import { SchemeEditor } from './scheme-editor';

interface StageProps {
  readonly trade: TradeSummary;
  readonly stage: StageSummary;
}

/** Why the scheme is only to be read; null where it may be changed. */
function useLock({ trade, stage }: StageProps): string | null {
  const { t } = useTranslation('console');
  const { me, competitionId, live } = useCompetitionScope();
  const mayChange =
    competitionId !== null && holdsRole(me, ['organizer'], { competitionId, tradeId: trade.id });
  if (!mayChange) return t('scheme.notYours');
  const board = live.board?.stages.find(({ stageId }) => stageId === stage.id);
  return board && (board.marked > 0 || board.isClosed) ? t('scheme.hasMarks') : null;
}

function StageScheme(props: StageProps): ReactElement {
  const { value, problem, reload } = useAnswer<StageRulesView>(`stages/${props.stage.id}/rules`);
  const locked = useLock(props);
  if (problem && !value) return <ProblemNotice problem={problem} retry={reload} />;
  if (!value) return <Loading />;
  return <SchemeEditor key={props.stage.id} view={value} locked={locked} reload={reload} />;
}

/** The page of a stage's marking scheme. */
export function SchemePage(): ReactElement {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  const { stageId } = useParams();
  const { competition, competitionId } = useCompetitionScope();
  const trade = competition.value?.trades.find(({ stages }) => stages.some(({ id }) => id === stageId));
  const stage = trade?.stages.find(({ id }) => id === stageId);
  const title = t('scheme.title');
  return (
    <PageFrame
      title={trade && stage ? `${local(trade.name)} ${local(stage.name)} · ${title}` : title}
      lead={
        <>
          <Link to={`/competitions/${competitionId ?? ''}/setup`}>{t('stations.setup')}</Link> ·{' '}
          {t('scheme.lead')}
        </>
      }
    >
      {trade && stage ? (
        <StageScheme key={stage.id} trade={trade} stage={stage} />
      ) : (
        <Notice kind="info" what={t('field.noStage')} next={t('field.noStageNext')} />
      )}
    </PageFrame>
  );
}
