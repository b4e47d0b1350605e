import './certificates.css';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CertificatesView } from '#contract/certificates';
import { useCompetitionScope } from '../../app/competition-scope';
import { holdsRole } from '../../app/holds-role';
import { useAnswer } from '../../app/use-answer';
import { Loading } from '../../ui/loading';
import { ProblemNotice } from '../../ui/problem-notice';
import { PageFrame } from '../page-frame';
import { AwaitingPart } from './awaiting-part';
import { RegisterPart } from './register-part';
import { SettingPart } from './setting-part';

/** Certificates: what waits, the register, and how they look. */
export function CertificatesPage(): ReactElement {
  const { t } = useTranslation('console');
  const { me, competitionId } = useCompetitionScope();
  const { value, problem, isLoading, reload } = useAnswer<CertificatesView>(
    competitionId && `honours/competitions/${competitionId}/certificates`,
  );
  const mayIssue = competitionId !== null && holdsRole(me, ['organizer'], { competitionId });
  return (
    <PageFrame title={t('certificates.page')} lead={t('certificates.lead')}>
      {problem && <ProblemNotice problem={problem} retry={reload} />}
      {isLoading && <Loading />}
      {value && <AwaitingPart view={value} mayIssue={mayIssue} reload={reload} />}
      {value && <RegisterPart view={value} mayIssue={mayIssue} reload={reload} />}
      {mayIssue && <SettingPart competitionId={competitionId} />}
    </PageFrame>
  );
}
