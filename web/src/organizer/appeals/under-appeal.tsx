import './appeals.css';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { AppealsView } from '#contract/appeals';
import type { TradeId } from '#domain/kernel/ids';
import { useCompetitionScope } from '../../app/competition-scope';
import { useAnswer } from '../../app/use-answer';

/** Says that a trade is under appeal, and leads to the list; nothing where it is not. */
export function UnderAppeal({ tradeId }: { readonly tradeId: TradeId }): ReactElement | null {
  const { t } = useTranslation('console');
  const { competitionId } = useCompetitionScope();
  const { value } = useAnswer<AppealsView>(
    competitionId && `publication/competitions/${competitionId}/appeals`,
  );
  const open = value?.appeals.filter((one) => one.isOpen && one.tradeId === tradeId).length ?? 0;
  if (open === 0) return null;
  return (
    <Link className="appeal-mark" to={`/competitions/${competitionId ?? ''}/appeals`}>
      {t('appeals.under', { count: open })}
    </Link>
  );
}
