import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { TechniciansSelectionView } from '#contract/selections';
import { postJson } from '../../sync/api';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import type { SelectionPartProps } from './decision-panel';

/** How far the review is. */
function useSaid({ isConferred, review }: TechniciansSelectionView, waiting: number): string {
  const { t } = useTranslation('console');
  if (!isConferred) return t('selections.review.notConferred');
  if (!review) return t('selections.review.none', { count: waiting });
  if (review.version === null) return t('selections.review.open');
  return t('selections.review.published', { version: review.version });
}

interface MakeDialogProps {
  readonly path: string;
  readonly waiting: number;
  readonly onClose: (isDone: boolean) => void;
}

function MakeDialog({ path, waiting, onClose }: MakeDialogProps): ReactElement {
  const { t } = useTranslation('console');
  return (
    <ConfirmDialog
      title={t('selections.review.title')}
      confirm={t('selections.review.confirm')}
      kind="primary"
      act={() => postJson(`${path}/review`)}
      onClose={onClose}
    >
      <p>{t('selections.review.means', { count: waiting })}</p>
    </ConfirmDialog>
  );
}

/** The panel's review: made by one act, marked and published like any stage. */
export function ReviewPanel({
  view,
  path,
  reload,
}: SelectionPartProps<TechniciansSelectionView>): ReactElement {
  const { t } = useTranslation('console');
  const [isOpen, setOpen] = useState(false);
  const { review, decision, mayMake, isConferred, rows } = view;
  const waiting = review ? review.waiting : rows.filter(({ state }) => state === 'eligible').length;
  const said = useSaid(view, waiting);
  const close = (isDone: boolean): void => {
    if (isDone) reload();
    setOpen(false);
  };
  return (
    <section className="selection-review">
      <p>
        {said}{' '}
        {review && (
          <Link to={`../trades/${review.tradeId}?stage=${review.stageId}`}>
            {t('selections.review.look')}
          </Link>
        )}
      </p>
      {mayMake && !decision && waiting > 0 && (
        <Button disabled={!isConferred} onClick={() => setOpen(true)}>
          {t('selections.review.make', { count: waiting })}
        </Button>
      )}
      {isOpen && <MakeDialog path={path} waiting={waiting} onClose={close} />}
    </section>
  );
}
