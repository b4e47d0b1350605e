import type { ContestantId } from '../../domain/kernel/ids';
import type { PersonalData } from '../../platform/identity/personal-data';
import { openPerson, SEALED_COLUMNS, sealPerson, type SealedPerson } from '../entries/sealed-person';
import { CONTESTANT_VALUES, idOf, type PersonValue, type SoundRow } from './roster-batch';

const SEALED_FROM = CONTESTANT_VALUES.length - SEALED_COLUMNS.length;

/** The values of a row for a person who is known: what was sealed for the new id is sealed for hers. Without the id. */
export function changeOf(data: PersonalData, id: ContestantId, row: SoundRow): PersonValue[] {
  const sealed = Object.fromEntries(
    SEALED_COLUMNS.map((column, index) => [column, row.values[SEALED_FROM + index]]),
  ) as unknown as SealedPerson;
  const clear = openPerson(data, idOf(row), sealed);
  return [...row.values.slice(1, SEALED_FROM), ...sealPerson(data, { id, ...clear })];
}
