import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { EraseSign } from '../erase-sign';
import { Key } from '../key';

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

interface PinKeysProps {
  readonly isOff: boolean;
  readonly onDigit: (digit: string) => void;
  readonly onErase: () => void;
}

/** The keys of a PIN, in the order of a telephone. */
export function PinKeys({ isOff, onDigit, onErase }: PinKeysProps): ReactElement {
  const { t } = useTranslation();
  return (
    <div className="key-digits pin-keys">
      {DIGITS.map((digit) => (
        <Key key={digit} isOff={isOff} onPress={() => onDigit(digit)}>
          {digit}
        </Key>
      ))}
      <span />
      <Key isOff={isOff} onPress={() => onDigit('0')}>
        0
      </Key>
      <Key isOff={isOff} label={t('entrance.erase')} onPress={onErase}>
        <EraseSign />
      </Key>
    </div>
  );
}
