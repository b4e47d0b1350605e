import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { RecheckEntryView } from '#contract/oversight';
import { formatTime } from '../../i18n/format-time';
import { NumberTag } from '../../ui/small-signs';

export interface RecheckTableProps {
  readonly entries: readonly RecheckEntryView[];
  /** Where an entry's arithmetic is shown. */
  readonly tallyOf: (entry: RecheckEntryView) => string;
  /** Null: this account records nothing. */
  readonly onRecord: ((entry: RecheckEntryView, isWrong: boolean) => void) | null;
}

function Found({ entry }: { readonly entry: RecheckEntryView }): ReactElement | null {
  const { t } = useTranslation('console');
  const error = entry.records.at(-1)?.error;
  if (!error) return null;
  return (
    <span className="recheck-found">
      <span>{t('recheck.fromTo', { was: error.was, is: error.is })}</span>
      <small>{error.reason}</small>
    </span>
  );
}

function Acts({
  entry,
  onRecord,
}: Pick<RecheckTableProps, 'onRecord'> & { readonly entry: RecheckEntryView }) {
  const { t } = useTranslation('console');
  if (!onRecord || entry.state === 'right') return null;
  return (
    <span className="recheck-acts">
      <button type="button" className="row-act" onClick={() => onRecord(entry, false)}>
        {t('recheck.right')}
      </button>
      <button type="button" className="row-act" onClick={() => onRecord(entry, true)}>
        {t('recheck.wrong')}
      </button>
    </span>
  );
}

function Row({
  entry,
  ordinal,
  tallyOf,
  onRecord,
}: RecheckTableProps & {
  readonly entry: RecheckEntryView;
  readonly ordinal: number;
}): ReactElement {
  const { t, i18n } = useTranslation('console');
  const last = entry.records.at(-1);
  return (
    <tr>
      <td className="figure">{ordinal}</td>
      <td>
        <NumberTag number={entry.number} />
      </td>
      <td>{t(`recheck.group.${entry.group}`)}</td>
      <td>
        <span className="recheck-state" data-state={entry.state}>
          {t(`recheck.state.${entry.state}`)}
        </span>
      </td>
      <td>
        <Found entry={entry} />
      </td>
      <td>{last && `${last.by} · ${formatTime(last.at, i18n.language)}`}</td>
      <td className="no-print">
        <Link to={tallyOf(entry)}>{t('recheck.tally')}</Link> <Acts entry={entry} onRecord={onRecord} />
      </td>
    </tr>
  );
}

/** The list as it is gone through, and as it is printed. */
export function RecheckTable(props: RecheckTableProps): ReactElement {
  const { t } = useTranslation('console');
  return (
    <table className="recheck-table">
      <thead>
        <tr>
          <th scope="col">{t('recheck.ordinal')}</th>
          <th scope="col">{t('column.number')}</th>
          <th scope="col">{t('recheck.why')}</th>
          <th scope="col">{t('recheck.outcome')}</th>
          <th scope="col">{t('recheck.found')}</th>
          <th scope="col">{t('recheck.by')}</th>
          <th scope="col" className="no-print">
            {t('recheck.act')}
          </th>
        </tr>
      </thead>
      <tbody>
        {props.entries.map((entry, index) => (
          <Row key={entry.entryId} {...props} entry={entry} ordinal={index + 1} />
        ))}
      </tbody>
    </table>
  );
}
