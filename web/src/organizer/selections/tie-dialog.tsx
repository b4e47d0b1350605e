import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { LEAST_REASON } from '#domain/selection/selection-act';
import { postJson } from '../../sync/api';
import { ConfirmDialog } from '../../ui/confirm-dialog';

interface Tied {
  readonly id: string;
  readonly name: string;
}

export interface TieDialogProps {
  readonly tied: readonly Tied[];
  readonly path: string;
  readonly onClose: (isDone: boolean) => void;
}

/** One of them a place further up. */
function raised(order: readonly Tied[], index: number): readonly Tied[] {
  const [before, one] = order.slice(index - 1, index + 1);
  return before && one ? order.toSpliced(index - 1, 2, one, before) : order;
}

/** The committee puts those who are equal where the quota ends in an order. */
export function TieDialog({ tied, path, onClose }: TieDialogProps): ReactElement {
  const { t } = useTranslation('console');
  const [order, setOrder] = useState(tied);
  return (
    <ConfirmDialog
      title={t('selections.tieOrder')}
      confirm={t('selections.save')}
      kind="primary"
      leastReason={LEAST_REASON}
      act={(reason) =>
        postJson(`${path}/acts`, { acts: [{ kind: 'tie', ids: order.map(({ id }) => id), reason }] })
      }
      onClose={onClose}
    >
      <p>{t('selections.tieMeans')}</p>
      <ol className="selection-order">
        {order.map(({ id, name }, index) => (
          <li key={id}>
            <span>
              {index + 1} {name}
            </span>
            <button
              type="button"
              className="row-act"
              disabled={index === 0}
              aria-label={t('selections.upOf', { name })}
              onClick={() => setOrder(raised(order, index))}
            >
              {t('selections.up')}
            </button>
          </li>
        ))}
      </ol>
    </ConfirmDialog>
  );
}
