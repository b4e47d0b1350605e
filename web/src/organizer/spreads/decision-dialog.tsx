import { Input, Radio } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { RulingBody, SpreadView } from '#contract/marking';
import { formatPoints } from '#domain/kernel/format-points';
import { toPoints } from '#domain/kernel/to-points';
import { useLocalText } from '../../i18n/use-local-text';
import { withMinus } from '../../i18n/with-minus';
import { postJson } from '../../sync/api';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { LEAST_REASON } from '../least-reason';
import { Labelled } from '../rulings/labelled';
import { readAmount } from '../rulings/ruling-draft';
import { placeOf } from './place-of';

export interface DecisionDialogProps {
  readonly spread: SpreadView;
  readonly onClose: (isDone: boolean) => void;
}

type How = 'keep' | 'give';

const bodyOf = ({ moduleId, aspectId }: SpreadView, worth: number | null, reason: string): RulingBody => ({
  kind: 'SpreadDecided',
  moduleId,
  ...(aspectId === null ? {} : { aspectId }),
  ...(worth === null ? {} : { worth: toPoints(worth) }),
  reason,
});

interface WorthFieldProps extends Pick<SpreadView, 'bounds'> {
  readonly text: string;
  readonly onText: (text: string) => void;
}

function WorthField({ bounds, text, onText }: WorthFieldProps): ReactElement {
  const { t } = useTranslation('console');
  const [min, max] = [bounds.min, bounds.max].map((points) => withMinus(formatPoints(points)));
  return (
    <Labelled label={t('spreads.worth')} hint={t('spreads.bounds', { min, max })}>
      {(ids) => (
        <Input
          {...ids}
          inputMode="decimal"
          autoComplete="off"
          maxLength={16}
          value={text}
          onChange={(event) => onText(event.target.value)}
        />
      )}
    </Labelled>
  );
}

/** The chief judge's word after two rounds: the panel's value stands, or other points count; always with a reason. */
export function DecisionDialog({ spread, onClose }: DecisionDialogProps): ReactElement {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  const [how, setHow] = useState<How>('keep');
  const [text, setText] = useState('');
  const { min, max } = spread.bounds;
  const worth = how === 'give' ? readAmount(text, { least: min, most: max }) : null;
  const isReady = how === 'keep' || worth !== null;
  const place = placeOf(spread, local, t('spreads.sums'));
  const value = spread.rounds.at(-1)?.value ?? '';
  return (
    <ConfirmDialog
      title={t('spreads.decideTitle', { number: spread.number, place })}
      confirm={isReady ? t('spreads.decide') : t('spreads.lack')}
      isReady={isReady}
      kind="primary"
      leastReason={LEAST_REASON}
      act={(reason, key) =>
        postJson(`marking/entries/${spread.entryId}/rulings`, bodyOf(spread, worth, reason), key)
      }
      onClose={onClose}
    >
      <Radio.Group
        aria-label={t('spreads.how')}
        className="spread-how"
        value={how}
        onChange={(event) => setHow(event.target.value as How)}
        options={[
          { value: 'keep', label: t('spreads.keep', { value }) },
          { value: 'give', label: t('spreads.give') },
        ]}
      />
      {how === 'give' && <WorthField bounds={spread.bounds} text={text} onText={setText} />}
      <p>{t('spreads.means')}</p>
    </ConfirmDialog>
  );
}
