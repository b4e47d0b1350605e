import type { Archive } from '../archive/archive';
import type { RuleFaultCode } from '../kernel/rule-fault';

/** What is checked, in the order in which it is told. */
export const CHECKS = [
  'form',
  'chain',
  'rows',
  'signatures',
  'editions',
  'results',
  'advancement',
  'titles',
  'promotions',
  'units',
] as const;
export type CheckName = (typeof CHECKS)[number];

/** The first record that does not fit. */
export interface Misfit {
  /** "ledger row 17", "edition final 2", … */
  readonly at: {
    readonly kind: 'row' | 'edition' | 'stage' | 'person' | 'unit' | 'path' | 'file';
    readonly name: string;
  };
  readonly member: string;
  /** What is wrong there, where nothing can be computed of it. */
  readonly fault?: RuleFaultCode;
  readonly written: string;
  readonly computed: string;
}

export interface CheckReport {
  readonly name: CheckName;
  /** How many records were looked at; 0: there was nothing of the kind. */
  readonly counted: number;
  readonly misfit: Misfit | null;
  /** Kinds of rules that the second computation does not know, and what else was not compared. */
  readonly notCovered: readonly string[];
}

export interface VerificationReport {
  readonly competition: Archive['competition'] | null;
  readonly rows: number;
  /** The hash of the last row. */
  readonly ledgerHash: string;
  readonly checks: readonly CheckReport[];
  readonly fits: boolean;
}

/** Collects what is found, check by check. */
export class Findings {
  private readonly counts = new Map<CheckName, number>();
  private readonly misfits = new Map<CheckName, Misfit>();
  private readonly lacks = new Map<CheckName, Set<string>>();

  count(name: CheckName, records = 1): void {
    this.counts.set(name, (this.counts.get(name) ?? 0) + records);
  }

  /** Only the first of each check is kept. */
  misfit(name: CheckName, misfit: Misfit): void {
    if (!this.misfits.has(name)) this.misfits.set(name, misfit);
  }

  has(name: CheckName): boolean {
    return this.misfits.has(name);
  }

  notCovered(name: CheckName, kinds: readonly string[]): void {
    this.lacks.set(name, new Set([...(this.lacks.get(name) ?? []), ...kinds]));
  }

  report(of: Pick<VerificationReport, 'competition' | 'rows' | 'ledgerHash'>): VerificationReport {
    const names = this.misfits.has('form') && of.competition === null ? CHECKS.slice(0, 1) : CHECKS;
    const checks = names.map((name) => ({
      name,
      counted: this.counts.get(name) ?? 0,
      misfit: this.misfits.get(name) ?? null,
      notCovered: [...(this.lacks.get(name) ?? [])],
    }));
    return { ...of, checks, fits: checks.every(({ misfit }) => misfit === null) };
  }
}
