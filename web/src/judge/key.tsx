import type { ReactElement, ReactNode } from 'react';
import { flashKey } from './flash-key';
import { keepFocus } from './keep-focus';

interface KeyProps {
  readonly onPress: () => void;
  readonly children: ReactNode;
  readonly isOff?: boolean;
  /** Whether this is the mark that stands; absent where the key is no choice. */
  readonly isChosen?: boolean;
  readonly label?: string | undefined;
  readonly className?: string;
}

/** A key for a gloved thumb. */
export function Key({
  onPress,
  children,
  isOff = false,
  isChosen,
  label,
  className = 'key',
}: KeyProps): ReactElement {
  return (
    <button
      type="button"
      className={className}
      aria-label={label}
      aria-pressed={isChosen}
      disabled={isOff}
      onPointerDown={keepFocus}
      onClick={(event) => {
        flashKey(event.currentTarget);
        onPress();
      }}
    >
      {children}
    </button>
  );
}
