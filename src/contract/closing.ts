import type { EntryId, StageId } from '../domain/kernel/ids';
import type { LocalText } from '../domain/kernel/local-text';
import type { SigningRole } from '../domain/signature/signature-rule';
import type { TieTouch } from '../domain/tie/open-ties';

/** POST /api/publication/stages/:stageId/signatures: which step, and the hash of the result that was shown. */
export interface SignBody {
  readonly step: string;
  readonly content: string;
}

/** One row of what is signed, as a person checks it. */
export interface SignedLine {
  readonly entryId: EntryId;
  readonly number: string;
  readonly place: number | null;
  readonly total: string | null;
}

export interface SignatureStepView {
  readonly id: string;
  readonly name: LocalText;
  readonly role: SigningRole;
  /** Who has signed the result that stands, and when; null: nobody. */
  readonly signed: { readonly by: string; readonly at: string } | null;
  /** Whether it is this step's turn, and whoever asks may sign it. */
  readonly maySign: boolean;
}

/** Somebody signed a result that does not stand any more. */
export interface VoidSignature {
  readonly step: string;
  readonly by: string;
  readonly at: string;
  readonly content: string;
}

export interface OpenTieView {
  readonly place: number;
  readonly entries: readonly { readonly entryId: EntryId; readonly number: string }[];
  readonly touches: readonly TieTouch[];
}

/** GET /api/publication/stages/:stageId/closing: what keeps a stage from being published, and what is signed. */
export interface ClosingView {
  readonly stageId: StageId;
  readonly isClosed: boolean;
  /** SHA-256 of the result as it stands; null where the rules ask for no signature. */
  readonly content: string | null;
  readonly lines: {
    readonly first: readonly SignedLine[];
    readonly last: readonly SignedLine[];
    readonly count: number;
  };
  readonly steps: readonly SignatureStepView[];
  readonly void: readonly VoidSignature[];
  readonly ties: readonly OpenTieView[];
  /** Whether a jury's order for the titles that are left to it counts (DLB-7); null where none is. */
  readonly deliberation: 'due' | 'decided' | null;
}
