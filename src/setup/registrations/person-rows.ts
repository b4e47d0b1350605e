import type { MaskedPerson } from '../../contract/registrations';
import { maskedNumber, maskedPhone } from '../../domain/identity/masked';
import type { ContestantId, UnitId } from '../../domain/kernel/ids';
import type { PersonalData } from '../../platform/identity/personal-data';
import { openPerson, type SealedPerson } from '../entries/sealed-person';

/** What PERSON_COLUMNS brings. */
export interface PersonRow extends SealedPerson {
  readonly contestantId: ContestantId;
  readonly name: string;
  readonly sex: 'male' | 'female';
  readonly birthDate: string;
  readonly unitId: UnitId;
  readonly unitName: string;
}

/** Of a contestant c and her unit u. */
export const PERSON_COLUMNS = `c.id AS "contestantId", c.name, c.sex, c.birth_date AS "birthDate", c.unit_id AS "unitId",
  u.name AS "unitName", c.identity_kind, c.identity_sealed, c.phone_sealed, c.phone_tail`;

/** A person as every list shows her: document and phone masked (PPL-2). */
export function toMasked(data: PersonalData, row: PersonRow): MaskedPerson {
  const { contestantId, name, sex, birthDate, unitId, unitName } = row;
  const { identity, phone } = openPerson(data, contestantId, row);
  return {
    contestantId,
    name,
    sex,
    birthDate,
    unitId,
    unitName,
    identityKind: identity?.kind ?? null,
    identity: identity ? maskedNumber(identity.number) : null,
    phone: phone === undefined ? null : maskedPhone(phone),
  };
}

/** A condition in SQL with the values it stands for. */
export interface Clause {
  readonly sql: string;
  readonly values: readonly unknown[];
}

const LAST = '\u{10FFFF}';

/** Whoever is meant by what was typed (PPL-1): the last four of a document, the sound of a name, or its beginning. */
export function personClause(words: string, next: number): Clause {
  const typed = words.trim();
  if (/^\d{3}[\dxX]$/.test(typed))
    return { sql: `c.identity_tail = $${next}`, values: [typed.toUpperCase()] };
  if (!/^[a-zA-Z\s]+$/.test(typed))
    return { sql: `c.name >= $${next} AND c.name < $${next + 1}`, values: [typed, typed + LAST] };
  const sound = typed.toLowerCase().replaceAll(/\s/g, '');
  const [from, to] = [`$${next}`, `$${next + 1}`];
  return {
    sql: `((c.name_pinyin >= ${from} AND c.name_pinyin < ${to}) OR (c.name_initials >= ${from} AND c.name_initials < ${to}))`,
    values: [sound, sound + LAST],
  };
}

/** `IN` with a place for each value, from `next` on. */
export function inClause(column: string, values: readonly unknown[], next: number): Clause {
  const places = values.map((_, index) => `$${next + index}`).join(',');
  return { sql: values.length === 0 ? '1 = 0' : `${column} IN (${places})`, values };
}
