import type { ReactElement, ReactNode } from 'react';
import { ToggleButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { formatPoints } from '#domain/kernel/format-points';
import type { Points } from '#domain/kernel/points';
import { toPoints } from '#domain/kernel/to-points';
import { keepFocus } from './keep-focus';
import type { Cell, SheetReading } from './read-sheet';
import type { Hand } from './use-hand';
import type { Marking } from './use-marking';

interface KeyPadProps {
  readonly reading: SheetReading;
  readonly marking: Marking;
  readonly hand: Hand;
  readonly onTurnHand: () => void;
}

const DIGITS = ['7', '8', '9', '4', '5', '6', '1', '2', '3'] as const;

/** The keys: digits, common marks, undo, next. In reach of one thumb, mirrored for the left hand. */
export function KeyPad({ reading, marking, hand, onTurnHand }: KeyPadProps): ReactElement {
  const { t } = useTranslation();
  const isLast = marking.index === reading.cells.length - 1;
  const goOn = (): void => {
    if (isLast) marking.commit();
    else marking.commitAndGo(marking.index + 1);
  };
  return (
    <section className="key-pad" aria-label={t('judge.keys')}>
      <div className="key-side">
        {marking.cell && <Chips cell={marking.cell} marking={marking} />}
        <Key isOff={!marking.canUndo} onPress={() => marking.undo()}>
          {t('judge.undo')}
        </Key>
        <ToggleButton className="key hand" isSelected={hand === 'left'} onChange={onTurnHand}>
          {t('judge.leftHand')}
        </ToggleButton>
      </div>
      <Digits marking={marking} />
      <Key className="key key-next" onPress={goOn}>
        {t(isLast ? 'judge.enter' : 'judge.next')}
      </Key>
    </section>
  );
}

interface KeyProps {
  readonly onPress: () => void;
  readonly children: ReactNode;
  readonly isOff?: boolean;
  readonly label?: string;
  readonly className?: string;
}

/** A key for a gloved thumb. */
function Key({ onPress, children, isOff = false, label, className = 'key' }: KeyProps): ReactElement {
  return (
    <button
      type="button"
      className={className}
      aria-label={label}
      disabled={isOff}
      onPointerDown={keepFocus}
      onClick={onPress}
    >
      {children}
    </button>
  );
}

/** Drawn, because fonts without the sign would leave the key blank. */
function EraseSign(): ReactElement {
  return (
    <svg className="key-sign" viewBox="0 0 32 24" aria-hidden="true">
      <path d="M10 2h20v20H10L2 12zM15 8l8 8M23 8l-8 8" />
    </svg>
  );
}

function Digits({ marking }: { readonly marking: Marking }): ReactElement {
  const { t } = useTranslation();
  const { press, erase } = marking.typing;
  return (
    <div className="key-digits">
      {DIGITS.map((digit) => (
        <Key key={digit} onPress={() => press(digit)}>
          {digit}
        </Key>
      ))}
      <Key label={t('judge.point')} onPress={() => press('.')}>
        .
      </Key>
      <Key onPress={() => press('0')}>0</Key>
      <Key label={t('judge.clear')} onPress={erase}>
        <EraseSign />
      </Key>
    </div>
  );
}

/** Half of the maximum, where that is a mark of this aspect. */
function halfOf({ aspect }: Cell): Points | null {
  const half = aspect.max / 2;
  return Number.isSafeInteger(half) && half % aspect.step === 0 ? toPoints(half) : null;
}

function Chips({ cell, marking }: { readonly cell: Cell; readonly marking: Marking }): ReactElement {
  const { t } = useTranslation();
  const { aspect, points } = cell;
  const half = halfOf(cell);
  const step = formatPoints(aspect.step);
  const mark = (micro: number): void => {
    marking.mark(toPoints(Math.min(aspect.max, Math.max(0, micro))));
  };
  return (
    <>
      <Key isOff={points === null || points === 0} onPress={() => mark((points ?? 0) - aspect.step)}>
        −{step}
      </Key>
      <Key isOff={points === aspect.max} onPress={() => mark((points ?? 0) + aspect.step)}>
        +{step}
      </Key>
      <Key onPress={() => mark(0)}>{t('judge.zero')}</Key>
      <Key isOff={half === null} onPress={() => mark(half ?? 0)}>
        {t('judge.half')}
      </Key>
      <Key onPress={() => mark(aspect.max)}>
        {t('judge.full')} {formatPoints(aspect.max)}
      </Key>
    </>
  );
}
