import { Input, Select } from 'antd';
import { useId, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatPoints } from '#domain/kernel/format-points';
import type { LocalText } from '#domain/kernel/local-text';
import { parsePoints } from '#domain/kernel/parse-points';
import { MICRO } from '#domain/kernel/points';
import { toPoints } from '#domain/kernel/to-points';

/** How a number is written: points or seconds, a share in percent, or a whole number. */
export type AmountForm = 'points' | 'percent' | 'whole';

const MOST = 1_000_000 * MICRO;

function written(value: number | undefined, form: AmountForm): string {
  if (value === undefined) return '';
  if (form === 'whole') return String(value);
  return formatPoints(toPoints(form === 'percent' ? value * 100 : value));
}

/** Undefined where the text is no such number. Full-width digits are digits. */
export function readWritten(text: string, form: AmountForm): number | undefined {
  const amount = parsePoints(text.normalize('NFKC').replace('。', '.').replace('−', '-').trim());
  if (amount === undefined || Math.abs(amount) > MOST) return undefined;
  if (form === 'points') return amount;
  const value = form === 'whole' ? amount / MICRO : amount / 100;
  return Number.isInteger(value) ? value : undefined;
}

export interface AmountFieldProps {
  readonly label: string;
  readonly value: number | undefined;
  readonly form?: AmountForm;
  readonly isDisabled: boolean;
  /** Whether nothing may stand there. */
  readonly isOptional?: boolean;
  readonly onValue: (value: number | undefined) => void;
}

/** A number that is typed as text and kept exactly; what is none stays until somebody leaves the field. */
export function AmountField(props: AmountFieldProps): ReactElement {
  const { label, value, form = 'points', isDisabled, isOptional = false, onValue } = props;
  const { t } = useTranslation('console');
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const isEmpty = typed !== null && typed.trim() === '';
  const read = typed === null || isEmpty ? undefined : readWritten(typed, form);
  const isWrong = typed !== null && read === undefined && !(isEmpty && isOptional);
  // Taken back or done again meanwhile: what stands in the scheme is shown.
  const shown = typed === null || (!isWrong && read !== value) ? written(value, form) : typed;
  const type = (text: string): void => {
    setTyped(text);
    const next = readWritten(text, form);
    if (next !== undefined) onValue(next);
    else if (text.trim() === '' && isOptional) onValue(undefined);
  };
  return (
    <div className="scheme-field">
      <label htmlFor={id}>{label}</label>
      <Input
        id={id}
        inputMode="decimal"
        value={shown}
        disabled={isDisabled}
        aria-invalid={isWrong}
        {...(isWrong ? { status: 'error' as const } : {})}
        onChange={({ target }) => type(target.value)}
        onBlur={() => setTyped(null)}
      />
      {isWrong && <small role="alert">{t('scheme.notANumber')}</small>}
    </div>
  );
}

export interface TextPairProps {
  readonly label: string;
  readonly value: LocalText;
  readonly isDisabled: boolean;
  readonly onValue: (value: LocalText) => void;
}

/** A text in both languages, one below the other. */
export function TextPair({ label, value, isDisabled, onValue }: TextPairProps): ReactElement {
  const { t } = useTranslation('console');
  return (
    <div className="scheme-pair">
      {(['zh', 'en'] as const).map((language) => (
        <Input
          key={language}
          lang={language === 'zh' ? 'zh-CN' : 'en'}
          aria-label={t('scheme.inLanguage', { what: label, language: t(`scheme.language.${language}`) })}
          prefix={<small>{t(`scheme.language.${language}`)}</small>}
          maxLength={2000}
          value={value[language]}
          disabled={isDisabled}
          onChange={({ target }) => onValue({ ...value, [language]: target.value })}
        />
      ))}
    </div>
  );
}

export interface ChoiceFieldProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly isDisabled: boolean;
  readonly onValue: (value: string) => void;
}

/** One of a few. */
export function ChoiceField({ label, value, options, isDisabled, onValue }: ChoiceFieldProps): ReactElement {
  const id = useId();
  return (
    <div className="scheme-field">
      <label htmlFor={id}>{label}</label>
      <Select id={id} value={value} options={[...options]} disabled={isDisabled} onChange={onValue} />
    </div>
  );
}
