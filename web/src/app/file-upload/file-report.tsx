import '../../ui/figures.css';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { RowFault } from '#domain/table/row-fault';
import { useLocalText } from '../../i18n/use-local-text';
import { Notice } from '../../ui/notice';

/** What every report about a file has. */
export interface FileReport {
  readonly counts: { readonly faulty: number };
  /** The first of them. */
  readonly faults: readonly RowFault[];
  readonly warnings?: readonly RowFault[];
  readonly unknownColumns: readonly string[];
}

interface RowsProps {
  readonly rows: readonly RowFault[];
  readonly caption: string;
  /** What the second column says of a row. */
  readonly who: string;
}

function RowsTable({ rows, caption, who }: RowsProps): ReactElement {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  return (
    <div className="file-way-scroll">
      <table className="file-way-faults">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('fileUpload.row')}</th>
            <th scope="col">{who}</th>
            <th scope="col">{t('fileUpload.reason')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ row, who: name, faults }) => (
            <tr key={row}>
              <td>{row}</td>
              <td>{name}</td>
              <td>
                <ul>
                  {faults.map(({ column, text }) => (
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
export function FileReportView({
  report: { counts, faults, warnings = [], unknownColumns },
  figures,
  who,
}: {
  readonly report: FileReport;
  readonly figures: readonly (readonly [words: string, count: number])[];
  readonly who: string;
}): ReactElement {
  const { t, i18n } = useTranslation('console');
  const figure = new Intl.NumberFormat(i18n.language);
  return (
    <>
      <dl className="figures">
        {figures.map(([words, count]) => (
          <div key={words}>
            <dt>{words}</dt>
            <dd>{figure.format(count)}</dd>
          </div>
        ))}
      </dl>
      {unknownColumns.length > 0 && (
        <Notice kind="info" what={t('fileUpload.unknown', { columns: unknownColumns.join('、') })} />
      )}
      {faults.length > 0 && <RowsTable rows={faults} caption={t('fileUpload.faults')} who={who} />}
      {faults.length < counts.faulty && <p>{t('fileUpload.more', { shown: faults.length })}</p>}
      {warnings.length > 0 && <RowsTable rows={warnings} caption={t('fileUpload.warnings')} who={who} />}
    </>
  );
}
