import { useState } from 'react';

export type Hand = 'left' | 'right';

const KEY = 'baigong.hand';

/** The hand that marks, kept on this tablet, and a function that turns it. */
export function useHand(): readonly [Hand, () => void] {
  const [hand, setHand] = useState<Hand>(() => (localStorage.getItem(KEY) === 'left' ? 'left' : 'right'));
  const turn = (): void => {
    const next = hand === 'left' ? 'right' : 'left';
    localStorage.setItem(KEY, next);
    setHand(next);
  };
  return [hand, turn];
}
