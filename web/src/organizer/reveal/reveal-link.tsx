import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { StageSummary, TradeSummary } from '#contract/competitions';
import { useCompetitionScope } from '../../app/competition-scope';
import { holdsRole } from '../../app/holds-role';

interface RevealLinkProps {
  readonly trade: TradeSummary;
  readonly stage: StageSummary;
}

/** The way to the presenter's remote, for whoever may freeze a board. */
export function RevealLink({ trade, stage }: RevealLinkProps): ReactElement | null {
  const { t } = useTranslation('console');
  const { me, competitionId } = useCompetitionScope();
  if (competitionId === null) return null;
  const place = { competitionId, tradeId: trade.id };
  if (!holdsRole(me, ['organizer', 'chief-judge'], place)) return null;
  return <Link to={`/competitions/${competitionId}/stages/${stage.id}/reveal`}>{t('reveal.open')}</Link>;
}
