import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { DuplicatePair } from '#contract/registrations';
import { useAnswer } from '../../app/use-answer';
import { postJson } from '../../sync/api';
import { ConfirmDialog } from '../../ui/confirm-dialog';

interface DuplicatesPanelProps {
  readonly competitionId: string;
  readonly mayDecide: boolean;
  readonly onOpen: (tradeId: string, registrationId: string) => void;
  /** Only pairs of whom this import brought at least one. */
  readonly importId?: string;
  /** What to say where there are none; absent: nothing. */
  readonly none?: string;
}

interface PairLineProps extends Pick<DuplicatesPanelProps, 'mayDecide' | 'onOpen'> {
  readonly pair: DuplicatePair;
  readonly onKeepBoth: (pair: DuplicatePair) => void;
}

function PairLine({ pair, mayDecide, onOpen, onKeepBoth }: PairLineProps): ReactElement {
  const { t } = useTranslation('console');
  return (
    <li>
      {pair.people[0].name} {pair.people[0].birthDate}
      {pair.people.map((person) => {
        const standing = person.registrations.find(({ state }) => state !== 'withdrawn');
        return (
          <button
            key={person.contestantId}
            type="button"
            className="row-act"
            onClick={() => standing && onOpen(standing.tradeId, standing.id)}
          >
            {person.unitName} {person.identity ?? ''}
          </button>
        );
      })}
      {mayDecide && (
        <button type="button" className="row-act" onClick={() => onKeepBoth(pair)}>
          {t('reg.keepBoth')}
        </button>
      )}
    </li>
  );
}

interface KeepBothProps extends Pick<DuplicatesPanelProps, 'competitionId'> {
  readonly pair: DuplicatePair;
  readonly onClose: (isDone: boolean) => void;
}

function KeepBoth({ competitionId, pair, onClose }: KeepBothProps): ReactElement {
  const { t } = useTranslation('console');
  const contestantIds = pair.people.map(({ contestantId }) => contestantId);
  return (
    <ConfirmDialog
      title={t('reg.keepBoth')}
      confirm={t('reg.keepBoth')}
      kind="primary"
      leastReason={4}
      act={(reason) => postJson(`competitions/${competitionId}/duplicates`, { contestantIds, reason })}
      onClose={onClose}
    >
      <p>{t('reg.keepBothMeans', { name: pair.people[0].name })}</p>
    </ConfirmDialog>
  );
}

/** Two of one name and one birthday: they are said to be two, or one of their registrations is opened and withdrawn. */
export function DuplicatesPanel({
  competitionId,
  mayDecide,
  onOpen,
  importId,
  none,
}: DuplicatesPanelProps): ReactElement | null {
  const { t } = useTranslation('console');
  const query = importId === undefined ? '' : `?importId=${encodeURIComponent(importId)}`;
  const { value, reload } = useAnswer<DuplicatePair[]>(`competitions/${competitionId}/duplicates${query}`);
  const [asked, setAsked] = useState<DuplicatePair | null>(null);
  if (value?.length === 0 && none !== undefined) return <p>{none}</p>;
  if (!value || value.length === 0) return null;
  const close = (isDone: boolean): void => {
    setAsked(null);
    if (isDone) reload();
  };
  return (
    <details className="duplicates" open={importId !== undefined}>
      <summary>{t('reg.duplicates', { count: value.length })}</summary>
      <ul className="what">
        {value.map((pair) => (
          <PairLine
            key={pair.people.map(({ contestantId }) => contestantId).join()}
            pair={pair}
            mayDecide={mayDecide}
            onOpen={onOpen}
            onKeepBoth={setAsked}
          />
        ))}
      </ul>
      {asked && <KeepBoth competitionId={competitionId} pair={asked} onClose={close} />}
    </details>
  );
}
