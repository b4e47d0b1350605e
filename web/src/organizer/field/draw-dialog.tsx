import { Input, InputNumber, Radio } from 'antd';
import { useId, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { DrawBody, DrawSeedView } from '#contract/draws';
import type { DrawKind } from '#domain/draw/draw-lots';
import type { StageId } from '#domain/kernel/ids';
import { postJson } from '../../sync/api';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { LEAST_REASON } from '../least-reason';

export interface DrawDialogProps {
  readonly stageId: StageId;
  readonly kind: DrawKind;
  readonly entries: number;
  /** The seed promised last and not used yet. */
  readonly promised: DrawSeedView | null;
  readonly isAgain: boolean;
  readonly onClose: (isDone: boolean) => void;
}

const LEAST_SEED = 8;
const LEAST_WITNESS = 2;

interface Terms {
  readonly isSaid: boolean;
  readonly seed: string;
  readonly size: number;
  readonly witness: string;
}

interface FieldsProps {
  readonly kind: DrawKind;
  readonly promised: DrawSeedView | null;
  readonly terms: Terms;
  readonly onTerms: (change: Partial<Terms>) => void;
}

function SeedFields({ promised, terms, onTerms }: FieldsProps): ReactElement {
  const { t } = useTranslation('console');
  return (
    <>
      <Radio.Group
        value={terms.isSaid}
        onChange={({ target }) => onTerms({ isSaid: target.value === true })}
        options={[
          { value: false, label: t('draws.byPromise'), disabled: !promised },
          { value: true, label: t('draws.bySaid') },
        ]}
      />
      {!terms.isSaid && promised && (
        <p>
          {t('draws.hash')} <code>{promised.commitment}</code>
        </p>
      )}
      {terms.isSaid && (
        <label>
          {t('draws.seedField', { least: LEAST_SEED })}
          <Input
            value={terms.seed}
            maxLength={200}
            onChange={({ target }) => onTerms({ seed: target.value })}
          />
        </label>
      )}
    </>
  );
}

function DrawFields(props: FieldsProps): ReactElement {
  const { t } = useTranslation('console');
  const { kind, terms, onTerms } = props;
  const sizeId = useId();
  return (
    <div className="field-form">
      <SeedFields {...props} />
      {kind === 'stations' && (
        <label htmlFor={sizeId}>
          {t('draws.sizeField')}
          <InputNumber
            id={sizeId}
            min={1}
            max={1000}
            precision={0}
            value={terms.size}
            onChange={(size) => onTerms({ size: size ?? 1 })}
          />
        </label>
      )}
      <label>
        {t('draws.witnessField')}
        <Input
          value={terms.witness}
          maxLength={200}
          onChange={({ target }) => onTerms({ witness: target.value })}
        />
      </label>
    </div>
  );
}

function bodyOf({ kind, promised }: DrawDialogProps, terms: Terms, reason: string): DrawBody {
  return {
    kind,
    witness: terms.witness.trim(),
    ...(terms.isSaid || !promised ? { seed: terms.seed.trim() } : { seedId: promised.id }),
    ...(kind === 'stations' ? { batchSize: terms.size } : {}),
    ...(reason === '' ? {} : { reason }),
  };
}

/** Asks for what a draw goes by and draws. */
export function DrawDialog(props: DrawDialogProps): ReactElement {
  const { stageId, kind, entries, promised, isAgain, onClose } = props;
  const { t } = useTranslation('console');
  const [terms, setTerms] = useState<Terms>({ isSaid: !promised, seed: '', size: 10, witness: '' });
  const isReady =
    terms.witness.trim().length >= LEAST_WITNESS && (!terms.isSaid || terms.seed.trim().length >= LEAST_SEED);
  return (
    <ConfirmDialog
      title={t(`draws.askOf.${kind}`)}
      confirm={t('draws.draw')}
      kind="primary"
      isReady={isReady}
      {...(isAgain ? { leastReason: LEAST_REASON } : {})}
      act={(reason) => postJson(`stages/${stageId}/draws`, bodyOf(props, terms, reason))}
      onClose={onClose}
    >
      <p>{t('draws.means', { count: entries })}</p>
      {isAgain && <p>{t('draws.again')}</p>}
      <DrawFields
        kind={kind}
        promised={promised}
        terms={terms}
        onTerms={(change) => setTerms((before) => ({ ...before, ...change }))}
      />
    </ConfirmDialog>
  );
}
