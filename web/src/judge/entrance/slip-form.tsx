import { useState, type ReactElement, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { readSlipCode } from '#domain/sign-in/slip-code';
import { formText } from '../../app/form-text';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { Notice } from '../../ui/notice';

/** Where the eight signs of a slip are typed, however they are written. */
export function SlipForm({ onCode }: { readonly onCode: (code: string) => void }): ReactElement {
  const { t } = useTranslation();
  const [isUnread, setUnread] = useState(false);
  const submit = (event: SyntheticEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const code = readSlipCode(formText(new FormData(event.currentTarget), 'slip'));
    setUnread(code === null);
    if (code !== null) onCode(code);
  };
  return (
    <form className="entrance-form slip-form" onSubmit={submit}>
      {isUnread && (
        <Notice kind="warning" what={t('entrance.slipUnread')} next={t('entrance.slipUnreadNext')} />
      )}
      <Field
        label={t('entrance.slip')}
        hint={t('entrance.slipHint')}
        name="slip"
        placeholder="XXXX-XXXX"
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={40}
        required
      />
      <Button kind="primary" size="large" type="submit">
        {t('entrance.next')}
      </Button>
    </form>
  );
}
