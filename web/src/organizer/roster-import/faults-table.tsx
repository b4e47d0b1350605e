import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { RosterReport, RosterRowFault } from '#contract/roster';
import { useLocalText } from '../../i18n/use-local-text';

function FaultyRow({ row, name, faults }: RosterRowFault): ReactElement {
  const { local } = useLocalText();
  return (
    <>
      {faults.map(({ key, column, text }, index) => (
        <tr key={`${key} ${text.zh}`} data-goes-on={index > 0}>
          <th scope="row" className="figure">
            {row}
          </th>
          <td>{name}</td>
          <td>{column}</td>
          <td>{local(text)}</td>
        </tr>
      ))}
    </>
  );
}

/** Each fault with its row and what to do; says so where there are more rows than are told. */
export function FaultsTable({ report }: { readonly report: RosterReport }): ReactElement {
  const { t } = useTranslation('console');
  const { faults, counts } = report;
  return (
    <>
      {counts.faulty > faults.length && (
        <p>{t('rosterImport.firstFaults', { shown: faults.length, count: counts.faulty })}</p>
      )}
      <table className="roster-faults" aria-label={t('rosterImport.faults')}>
        <thead>
          <tr>
            {(['row', 'name', 'column', 'fault'] as const).map((key) => (
              <th key={key} scope="col" className={key === 'row' ? 'figure' : undefined}>
                {t(`rosterImport.faultColumn.${key}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {faults.map((one) => (
            <FaultyRow key={one.row} {...one} />
          ))}
        </tbody>
      </table>
    </>
  );
}
