import type { HoldAnswer, SheetHeld } from '#contract/live';
import type { EntryId } from '#domain/kernel/ids';
import { RENEW_MS } from '#domain/mark/sheet-lease';

/** Who has the sheet. */
export interface LeaseHolder {
  readonly by: string;
  readonly tablet: string;
  readonly since: string;
}

/**
 * How this tablet stands to a sheet (LEA-1 … LEA-7). Marks may be made in all of them but `waiting` and `taken`.
 *
 *   asking ──granted──▶ held ──taken over──▶ taken ──ask again──▶ asking
 *     │  └──no contact──▶ unasked      ▲
 *     └──held elsewhere──▶ waiting ────┘ left or run out there
 */
export type LeaseState =
  | { readonly step: 'asking' }
  | { readonly step: 'unasked' }
  | { readonly step: 'held'; readonly tablet: string; readonly hasWaited: boolean }
  | { readonly step: 'waiting'; readonly holder: LeaseHolder }
  | { readonly step: 'taken'; readonly holder: LeaseHolder | null; readonly reason: string };

/** The live connection as a lease needs it. */
export interface LeaseConnection {
  isConnected(): boolean;
  /** @throws when no answer comes. */
  hold(entryId: EntryId): Promise<HoldAnswer>;
  leave(entryId: EntryId): void;
  onHeld(listener: (held: SheetHeld) => void): () => void;
  onConnect(listener: () => void): () => void;
  /** Runs `work` later; returns a function that calls it off. */
  later(work: () => void, ms: number): () => void;
}

/** A little later than the other's lease runs out, so that asking then is not too early. */
const AFTER_MS = 100;
/** How long a tablet without contact may look as if it were still asking. */
const PATIENCE_MS = 2_000;

/** Holds one sheet for this tablet as long as it is open. Without contact nobody can be asked, and the judge goes on. */
export class LeaseWatch {
  private state: LeaseState = { step: 'asking' };
  private leaseId: string | null = null;
  private callOff: () => void = () => {};
  private isOver = false;

  constructor(
    private readonly connection: LeaseConnection,
    private readonly entryId: EntryId,
    private readonly onState: (state: LeaseState) => void,
  ) {}

  /** Opens the sheet. Returns a function that leaves it. */
  start(): () => void {
    this.isOver = false;
    const offHeld = this.connection.onHeld((held) => this.hear(held));
    const offConnect = this.connection.onConnect(() => void this.ask());
    void this.ask();
    return () => {
      this.isOver = true;
      this.callOff();
      offHeld();
      offConnect();
      if (this.leaseId !== null) this.connection.leave(this.entryId);
      this.leaseId = null;
      this.show({ step: 'asking' });
    };
  }

  /** The judge asks for a sheet that was taken over. */
  readonly again = (): void => {
    this.show({ step: 'asking' });
    void this.ask();
  };

  private async ask(): Promise<void> {
    this.callOff();
    if (this.isOver || this.state.step === 'taken') return;
    if (!this.connection.isConnected()) return this.goOn(PATIENCE_MS);
    try {
      const answer = await this.connection.hold(this.entryId);
      // Left while the answer was on its way: what it brought is left too.
      if (!this.isOver) this.settle(answer);
      else if (answer.ok) this.connection.leave(this.entryId);
    } catch {
      this.goOn(0);
    }
  }

  private settle(answer: HoldAnswer): void {
    if (answer.ok) {
      const hasWaited = this.state.step === 'waiting' || (this.state.step === 'held' && this.state.hasWaited);
      this.leaseId = answer.leaseId;
      this.show({ step: 'held', tablet: answer.tablet, hasWaited });
      this.askIn(answer.renewMs);
    } else if (answer.refusal.code === 'SHEET_HELD') {
      const { by, tablet, since, forMs } = answer.refusal;
      this.leaseId = null;
      this.show({ step: 'waiting', holder: { by, tablet, since } });
      this.askIn(Math.min(RENEW_MS, forMs + AFTER_MS));
    } else {
      this.goOn(0);
    }
  }

  /** Nobody could be asked: whoever has the sheet keeps it, whoever just opened it may mark and is told so. */
  private goOn(patienceMs: number): void {
    if (this.state.step === 'asking') {
      if (patienceMs > 0) return this.retry(patienceMs);
      this.show({ step: 'unasked' });
    }
    this.askIn(RENEW_MS);
  }

  private retry(ms: number): void {
    this.callOff = this.connection.later(() => {
      if (!this.connection.isConnected()) this.goOn(0);
      else void this.ask();
    }, ms);
  }

  private hear({ entryId, holder, reason }: SheetHeld): void {
    if (entryId !== this.entryId || this.isOver || holder?.leaseId === this.leaseId) return;
    if (reason !== null && this.state.step === 'held') {
      this.leaseId = null;
      this.callOff();
      this.show({ step: 'taken', holder, reason });
      return;
    }
    void this.ask();
  }

  private askIn(ms: number): void {
    this.callOff();
    this.callOff = this.connection.later(() => void this.ask(), ms);
  }

  private show(state: LeaseState): void {
    this.state = state;
    this.onState(state);
  }
}
