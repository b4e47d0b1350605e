import type { SubmitRequest } from '../../src/domain/registration/registration-requests';
import type { UnitId } from '../../src/domain/kernel/ids';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/**
 * A resident number that passes its check and is nobody's: nobody in district 110101 was born in 1900. Odd ones are men's; those
 * below 1000 were born on the first of January.
 */
export function madeUpNumber(n: number): string {
  const day = String(1 + (Math.floor(n / 1000) % 28)).padStart(2, '0');
  const month = String(1 + (Math.floor(n / 28_000) % 12)).padStart(2, '0');
  const digits = `1101011900${month}${day}${String(n % 1000).padStart(3, '0')}`;
  const sum = WEIGHTS.reduce((all, weight, index) => all + weight * Number(digits[index]), 0);
  return digits + ('10X98765432'[sum % 11] ?? '');
}

/** Somebody made up who registers from a unit; `n` tells them apart. */
export function madeUpPerson(n: number, unitId: string, name = `虚构报名${n}`): SubmitRequest {
  return {
    unitId: unitId as UnitId,
    yearsInTrade: 5,
    person: {
      name,
      sex: n % 2 === 1 ? 'male' : 'female',
      birthDate: '1900-01-01',
      identity: { kind: 'resident-id', number: madeUpNumber(n) },
      phone: '13000000000',
      grade: 3,
    },
  };
}
