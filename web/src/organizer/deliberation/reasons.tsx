import { Input } from 'antd';
import { useId, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeliberatedEntryView, DeliberationView } from '#contract/deliberation';
import type { EntryId } from '#domain/kernel/ids';
import { LEAST_REASON } from '../least-reason';
import type { DraftRow } from './order-draft';

interface ReasonProps {
  readonly row: DraftRow;
  readonly index: number;
  readonly entry: DeliberatedEntryView;
  readonly onReason: ((entryId: EntryId, reason: string) => void) | null;
}

function Reason({ row, index, entry, onReason }: ReasonProps): ReactElement {
  const { t } = useTranslation('console');
  const id = useId();
  const left = LEAST_REASON - row.reason.trim().length;
  return (
    <div className="reason">
      <label htmlFor={id}>
        {t('deliberation.reasonFor', {
          number: entry.number,
          name: entry.name,
          place: row.place,
          position: index + 1,
          count: row.departure,
        })}
      </label>
      {onReason ? (
        <>
          <Input.TextArea
            id={id}
            rows={2}
            maxLength={2000}
            value={row.reason}
            onChange={(event) => onReason(row.entryId, event.target.value)}
          />
          <output>
            {left > 0
              ? t('dialog.reasonLeft', { count: left, least: LEAST_REASON })
              : t('deliberation.reasonKept')}
          </output>
        </>
      ) : (
        <p id={id}>{row.reason}</p>
      )}
    </div>
  );
}

/** Each departure that the rules want to have explained, with its reason. */
export function Reasons({
  view,
  rows,
  onReason,
}: {
  readonly view: DeliberationView;
  readonly rows: readonly DraftRow[];
  readonly onReason: ReasonProps['onReason'];
}): ReactElement | null {
  const { t } = useTranslation('console');
  const entryOf = new Map(view.entries.map((entry) => [entry.entryId, entry]));
  const far = rows.flatMap((row, index) => {
    const entry = entryOf.get(row.entryId);
    return row.asksReason && entry ? [{ row, index, entry }] : [];
  });
  if (far.length === 0) return null;
  return (
    <section className="jury-reasons" aria-labelledby="jury-reasons">
      <h2 id="jury-reasons">{t('deliberation.reasons', { count: far.length, from: view.reasonFrom })}</h2>
      {far.map((one) => (
        <Reason key={one.row.entryId} {...one} onReason={onReason} />
      ))}
    </section>
  );
}
