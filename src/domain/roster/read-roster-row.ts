import type { ArchivedContestant } from '../archive/archive';
import type { UnitKind } from '../eligibility/person';
import { readResidentId } from '../identity/resident-id';
import type { TradeId, UnitId } from '../kernel/ids';
import { remembered } from '../kernel/remembered';
import type { EntryRules } from '../registration/entry-rules';
import { unmetRequirements } from '../registration/unmet-requirements';
import {
  dayOf,
  educationOf,
  gradeOf,
  groupsOf,
  identityKindOf,
  personName,
  phoneOf,
  plainText,
  sexOf,
  yearsOf,
} from './cell-values';
import { CellRow } from '../table/cell-row';
import type { Cells } from '../table/cells';
import type { RosterKey } from './roster-columns';
import type { RosterCellFault, RosterFault } from './roster-fault';

export interface RosterUnit {
  readonly id: UnitId;
  readonly name: string;
  readonly kind: UnitKind;
  readonly creditCode?: string;
  /** Whoever imports may not register people of it. */
  readonly isForeign?: true;
}

export interface RosterTrade {
  readonly id: TradeId;
  readonly names: readonly string[];
  readonly entryRules?: EntryRules;
}

/** What a row may name. Units by name or credit code, trades by any of their names. */
export interface RosterBook {
  readonly unitsByName: ReadonlyMap<string, readonly RosterUnit[]>;
  readonly tradesByName: ReadonlyMap<string, RosterTrade>;
}

/** What a row that may be taken says. */
export interface RosterPerson extends Omit<ArchivedContestant, 'id' | 'lastPromotedYear' | 'identity'> {
  readonly identity: NonNullable<ArchivedContestant['identity']>;
  readonly tradeId: TradeId;
  readonly yearsInTrade?: number;
}

export type RosterRowRead =
  | { readonly ok: true; readonly person: RosterPerson }
  | { readonly ok: false; readonly faults: readonly RosterFault[] };

/** How units and trades are compared: width, case and spaces do not matter. */
export const nameKey = remembered((text): string => plainText(text).replaceAll(/\s/g, '').toLowerCase());

const LONGEST = 64;

type Row = CellRow<RosterKey, RosterCellFault>;

const PLAIN_NUMBER = /^[\dA-Z]+$/;

/** As it is kept: one width, capital letters, no spaces. */
function documentNumber(text: string): string {
  return PLAIN_NUMBER.test(text) ? text : plainText(text).replaceAll(/\s/g, '').toUpperCase();
}

function readIdentity(row: Row): RosterPerson['identity'] | undefined {
  const kind = row.read('identityKind', identityKindOf, 'unknown-value') ?? 'resident-id';
  const number = row.needed('identityNumber', row.text('identityNumber'));
  return number === undefined ? undefined : { kind, number: documentNumber(number) };
}

/** Sex and day of birth: told by a resident number and compared with what is written, or written. */
function readBirth(
  row: Row,
  identity: RosterPerson['identity'] | undefined,
): Pick<RosterPerson, 'sex' | 'birthDate' | 'identity'> | undefined {
  const sex = row.read('sex', sexOf, 'unknown-value');
  const birthDate = row.read('birthDate', dayOf, 'not-a-day');
  if (!identity) return undefined;
  if (identity.kind !== 'resident-id') {
    const [hasSex, hasDay] = [row.needed('sex', sex), row.needed('birthDate', birthDate)];
    return hasSex && hasDay ? { sex: hasSex, birthDate: hasDay, identity } : undefined;
  }
  const told = readResidentId(identity.number);
  if (typeof told === 'string') return row.fault('identityNumber', `resident-id-${told}`);
  if (sex && sex !== told.sex) row.fault('sex', 'sex-differs');
  if (birthDate && birthDate !== told.birthDate) row.fault('birthDate', 'birth-date-differs');
  return { sex: told.sex, birthDate: told.birthDate, identity: { kind: 'resident-id', number: told.number } };
}

function readUnit(row: Row, book: RosterBook): RosterUnit | undefined {
  const text = row.needed('unit', row.text('unit'));
  if (text === undefined) return undefined;
  const units = book.unitsByName.get(nameKey(text)) ?? [];
  const [unit, other] = units;
  if (!unit) return row.fault('unit', 'unknown-unit');
  if (other) return row.fault('unit', 'unit-twice');
  return unit.isForeign ? row.fault('unit', 'foreign-unit') : unit;
}

function readTrade(row: Row, book: RosterBook): RosterTrade | undefined {
  const text = row.needed('trade', row.text('trade'));
  return text === undefined
    ? undefined
    : (book.tradesByName.get(nameKey(text)) ?? row.fault('trade', 'unknown-trade'));
}

type OptionalKey = 'phone' | 'education' | 'certificate' | 'yearsInTrade' | 'groups';
type Optional = { readonly [Key in OptionalKey]: RosterPerson[Key] | undefined };

function readOptional(row: Row): Optional {
  const phone = row.read('phone', phoneOf, 'not-a-phone');
  const education = row.read('education', educationOf, 'unknown-value');
  const certificate = row.text('certificate')?.trim();
  const yearsInTrade = row.read('yearsInTrade', yearsOf, 'not-a-number');
  const groups = groupsOf(row.text('groups') ?? '');
  return { phone, education, certificate, yearsInTrade, groups: groups.length > 0 ? groups : undefined };
}

/** Always in the same order: of equal people the texts are equal. A spread for each of 300,000 rows takes longer than reading it. */
function personOf(
  needed: Omit<RosterPerson, OptionalKey>,
  { phone, education, certificate, yearsInTrade, groups }: Optional,
): RosterPerson {
  const person: { -readonly [Key in keyof RosterPerson]: RosterPerson[Key] } = needed;
  if (phone !== undefined) person.phone = phone;
  if (education !== undefined) person.education = education;
  if (certificate !== undefined) person.certificate = certificate;
  if (yearsInTrade !== undefined) person.yearsInTrade = yearsInTrade;
  if (groups !== undefined) person.groups = groups;
  return person;
}

/** A level; null for none. Only what is written and unknown is a fault. */
function readGrade(row: Row): RosterPerson['grade'] {
  const text = row.text('grade');
  const grade = text === undefined ? null : gradeOf(text);
  return grade === undefined ? (row.fault('grade', 'unknown-value') ?? null) : grade;
}

/**
 * Reads one row of a roster by itself (IMP-1): what it says, or every fault of it. Requirements of the trade are asked only of a
 * row that is otherwise sound (IMP-2).
 */
export function readRosterRow(cells: Cells<RosterKey>, book: RosterBook): RosterRowRead {
  const row: Row = new CellRow(cells, LONGEST);
  const name = row.needed('name', row.text('name'));
  const birth = readBirth(row, readIdentity(row));
  const unit = readUnit(row, book);
  const trade = readTrade(row, book);
  const grade = readGrade(row);
  const optional = readOptional(row);
  if (row.faults.length > 0 || !birth || !unit || !trade || name === undefined)
    return { ok: false, faults: row.faults };
  const { sex, birthDate, identity } = birth;
  const needed = {
    name: personName(name),
    unitId: unit.id,
    tradeId: trade.id,
    grade,
    sex,
    birthDate,
    identity,
  };
  const person = personOf(needed, optional);
  const faults = requirementFaults(person, unit, trade);
  return faults.length > 0 ? { ok: false, faults } : { ok: true, person };
}

function requirementFaults(
  person: RosterPerson,
  unit: RosterUnit,
  { entryRules }: RosterTrade,
): RosterFault[] {
  if (!entryRules) return [];
  const { unitId, sex, birthDate, grade, certificate = null, groups = [], yearsInTrade = null } = person;
  const known = {
    unitId,
    unitKind: unit.kind,
    sex,
    birthDate,
    grade,
    certificate,
    lastPromotedYear: null,
    groups,
  };
  return unmetRequirements(entryRules, known, yearsInTrade).map(({ text, clause }) => ({
    key: 'trade',
    code: 'requirement',
    text,
    clause,
  }));
}
