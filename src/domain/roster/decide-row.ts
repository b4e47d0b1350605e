import type { RegistrationState } from '../registration/registration';
import type { ContestantId, TradeId, UnitId } from '../kernel/ids';
import type { RosterFault } from './roster-fault';

/** What is there of a person whose document a row names. */
export interface KnownPerson {
  readonly id: ContestantId;
  readonly unitId: UnitId;
  readonly unitName: string;
  readonly registrations: readonly {
    readonly tradeId: TradeId;
    readonly state: RegistrationState;
    /** Null where it did not come from a file. */
    readonly factsIndex: string | null;
  }[];
}

/** What becomes of a row: a new person, a new registration of a known one, one that is changed, one that says nothing new. */
export type RowOutcome =
  | { readonly kind: 'new-person' | 'new-registration' | 'changed' | 'same' }
  | { readonly kind: 'faulty'; readonly fault: RosterFault };

export interface DecidedRow {
  readonly unitId: UnitId;
  readonly tradeId: TradeId;
  readonly factsIndex: string;
}

const fault = (of: RosterFault): RowOutcome => ({ kind: 'faulty', fault: of });

/**
 * What becomes of a sound row (IMP-4): taking the same file again changes nothing, a registration is changed while nobody has
 * approved it, and a document belongs to one unit.
 */
export function decideRow(
  row: DecidedRow,
  known: KnownPerson | undefined,
  hasOneTradeEach: boolean,
): RowOutcome {
  if (!known) return { kind: 'new-person' };
  if (known.unitId !== row.unitId) return fault({ key: 'unit', code: 'other-unit', unit: known.unitName });
  const here = known.registrations.find(({ tradeId }) => tradeId === row.tradeId);
  if (here?.factsIndex === row.factsIndex) return { kind: 'same' };
  if (here) {
    const mayChange = here.state === 'submitted' || here.state === 'returned';
    return mayChange ? { kind: 'changed' } : fault({ key: 'trade', code: 'decided', state: here.state });
  }
  const hasOther = known.registrations.some(({ state }) => state !== 'withdrawn');
  return hasOther && hasOneTradeEach
    ? fault({ key: 'trade', code: 'second-trade' })
    : { kind: 'new-registration' };
}
