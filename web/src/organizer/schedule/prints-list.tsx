import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { AdmissionView } from '#contract/admission';
import { formatTime } from '../../i18n/format-time';

/** Who printed how many tickets when, newest first. */
export function PrintsList({ prints }: Pick<AdmissionView, 'prints'>): ReactElement {
  const { t, i18n } = useTranslation('console');
  return (
    <>
      <h3>{t('schedule.prints')}</h3>
      {prints.length === 0 ? (
        <p>{t('schedule.noPrints')}</p>
      ) : (
        <table className="field-list schedule-list">
          <thead>
            <tr>
              <th>{t('schedule.printedAt')}</th>
              <th>{t('schedule.printedBy')}</th>
              <th className="figure">{t('schedule.printed')}</th>
              <th className="figure">{t('schedule.again')}</th>
            </tr>
          </thead>
          <tbody>
            {prints.map(({ printedAt, printedByName, tickets, again }) => (
              <tr key={printedAt + printedByName}>
                <td>{formatTime(printedAt, i18n.language)}</td>
                <td>{printedByName}</td>
                <td className="figure">{tickets}</td>
                <td className="figure">{again}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
