import { readResidentId, type ResidentId, type ResidentIdFault } from './resident-id';

// Every number here is made up: in district 110101 nobody alive was born in 1800 or 1900, and order numbers begin with 001. The two
// of other districts are the examples of rules of the field 2.5.
const read = (written: string): ResidentId | ResidentIdFault => readResidentId(written);
/** Whether a number with this day of birth is refused for the day; its check digit is right for one day in eleven only. */
const isDay = (day: string): boolean => read(`110101${day}0000`) !== 'birth-date';

describe('readResidentId', () => {
  it('[IDN-1] reads the example of GB 11643: Σ = 167 leaves 2, so the check digit is X', () => {
    expect(read('11010519491231002X')).toEqual({
      number: '11010519491231002X',
      birthDate: '1949-12-31',
      sex: 'female',
    });
    expect(read('130402198207290622')).toBe('check-digit');
  });

  // The weights are 7 9 10 5 8 4 2 1 6 3 7 9 10 5 8 4 2; what Σ leaves of 11 picks one of 1 0 X 9 8 7 6 5 4 3 2.
  it.each([
    ['110101180001010031', 55, 0],
    ['110101180001010090', 67, 1],
    ['11010118000101004X', 57, 2],
    ['110101180001010189', 69, 3],
    ['110101180001010058', 59, 4],
    ['110101180001010007', 49, 5],
    ['110101180001010066', 61, 6],
    ['110101180001010015', 51, 7],
    ['110101180001010074', 63, 8],
    ['110101180001010023', 53, 9],
    ['110101180001010082', 65, 10],
  ])('[IDN-1] %s holds, since Σ = %d leaves %d, and holds with no other check digit', (number) => {
    expect(read(number)).toMatchObject({ number, birthDate: '1800-01-01' });
    for (const sign of '0123456789X'.replace(number.at(-1)!, ''))
      expect(read(number.slice(0, 17) + sign)).toBe('check-digit');
  });

  it('[IDN-1] one wrong digit is found wherever it stands', () => {
    const right = '110101180001010007';
    for (let at = 0; at < 17; at++) {
      const wrong = right.slice(0, at) + String((Number(right[at]) + 1) % 10) + right.slice(at + 1);
      expect(read(right)).toMatchObject({ number: right });
      expect(['check-digit', 'birth-date']).toContain(read(wrong));
    }
  });

  it('[IDN-1] the 17th digit tells the sex: odd is male', () => {
    expect(read('110101180001010015')).toMatchObject({ sex: 'male' });
    expect(read('110101180001010023')).toMatchObject({ sex: 'female' });
    expect(read('110101180001010090')).toMatchObject({ sex: 'male' });
    expect(read('110101180001010007')).toMatchObject({ sex: 'female' });
  });

  it.each([
    ['1101011800 0101 004x', '11010118000101004X'],
    ['１１０１０１１８０００１０１００４Ｘ', '11010118000101004X'],
    ['１１０１０１１８０００１０１００４ｘ', '11010118000101004X'],
    ['\t110101180001010007\n', '110101180001010007'],
  ])('[IDN-1] %j is read as %s', (written, number) => expect(read(written)).toMatchObject({ number }));

  it.each([
    ['Hong Kong', '810000180001010000'],
    ['Macao', '820000180001010010'],
    ['Taiwan', '830000180001010020'],
    ['a foreigner', '911011180001010039'],
  ])('[IDN-1] reads the residence permit of %s', (_, number) =>
    expect(read(number)).toMatchObject({ number, birthDate: '1800-01-01' }),
  );

  it.each([
    '',
    '11010118000101',
    '1101011800010100',
    '11010118000101000',
    '1101011800010100070',
    '010101180001010007',
    'X10101180001010007',
    '1101011800010100X7',
    '11010118000101000Y',
    '11010118000101X',
    '110101-18000101-0007',
  ])('[IDN-1] %j does not have the form of a number', (written) => expect(read(written)).toBe('form'));

  it.each(
    (
      '18000101 19000228 20000229 19960229 20010228 24000229 19990131 19990331 ' +
      '19990430 19990531 19990630 19990731 19990831 19990930 19991031 19991130 19991231'
    ).split(' '),
  )('[IDN-1] %s is a day of the calendar', (day) => expect(isDay(day)).toBe(true));

  it.each(
    (
      '17991231 00000101 19000001 19001301 19000100 19000229 21000229 20010229 20000230 19990132 ' +
      '19990332 19990431 19990532 19990631 19990732 19990832 19990931 19991032 19991131 19991232'
    ).split(' '),
  )('[IDN-1] %s is no day of birth', (day) => expect(isDay(day)).toBe(false));

  it.each([
    ['110101000101001', '110101190001010014', '1900-01-01', 'male'],
    ['110101000101002', '110101190001010022', '1900-01-01', 'female'],
    ['110101990228000', '110101199902280004', '1999-02-28', 'female'],
    ['１１０１０１ 000101 001', '110101190001010014', '1900-01-01', 'male'],
  ])('[IDN-2] %s of 15 digits becomes %s', (written, number, birthDate, sex) =>
    expect(read(written)).toEqual({ number, birthDate, sex }),
  );

  it('[IDN-2] a number of 15 digits names a real day too: 29 February 1900 was none', () => {
    expect(read('110101000229001')).toBe('birth-date');
    expect(read('110101001301001')).toBe('birth-date');
    expect(read('11010100010100X')).toBe('form');
  });
});
