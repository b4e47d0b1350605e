import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { ScoreReport } from '#contract/score-import';
import { useCompetitionScope } from '../../app/competition-scope';
import { useLocalText } from '../../i18n/use-local-text';
import { Notice } from '../../ui/notice';
import { FileWay } from '../../app/file-upload/file-way';
import { PageFrame } from '../page-frame';

function ScoreFileWay({
  stageId,
  results,
}: {
  readonly stageId: string;
  readonly results: string;
}): ReactElement {
  const { t } = useTranslation('console');
  return (
    <FileWay<ScoreReport>
      path={`marking/stages/${stageId}/scores`}
      words={{
        lead: t('scores.lead'),
        template: t('scores.template'),
        templateName: 'scores.xlsx',
        choose: t('scores.choose'),
        who: t('scores.who'),
        returnedName: t('scores.returnedName'),
        takeAll: (count) => t('scores.takeAll', { count }),
        takeSound: (count) => t('scores.takeSound', { count }),
        nothing: t('scores.nothing'),
        sendAgain: t('scores.sendAgain'),
        final: t('scores.final'),
      }}
      toTake={({ counts }) => counts.entered}
      figuresOf={({ counts }, isTaken) => [
        [t(isTaken ? 'scores.entered' : 'scores.toEnter'), counts.entered],
        [t('scores.same'), counts.same],
        [t('fileUpload.faulty'), counts.faulty],
        [t('scores.left'), counts.left],
      ]}
      next={
        <Link className="button" data-kind="primary" to={results}>
          {t('scores.toStage')}
        </Link>
      }
    />
  );
}

/** Scores of a stage come in from a file: the template, a check, the file. */
export function ScoreImportPage(): ReactElement {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  const { stageId = '' } = useParams();
  const { competition, competitionId } = useCompetitionScope();
  const trade = competition.value?.trades.find(({ stages }) => stages.some(({ id }) => id === stageId));
  const stage = trade?.stages.find(({ id }) => id === stageId);
  const lead = trade && stage && `${local(trade.name)} · ${local(stage.name)}`;
  const results = `/competitions/${competitionId ?? ''}/trades/${trade?.id ?? ''}?stage=${stageId}`;
  return (
    <PageFrame title={t('scores.title')} lead={lead}>
      {stage ? (
        <ScoreFileWay stageId={stageId} results={results} />
      ) : (
        <Notice kind="warning" what={t('scores.noStage')} />
      )}
    </PageFrame>
  );
}
