import type { ReactElement } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { SheetView } from '#contract/marking';
import { exactPoints } from '../i18n/exact-points';
import { withMinus } from '../i18n/with-minus';
import { Button } from '../ui/button';
import { useDesk } from './desk-context';
import type { SheetReading } from './read-sheet';
import { sheetHash, SHOWN_OF_HASH } from './sheet-hash';
import { SHOWN_DECIMALS } from './use-mark-words';
import type { Marking } from './use-marking';

interface SubmitPanelProps {
  readonly sheet: SheetView;
  readonly reading: SheetReading;
  readonly marking: Marking;
  readonly asking: Asking;
}

export interface Asking {
  readonly isAsking: boolean;
  readonly setAsking: (isAsking: boolean) => void;
}

/** Submits the sheet once every mark is there and on the server's disk; says what is still in the way. */
export function SubmitPanel({ sheet, reading, marking, asking }: SubmitPanelProps): ReactElement {
  const { t } = useTranslation();
  const obstacle = useObstacle(reading);
  const isOff = obstacle !== null || marking.isDraft;
  return (
    <div className="submit-panel">
      <Button kind="official" size="large" disabled={isOff} onClick={() => asking.setAsking(true)}>
        {obstacle ?? t('judge.submit')}
      </Button>
      <SubmitDialog
        sheet={sheet}
        reading={reading}
        asking={asking}
        onNotStored={() => marking.typing.fail({ kind: 'not-stored' })}
      />
    </div>
  );
}

function useObstacle({ missing, refused, waiting }: SheetReading): string | null {
  const { t } = useTranslation();
  if (missing > 0) return t('judge.submitMissing', { count: missing });
  if (refused > 0) return t('judge.submitRefused', { count: refused });
  return waiting > 0 ? t('judge.submitWaiting', { count: waiting }) : null;
}

interface SubmitDialogProps extends Omit<SubmitPanelProps, 'marking'> {
  readonly onNotStored: () => void;
}

function SubmitDialog({ sheet, reading, asking, onNotStored }: SubmitDialogProps): ReactElement {
  const { t } = useTranslation();
  const { outbox } = useDesk();
  const { isAsking, setAsking } = asking;
  const hash = sheetHash(sheet, reading);
  const submit = (): void => {
    setAsking(false);
    outbox.enter({ name: 'submitSheet', entryId: sheet.entryId, content: hash }).catch(onNotStored);
  };
  return (
    <ModalOverlay className="veil" isOpen={isAsking} onOpenChange={setAsking} isDismissable>
      <Modal>
        <Dialog className="dialog" role="alertdialog">
          <Heading slot="title">{t('judge.confirmTitle', { number: sheet.number })}</Heading>
          <p>
            {t('judge.confirmCount', { count: reading.cells.length })}
            {reading.total &&
              t(reading.isPartial ? 'judge.confirmInPart' : 'judge.confirmTotal', {
                total: withMinus(exactPoints(reading.total, SHOWN_DECIMALS)),
              })}
            {t('judge.confirmFinal')}
          </p>
          <p className="sheet-hash">
            {t('judge.confirmHash')} <code>{hash.slice(0, SHOWN_OF_HASH)}</code>
          </p>
          <div className="dialog-acts">
            <Button size="large" onClick={() => setAsking(false)}>
              {t('judge.cancel')}
            </Button>
            <Button kind="official" size="large" onClick={submit}>
              {t('judge.confirm')}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
