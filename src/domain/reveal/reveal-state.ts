import type { Refusal } from '../kernel/refusal';
import { accepted, refused, type Result } from '../kernel/result';

/** What a presenter or the desk does with a frozen board. */
export const REVEAL_ACTS = ['begin', 'next', 'back', 'pause', 'resume', 'end', 'lift'] as const;
export type RevealAct = (typeof REVEAL_ACTS)[number];

/** One act as it is kept. */
export interface RevealStep {
  readonly ordinal: number;
  readonly act: RevealAct;
  /** Ranks that are shown after it. */
  readonly shown: number;
  /** With `begin`: the ledger row whose places are revealed, and how many of the best ranks come one by one; null: all. */
  readonly ledgerSeq: number | null;
  readonly oneByOne: number | null;
}

export interface RevealState {
  readonly phase: 'frozen' | 'revealing' | 'over';
  readonly shown: number;
  readonly isPaused: boolean;
  readonly ledgerSeq: number | null;
  readonly oneByOne: number | null;
  /** The number of the last step; 0 before the first. */
  readonly ordinal: number;
}

const FROZEN: RevealState = {
  phase: 'frozen',
  shown: 0,
  isPaused: false,
  ledgerSeq: null,
  oneByOne: null,
  ordinal: 0,
};

const after = (state: RevealState, { act, ordinal, shown, ledgerSeq, oneByOne }: RevealStep): RevealState => {
  const next = { ...state, ordinal, shown };
  switch (act) {
    case 'begin':
      return { ...next, phase: 'revealing', ledgerSeq, oneByOne };
    case 'pause':
      return { ...next, isPaused: true };
    case 'resume':
      return { ...next, isPaused: false };
    case 'end':
    case 'lift':
      return { ...next, phase: 'over' };
    case 'next':
    case 'back':
      return next;
  }
};

/** How a frozen board stands after its steps, oldest first (RVL-5). */
export function foldReveal(steps: readonly RevealStep[]): RevealState {
  return steps.reduce(after, FROZEN);
}

const isAllowed = ({ phase, isPaused, shown }: RevealState, act: RevealAct, ranks: number): boolean => {
  const isOn = phase === 'revealing';
  switch (act) {
    case 'begin':
      return phase === 'frozen';
    case 'next':
      return isOn && !isPaused && shown < ranks;
    case 'back':
      return isOn && !isPaused && shown > 0;
    case 'pause':
      return isOn && !isPaused;
    case 'resume':
      return isOn && isPaused;
    case 'end':
      return isOn && shown === ranks;
    case 'lift':
      return phase !== 'over';
  }
};

/** How many ranks are shown after an act. Refusal: REVEAL_STATE where the board does not stand so (RVL-6). @param ranks that come one by one */
export function decideReveal(state: RevealState, act: RevealAct, ranks: number): Result<number, Refusal> {
  if (!isAllowed(state, act, ranks)) return refused({ code: 'REVEAL_STATE', phase: state.phase });
  const by = act === 'next' ? 1 : act === 'back' ? -1 : 0;
  return accepted(state.shown + by);
}
