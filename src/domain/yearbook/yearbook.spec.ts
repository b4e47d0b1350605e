import { sayYearbook, type YearbookFacts } from './yearbook';

const facts: YearbookFacts = {
  competition: { zh: '虚构市职工职业技能大赛', en: 'The competition of Fiction City' },
  year: 2026,
  units: 83,
  trades: 27,
  entrants: 300_000,
  stages: [
    { name: { zh: '复赛', en: 'Semifinal' }, count: 2700 },
    { name: { zh: '决赛', en: 'Final' }, count: 820 },
  ],
  judges: 162,
  titles: [
    { name: { zh: '技术状元', en: 'Champion' }, count: 28 },
    { name: { zh: '技术能手', en: 'Expert' }, count: 268 },
  ],
  promotions: [
    { name: { zh: '晋升技师', en: 'Raised to technician' }, count: 81 },
    { name: { zh: '晋升一级', en: 'Raised one level' }, count: 189 },
  ],
  selections: [],
  isFinal: true,
};

describe('the yearbook', () => {
  it('[PAP-5] its paragraph names what was counted, in both languages', () => {
    const { zh, en } = sayYearbook(facts);
    expect(zh).toBe(
      '2026年，虚构市职工职业技能大赛举行。83个单位参加，设27个工种，参赛职工300000人次。2700人参加复赛，820人参加决赛。' +
        '162名裁判员执裁。28人获“技术状元”称号，268人获“技术能手”称号。81人晋升技师，189人晋升一级。',
    );
    expect(en).toBe(
      'The competition of Fiction City was held in 2026. 83 units took part in 27 trades, with 300,000 entrants. ' +
        '2,700 reached the semifinal, 820 reached the final. 162 judges marked. Champion: 28; Expert: 268. ' +
        'Raised to technician: 81; Raised one level: 189.',
    );
  });

  it('[PAP-5] of what there is nothing, nothing is said', () => {
    const bare = { ...facts, entrants: 0, stages: [], judges: 0, titles: [], promotions: [] };
    expect(sayYearbook(bare).zh).toBe('2026年，虚构市职工职业技能大赛举行。83个单位参加，设27个工种。');
    const chosen = {
      ...bare,
      selections: [{ name: { zh: '优秀组织单位', en: 'Excellent units' }, count: 18 }],
    };
    expect(sayYearbook(chosen).zh).toContain('评出优秀组织单位18个。');
    const people = { name: { zh: '首席技工', en: 'Chief technicians' }, count: 5, isPeople: true };
    expect(sayYearbook({ ...chosen, selections: [people] }).zh).toContain('评出首席技工5名。');
    expect(sayYearbook(chosen).en).toContain('Excellent units: 18.');
  });
});
