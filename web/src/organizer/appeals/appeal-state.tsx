import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppealLine } from '#contract/appeals';
import type { AppealState } from '#domain/appeal/appeal-standing';
import type { DepositStanding } from '#domain/appeal/deposit-standing';
import { formatPoints } from '#domain/kernel/format-points';
import type { Points } from '#domain/kernel/points';
import { formatTime } from '../../i18n/format-time';

/** What the time that runs is for, where it is not a step of the arbitrators. */
const WAITS_FOR: Partial<Record<AppealState, 'untilSecond' | 'untilPaid'>> = {
  decided: 'untilSecond',
  unpaid: 'untilPaid',
};

/** Where the deposit stands, and what is owed. */
export function DepositWords({ deposit }: { readonly deposit: DepositStanding }): ReactElement {
  const { t } = useTranslation('console');
  const yuan = formatPoints((deposit.fen * 10_000) as Points);
  return (
    <span className="appeal-lines">
      {t(`appeals.depositState.${deposit.state}`, { yuan })}
      {deposit.owed && <small>{t(`appeals.depositOwed.${deposit.owed}`)}</small>}
    </span>
  );
}

/** Where an appeal stands, and how it was decided. */
export function AppealStateWord({ line }: { readonly line: AppealLine }): ReactElement {
  const { t } = useTranslation('console');
  return (
    <span className="appeal-lines">
      <strong data-open={line.isOpen} className="appeal-state">
        {t(`appeals.states.${line.state}`)}
      </strong>
      {line.outcome && <small>{t(`appeals.outcomes.${line.outcome}`)}</small>}
      {line.deposit?.owed && <small>{t(`appeals.depositOwed.${line.deposit.owed}`)}</small>}
    </span>
  );
}

/** Until when the next step is due; what is late says so in words. */
export function AppealDue({ line }: { readonly line: AppealLine }): ReactElement | null {
  const { t, i18n } = useTranslation('console');
  if (line.due === null) return null;
  const at = formatTime(line.due, i18n.language);
  return (
    <span className="appeal-lines">
      {line.isLate && <strong className="appeal-late">{t('appeals.late')}</strong>}
      <span>{t(`appeals.${WAITS_FOR[line.state] ?? 'until'}`, { at })}</span>
    </span>
  );
}
