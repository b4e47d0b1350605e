import { useState } from 'react';
import type { KeyedBody, KeyingOutcome, PaperSheetView } from '#contract/keying';
import type { AspectId } from '#domain/kernel/ids';
import type { Aspect } from '#domain/scheme/aspects/aspect-kinds';
import { postJson, type Problem } from '../../sync/api';
import { fillFrom, marksOf, type KeyingDraft } from './keying-draft';

/** What became of a sheet that is through: read once, or read alike by two. */
export type Settled = Exclude<KeyingOutcome, { state: 'differs' }>['state'];

/** The hand on one paper sheet: what is typed, and why it is not through yet. */
export interface Keying {
  readonly draft: KeyingDraft;
  /** Where the other reading differs. */
  readonly differs: readonly AspectId[];
  readonly problem: Problem | null;
  readonly isWorking: boolean;
  readonly type: (aspect: Aspect, text: string) => void;
  readonly paste: (from: number, cells: readonly string[]) => void;
  readonly handOver: () => Promise<void>;
}

type Place = Pick<PaperSheetView, 'entryId' | 'judgeId' | 'differs'>;

const keyOf = ({ entryId, judgeId }: Place): string => `keying ${entryId} ${judgeId}`;

interface Kept {
  readonly draft: KeyingDraft;
  readonly keep: (next: KeyingDraft) => void;
  readonly forget: () => void;
}

/** What was typed survives a reload of the page, in this window only, until the sheet is through. */
function useKept(place: Place): Kept {
  const [draft, setDraft] = useState<KeyingDraft>(
    () => JSON.parse(sessionStorage.getItem(keyOf(place)) ?? '{}') as KeyingDraft,
  );
  const keep = (next: KeyingDraft): void => {
    sessionStorage.setItem(keyOf(place), JSON.stringify(next));
    setDraft(next);
  };
  return { draft, keep, forget: () => sessionStorage.removeItem(keyOf(place)) };
}

interface Hand {
  readonly differs: readonly AspectId[];
  readonly problem: Problem | null;
  readonly isWorking: boolean;
}

/** Keys one sheet in. `onSettled` is told when it is through. */
export function useKeying(
  place: Place,
  aspects: readonly Aspect[],
  onSettled: (state: Settled) => void,
): Keying {
  const { draft, keep, forget } = useKept(place);
  const [hand, setHand] = useState<Hand>({ differs: place.differs, problem: null, isWorking: false });
  const change = (next: KeyingDraft): void => {
    setHand((before) => ({ ...before, problem: null }));
    keep(next);
  };
  const marks = marksOf(draft, aspects);
  const handOver = async (): Promise<void> => {
    if (!marks || hand.isWorking) return;
    setHand((before) => ({ ...before, problem: null, isWorking: true }));
    const path = `marking/keying/entries/${place.entryId}/judges/${place.judgeId}`;
    const body: KeyedBody = { marks };
    const answer = await postJson<KeyingOutcome>(path, body);
    if (!answer.ok) {
      setHand((before) => ({ ...before, problem: answer.refusal, isWorking: false }));
    } else if (answer.value.state === 'differs') {
      setHand({ differs: answer.value.aspects, problem: null, isWorking: false });
    } else {
      forget();
      onSettled(answer.value.state);
    }
  };
  const type = (aspect: Aspect, text: string): void => change({ ...draft, [aspect.id]: text });
  const paste = (from: number, cells: readonly string[]): void =>
    change(fillFrom(draft, aspects, from, cells));
  return { ...hand, draft, type, paste, handOver };
}
