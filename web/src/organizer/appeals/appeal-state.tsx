import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppealLine } from '#contract/appeals';
import { formatTime } from '../../i18n/format-time';

/** Where an appeal stands, and how it was decided. */
export function AppealStateWord({ line }: { readonly line: AppealLine }): ReactElement {
  const { t } = useTranslation('console');
  return (
    <span className="appeal-lines">
      <strong data-open={line.isOpen} className="appeal-state">
        {t(`appeals.states.${line.state}`)}
      </strong>
      {line.outcome && <small>{t(`appeals.outcomes.${line.outcome}`)}</small>}
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
      <span>{t(line.state === 'decided' ? 'appeals.untilSecond' : 'appeals.until', { at })}</span>
    </span>
  );
}
