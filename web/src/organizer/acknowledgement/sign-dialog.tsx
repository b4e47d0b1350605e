import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { AcknowledgementRow } from '#contract/marking';
import { postJson, type Answer, type Problem } from '../../sync/api';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { NumberTag } from '../../ui/small-signs';
import { rowKey } from './may-sign';

interface SignDialogProps {
  readonly rows: readonly AcknowledgementRow[];
  readonly onClose: () => void;
}

/** Signs sheets one after the other, after a confirmation that names each of them. */
export function SignDialog({ rows, onClose }: SignDialogProps): ReactElement {
  const { t } = useTranslation('console');
  const [touched] = useState(rows);
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, boolean>>(new Map());
  const run = async (): Promise<Answer<null>> => {
    let refused: Problem | null = null;
    for (const row of touched) {
      if (outcomes.get(rowKey(row))) continue;
      const answer = await postJson(`marking/sheets/${row.entryId}/judges/${row.judgeId}/acknowledge`, {
        content: row.content,
        refusal: null,
      });
      if (!answer.ok) refused ??= answer.refusal;
      setOutcomes((before) => new Map(before).set(rowKey(row), answer.ok));
    }
    return refused ? { ok: false, refusal: refused } : { ok: true, value: null };
  };
  return (
    <ConfirmDialog
      title={t('acknowledgement.signTitle', { count: touched.length })}
      confirm={t('acknowledgement.signMany', { count: touched.length })}
      kind="official"
      act={run}
      onClose={onClose}
    >
      <p>{t('acknowledgement.signMeans')}</p>
      <ul className="what">
        {touched.map((row) => (
          <SignedRow key={rowKey(row)} row={row} isDone={outcomes.get(rowKey(row))} />
        ))}
      </ul>
    </ConfirmDialog>
  );
}

interface SignedRowProps {
  readonly row: AcknowledgementRow;
  /** Undefined before it was tried. */
  readonly isDone: boolean | undefined;
}

function SignedRow({ row, isDone }: SignedRowProps): ReactElement {
  const { t } = useTranslation('console');
  return (
    <li>
      <NumberTag number={row.number} /> {row.judgeName} <code>{row.content?.slice(0, 8)}</code>{' '}
      {isDone !== undefined && (
        <strong>{t(isDone ? 'acknowledgement.done' : 'acknowledgement.notDone')}</strong>
      )}
    </li>
  );
}
