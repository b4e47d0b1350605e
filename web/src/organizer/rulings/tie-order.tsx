import { useEffect, useId, useRef, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { StandingView } from '#contract/results';
import { NumberTag } from '../../ui/small-signs';
import { moved } from './tied-groups';

export interface TieOrderProps {
  /** Best first. */
  readonly order: readonly StandingView[];
  readonly onOrder: (order: readonly StandingView[]) => void;
}

interface RowProps {
  readonly row: StandingView;
  readonly index: number;
  readonly count: number;
  readonly idOf: (row: StandingView, by: -1 | 1) => string;
  readonly onMove: (index: number, by: -1 | 1) => void;
}

function Row({ row, index, count, idOf, onMove }: RowProps): ReactElement {
  const { t } = useTranslation('console');
  const { number } = row;
  const isAtEnd = (by: -1 | 1): boolean => (by === -1 ? index === 0 : index === count - 1);
  return (
    <li>
      <strong>{index + 1}</strong>
      <NumberTag number={number} />
      <span>{[row.contestantName, row.unitName].filter(Boolean).join(' · ')}</span>
      {([-1, 1] as const).map((by) => (
        // At the ends it keeps the keyboard's place, so it is not disabled.
        <button
          key={by}
          id={idOf(row, by)}
          type="button"
          className="move-act"
          aria-disabled={isAtEnd(by)}
          aria-label={t(by === -1 ? 'rulings.tie.up' : 'rulings.tie.down', { number })}
          onClick={() => onMove(index, by)}
        >
          {by === -1 ? '↑' : '↓'}
        </button>
      ))}
    </li>
  );
}

/** Entries that are put into an order with two keys each; the keyboard stays on the key that was pressed. */
export function TieOrder({ order, onOrder }: TieOrderProps): ReactElement {
  const { t } = useTranslation('console');
  const base = useId();
  const pressed = useRef<string | null>(null);
  const idOf = (row: StandingView, by: -1 | 1): string => `${base}${row.entryId}${by}`;
  useEffect(() => {
    if (pressed.current !== null) document.getElementById(pressed.current)?.focus();
    pressed.current = null;
  });
  const move = (index: number, by: -1 | 1): void => {
    const row = order[index];
    pressed.current = row ? idOf(row, by) : null;
    onOrder(moved(order, index, by));
  };
  return (
    <ol className="tie-order" aria-label={t('rulings.tie.order')}>
      {order.map((row, index) => (
        <Row key={row.entryId} row={row} index={index} count={order.length} idOf={idOf} onMove={move} />
      ))}
    </ol>
  );
}
