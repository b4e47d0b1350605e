import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { StageSummary, TradeSummary } from '#contract/competitions';
import { useCompetitionScope } from '../../app/competition-scope';
import { holdsRole } from '../../app/holds-role';

interface PaperLinksProps {
  readonly trade: TradeSummary;
  readonly stage: StageSummary;
}

/** The ways to paper and back, and from a file, for whoever brings in marks that no tablet sends. */
export function PaperLinks({ trade, stage }: PaperLinksProps): ReactElement | null {
  const { t } = useTranslation('console');
  const { me, competitionId } = useCompetitionScope();
  if (competitionId === null || !holdsRole(me, ['organizer'], { competitionId, tradeId: trade.id }))
    return null;
  const base = `/competitions/${competitionId}`;
  return (
    <nav className="paper-links" aria-label={t('paper.links')}>
      <Link to={`${base}/paper/${stage.id}`}>{t('paper.print')}</Link>
      <Link to={`${base}/keying/${stage.id}`}>{t('keying.title')}</Link>
      <Link to={`${base}/stages/${stage.id}/scores`}>{t('scores.title')}</Link>
    </nav>
  );
}
