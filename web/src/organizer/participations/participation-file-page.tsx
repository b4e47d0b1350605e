import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ParticipationFileReport } from '#contract/participations';
import { useCompetitionScope } from '../../app/competition-scope';
import { FileWay } from '../../app/file-upload/file-way';
import { PageFrame } from '../page-frame';

interface WayProps {
  readonly competitionId: string;
  readonly onTaken: () => void;
}

function NumbersFileWay({ competitionId, onTaken }: WayProps): ReactElement {
  const { t } = useTranslation('console');
  return (
    <FileWay<ParticipationFileReport>
      path={`competitions/${competitionId}/participations/file`}
      words={{
        lead: t('ptc.fileLead'),
        template: t('ptc.template'),
        templateName: 'entrants.xlsx',
        choose: t('ptc.choose'),
        who: t('units.name'),
        returnedName: t('ptc.returnedName'),
        takeAll: (count) => t('ptc.takeAll', { count }),
        takeSound: (count) => t('ptc.takeSound', { count }),
        nothing: t('ptc.nothing'),
        sendAgain: t('ptc.sendAgain'),
      }}
      toTake={({ counts }) => counts.changed}
      figuresOf={({ counts }, isTaken) => [
        [t(isTaken ? 'ptc.written' : 'ptc.toWrite'), counts.changed],
        [t('unitFile.same'), counts.same],
        [t('fileUpload.faulty'), counts.faulty],
      ]}
      next={
        <Link
          className="button"
          data-kind="primary"
          to={`/competitions/${competitionId}/units/participations`}
        >
          {t('ptc.toNumbers')}
        </Link>
      }
      onTaken={onTaken}
    />
  );
}

/** The numbers come in as a table of units and trades. */
export function ParticipationFilePage(): ReactElement {
  const { t } = useTranslation('console');
  const { competitionId, competition } = useCompetitionScope();
  return (
    <PageFrame title={t('ptc.title')}>
      {competitionId && <NumbersFileWay competitionId={competitionId} onTaken={competition.reload} />}
    </PageFrame>
  );
}
