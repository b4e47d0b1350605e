import type { RulingBody } from '#contract/marking';
import type { AdjustmentId, AspectId, EntryId, JudgeId } from '#domain/kernel/ids';
import { parsePoints } from '#domain/kernel/parse-points';
import type { Points } from '#domain/kernel/points';
import type { EntryStatus } from '#domain/ledger/entry-status';
import type { DeclaredRange } from '#domain/scheme/aspects/aspect-base';
import type { Aspect } from '#domain/scheme/aspects/aspect-kinds';
import type { GivenKind } from './offered-kinds';

/** What stands in the dialog so far; of the fields only those of the kind count. */
export interface RulingDraft {
  readonly entryId: EntryId | null;
  readonly kind: GivenKind;
  readonly status: EntryStatus | null;
  readonly adjustmentId: AdjustmentId | null;
  /** As typed, like the amounts. */
  readonly times: string;
  readonly judgeId: JudgeId | null;
  readonly aspectId: AspectId | null;
  readonly factor: string;
  readonly base: string;
  readonly insteadOf: EntryId | null;
  readonly awardId: string | null;
  /** Hashes of pictures of what a penalty is given for. */
  readonly evidence: readonly string[];
}

/** What is still to be filled in. */
export type Lack =
  | 'entry'
  | 'status'
  | 'adjustment'
  | 'times'
  | 'judge'
  | 'aspect'
  | 'factor'
  | 'base'
  | 'insteadOf'
  | 'award';

type WithoutReason<Body> = Body extends unknown ? Omit<Body, 'reason'> : never;

/** A ruling but for its reason. */
export type SaidRuling = WithoutReason<Exclude<RulingBody, { kind: 'AdjustmentVoided' | 'SpreadDecided' }>>;

export type DraftReading =
  | { readonly ok: true; readonly entryId: EntryId; readonly said: SaidRuling }
  | { readonly ok: false; readonly lack: Lack };

export interface DraftRules {
  readonly aspectOf: (id: AspectId) => Aspect | undefined;
  /** How often a penalty or bonus can be given at once. */
  readonly mostOf: (id: AdjustmentId) => number;
}

/** An empty dialog. */
export function emptyDraft(kind: GivenKind): RulingDraft {
  return {
    entryId: null,
    kind,
    status: null,
    adjustmentId: null,
    times: '1',
    judgeId: null,
    aspectId: null,
    factor: '',
    base: '',
    insteadOf: null,
    awardId: null,
    evidence: [],
  };
}

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[。．·]/g, '.')
    .replaceAll('−', '-')
    .replaceAll(/\s/g, '');

/**
 * A plain decimal within bounds, in millionths; null when it is anything else. Full-width digits and 。 of a Chinese input method
 * count as digits and point. No floating point.
 */
export function readAmount(text: string, range: DeclaredRange): number | null {
  const amount = parsePoints(plain(text));
  return amount !== undefined && amount >= range.least && amount <= range.most ? amount : null;
}

/** A whole number from 1 on; null when it is anything else or above the most. */
export function readTimes(text: string, most: number): number | null {
  const digits = plain(text);
  const times = /^\d{1,4}$/.test(digits) ? Number(digits) : 0;
  return times >= 1 && times <= most ? times : null;
}

type Reading = SaidRuling | Lack;

function readAdjustment({ adjustmentId, times, evidence }: RulingDraft, rules: DraftRules): Reading {
  if (adjustmentId === null) return 'adjustment';
  const count = readTimes(times, rules.mostOf(adjustmentId));
  if (count === null) return 'times';
  const shown = evidence.length === 0 ? {} : { evidence };
  return { kind: 'AdjustmentGiven', adjustmentId, times: count, ...shown };
}

function readDeclaration({ aspectId, factor, base }: RulingDraft, rules: DraftRules): Reading {
  const declares = aspectId === null ? undefined : rules.aspectOf(aspectId)?.declares;
  if (aspectId === null || !declares) return 'aspect';
  const by = declares.factor ? readAmount(factor, declares.factor) : undefined;
  if (by === null) return 'factor';
  const on = declares.base ? readAmount(base, declares.base) : undefined;
  if (on === null) return 'base';
  const declaration = {
    ...(by === undefined ? {} : { factor: by }),
    ...(on === undefined ? {} : { base: on as Points }),
  };
  return { kind: 'ElementDeclared', aspectId, declaration };
}

function readFields(draft: RulingDraft, rules: DraftRules): Reading {
  const { kind, status, judgeId, insteadOf, awardId } = draft;
  switch (kind) {
    case 'StatusSet':
      return status === null ? 'status' : { kind, status };
    case 'AdjustmentGiven':
      return readAdjustment(draft, rules);
    case 'ElementDeclared':
      return readDeclaration(draft, rules);
    case 'JudgeExcused':
      return judgeId === null ? 'judge' : { kind, judgeId };
    case 'WildCardGiven':
    case 'PlaceDeclined':
      return { kind };
    case 'ReserveCalled':
      return insteadOf === null || insteadOf === draft.entryId ? 'insteadOf' : { kind, insteadOf };
    case 'AwardStruck':
      return awardId === null ? 'award' : { kind, awardId };
  }
}

/** The draft as the ruling that it comes to, or the first thing that it lacks. */
export function readDraft(draft: RulingDraft, rules: DraftRules): DraftReading {
  const { entryId } = draft;
  if (entryId === null) return { ok: false, lack: 'entry' };
  const said = readFields(draft, rules);
  return typeof said === 'string' ? { ok: false, lack: said } : { ok: true, entryId, said };
}
