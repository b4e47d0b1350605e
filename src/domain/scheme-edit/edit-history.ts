/** What was, what is, and what was taken back: a value like any other. */
export interface EditHistory<State> {
  readonly past: readonly State[];
  readonly present: State;
  readonly future: readonly State[];
  /** What the last step changed; the next step of the same name becomes one with it (typing in one field). */
  readonly step: string | null;
}

/** Steps that can be taken back. */
const DEEPEST = 500;

export function startHistory<State>(present: State): EditHistory<State> {
  return { past: [], present, future: [], step: null };
}

/** A new state on top; what had been taken back is gone. A state that is the same is no step. */
export function record<State>(
  history: EditHistory<State>,
  next: State,
  step: string | null = null,
): EditHistory<State> {
  const { past, present } = history;
  if (next === present) return history;
  const isOneStep = step !== null && step === history.step;
  return {
    past: isOneStep ? past : [...past, present].slice(-DEEPEST),
    present: next,
    future: [],
    step,
  };
}

export function undo<State>(history: EditHistory<State>): EditHistory<State> {
  const { past, present, future } = history;
  const before = past.at(-1);
  if (before === undefined) return history;
  return { past: past.slice(0, -1), present: before, future: [present, ...future], step: null };
}

export function redo<State>(history: EditHistory<State>): EditHistory<State> {
  const { past, present, future } = history;
  const [next, ...rest] = future;
  if (next === undefined) return history;
  return { past: [...past, present], present: next, future: rest, step: null };
}
