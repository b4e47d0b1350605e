import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { SelectionRecord, SelectionView } from '#contract/selections';
import { formatTime } from '../../i18n/format-time';

const reasonOf = ({ act }: SelectionRecord): string => ('reason' in act ? act.reason : '');

/** What was entered and decided, newest first. */
export function RecordsList({ view }: { readonly view: SelectionView }): ReactElement | null {
  const { t, i18n } = useTranslation('console');
  if (view.records.length === 0) return null;
  return (
    <details className="selection-records">
      <summary>{t('selections.records', { count: view.records.length })}</summary>
      <ol reversed>
        {view.records.toReversed().map((record) => (
          <li key={record.seq}>
            {formatTime(record.at, i18n.language)} {record.byName} {t(`selections.act.${record.act.kind}`)}{' '}
            {reasonOf(record)}
          </li>
        ))}
      </ol>
    </details>
  );
}
