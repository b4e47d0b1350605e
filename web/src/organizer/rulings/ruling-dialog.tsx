import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { RulingBody } from '#contract/marking';
import { postJson, type Answer } from '../../sync/api';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { LEAST_REASON } from '../least-reason';
import { EntrySelect } from './entry-select';
import { Labelled } from './labelled';
import { PickOne } from './pick-one';
import { emptyDraft, readDraft, type DraftReading, type RulingDraft } from './ruling-draft';
import { RulingFields } from './ruling-fields';
import { RulingMeans } from './ruling-means';
import type { RulingDesk } from './use-ruling-desk';

export interface RulingDialogProps {
  readonly desk: RulingDesk;
  readonly onClose: () => void;
}

/** What the scheme allows where it does not say how often. */
const MOST_TIMES = 1000;

function readingOf(draft: RulingDraft, { words: { names } }: RulingDesk): DraftReading {
  return readDraft(draft, {
    aspectOf: names.aspectOf,
    mostOf: (id) => names.adjustmentOf(id)?.most ?? MOST_TIMES,
  });
}

/** Asks the server; when it says no or nothing, the list behind is read anew: it tells whether the ruling stands. */
async function give(
  reading: DraftReading,
  { reason, key }: { readonly reason: string; readonly key: string },
  { reload }: RulingDesk,
): Promise<Answer<unknown>> {
  if (!reading.ok) return { ok: false, refusal: { code: 'MALFORMED' } };
  const { entryId, said } = reading;
  const body = said.kind === 'ElementDeclared' ? said : ({ ...said, reason } as RulingBody);
  const answer = await postJson(`marking/entries/${entryId}/rulings`, body, key);
  reload();
  return answer;
}

/** One ruling on one entry: who, what, why, and what follows from it. */
export function RulingDialog({ desk, onClose }: RulingDialogProps): ReactElement | null {
  const { t } = useTranslation('console');
  const [first] = desk.kinds;
  const [draft, setDraft] = useState<RulingDraft | null>(first ? emptyDraft(first) : null);
  if (!draft) return null;
  const reading = readingOf(draft, desk);
  const { kind, entryId } = draft;
  return (
    <ConfirmDialog
      title={t('rulings.give')}
      confirm={reading.ok ? t('rulings.confirm') : t(`rulings.lack.${reading.lack}`)}
      isReady={reading.ok}
      kind="primary"
      {...(kind === 'ElementDeclared' ? {} : { leastReason: LEAST_REASON })}
      act={(reason, key) => give(reading, { reason, key }, desk)}
      onClose={onClose}
    >
      <Labelled label={t('rulings.entry')}>
        {(ids) => (
          <EntrySelect
            {...ids}
            entries={desk.entries}
            value={entryId}
            onPick={(picked) => setDraft({ ...draft, entryId: picked })}
          />
        )}
      </Labelled>
      <PickOne
        label={t('rulings.kindLabel')}
        value={kind}
        options={desk.kinds.map((one) => ({ value: one, label: t(`rulings.kind.${one}`) }))}
        onPick={(picked) => setDraft({ ...emptyDraft(picked), entryId })}
      />
      <RulingFields desk={desk} draft={draft} onDraft={setDraft} />
      <RulingMeans desk={desk} draft={draft} />
    </ConfirmDialog>
  );
}
