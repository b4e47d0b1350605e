import { Input } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecheckBody, RecheckEntryView } from '#contract/oversight';
import { postJson } from '../../sync/api';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { LEAST_REASON } from '../least-reason';
import { Labelled } from '../rulings/labelled';

export interface RecordDialogProps {
  readonly entry: RecheckEntryView;
  readonly draw: number;
  readonly isWrong: boolean;
  readonly onClose: (isDone: boolean) => void;
}

const MOST = 500;

interface WordsProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function Words({ label, value, onChange }: WordsProps): ReactElement {
  return (
    <Labelled label={label}>
      {(ids) => (
        <Input {...ids} value={value} maxLength={MOST} onChange={(event) => onChange(event.target.value)} />
      )}
    </Labelled>
  );
}

/** What was found in one entry: it agrees, or what it was, what it should be and why. */
export function RecordDialog({ entry, draw, isWrong, onClose }: RecordDialogProps): ReactElement {
  const { t } = useTranslation('console');
  const [was, setWas] = useState('');
  const [is, setIs] = useState('');
  const bodyOf = (reason: string): RecheckBody =>
    isWrong ? { draw, error: { was: was.trim(), is: is.trim(), reason } } : { draw };
  const isReady = !isWrong || (was.trim() !== '' && is.trim() !== '');
  return (
    <ConfirmDialog
      title={t(isWrong ? 'recheck.wrongTitle' : 'recheck.rightTitle', { number: entry.number })}
      confirm={t(isWrong ? 'recheck.wrong' : 'recheck.right')}
      kind="primary"
      isReady={isReady}
      {...(isWrong ? { leastReason: LEAST_REASON } : {})}
      act={(reason) => postJson(`publication/entries/${entry.entryId}/recheck`, bodyOf(reason))}
      onClose={onClose}
    >
      <p>{t(isWrong ? 'recheck.wrongMeans' : 'recheck.rightMeans')}</p>
      {isWrong && (
        <>
          <Words label={t('recheck.was')} value={was} onChange={setWas} />
          <Words label={t('recheck.is')} value={is} onChange={setIs} />
        </>
      )}
    </ConfirmDialog>
  );
}
