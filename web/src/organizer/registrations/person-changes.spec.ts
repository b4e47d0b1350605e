import type { RegistrationView } from '#contract/registrations';
import type { PersonValues } from './person-form';
import { changeBody, personLines } from './person-changes';

const VIEW = {
  name: '虚构张三',
  sex: 'male',
  birthDate: '1990-05-01',
  identity: '110101********0010',
  phone: null,
  grade: 4,
  certificate: '虚构证书',
  yearsInTrade: 6,
  education: '31',
  groups: ['学生'],
  expected: '0123456789abcdef',
} as unknown as RegistrationView;
const SAME = {
  name: '虚构张三',
  kind: 'resident-id',
  number: '',
  sex: 'male',
  birthDate: '1990-05-01',
  grade: 4,
  certificate: '虚构证书',
  yearsInTrade: 6,
} as PersonValues;

describe('changing what is registered of a person', () => {
  it('[ERF-4] names what differs; an empty document or phone says nothing', () => {
    expect(personLines(VIEW, SAME)).toEqual([]);
    expect(personLines(VIEW, { ...SAME, name: ' 虚构李四 ', phone: '13800000000', certificate: '' })).toEqual(
      [
        { fact: 'name', before: '虚构张三', after: '虚构李四' },
        { fact: 'certificate', before: '虚构证书', after: null },
        { fact: 'phone', before: null, after: '13800000000' },
      ],
    );
  });

  it('[ERF-4] sends what the form does not ask for again, and no document that was not typed', () => {
    expect(changeBody(VIEW, SAME)).toEqual({
      expected: '0123456789abcdef',
      yearsInTrade: 6,
      person: {
        name: '虚构张三',
        sex: 'male',
        birthDate: '1990-05-01',
        grade: 4,
        certificate: '虚构证书',
        education: '31',
        groups: ['学生'],
      },
    });
    expect(changeBody(VIEW, { ...SAME, number: ' X1 ' })).toMatchObject({
      person: { identity: { kind: 'resident-id', number: 'X1' } },
    });
  });
});
