import type { BatchOutcome, Receipt } from '#contract/mutations';
import type { Refusal } from '#domain/kernel/refusal';

/** What the outbox does with an answer. Whatever is in no list stays in the queue and is sent again. */
export interface Settlement {
  readonly done: readonly { readonly id: number; readonly receipt: Receipt }[];
  readonly refused: readonly { readonly id: number; readonly refusal: Refusal }[];
  readonly next:
    | { readonly step: 'go-on' }
    | { readonly step: 'wait'; readonly ms: number }
    | { readonly step: 'sign-in' }
    | { readonly step: 'tell'; readonly refusal: Refusal }
    | { readonly step: 'start-over' };
}

type Next = Settlement['next'];

/** The server takes nothing from this page or this person. */
const TELLS: ReadonlySet<Refusal['code']> = new Set(['FOREIGN_CLIENT', 'NOT_ALLOWED', 'VERSION_NOT_READ']);

const GO_ON: Next = { step: 'go-on' };

/** A refusal that says something about the moment or the sender, not about the one mutation. */
function stepFor(refusal: Refusal, firstId: number): Next | null {
  if (refusal.code === 'SIGN_IN_REQUIRED') return { step: 'sign-in' };
  if (refusal.code === 'RETRY_LATER') return { step: 'wait', ms: refusal.retryAfterMs };
  if (refusal.code === 'SEQUENCE_GAP') return refusal.expect < firstId ? { step: 'start-over' } : GO_ON;
  if (TELLS.has(refusal.code)) return { step: 'tell', refusal };
  return null;
}

/**
 * The outcome table of the outbox (docs/live-protocol.md). Only a receipt lets a mutation leave the queue; a refusal of one
 * mutation keeps it, marked, and holds up nothing else; a refusal of the moment or of the sender keeps all of it waiting.
 */
export function settleBatch(ids: readonly number[], outcome: BatchOutcome): Settlement {
  const firstId = ids[0] ?? 1;
  if (!outcome.ok) {
    const { refusal } = outcome;
    const next = stepFor(refusal, firstId);
    // A batch that can never be accepted is kept, marked, and makes way for the next one.
    return next
      ? { done: [], refused: [], next }
      : { done: [], refused: ids.map((id) => ({ id, refusal })), next: GO_ON };
  }
  const done: { id: number; receipt: Receipt }[] = [];
  const refused: { id: number; refusal: Refusal }[] = [];
  let next = GO_ON;
  for (const one of outcome.outcomes) {
    if (one.ok) {
      done.push({ id: one.id, receipt: one.receipt });
      continue;
    }
    const step = stepFor(one.refusal, firstId);
    if (step === null) refused.push({ id: one.id, refusal: one.refusal });
    else if (next.step === 'go-on') next = step;
  }
  return { done, refused, next };
}
