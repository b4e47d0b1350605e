import { doubtsOfCertificate, readCertificateNumber } from './certificate-number';

// Made-up numbers: there is no province 00. Old: 2005, province 00, city 00, body 0 001, level 4, serial 00000.
const OLD = '0500000001400000';
// New: employer, body 0000, province 00, site 000001, year 22, level 3, serial 000000.
const NEW = 'Y000000000001223000000';
const SPECIAL = `AB${'0'.repeat(20)}`;

describe('readCertificateNumber', () => {
  it('[IDN-4] a qualification of old: 16 digits, the year first, the level as the 11th', () => {
    expect(readCertificateNumber(OLD)).toEqual({
      kind: 'qualification',
      number: OLD,
      year: 2005,
      grade: 4,
    });
  });

  it.each([
    ['80', 1980],
    ['99', 1999],
    ['00', 2000],
    ['79', 2079],
  ])('[IDN-4] an old number that begins with %s is of %d', (digits, year) =>
    expect(readCertificateNumber(digits + OLD.slice(2))).toMatchObject({ year }),
  );

  it.each([
    ['1', 1],
    ['2', 2],
    ['3', 3],
    ['4', 4],
    ['5', 5],
    ['0', null],
    ['6', null],
    ['9', null],
  ])('[IDN-4] the sign %s tells level %p', (sign, grade) => {
    expect(readCertificateNumber(OLD.slice(0, 10) + sign + OLD.slice(11))).toMatchObject({ grade });
    expect(readCertificateNumber(NEW.slice(0, 15) + sign + NEW.slice(16))).toMatchObject({ grade });
  });

  it('[IDN-4] a skill level: Y or S and 21 digits, the year as 14th and 15th, the level as 16th', () => {
    const read = { kind: 'skill-level', year: 2022, grade: 3 };
    expect(readCertificateNumber(NEW)).toEqual({ ...read, number: NEW });
    const society = `S${NEW.slice(1)}`;
    expect(readCertificateNumber(society)).toEqual({ ...read, number: society });
    expect(readCertificateNumber(`${NEW.slice(0, 13)}99${NEW.slice(15)}`)).toMatchObject({ year: 2099 });
  });

  it('[IDN-4] a special-grade certificate: two letters and 20 digits, which tell neither year nor level', () => {
    expect(readCertificateNumber(SPECIAL)).toEqual({
      kind: 'special-grade',
      number: SPECIAL,
      year: null,
      grade: null,
    });
    expect(readCertificateNumber(`YS${'0'.repeat(20)}`)).toMatchObject({ kind: 'special-grade' });
  });

  it.each([
    [' 0500 0000 0140 0000 ', OLD],
    ['０５０００００００１４０００００', OLD],
    [NEW.toLowerCase(), NEW],
    [SPECIAL.toLowerCase(), SPECIAL],
  ])('[IDN-4] %j is read as %s', (written, number) =>
    expect(readCertificateNumber(written)).toMatchObject({ number }),
  );

  it.each([
    '',
    OLD.slice(1),
    `${OLD}0`,
    `${OLD.slice(1)}X`,
    `X${OLD.slice(1)}`,
    NEW.slice(0, 21),
    `${NEW}0`,
    `Z${NEW.slice(1)}`,
    `${NEW.slice(0, 21)}X`,
    `0${NEW}`,
    `A${'0'.repeat(21)}`,
    `ABC${'0'.repeat(19)}`,
    `AB${'0'.repeat(19)}`,
    `AB${'0'.repeat(21)}`,
    `0AB${'0'.repeat(20)}`,
  ])('[IDN-4] %j has none of the forms', (written) => {
    expect(readCertificateNumber(written)).toBeUndefined();
    expect(doubtsOfCertificate(written, { grade: 4 })).toEqual(['form']);
  });
});

describe('doubtsOfCertificate', () => {
  it.each([
    [OLD, { grade: 4, year: 2005 }, []],
    [OLD, { grade: 4 }, []],
    [OLD, { grade: 3 }, ['grade']],
    [OLD, { grade: 4, year: 2006 }, ['year']],
    [OLD, { grade: 3, year: 2006 }, ['grade', 'year']],
    [NEW, { grade: 3, year: 2022 }, []],
    [NEW, { grade: 2, year: 2021 }, ['grade', 'year']],
    // What a number does not tell is not doubted.
    [SPECIAL, { grade: 0, year: 2022 }, []],
    [OLD.slice(0, 10) + '0' + OLD.slice(11), { grade: 4, year: 2005 }, []],
  ] as const)('[IDN-4] %s against %j: %j', (written, claimed, doubts) =>
    expect(doubtsOfCertificate(written, claimed)).toEqual(doubts),
  );
});
