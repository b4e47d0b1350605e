import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { UnitFileReport } from '#contract/unit-import';
import { useCompetitionScope } from '../../app/competition-scope';
import { FileWay } from '../../app/file-upload/file-way';
import { PageFrame } from '../page-frame';

/** Units come in from a file: the template, a check, the file. */
export function UnitFilesPage(): ReactElement {
  const { t } = useTranslation('console');
  const { competitionId, competition } = useCompetitionScope();
  return (
    <PageFrame title={t('unitFile.title')}>
      {competitionId && (
        <FileWay<UnitFileReport>
          path={`competitions/${competitionId}/units/file`}
          words={{
            lead: t('unitFile.lead'),
            template: t('unitFile.template'),
            templateName: 'units.xlsx',
            choose: t('unitFile.choose'),
            who: t('units.name'),
            returnedName: t('unitFile.returnedName'),
            takeAll: (count) => t('unitFile.takeAll', { count }),
            takeSound: (count) => t('unitFile.takeSound', { count }),
            nothing: t('unitFile.nothing'),
            sendAgain: t('unitFile.sendAgain'),
          }}
          toTake={({ counts }) => counts.added + counts.changed}
          figuresOf={({ counts }, isTaken) => [
            [t(isTaken ? 'unitFile.added' : 'unitFile.toAdd'), counts.added],
            [t(isTaken ? 'unitFile.changed' : 'unitFile.toChange'), counts.changed],
            [t('unitFile.same'), counts.same],
            [t('fileUpload.faulty'), counts.faulty],
          ]}
          next={
            <Link className="button" data-kind="primary" to={`/competitions/${competitionId}/units`}>
              {t('unitFile.toUnits')}
            </Link>
          }
          // Other pages ask whether there are units at all.
          onTaken={competition.reload}
        />
      )}
    </PageFrame>
  );
}
