import './field.css';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { StageSummary, TradeSummary } from '#contract/competitions';
import { useCompetitionScope } from '../../app/competition-scope';
import { useLocalText } from '../../i18n/use-local-text';
import { Notice } from '../../ui/notice';
import { PageFrame } from '../page-frame';

export interface StageOnField {
  readonly trade: TradeSummary;
  readonly stage: StageSummary;
}

export interface FieldStageProps {
  readonly title: string;
  readonly lead: string;
  readonly children: (on: StageOnField) => ReactNode;
}

/** Title of a stage's page on the field; the stage is the one that the address names. */
export function FieldStage({ title, lead, children }: FieldStageProps): ReactElement {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  const { stageId } = useParams();
  const { competition, competitionId } = useCompetitionScope();
  const trade = competition.value?.trades.find(({ stages }) => stages.some(({ id }) => id === stageId));
  const stage = trade?.stages.find(({ id }) => id === stageId);
  const heading = trade && stage ? `${local(trade.name)} ${local(stage.name)} · ${title}` : title;
  return (
    <PageFrame
      title={heading}
      lead={
        <span className="no-print">
          <Link to={`/competitions/${competitionId ?? ''}/field`}>{t('stations.field')}</Link> · {lead}
        </span>
      }
    >
      {trade && stage ? (
        children({ trade, stage })
      ) : (
        <Notice kind="info" what={t('field.noStage')} next={t('field.noStageNext')} />
      )}
    </PageFrame>
  );
}
