import { personShape, readPersonFacts, type PersonFacts } from './person-facts';

// Made up: nobody in district 110101 was born in 1900.
const FACTS: PersonFacts = {
  name: '虚构某',
  sex: 'male',
  birthDate: '1900-01-01',
  identity: { kind: 'resident-id', number: '110101190001010014' },
  grade: null,
};
const withNumber = (number: string): PersonFacts => ({ ...FACTS, identity: { kind: 'resident-id', number } });

describe('readPersonFacts', () => {
  it('[RGS-1] what agrees has no fault, and the number is kept as it is found again', () => {
    expect(readPersonFacts(FACTS)).toEqual({ facts: FACTS, faults: [] });
    expect(readPersonFacts(withNumber('110101 1900 0101 0014')).facts).toEqual(FACTS);
  });

  it.each([
    [withNumber('12345'), ['identity-form']],
    [withNumber('110101190002310016'), ['identity-birth-date']],
    [withNumber('110101190001010017'), ['identity-check-digit']],
    [{ ...FACTS, birthDate: '1900-01-02' }, ['birth-date-differs']],
    [{ ...FACTS, sex: 'female', birthDate: '1900-01-02' }, ['birth-date-differs', 'sex-differs']],
  ] as const)('[RGS-1] %j has the faults %j', (facts, faults) =>
    expect(readPersonFacts(facts).faults).toEqual(faults),
  );

  it('[RGS-1] other documents have no check of their own, and are kept in upper case without spaces', () => {
    const passport: PersonFacts = { ...FACTS, identity: { kind: 'passport', number: 'e 1234567' } };
    expect(readPersonFacts(passport)).toEqual({
      facts: { ...FACTS, identity: { kind: 'passport', number: 'E1234567' } },
      faults: [],
    });
  });

  it('[RGS-1] what is no person is refused at the door', () => {
    expect(personShape.check(FACTS)).toBeNull();
    for (const wrong of [
      { name: ' ' },
      { sex: 'x' },
      { birthDate: '1.1.1900' },
      { grade: 6 },
      { isAdmin: true },
    ])
      expect(personShape.check({ ...FACTS, ...wrong })).not.toBeNull();
  });
});
