import '../trade.css';
import '../rulings/rulings.css';
import './deliberation.css';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import type { DeliberationView } from '#contract/deliberation';
import type { StageId, TradeId } from '#domain/kernel/ids';
import { useCompetitionScope } from '../../app/competition-scope';
import { useAnswer } from '../../app/use-answer';
import { useDeskHints } from '../../app/use-desk-hints';
import { useLocalText } from '../../i18n/use-local-text';
import { Loading } from '../../ui/loading';
import { Notice } from '../../ui/notice';
import { ProblemNotice } from '../../ui/problem-notice';
import { PageFrame } from '../page-frame';
import { DeliberationDesk } from './deliberation-desk';

function Deliberation({ stageId }: { readonly stageId: StageId }): ReactElement {
  const { t } = useTranslation('console');
  const { progress } = useDeskHints(stageId);
  const { value, problem, reload } = useAnswer<DeliberationView>(
    `publication/stages/${stageId}/deliberation`,
    progress,
  );
  if (!value) return problem ? <ProblemNotice problem={problem} /> : <Loading />;
  if (value.reasonFrom === null)
    return <Notice kind="info" what={t('deliberation.notAsked')} next={t('deliberation.notAskedNext')} />;
  if (value.entries.length === 0) return <Notice kind="info" what={t('deliberation.nobodyPlaced')} />;
  return <DeliberationDesk view={value} reload={reload} />;
}

/** Where a jury decides on the titles of one stage that the rules leave to it. */
export function DeliberationPage(): ReactElement {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  const { tradeId } = useParams();
  const [search] = useSearchParams();
  const { rows, competitionId, competition } = useCompetitionScope();
  const trade = rows.find((row) => row.trade.id === (tradeId as TradeId))?.trade;
  const stage = trade?.stages.find(({ id }) => id === search.get('stage')) ?? trade?.stages.at(-1);
  const back = `/competitions/${competitionId ?? ''}/trades/${tradeId ?? ''}`;
  const title =
    trade && stage
      ? t('deliberation.titleOf', { trade: local(trade.name), stage: local(stage.name) })
      : t('deliberation.page');
  return (
    <PageFrame
      title={title}
      lead={
        trade &&
        stage && <Link to={`${back}?stage=${stage.id}`}>{t('desk.back', { trade: local(trade.name) })}</Link>
      }
    >
      {stage && <Deliberation key={stage.id} stageId={stage.id} />}
      {!stage && competition.value && (
        <Notice kind="info" what={t('trade.none')} next={t('trade.noneNext')} />
      )}
    </PageFrame>
  );
}
