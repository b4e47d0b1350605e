import { textOfPdf } from '../../../test/support/read-pdf';
import { smallRules } from '../../../test/support/small-rules';
import type { CompetitionListItem } from '../../contract/competitions';
import type { PublishedResultView, PublishedStanding } from '../../contract/publication';
import type { CompetitionId, ContestantId, EntryId, StageId, TradeId, UnitId } from '../../domain/kernel/ids';
import { PaperFont } from '../paper/paper-font';
import { drawPrintedPaper } from './draw-printed-paper';
import { withMissingSigns } from './missing-signs';
import { noticePaper, type NoticeOf } from './notice-paper';
import { tablesOf } from './printed-paper';

const font = new PaperFont();
const competition: CompetitionListItem = {
  id: 'c' as CompetitionId,
  name: { zh: '虚构市第五届职工职业技能大赛', en: 'The fifth competition of Fiction City' },
  year: 2026,
  note: { zh: '全部数据为虚构', en: 'all data are fictional' },
  rehearsalOf: null,
};
const UNITS = [
  '虚构机械厂',
  '虚构市轨道交通装备制造（集团）有限责任公司第二检修分公司虚构车间',
  '虚构纺织厂',
];

const standing = (n: number): PublishedStanding => ({
  entryId: `e${n}` as EntryId,
  contestantId: `p${n}` as ContestantId,
  contestantName: n === 3 ? '阿卜杜热西提·买买提明·虚构' : `虚构${n}`,
  unitId: 'u' as UnitId,
  unitName: UNITS[n % UNITS.length]!,
  number: String(n),
  place: n,
  sharedBy: 1,
  exactTotal: '1',
  total: (100 - n / 4).toFixed(2),
  theory: (100 - n / 3).toFixed(2),
  practical: (100 - n / 5).toFixed(2),
});

const result = (people: number): PublishedResultView => ({
  id: 'r',
  hash: '0a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f9',
  content: {
    competitionId: competition.id,
    tradeId: 't' as TradeId,
    tradeName: { zh: '钳工', en: 'Fitter' },
    stageId: 's' as StageId,
    stageKind: 'final',
    version: 2,
    publishedAt: '2026-11-26T01:00:00.000Z',
    publishedBy: 'a' as PublishedResultView['content']['publishedBy'],
    ledgerSeq: 1,
    ledgerHash: '',
    standings: Array.from({ length: people }, (_, n) => standing(n + 1)),
  },
});

const notice = (of: Partial<NoticeOf> = {}, people = 40): NoticeOf => ({
  competition,
  locale: 'zh-CN',
  edition: {
    result: result(people),
    mark: 'notice',
    notice: { from: '2026-11-27', to: '2026-12-03', days: 5 },
  },
  stageName: { zh: '决赛', en: 'Final' },
  rules: smallRules(),
  awards: [],
  archive: null,
  verifyUrl: '/verify',
  ...of,
});

const pagesOf = async (of: NoticeOf): Promise<string[]> =>
  textOfPdf(await drawPrintedPaper(withMissingSigns(noticePaper(of), font), font.bytes));

describe('the notice of results', () => {
  it('[PAP-2] names the days of the notice, how day one counts, and how places came about', async () => {
    const text = (await pagesOf(notice())).join('\n').replaceAll('\n', '');
    for (const said of [
      '公示期 5 个工作日，自 2026年11月27日 起至 2026年12月3日 止',
      '次日为第一日',
      '名次规则：',
      '第 2 版',
    ])
      expect(text).toContain(said);
    const first = (await pagesOf(notice({ locale: 'en' }))).join('\n');
    for (const said of ['Fitter, Final, Notice of results', 'On public notice', 'Ranking: '])
      expect(first).toContain(said);
  });

  it('[PAP-2] parts of the total stand only where everybody was given them', () => {
    const whole = noticePaper(notice());
    expect(whole.tables[0]!.columns.map(({ title }) => title)).toEqual([
      '名次',
      '姓名',
      '单位',
      '理论',
      '实操',
      '总成绩',
    ]);
    const bare = notice();
    const rows = bare.edition.result.content.standings.map((row) => ({ ...row, theory: null }));
    const edition = {
      ...bare.edition,
      result: { ...bare.edition.result, content: { ...bare.edition.result.content, standings: rows } },
    };
    expect(noticePaper({ ...bare, edition }).tables[0]!.columns.map(({ title }) => title)).toEqual([
      '名次',
      '姓名',
      '单位',
      '总成绩',
    ]);
  });

  it('[PAP-1] of a rehearsal every page and every file says that it does not count', async () => {
    const rehearsal = notice({ competition: { ...competition, rehearsalOf: 'real' as CompetitionId } });
    for (const page of await pagesOf(rehearsal)) expect(page).toContain('演练 · 成绩无效');
    expect(tablesOf(noticePaper(rehearsal))[0]!.watermark).toMatch(/^演练 · 成绩无效 {2}· {2}公示/);
  });

  it('[PAP-7] signs that the font does not have are told on the paper', async () => {
    const of = notice();
    const [first] = of.edition.result.content.standings;
    const rows = [{ ...first!, contestantName: '虚构𠮷' }];
    const edition = {
      ...of.edition,
      result: { ...of.edition.result, content: { ...of.edition.result.content, standings: rows } },
    };
    expect((await pagesOf({ ...of, edition })).join('')).toContain('字库缺字，请在空格处手写补上：U+20BB7。');
    expect((await pagesOf(of)).join('')).not.toContain('字库缺字');
  });
});
