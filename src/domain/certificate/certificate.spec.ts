import type { ContestantId, TradeId } from '../kernel/ids';
import { groundKey, type CertificateStatement, type ConferredGround } from './certificate-ground';
import { numberIn, patternFault, seriesOf } from './certificate-number';
import { certificateSettingShape, settingFault } from './certificate-setting';
import { chineseDay } from './chinese-day';
import { DEFAULT_SETTING } from './default-setting';
import { awaiting, outdated, stateAfter, type Registered } from './register';
import { fillTemplate, unknownFields } from './template-text';

const place = { year: 2026, trade: 3 };
const statement: CertificateStatement = {
  holder: '虚构甲',
  unit: '虚构一厂',
  trade: { zh: '钳工', en: 'Fitter' },
  title: { zh: '技术能手', en: 'Expert' },
  place: 2,
  occupation: '',
  clause: null,
  fromGrade: null,
  toGrade: null,
};
const ground = (who: string, more: Partial<CertificateStatement> = {}): ConferredGround => ({
  ground: {
    kind: 'award',
    tradeId: 'trade' as TradeId,
    ruleId: 'expert',
    contestantId: who as ContestantId,
    unitId: null,
  },
  statement: { ...statement, ...more },
});
const held = (who: string, state: Registered['state'] = 'valid'): Registered => ({
  id: `of-${who}`,
  ground: groundKey(ground(who).ground),
  statement,
  state,
});

describe('numbers of certificates', () => {
  it('[CER-2] are made by a pattern: year, trade and running number, with as many digits as it asks for', () => {
    const series = seriesOf('RY{year}-{trade}-{number}', place);
    expect([1, 12, 12_345].map((running) => numberIn(series, running))).toEqual([
      'RY2026-03-0001',
      'RY2026-03-0012',
      'RY2026-03-12345',
    ]);
    expect(numberIn(seriesOf('佳技〔{year}〕{trade:1}{number:6}号', place), 7)).toBe('佳技〔2026〕3000007号');
  });

  it.each([
    ['RY{year}', 'empty'],
    ['RY{number}{number}', 'duplicate'],
    ['RY{jahr}{number}', 'unknown-name'],
    ['RY/{number}', 'wrong-value'],
    ['RY {number}', 'wrong-value'],
    ['RY{{number}', 'wrong-value'],
    ['RY-{number:3}', null],
  ] as const)('[CER-2] the pattern %s is %s', (pattern, fault) => {
    expect(patternFault(pattern)).toBe(fault);
  });
});

describe('the text of certificates', () => {
  it('[CER-8] is filled in by named fields; names that nobody knows are found, and so is a brace that was not closed', () => {
    expect(fillTemplate('{name}同志获“{title}”', { name: '甲', title: '状元' })).toBe('甲同志获“状元”');
    expect(unknownFields('{name}{salary}{salary}', ['name'])).toEqual(['salary']);
    expect(unknownFields('{name', ['name'])).toEqual(['{']);
  });

  it('[CER-8] what every competition starts with is sound; a field of another kind is a fault that is named', () => {
    expect(certificateSettingShape.check(DEFAULT_SETTING)).toBeNull();
    expect(settingFault(DEFAULT_SETTING)).toBeNull();
    const { templates } = DEFAULT_SETTING;
    const award = { ...templates.award, zh: { ...templates.award.zh, body: '晋升为{toGrade}' } };
    expect(settingFault({ ...DEFAULT_SETTING, templates: { ...templates, award } })).toEqual({
      path: 'templates.award.zh.body',
      fault: 'unknown-name',
      name: 'toGrade',
    });
    const issuers = [{ zh: '{name}', en: 'x' }];
    expect(settingFault({ ...DEFAULT_SETTING, issuers })).toMatchObject({ path: 'issuers.0', name: 'name' });
  });

  it.each([
    ['2026-11-26', '二〇二六年十一月二十六日'],
    ['2030-01-01', '二〇三〇年一月一日'],
    ['2026-10-10', '二〇二六年十月十日'],
    ['2026-12-20', '二〇二六年十二月二十日'],
    ['2026-02-30', '二〇二六年二月三十日'],
  ])('[CER-7] %s is written %s', (day, written) => {
    expect(chineseDay(day)).toBe(written);
  });
});

describe('the register', () => {
  it('[CER-3] a ground waits until it has a valid certificate, and waits again after that was revoked or replaced', () => {
    const grounds = ['a', 'b', 'c'].map((who) => ground(who));
    const waiting = awaiting(grounds, [held('a'), held('b', 'revoked'), held('b', 'replaced')]);
    expect(waiting.map((one) => one.ground.contestantId)).toEqual(['b', 'c']);
  });

  it('[CER-6] what is revoked or replaced stays so, whatever else happens', () => {
    expect(stateAfter([{ kind: 'issued' }, { kind: 'printed' }])).toBe('valid');
    expect(stateAfter([{ kind: 'issued' }, { kind: 'replaced' }, { kind: 'printed' }])).toBe('replaced');
    expect(stateAfter([{ kind: 'issued' }, { kind: 'replaced' }, { kind: 'revoked' }])).toBe('revoked');
  });

  it.each([
    ['another name', { holder: '虚构乙' }],
    ['another title', { title: { zh: '技术状元', en: 'Champion' } }],
    ['another unit', { unit: '虚构二厂' }],
    ['another place', { place: 1 }],
    ['another level', { toGrade: 2 as const }],
  ])('[CER-5] %s makes a certificate outdated', (_, more) => {
    const [found] = outdated([ground('a', more)], [held('a'), held('a', 'revoked')]);
    expect(found).toMatchObject({ certificate: { id: 'of-a' }, now: { statement: more } });
  });

  it('[CER-5] so does a ground that is gone; one that says the same does not', () => {
    expect(outdated([ground('a')], [held('a'), held('b')])).toEqual([{ certificate: held('b'), now: null }]);
  });
});
