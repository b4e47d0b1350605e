import type { RosterCounts, RosterReport, RosterRowFault } from '../../contract/roster';
import type { ContestantId, RegistrationId } from '../../domain/kernel/ids';
import { decideRow, type KnownPerson } from '../../domain/roster/decide-row';
import type { QuotaBook } from '../../domain/roster/quota-book';
import { ROSTER_COLUMNS, type RosterKey } from '../../domain/roster/roster-columns';
import { rosterFaultText, type RosterFault } from '../../domain/roster/roster-fault';
import { orderedIds } from '../../platform/identity/ordered-ids';
import { workTable } from '../../platform/tables/read-table';
import { idOf, type FaultyRow, type RosterBatch, type RosterOrder, type SoundRow } from './roster-batch';
import type { BroughtRegistration } from './roster-import.repository';
import { ROSTER_WORK } from './roster-work';

/** So many faulty rows are told one by one; the returned sheet has them all. */
const MOST_FAULTS = 200;
/** So many rows are written in one transaction: few enough that no mark waits for them. */
const ROWS_AT_ONCE = 1000;
const COLUMN_NAMES = new Map<RosterKey, string>(ROSTER_COLUMNS.map(({ key, names: [name] }) => [key, name]));

export interface PassParts {
  readonly order: RosterOrder;
  readonly quotas: QuotaBook;
  /** Of the people of some rows, those who are there, by document. */
  readonly knownBy: (rows: readonly SoundRow[]) => Promise<ReadonlyMap<string, KnownPerson>>;
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
  /** Who is there, by document; whoever comes with these rows is added. */
  readonly known: Map<string, KnownPerson>;
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
  private readonly nextId = orderedIds();
  private readonly told: RosterRowFault[] = [];
  private unknownColumns: readonly string[] = [];

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
    const order = { module: ROSTER_WORK, input: this.parts.order };
    let sound: SoundRow[] = [];
    let faultyRows: FaultyRow[] = [];
    let reached = 0;
    for await (const { value, share } of workTable<RosterOrder, RosterBatch>(path, order)) {
      if (value.unknownColumns) this.unknownColumns = value.unknownColumns;
      sound.push(...value.sound);
      faultyRows.push(...value.faulty);
      reached = share;
      if (sound.length < ROWS_AT_ONCE) continue;
      yield await this.decided(sound, faultyRows, share);
      [sound, faultyRows] = [[], []];
    }
    yield this.decided(sound, faultyRows, reached);
  }

  private async decided(
    sound: readonly SoundRow[],
    faultyRows: readonly FaultyRow[],
    share: number,
  ): Promise<DecidedBatch> {
    const known = new Map(await this.parts.knownBy(sound));
    const deciding: Deciding = {
      known,
      newPeople: [],
      registrations: [],
      changed: [],
      faulty: [...faultyRows],
    };
    for (const row of sound) this.decide(row, deciding);
    deciding.faulty.forEach((row) => this.tell(row));
    const { newPeople, registrations, changed, faulty } = deciding;
    return { newPeople, registrations, changed, faulty, share };
  }

  private decide(row: SoundRow, into: Deciding): void {
    const person = into.known.get(row.identityIndex);
    const outcome = decideRow(row, person, this.parts.order.hasOneTradeEach);
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
    // A check has no values and asks nobody who comes with the file: the row itself says that its person is there already.
    const contestantId = person?.id ?? (row.values ? idOf(row.values) : ('' as ContestantId));
    const isThere = person !== undefined || row.isRepeated === true;
    if (!isThere) into.newPeople.push(row);
    if (!person)
      into.known.set(row.identityIndex, {
        id: contestantId,
        unitId: row.unitId,
        unitName: '',
        registrations: [],
      });
    const isReserve = taken === 'reserve';
    into.registrations.push({ id: this.nextId<RegistrationId>(), contestantId, row, isReserve });
    this.totals[isThere ? 'newRegistrations' : 'newPeople'] += 1;
    this.totals.reserves += isReserve ? 1 : 0;
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
