import fc from 'fast-check';
import { AlikePairs, AlikeSieve, type AlikePerson } from './alike-people';

const people = fc
  .array(
    fc.record({
      name: fc.constantFrom('虚构甲', '虚构乙', '虚构丙'),
      birthDate: fc.constantFrom('1990-01-01', '1990-01-02'),
      isAsked: fc.boolean(),
    }),
    { maxLength: 12 },
  )
  .map((all): AlikePerson[] => all.map((one, n) => ({ ...one, id: `p${(n * 7) % 12}` })));

const isOne = (a: AlikePerson, b: AlikePerson): boolean => a.name === b.name && a.birthDate === b.birthDate;

describe('people who may be one', () => {
  it('[RGS-8] are all pairs of one name and one birthday of whom one is asked for, each once', () => {
    fc.assert(
      fc.property(people, (all) => {
        const pairs = new AlikePairs();
        const found = all.flatMap((one) => pairs.add(one)).map(([a, b]) => `${a} ${b}`);
        const expected = all.flatMap((a) =>
          all
            .filter((b) => a.id < b.id && isOne(a, b) && (a.isAsked || b.isAsked))
            .map((b) => `${a.id} ${b.id}`),
        );
        expect(found.toSorted()).toEqual(expected.toSorted());
      }),
    );
  });

  it('[RGS-8] nobody who is like another is ruled out, and hardly anybody who is not is left', () => {
    const sieve = new AlikeSieve();
    const alone = Array.from({ length: 20_000 }, (_, n) => ({ name: `虚构${n}`, birthDate: '1990-01-01' }));
    const twice = { name: '虚构甲', birthDate: '1990-01-01' };
    [...alone, twice, { ...twice, birthDate: '1990-01-02' }, twice].forEach((one) => sieve.see(one));
    expect(sieve.mayBeTwo(twice)).toBe(true);
    expect(sieve.mayBeTwo({ ...twice, name: '虚构无' })).toBe(false);
    expect(alone.filter((one) => sieve.mayBeTwo(one)).length).toBeLessThan(200);
  });
});
