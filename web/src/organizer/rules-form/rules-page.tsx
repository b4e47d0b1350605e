import './rules-form.css';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { StageRulesView, StageSummary, TradeSummary } from '#contract/competitions';
import { useCompetitionScope } from '../../app/competition-scope';
import { holdsRole } from '../../app/holds-role';
import { useAnswer, type Held } from '../../app/use-answer';
import { useLocalText } from '../../i18n/use-local-text';
import { Loading } from '../../ui/loading';
import { Notice } from '../../ui/notice';
import { ProblemNotice } from '../../ui/problem-notice';
import { PageFrame } from '../page-frame';
import { RulesForm } from './rules-form';

interface BodyProps {
  readonly trade: TradeSummary;
  readonly stage: StageSummary;
  readonly rules: Held<StageRulesView>;
  readonly year: number;
}

/** Why rules are shown to be read alone; null where they may be changed. */
function useLocked({ trade, stage }: BodyProps): 'frozen' | 'readOnly' | null {
  const { competitionId, live, me } = useCompetitionScope();
  const marked = live.board?.stages.find(({ stageId }) => stageId === stage.id)?.marked ?? 0;
  if (marked > 0) return 'frozen';
  const place = competitionId === null ? null : { competitionId, tradeId: trade.id };
  return place && holdsRole(me, ['organizer'], place) ? null : 'readOnly';
}

function RulesBody(props: BodyProps): ReactElement {
  const { trade, stage, rules, year } = props;
  const { t } = useTranslation('console');
  const locked = useLocked(props);
  const { value, problem, reload } = rules;
  if (problem) {
    return <ProblemNotice problem={problem} retry={reload} />;
  }
  if (!value) return <Loading />;
  return (
    <>
      <nav className="rules-form-links">
        <Link className="button" to="../setup">
          {t('setUp.rules.back')}
        </Link>
        <Link className="button" to={`../stages/${stage.id}/scheme`}>
          {t('setUp.rules.scheme')}
        </Link>
      </nav>
      {locked && (
        <Notice kind="info" what={t(`setUp.rules.${locked}`)} next={t(`setUp.rules.${locked}Next`)} />
      )}
      {!value.rules.scheme && <Notice kind="info" what={t('setUp.rules.schemeNone')} />}
      <RulesForm
        key={value.version}
        trade={trade}
        stage={stage}
        view={value}
        year={year}
        isReadOnly={locked !== null}
        onSaved={reload}
      />
    </>
  );
}

/** The rules of one stage: a form, and beside it what it says. */
export function RulesPage(): ReactElement {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  const { stageId } = useParams();
  const { competition } = useCompetitionScope();
  const rules = useAnswer<StageRulesView>(stageId ? `stages/${stageId}/rules` : null);
  const trade = competition.value?.trades.find(({ stages }) => stages.some(({ id }) => id === stageId));
  const stage = trade?.stages.find(({ id }) => id === stageId);
  const title =
    trade && stage ? t('setUp.rules.title', { trade: local(trade.name), stage: local(stage.name) }) : '';
  return (
    <PageFrame title={title} lead={rules.value && t('setUp.rules.lead', { version: rules.value.version })}>
      {trade && stage ? (
        <RulesBody trade={trade} stage={stage} rules={rules} year={competition.value?.year ?? 0} />
      ) : (
        <Notice kind="info" what={t('empty.stages')} />
      )}
    </PageFrame>
  );
}
