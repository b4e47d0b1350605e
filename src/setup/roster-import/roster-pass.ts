import type { RosterCounts, RosterReport, RosterRowFault } from '../../contract/roster';
import type { ContestantId, RegistrationId, TradeId } from '../../domain/kernel/ids';
import { decideRow, type KnownPerson } from '../../domain/roster/decide-row';
import type { QuotaBook } from '../../domain/roster/quota-book';
import { ROSTER_COLUMNS, type RosterKey } from '../../domain/roster/roster-columns';
import { rosterFaultText, type RosterFault } from '../../domain/roster/roster-fault';
import type { Tx } from '../../platform/database/transactions';
import type { FieldSeal } from '../../platform/identity/field-seal';
import { orderedIds } from '../../platform/identity/ordered-ids';
import { unpacked, type FaultyRow, type RosterBatch, type RosterOrder, type SoundRow } from './roster-batch';
import type { BroughtRegistration } from './roster-import.repository';
import type { RosterThread } from './roster-thread';

/** So many faulty rows are told one by one; the returned sheet has them all. */
const MOST_FAULTS = 200;
/** So many rows are decided and written at a time: few enough that no mark waits for them. */
const ROWS_AT_ONCE = 1000;
/** The first ones take ten times as long as those whose like has been seen, so a piece is no more than this part of all before. */
const PART_AT_ONCE = 1 / 8;
const COLUMN_NAMES = new Map<RosterKey, string>(ROSTER_COLUMNS.map(({ key, names: [name] }) => [key, name]));

export interface PassParts {
  readonly order: RosterOrder;
  readonly quotas: QuotaBook;
  /** Of the house, for what the thread leaves to the server. */
  readonly seal: FieldSeal;
  /** The trades in which a quota limits. */
  readonly limited: readonly TradeId[];
  /** Of the people of some rows, those who are there, by document. @param on outside any transaction when left out */
  readonly knownBy: (rows: readonly SoundRow[], on?: Tx) => Promise<ReadonlyMap<string, KnownPerson>>;
}

/** Some rows as they were read. */
export interface ReadRows {
  readonly batches: readonly RosterBatch[];
  readonly share: number;
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
  /** Who was there before the file, by document. */
  readonly known: ReadonlyMap<string, KnownPerson>;
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
  private readonly registrationId: ReturnType<typeof orderedIds>;
  private registrations = 0;
  /** Whose first row was refused: under which id she came with a later one, by document; null as long as she has not come. */
  private readonly late = new Map<string, ContestantId | null>();
  private readonly told: RosterRowFault[] = [];
  private unknownColumns: readonly string[] = [];

  constructor(private readonly parts: PassParts) {
    this.registrationId = orderedIds(parts.order.run);
  }

  get counts(): RosterCounts {
    return { ...this.totals };
  }

  report(fileHash: string, importId: string | null): RosterReport {
    const { counts, told, unknownColumns } = this;
    return { counts, faults: told.toSorted((a, b) => a.row - b.row), unknownColumns, fileHash, importId };
  }

  /** Reads and decides. @throws RefusedError for a file that is no roster */
  async *run(thread: RosterThread): AsyncGenerator<DecidedBatch> {
    for await (const rows of this.read(thread)) yield await this.decide(rows);
  }

  /** @throws RefusedError for a file that is no roster */
  async *read(thread: RosterThread): AsyncGenerator<ReadRows> {
    let waiting: RosterBatch[] = [];
    let [rows, before, reached] = [0, 0, 0];
    for await (const { value, share } of thread.read(this.parts.order)) {
      this.unknownColumns = value.unknownColumns;
      waiting.push(value);
      rows += value.rows;
      reached = share;
      if (rows < Math.min(ROWS_AT_ONCE, before * PART_AT_ONCE)) continue;
      yield { batches: waiting, share };
      [waiting, rows, before] = [[], 0, before + rows];
    }
    yield { batches: waiting, share: reached };
  }

  /** What rows bring, in the order they were read. @param on the transaction in which that is written */
  async decide({ batches, share }: ReadRows, on?: Tx): Promise<DecidedBatch> {
    const sound = batches.flatMap((batch) => unpacked(batch.sound, this.parts.seal));
    const deciding: Deciding = {
      known: await this.parts.knownBy(sound, on),
      newPeople: [],
      registrations: [],
      changed: [],
      faulty: batches.flatMap((batch) => batch.faulty),
    };
    for (const row of sound) this.decideOne(row, deciding);
    deciding.faulty.forEach((row) => this.tell(row));
    const { newPeople, registrations, changed, faulty } = deciding;
    return { newPeople, registrations, changed, faulty, share };
  }

  private decideOne(row: SoundRow, into: Deciding): void {
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
        if (person) into.changed.push({ id: person.id, row: row.alone() });
        return;
      case 'new-person':
      case 'new-registration':
        this.bring(row, person, into);
    }
  }

  private bring(row: SoundRow, person: KnownPerson | undefined, into: Deciding): void {
    const id = person?.id ?? this.comeAs(row);
    const taken = this.parts.quotas.take(row.unitId, row.tradeId);
    if (typeof taken === 'object') {
      into.faulty.push(faulty(row, { key: 'trade', code: 'quota-full', places: taken.places }));
      if (id === null) this.late.set(row.identityIndex, null);
      return;
    }
    if (id === null) this.come(row, into);
    const isReserve = taken === 'reserve';
    const registrationId = this.registrationId<RegistrationId>(this.registrations++);
    into.registrations.push({ id: registrationId, contestantId: id ?? row.id, row, isReserve });
    this.totals[id === null ? 'newPeople' : 'newRegistrations'] += 1;
    this.totals.reserves += isReserve ? 1 : 0;
  }

  /** Under which id she came with a row before; null: she comes with this one. */
  private comeAs(row: SoundRow): ContestantId | null {
    const late = this.late.get(row.identityIndex);
    return late === undefined ? row.firstId : late;
  }

  private come(row: SoundRow, into: Deciding): void {
    into.newPeople.push(row);
    if (row.firstId !== null) this.late.set(row.identityIndex, row.id);
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

function faulty({ row, name }: SoundRow, fault: RosterFault): FaultyRow {
  return { row, name, faults: [fault] };
}
