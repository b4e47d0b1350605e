import type { SubmitRequest } from '../../src/domain/registration/registration-requests';
import type { UnitId } from '../../src/domain/kernel/ids';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** A resident number that passes its check and is nobody's: nobody in district 110101 was born in 1900. Odd ones are men's. */
export function madeUpNumber(n: number): string {
  const digits = `11010119000101${String(n).padStart(3, '0')}`;
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
