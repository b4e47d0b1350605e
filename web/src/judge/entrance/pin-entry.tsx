import { useEffect, useId, useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../sync/api';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { ProblemNotice } from '../../ui/problem-notice';
import { PinKeys } from './pin-keys';

const LENGTH = 6;

interface PinEntryProps {
  /** `choose` asks twice for a PIN that is not known yet. */
  readonly asks: 'choose' | 'enter';
  readonly onPin: (pin: string) => Promise<Problem | null>;
  readonly onBack: () => void;
}

type Stand = { readonly typed: string; readonly first: string | null; readonly isDifferent: boolean };
const EMPTY: Stand = { typed: '', first: null, isDifferent: false };

const digitsOf = (text: string): string => text.normalize('NFKC').replaceAll(/\D/g, '').slice(0, LENGTH);

interface Pin {
  readonly stand: Stand;
  readonly problem: Problem | null;
  readonly isWorking: boolean;
  readonly type: (text: string) => void;
}

/** Six digits, twice for a new PIN; whole, they go out by themselves. */
function usePin({ asks, onPin }: Omit<PinEntryProps, 'onBack'>): Pin {
  const [stand, setStand] = useState(EMPTY);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isWorking, setWorking] = useState(false);
  const send = async (pin: string): Promise<void> => {
    setWorking(true);
    const refusal = await onPin(pin);
    if (refusal === null) return;
    setWorking(false);
    setProblem(refusal);
    setStand(EMPTY);
  };
  const type = (text: string): void => {
    if (isWorking) return;
    const typed = digitsOf(text);
    setProblem(null);
    if (typed.length < LENGTH) setStand({ ...stand, typed, isDifferent: false });
    else if (asks === 'choose' && stand.first === null) setStand({ ...EMPTY, first: typed });
    else if (stand.first !== null && stand.first !== typed) setStand({ ...EMPTY, isDifferent: true });
    else {
      setStand({ ...stand, typed });
      void send(typed);
    }
  };
  return { stand, problem, isWorking, type };
}

/** A PIN on large keys of our own; a keyboard types into the field. */
export function PinEntry({ asks, onPin, onBack }: PinEntryProps): ReactElement {
  const { t } = useTranslation();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const { stand, problem, isWorking, type } = usePin({ asks, onPin });
  useEffect(() => field.current?.focus(), []);
  const label =
    asks === 'enter' ? 'entrance.pin' : stand.first === null ? 'entrance.newPin' : 'entrance.pinAgain';
  return (
    <div className="pin-entry">
      {problem && <ProblemNotice problem={problem} />}
      {stand.isDifferent && <Notice kind="warning" what={t('entrance.pinDiffers')} />}
      <div className="field">
        <label htmlFor={id}>{t(label)}</label>
        <input
          id={id}
          ref={field}
          className="pin-field"
          inputMode="none"
          autoComplete="off"
          value={stand.typed}
          aria-describedby={`${id}-hint`}
          onChange={(event) => type(event.target.value)}
        />
        <small id={`${id}-hint`}>{t(asks === 'choose' ? 'entrance.newPinHint' : 'entrance.pinHint')}</small>
        <output className="visually-hidden">{t('entrance.pinTyped', { count: stand.typed.length })}</output>
      </div>
      <PinKeys
        isOff={isWorking}
        onDigit={(digit) => type(stand.typed + digit)}
        onErase={() => type(stand.typed.slice(0, -1))}
      />
      <Button onClick={onBack}>{t('entrance.back')}</Button>
    </div>
  );
}
