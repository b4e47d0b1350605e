import { deserialize, serialize } from 'node:v8';
import type { IdentityKind } from '../../domain/identity/identity-kind';
import type { ContestantId, TradeId, UnitId } from '../../domain/kernel/ids';
import type { RosterFault } from '../../domain/roster/roster-fault';
import type { RosterPerson, RosterTrade, RosterUnit } from '../../domain/roster/read-roster-row';
import type { FieldSeal } from '../../platform/identity/field-seal';
import { nameKeys } from '../../platform/identity/name-keys';
import { identityIndexOf, SEALED_COLUMNS, sealPerson } from '../entries/sealed-person';

/** What the thread that reads a roster is told: data only. */
export interface RosterOrder {
  readonly units: readonly RosterUnit[];
  readonly trades: readonly RosterTrade[];
  readonly hasOneTradeEach: boolean;
  readonly key: Uint8Array;
  /** What the ids of new people begin with. */
  readonly run: string;
  /** Whether the values of people are wanted for the table; a check needs none. */
  readonly isToBeTaken: boolean;
}

export type PersonValue = string | number | null;

export interface FaultyRow {
  readonly row: number;
  readonly name: string;
  readonly faults: readonly RosterFault[];
}

/** What came of some rows. */
export interface RosterBatch {
  readonly rows: number;
  /** Its sound rows, packed. */
  readonly sound: Uint8Array;
  readonly faulty: readonly FaultyRow[];
  /** Headings that mean no column. */
  readonly unknownColumns: readonly string[];
}

/** Columns of the table contestant that a roster fills as they are read. */
export const PLAIN_COLUMNS = [
  'name',
  'name_pinyin',
  'name_initials',
  'sex',
  'birth_date',
  'grade',
  'person_groups',
  'certificate',
  'education',
] as const;

/** What a sound row is handed over with. */
export interface SoundValues {
  readonly row: number;
  readonly person: RosterPerson;
  /** Of everything the row says: equal facts, equal index. */
  readonly factsIndex: string;
  /** Under which id its person came who stood in the file before, for another trade. */
  readonly firstId: ContestantId | null;
  /** Under which its person is kept when she is new. */
  readonly id: ContestantId;
  /** By which the document is found; null where the server is to say it, and how her name sounds. */
  readonly identityIndex: string | null;
  /** Her values in the order of PLAIN_COLUMNS; null of a check. */
  readonly plain: readonly PersonValue[] | null;
  /** Document and telephone, sealed for the id, in the order of SEALED_COLUMNS, where the thread had the time. */
  readonly sealed: readonly PersonValue[] | null;
}

// Rows are handed over one after the other, each as so many values: lists of lists take the threads longer than what is done with them.
const NUMBER = 5;
const PHONE = 6;
/** From here on as the table keeps them: PERSON_COLUMNS. */
const ID = 7;
const PLAIN = ID + 2;
const SEALED = PLAIN + PLAIN_COLUMNS.length;
const LENGTH = SEALED + SEALED_COLUMNS.length;
const IDENTITY_KIND = SEALED + SEALED_COLUMNS.indexOf('identity_kind');
const IDENTITY_INDEX = SEALED + SEALED_COLUMNS.indexOf('identity_index');
const IDENTITY_SEALED = SEALED + SEALED_COLUMNS.indexOf('identity_sealed');
const NO_PLAIN: readonly PersonValue[] = PLAIN_COLUMNS.map(() => null);

/** Columns of the table contestant that a roster fills. */
export const PERSON_COLUMNS = ['id', 'unit_id', ...PLAIN_COLUMNS, ...SEALED_COLUMNS];

/** Adds a row to those that are packed together. */
export function addTo(rows: PersonValue[], of: SoundValues): void {
  const { row, person, factsIndex, firstId, id, identityIndex, plain, sealed } = of;
  const { tradeId, yearsInTrade = null, unitId, identity, phone = null } = person;
  rows.push(row, tradeId, yearsInTrade, factsIndex, firstId);
  if (plain) rows.push(identity.number, phone, id, unitId, ...plain);
  else rows.push(null, null, id, unitId, ...NO_PLAIN);
  // In the order of SEALED_COLUMNS.
  if (sealed) rows.push(...sealed);
  else rows.push(plain ? identity.kind : null, null, identityIndex, null, null, null);
}

/** The values by which a person is searched for by the sound of her name. */
type NameSounds = readonly [whole: PersonValue, initials: PersonValue];

/** In the order of PLAIN_COLUMNS. */
export function plainOf(person: RosterPerson, sounds: NameSounds): PersonValue[] {
  const { name, sex, birthDate, grade, groups, certificate, education } = person;
  return [
    name,
    ...sounds,
    sex,
    birthDate,
    grade,
    groups ? JSON.stringify(groups) : null,
    certificate ?? null,
    education ?? null,
  ];
}

/** A row that may be taken, as the server knows it. It reads what was handed over where it lies: copies would be garbage. */
export class SoundRow {
  constructor(
    private readonly rows: PersonValue[],
    private readonly at: number,
  ) {}

  /** Says by what its person is found, where the thread had no time for that. */
  findable(seal: FieldSeal): this {
    const { rows, at, identity } = this;
    if (rows[at + IDENTITY_INDEX] !== null || !identity) return this;
    rows[at + IDENTITY_INDEX] = identityIndexOf(seal, identity);
    [rows[at + PLAIN + 1], rows[at + PLAIN + 2]] = nameKeys(this.name);
    return this;
  }

  /** The same without the rows it came with, for whoever keeps it longer than them. */
  alone(): SoundRow {
    return new SoundRow(this.rows.slice(this.at, this.at + LENGTH), 0);
  }

  get row(): number {
    return this.rows[this.at] as number;
  }

  get tradeId(): TradeId {
    return this.rows[this.at + 1] as TradeId;
  }

  get yearsInTrade(): number | null {
    return this.rows[this.at + 2] as number | null;
  }

  get factsIndex(): string {
    return this.rows[this.at + 3] as string;
  }

  get firstId(): ContestantId | null {
    return this.rows[this.at + 4] as ContestantId | null;
  }

  get id(): ContestantId {
    return this.rows[this.at + ID] as ContestantId;
  }

  get unitId(): UnitId {
    return this.rows[this.at + ID + 1] as UnitId;
  }

  get identityIndex(): string {
    return this.rows[this.at + IDENTITY_INDEX] as string;
  }

  /** Undefined of a check. */
  get identity(): RosterPerson['identity'] | undefined {
    const kind = this.rows[this.at + IDENTITY_KIND] as IdentityKind | null;
    return kind === null ? undefined : { kind, number: this.rows[this.at + NUMBER] as string };
  }

  get phone(): string | undefined {
    return (this.rows[this.at + PHONE] ?? undefined) as string | undefined;
  }

  get name(): string {
    return String(this.rows[this.at + PLAIN] ?? '');
  }

  /** In the order of PLAIN_COLUMNS. */
  get plain(): readonly PersonValue[] {
    return this.rows.slice(this.at + PLAIN, this.at + SEALED);
  }

  get isSealed(): boolean {
    return this.rows[this.at + IDENTITY_SEALED] !== null;
  }

  /** In the order of PERSON_COLUMNS, sealed for the id of the row. @param seal of the house, where the thread had no time */
  columns(seal: FieldSeal): PersonValue[] {
    const values = this.rows.slice(this.at + ID, this.at + LENGTH);
    return this.isSealed ? values : [...values.slice(0, SEALED - ID), ...this.sealedFor(this.id, seal)];
  }

  /** In the order of SEALED_COLUMNS. */
  sealedFor(id: ContestantId, seal: FieldSeal): PersonValue[] {
    return sealPerson(seal, { id, identity: this.identity, phone: this.phone }, this.identityIndex);
  }
}

/**
 * As bytes, in which rows wait beside the server's memory until there are enough of them to be written: texts that wait in it
 * outlive their turn as garbage.
 */
export const packed = (rows: readonly PersonValue[]): Uint8Array => serialize(rows);

/** @param seal of the house, for what the thread has left to the server */
export function unpacked(bytes: Uint8Array, seal: FieldSeal): SoundRow[] {
  const rows = deserialize(bytes) as PersonValue[];
  return Array.from({ length: rows.length / LENGTH }, (_, at) =>
    new SoundRow(rows, at * LENGTH).findable(seal),
  );
}
