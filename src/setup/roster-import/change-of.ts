import type { ContestantId } from '../../domain/kernel/ids';
import type { PersonalData } from '../../platform/identity/personal-data';
import { resealed } from '../entries/sealed-person';
import { CONTESTANT_VALUES, idOf, type SoundRow } from './roster-batch';

/** The values of a row for a person who is known: what was sealed for the new id is sealed for hers. Without the id. */
export function changeOf(
  data: PersonalData,
  id: ContestantId,
  { values = [] }: SoundRow,
): (string | number | null)[] {
  const made = idOf(values);
  return CONTESTANT_VALUES.slice(1).map((column, index) => {
    const value = values[index + 1] ?? null;
    return typeof value === 'string' && (column === 'identity_sealed' || column === 'phone_sealed')
      ? resealed(data, column, { sealed: value, from: made, to: id })
      : value;
  });
}
