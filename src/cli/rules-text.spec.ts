import { sealed } from '../../test/rules/rules-case';
import { rulesText } from './rules-text';

const scheme = {
  modules: [
    {
      id: 'work',
      name: { zh: '实操', en: 'Work' },
      criteria: [{ id: 'c', aspects: [{ id: 'look', kind: 'free', max: 10, step: 0.5 }] }],
    },
  ],
};
const stage = (id: string, name: unknown, rules: unknown): unknown => ({ id, name, rules });
const teams = (name: unknown): unknown => ({
  id: 'teams',
  name,
  count: { kind: 'place-sum' },
  tieBreaks: [],
});
const archive = sealed({
  format: 'baigong-draft',
  version: 2,
  competition: { unitResults: [teams({ zh: '总团体', en: 'All teams' })] },
  trades: [
    {
      id: 'welding',
      name: { zh: '焊工', en: 'Welding' },
      unitResults: [teams({ zh: '焊工团体', en: 'Welding teams' })],
      stages: [
        stage('first', { zh: '初赛', en: 'First' }, {}),
        stage('last', { zh: '决赛', en: 'Last' }, { scheme }),
      ],
    },
    { id: 'fitter', name: { zh: '钳工', en: 'Fitter' }, stages: [stage('only', '一', {})] },
  ],
});

const RANKING = {
  zh: [
    '### 名次',
    '- 各阶段成绩不累计，从零开始',
    '- 总分高者在前',
    '- 仍相同则并列',
    '- 两人并列第 1 名后为第 3 名',
  ],
  en: [
    '### Ranking',
    '- every stage starts from zero',
    '- The higher total stands first',
    '- still equal: the place is shared',
    '- after two who share place 1 comes place 3',
  ],
};
const LINES = {
  zh: [
    '# 焊工',
    '## 初赛',
    ...RANKING.zh,
    '## 决赛',
    '### 评分方案',
    '- 总分满分 10 分',
    '- 模块「实操」：满分 10；权重 100 %；各评分点相加；逐个评分点；取各裁判评分的平均分；至少须有 1 个评分',
    '- look：0 至 10 分，每 0.5 分一档',
    '- 仅总分保留 2 位小数，四舍五入',
    ...RANKING.zh,
    '## 单位名次',
    '- 焊工团体：各工种最好名次之和，少者为优；无人参赛按参赛数加 1 计；仍相同则并列',
    '# 钳工',
    '## 一',
    ...RANKING.zh,
    '# 单位名次',
    '- 总团体：各工种最好名次之和，少者为优；无人参赛按参赛数加 1 计；计全部工种；仍相同则并列',
  ],
  en: [
    '# Welding',
    '## First',
    ...RANKING.en,
    '## Last',
    '### Marking scheme',
    '- Full marks 10',
    '- Module “Work”: full marks 10; weight 100 %; the sum of its aspects; aspect by aspect; the mean of the marks; at least 1 mark',
    '- look: 0 to 10 in steps of 0.5',
    '- only the total is rounded to 2 decimals, half up',
    ...RANKING.en,
    '## Rankings of units',
    '- Welding teams: the sum of the best places over the trades, less is better; without an entry the number of entries + 1; still equal: shared',
    '# Fitter',
    '## 一',
    ...RANKING.en,
    '# Rankings of units',
    '- All teams: the sum of the best places over the trades, less is better; without an entry the number of entries + 1; over all trades; still equal: shared',
  ],
};

describe('rulesText', () => {
  it.each(['zh', 'en'] as const)(
    '[CLI-4] trades, their stages, the parts of their rules, then the units, as sentences in the language asked for: %s',
    (language) => expect(rulesText(archive, language).split('\n')).toEqual(LINES[language]),
  );

  it('[CLI-4] where units are not ranked nothing is said of them', () => {
    const [, fitter] = archive.trades;
    const { unitResults, ...competition } = archive.competition;
    expect(unitResults).toHaveLength(1);
    expect(rulesText({ ...archive, competition, trades: [fitter!] }, 'zh').split('\n')).toEqual([
      '# 钳工',
      '## 一',
      ...RANKING.zh,
    ]);
  });
});
