import { useId, useState, type FormEvent, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { Notice } from '../../ui/notice';
import { isOwnNumber } from './own-number';

interface SignFormProps {
  readonly kind: 'agree' | 'refuse';
  readonly number: string;
  /** The tablet could not store what was said. */
  readonly isLost: boolean;
  /** Null: agreed. */
  readonly onSign: (refusal: string | null) => void;
  readonly onBack: () => void;
}

/** The own number typed again is the signature, so that a touch by mistake is none; a refusal says why. */
export function SignForm({ kind, number, isLost, onSign, onBack }: SignFormProps): ReactElement {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [reason, setReason] = useState('');
  const isOther = typed !== '' && !isOwnNumber(typed, number);
  const isReady = isOwnNumber(typed, number) && (kind === 'agree' || reason.trim() !== '');
  const sign = (event: FormEvent): void => {
    event.preventDefault();
    if (isReady) onSign(kind === 'agree' ? null : reason.trim());
  };
  return (
    <form className="acknowledge-form" onSubmit={sign}>
      <h2>{t(`acknowledge.${kind}`)}</h2>
      {isLost && <Notice kind="fault" what={t('acknowledge.lost')} next={t('judge.notStoredNext')} />}
      {kind === 'refuse' && <Reason text={reason} onText={setReason} />}
      <Field
        label={t('acknowledge.number')}
        hint={isOther ? t('acknowledge.otherNumber') : t('acknowledge.numberHint')}
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <div className="dialog-acts">
        <Button size="large" onClick={onBack}>
          {t('acknowledge.readAgain')}
        </Button>
        <Button
          kind={kind === 'agree' ? 'official' : 'primary'}
          size="large"
          type="submit"
          disabled={!isReady}
        >
          {t(`acknowledge.confirm.${kind}`)}
        </Button>
      </div>
    </form>
  );
}

interface ReasonProps {
  readonly text: string;
  readonly onText: (text: string) => void;
}

function Reason({ text, onText }: ReasonProps): ReactElement {
  const { t } = useTranslation();
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{t('acknowledge.reason')}</label>
      <textarea
        id={id}
        rows={2}
        maxLength={500}
        value={text}
        onChange={(event) => onText(event.target.value)}
      />
      <small>{t('acknowledge.reasonHint')}</small>
    </div>
  );
}
