import { writeFileSync } from 'node:fs';
import { textOfPdf } from '../../../test/support/read-pdf';
import type { PromotionView } from '../../contract/honours';
import type { CompetitionId, ContestantId, TradeId } from '../../domain/kernel/ids';
import { PaperFont } from '../paper/paper-font';
import { rosterPdf } from './roster-pdf';
import type { Roster, RosterRow } from './roster-tables';

const font = new PaperFont().bytes;

const row = (index: number): RosterRow => ({
  promotion: {
    contestantId: `p${index}` as ContestantId,
    contestantName: index % 9 === 0 ? '阿卜杜热西提·买买提明·虚构' : `虚构${index}`,
    sex: index % 2 === 0 ? 'female' : 'male',
    unitName: index % 7 === 0 ? '虚构市轨道交通装备制造（集团）有限责任公司第二检修分公司' : '虚构机械厂',
    tradeId: 't1' as TradeId,
    tradeName: { zh: '钳工', en: 'Fitter' },
    place: index,
    total: '91.40',
    fromGrade: 3,
    toGrade: 2,
  } as PromotionView,
  standing: {} as RosterRow['standing'],
  person: { identity: { kind: 'resident-id', number: '110101********001X' } } as RosterRow['person'],
});
const rosterOf = (people: number, more: Partial<Roster> = {}): Roster => ({
  competition: {
    id: 'c1' as CompetitionId,
    name: { zh: '虚构市职工职业技能大赛', en: 'Fictional contest of skills' },
    rehearsalOf: null,
  } as Roster['competition'],
  honours: {} as Roster['honours'],
  rows: Array.from({ length: people }, (_, index) => row(index + 1)),
  stamp: 'final',
  locale: 'zh-CN',
  ...more,
});
const paper = { font, scopeName: '钳工', at: '2026-11-26T06:00:00.000Z' };

describe('a roster on paper', () => {
  it('[RST-6] has everybody once, boxes to sign on the last page only, and says which page of how many it is', async () => {
    const file = await rosterPdf(rosterOf(60), paper);
    if (process.env.SHOTS) writeFileSync(`${process.env.SHOTS}/roster.pdf`, file);
    const pages = textOfPdf(file);
    expect(pages.length).toBeGreaterThan(2);
    const ordinals = pages.flatMap((page) => page.split('\n').filter((line) => /^虚构\d+$/.test(line)));
    expect(ordinals.length).toBe(60 - Math.floor(60 / 9));
    for (const [index, page] of pages.entries()) {
      expect(page).toContain(`第 ${index + 1} 页，共 ${pages.length} 页`);
      expect(page.includes('审批机关（盖章）')).toBe(index === pages.length - 1);
      expect(page).not.toContain('□');
    }
    expect(pages[0]).toContain('正式');
    expect(pages[0]).toContain('共 60 人');
  });

  it('[RST-2][RST-6] a provisional one says so, one of a rehearsal too', async () => {
    const rehearsal = { ...rosterOf(1).competition, rehearsalOf: 'c0' as CompetitionId };
    const [page = ''] = textOfPdf(
      await rosterPdf(rosterOf(2, { stamp: 'provisional', competition: rehearsal }), paper),
    );
    expect(page).toContain('暂定');
    expect(page).toContain('演练');
  });
});
