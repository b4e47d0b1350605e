import type { RosterCounts, RosterReport, RosterRowFault } from '../../contract/roster';
import type { ContestantId, RegistrationId, UnitId } from '../../domain/kernel/ids';
import { decideRow, type KnownPerson } from '../../domain/roster/decide-row';
import type { QuotaBook } from '../../domain/roster/quota-book';
import { ROSTER_COLUMNS, type RosterKey } from '../../domain/roster/roster-columns';
import { rosterFaultText, type RosterFault } from '../../domain/roster/roster-fault';
import { newId } from '../../platform/identity/new-id';
import { workTable } from '../../platform/tables/read-table';
import { idOf, type FaultyRow, type RosterBatch, type RosterOrder, type SoundRow } from './roster-batch';
import type { BroughtRegistration } from './roster-import.repository';
import { ROSTER_WORK } from './roster-work';

/** So many faulty rows are told one by one; the returned sheet has them all. */
const MOST_FAULTS = 200;
const COLUMN_NAMES = new Map<RosterKey, string>(ROSTER_COLUMNS.map(({ key, names: [name] }) => [key, name]));

export interface PassParts {
  readonly order: RosterOrder;
  readonly quotas: QuotaBook;
  readonly knownBy: (indexes: readonly string[]) => Promise<ReadonlyMap<string, KnownPerson>>;
}

/** What some rows bring. */
export interface DecidedBatch {
  readonly newPeople: readonly SoundRow[];
  readonly registrations: readonly BroughtRegistration[];
  readonly changed: readonly { readonly id: ContestantId; readonly row: SoundRow }[];
  readonly faulty: readonly FaultyRow[];
  readonly share: number;
}

interface Deciding {
  readonly newPeople: SoundRow[];
  readonly registrations: BroughtRegistration[];
  readonly changed: { readonly id: ContestantId; readonly row: SoundRow }[];
  readonly faulty: FaultyRow[];
}

/** Goes through a file once: what each row brings, counted. Writes nothing. */
export class RosterPass {
  private readonly totals = {
    newPeople: 0,
    newRegistrations: 0,
    reserves: 0,
    changed: 0,
    same: 0,
    faulty: 0,
  };
  private readonly told: RosterRowFault[] = [];
  private unknownColumns: readonly string[] = [];
  /** People who come with this file and may stand in it for another trade. */
  private readonly arrived = new Map<string, { readonly id: ContestantId; readonly unitId: UnitId }>();

  constructor(private readonly parts: PassParts) {}

  get counts(): RosterCounts {
    return { ...this.totals };
  }

  report(fileHash: string, importId: string | null): RosterReport {
    const { counts, told, unknownColumns } = this;
    return { counts, faults: told.toSorted((a, b) => a.row - b.row), unknownColumns, fileHash, importId };
  }

  /** @throws RefusedError for a file that is no roster */
  async *run(path: string): AsyncGenerator<DecidedBatch> {
    const batches = workTable<RosterOrder, RosterBatch>(path, {
      module: ROSTER_WORK,
      input: this.parts.order,
    });
    for await (const { value, share } of batches) {
      if (value.unknownColumns) this.unknownColumns = value.unknownColumns;
      const known = await this.parts.knownBy(value.sound.map(({ identityIndex }) => identityIndex));
      const deciding: Deciding = { newPeople: [], registrations: [], changed: [], faulty: [...value.faulty] };
      for (const row of value.sound) this.decide(row, known.get(row.identityIndex), deciding);
      deciding.faulty.forEach((row) => this.tell(row));
      yield { ...deciding, share };
    }
  }

  private decide(row: SoundRow, known: KnownPerson | undefined, into: Deciding): void {
    const { hasOneTradeEach } = this.parts.order;
    const person = known ?? this.arrivedAs(row);
    const outcome = decideRow(row, person, hasOneTradeEach);
    switch (outcome.kind) {
      case 'faulty':
        into.faulty.push(faulty(row, outcome.fault));
        return;
      case 'same':
        this.totals.same += 1;
        return;
      case 'changed':
        this.totals.changed += 1;
        if (person) into.changed.push({ id: person.id, row });
        return;
      case 'new-person':
      case 'new-registration':
        this.bring(row, person, into);
    }
  }

  private bring(row: SoundRow, person: KnownPerson | undefined, into: Deciding): void {
    const taken = this.parts.quotas.take(row.unitId, row.tradeId);
    if (typeof taken === 'object') {
      into.faulty.push(faulty(row, { key: 'trade', code: 'quota-full', places: taken.places }));
      return;
    }
    // A check has no values; an id of its own stands for the person meanwhile.
    const contestantId = person?.id ?? (row.values ? idOf(row.values) : ('' as ContestantId));
    if (!person) {
      into.newPeople.push(row);
      this.totals.newPeople += 1;
      if (!this.parts.order.hasOneTradeEach)
        this.arrived.set(row.identityIndex, { id: contestantId, unitId: row.unitId });
    }
    const isReserve = taken === 'reserve';
    into.registrations.push({ id: newId<RegistrationId>(), contestantId, row, isReserve });
    this.totals.newRegistrations += person ? 1 : 0;
    this.totals.reserves += isReserve ? 1 : 0;
  }

  private arrivedAs(row: SoundRow): KnownPerson | undefined {
    const arrived = this.arrived.get(row.identityIndex);
    if (!arrived) return undefined;
    const unitName = this.parts.order.units.find(({ id }) => id === arrived.unitId)?.name ?? '';
    return { ...arrived, unitName, registrations: [] };
  }

  private tell({ row, name, faults }: FaultyRow): void {
    this.totals.faulty += 1;
    if (this.told.length >= MOST_FAULTS) return;
    const worded = faults.map((fault) => ({
      key: fault.key,
      column: COLUMN_NAMES.get(fault.key) ?? fault.key,
      text: rosterFaultText(fault),
    }));
    this.told.push({ row, name, faults: worded });
  }
}

function faulty({ row, values }: SoundRow, fault: RosterFault): FaultyRow {
  return { row, name: String(values?.[2] ?? ''), faults: [fault] };
}
