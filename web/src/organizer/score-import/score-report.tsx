import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScoreReport, ScoreRowFault } from '#contract/score-import';
import { useLocalText } from '../../i18n/use-local-text';
import { Notice } from '../../ui/notice';

function FaultsTable({ faults }: { readonly faults: readonly ScoreRowFault[] }): ReactElement {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  return (
    <div className="scores-scroll">
      <table className="scores-faults">
        <caption>{t('scores.faults')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('scores.row')}</th>
            <th scope="col">{t('scores.who')}</th>
            <th scope="col">{t('scores.reason')}</th>
          </tr>
        </thead>
        <tbody>
          {faults.map(({ row, who, faults: ofRow }) => (
            <tr key={row}>
              <td>{row}</td>
              <td>{who}</td>
              <td>
                <ul>
                  {ofRow.map(({ column, text }) => (
                    <li key={column}>
                      {column}：{local(text)}
                    </li>
                  ))}
                </ul>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What would come of a file, or came of it: counted, then every faulty row. */
export function ScoreReportView({
  report: { counts, faults, unknownColumns },
  isTaken,
}: {
  readonly report: ScoreReport;
  readonly isTaken: boolean;
}): ReactElement {
  const { t, i18n } = useTranslation('console');
  const figure = new Intl.NumberFormat(i18n.language);
  const lines = [
    [t(isTaken ? 'scores.entered' : 'scores.toEnter'), counts.entered],
    [t('scores.same'), counts.same],
    [t('scores.faulty'), counts.faulty],
    [t('scores.left'), counts.left],
  ] as const;
  return (
    <>
      <dl className="figures">
        {lines.map(([words, count]) => (
          <div key={words}>
            <dt>{words}</dt>
            <dd>{figure.format(count)}</dd>
          </div>
        ))}
      </dl>
      {unknownColumns.length > 0 && (
        <Notice kind="info" what={t('scores.unknown', { columns: unknownColumns.join('、') })} />
      )}
      {faults.length > 0 && <FaultsTable faults={faults} />}
      {faults.length < counts.faulty && <p>{t('scores.more', { shown: faults.length })}</p>}
    </>
  );
}
