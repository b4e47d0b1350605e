import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { MICRO } from '#domain/kernel/points';
import type { Aspect } from '#domain/scheme/aspects/aspect-kinds';
import { EraseSign } from './erase-sign';
import { Key } from './key';
import { gridOf } from './quick-keys';
import type { Typing } from './use-typing';

const DIGITS = ['7', '8', '9', '4', '5', '6', '1', '2', '3'] as const;

interface DigitKeysProps {
  readonly aspect: Aspect;
  readonly typing: Typing;
}

/** The digits; a point only where the aspect's marks have decimals. */
export function DigitKeys({ aspect, typing }: DigitKeysProps): ReactElement {
  const { t } = useTranslation();
  const { press, erase } = typing;
  const hasDecimals = gridOf(aspect).step % MICRO !== 0;
  return (
    <div className="key-digits">
      {DIGITS.map((digit) => (
        <Key key={digit} onPress={() => press(digit)}>
          {digit}
        </Key>
      ))}
      <Key label={t('judge.point')} isOff={!hasDecimals} onPress={() => press('.')}>
        .
      </Key>
      <Key onPress={() => press('0')}>0</Key>
      <Key label={t('judge.clear')} onPress={erase}>
        <EraseSign />
      </Key>
    </div>
  );
}
