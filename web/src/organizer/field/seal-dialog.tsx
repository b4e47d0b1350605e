import { Input, Radio } from 'antd';
import { useId, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { SealedAnswer } from '#contract/sealing';
import type { StageId } from '#domain/kernel/ids';
import type { SealLayer } from '#domain/seal/seal-lots';
import { postJson, type Answer } from '../../sync/api';
import { ConfirmDialog } from '../../ui/confirm-dialog';

const LEAST_PASSPHRASE = 12;

export interface LayerDialogProps {
  readonly stageId: StageId;
  readonly layer: SealLayer;
  readonly onClose: (isDone: boolean) => void;
}

interface SecretProps {
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
}

/** A secret that the browser neither keeps nor fills in. */
function Secret({ label, value, onValue }: SecretProps): ReactElement {
  const id = useId();
  return (
    <label htmlFor={id}>
      {label}
      <Input.Password
        id={id}
        autoComplete="off"
        maxLength={200}
        value={value}
        onChange={({ target }) => onValue(target.value)}
      />
    </label>
  );
}

export interface SealDialogProps extends LayerDialogProps {
  readonly entries: number;
  /** Takes what is shown once. */
  readonly onSealed: (sealed: SealedAnswer) => void;
}

/** Asks the keeper for a passphrase, twice, and seals the layer. */
export function SealDialog({ stageId, layer, entries, onSealed, onClose }: SealDialogProps): ReactElement {
  const { t } = useTranslation('console');
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const seal = async (): Promise<Answer<SealedAnswer>> => {
    const answer = await postJson<SealedAnswer>(`marking/stages/${stageId}/seals/${layer}`, { passphrase });
    if (answer.ok) onSealed(answer.value);
    return answer;
  };
  return (
    <ConfirmDialog
      title={t(`seals.askOf.${layer}`)}
      confirm={t('seals.seal')}
      kind="primary"
      isReady={passphrase.length >= LEAST_PASSPHRASE && passphrase === again}
      act={seal}
      onClose={onClose}
    >
      <p>{t('seals.means', { count: entries })}</p>
      <div className="field-form">
        <Secret
          label={t('seals.passphraseField', { least: LEAST_PASSPHRASE })}
          value={passphrase}
          onValue={setPassphrase}
        />
        <Secret label={t('seals.passphraseAgain')} value={again} onValue={setAgain} />
      </div>
      {again !== '' && again !== passphrase && <p role="alert">{t('seals.passphraseDiffers')}</p>}
    </ConfirmDialog>
  );
}

/** Asks for the layer's passphrase or the code in the envelope, and opens it. */
export function OpenDialog({ stageId, layer, onClose }: LayerDialogProps): ReactElement {
  const { t } = useTranslation('console');
  const [isCode, setCode] = useState(false);
  const [secret, setSecret] = useState('');
  return (
    <ConfirmDialog
      title={t(`seals.openOf.${layer}`)}
      confirm={t('seals.open')}
      kind="primary"
      isReady={secret.trim() !== ''}
      act={() =>
        postJson(
          `marking/stages/${stageId}/seals/${layer}/open`,
          isCode ? { recoveryCode: secret } : { passphrase: secret },
        )
      }
      onClose={onClose}
    >
      <p>{t('seals.openMeans')}</p>
      <div className="field-form">
        <Radio.Group
          value={isCode}
          onChange={({ target }) => setCode(target.value === true)}
          options={[
            { value: false, label: t('seals.byPassphrase') },
            { value: true, label: t('seals.byCode') },
          ]}
        />
        <Secret
          label={t(isCode ? 'seals.codeField' : 'seals.openField')}
          value={secret}
          onValue={setSecret}
        />
      </div>
    </ConfirmDialog>
  );
}
