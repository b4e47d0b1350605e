import { codesOfPdf, textOfPdf } from '../../../test/support/read-pdf';
import type { CertificateKind, CertificateStatement } from '../../domain/certificate/certificate-ground';
import { DEFAULT_SETTING } from '../../domain/certificate/default-setting';
import type { CompetitionId } from '../../domain/kernel/ids';
import type { Locale } from '../../domain/kernel/local-text';
import { CertificateFont } from '../paper/certificate-font';
import { PaperFont } from '../paper/paper-font';
import { certificatesPdf } from './certificates-pdf';
import type { PrintedCertificate } from './printed-certificate';
import { wordCertificate, type CertificateToWord } from './word-certificate';

const fonts = { sans: new PaperFont().bytes, serif: new CertificateFont().bytes };
const competition = {
  id: 'c' as CompetitionId,
  name: { zh: '虚构市第二十届职工职业技能大赛', en: 'the 20th Fictional City Workers’ Skills Contest' },
  year: 2026,
  note: { zh: '全部数据均为虚构', en: 'All data are fictional' },
  rehearsalOf: null,
};
const statement: CertificateStatement = {
  holder: '虚构𬭎',
  unit: '虚构一厂',
  trade: { zh: '钳工', en: 'Fitter' },
  title: { zh: '技术状元', en: 'Champion' },
  place: 1,
  occupation: '钳工',
  clause: { zh: '《虚构办法》第三条', en: 'clause 3 of the Fictional Measures' },
  fromGrade: 4,
  toGrade: 3,
};
const NUMBER = 'RY2026-01-0001';
const CHECK = `https://contest.example/public/certificates/${NUMBER}/0123456789abcdefghjkmnpq`;

function worded(
  language: Locale,
  more: Partial<CertificateStatement> = {},
  { kind = 'award', ...rest }: Partial<CertificateToWord> & { kind?: CertificateKind } = {},
  setting = DEFAULT_SETTING,
): PrintedCertificate {
  const certificate = {
    kind,
    number: NUMBER,
    statement: { ...statement, ...more },
    byHand: [],
    issuedAt: '2026-11-26T02:00:00.000Z',
    checkUrl: CHECK,
    ...rest,
  };
  return wordCertificate(certificate, { competition, setting, language });
}

async function pdfOf(certificates: readonly PrintedCertificate[], watermark = ''): Promise<Buffer> {
  const pieces: Buffer[] = [];
  const paper = { fonts, title: '证书', language: 'zh-CN', watermark } as const;
  for await (const piece of certificatesPdf(certificates, paper)) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** What is read of a page, without the ends of lines. */
const textOf = async (certificate: PrintedCertificate): Promise<string> =>
  textOfPdf(await pdfOf([certificate]))
    .join('\n')
    .replaceAll('\n', '');

describe('certificates on paper', () => {
  it('[CER-7] say in Chinese who, for what, by whom and when; the code opens the page where they are checked', async () => {
    const pdf = await pdfOf([worded('zh-CN')]);
    const [page = ''] = textOfPdf(pdf);
    const all = page.replaceAll('\n', '');
    expect(all).not.toContain('□');
    for (const text of [
      '荣誉证书',
      '虚构𬭎　同志（虚构一厂）：',
      '在虚构市第二十届职工职业技能大赛钳工决赛中成绩优异，名列第一名，授予“技术状元”。',
      '特发此证，以资鼓励。',
      '虚构市第二十届职工职业技能大赛组织委员会',
      '二〇二六年十一月二十六日',
      `证书编号：${NUMBER}`,
      '全部数据均为虚构',
    ])
      expect(all).toContain(text);
    expect(codesOfPdf(pdf)).toEqual([CHECK]);
  });

  it('[CER-7] and in English', async () => {
    const all = await textOf(worded('en', { place: 22 }));
    for (const text of [
      'Certificate of Honour',
      'won 22nd place',
      '"Champion"',
      'November 26, 2026',
      `No. ${NUMBER}`,
    ])
      expect(all).toContain(text);
  });

  it('[CER-7] a notice of promotion stands upright and names both levels and the clause', async () => {
    const pdf = await pdfOf([worded('zh-CN', {}, { kind: 'promotion' })]);
    expect(pdf.toString('latin1')).toContain('/MediaBox [0 0 595.28 841.89]');
    const all = textOfPdf(pdf).join('').replaceAll('\n', '');
    for (const text of [
      '职业技能等级晋升通知书',
      '依据《虚构办法》第三条，由四级（中级工）晋升为三级（高级工），职业（工种）为钳工。',
    ])
      expect(all).toContain(text);
  });

  it('[CER-7] long names and units are printed whole, on one page', async () => {
    const holder = '阿卜杜热西提·阿卜杜热合曼·买买提明·虚构';
    const unit = '虚构市轨道交通装备制造（集团）有限责任公司第二检修分公司虚构车间联合工会委员会';
    const pdf = await pdfOf([
      worded('zh-CN', { holder, unit }),
      worded('en', { holder, unit }, { kind: 'promotion' }),
    ]);
    const pages = textOfPdf(pdf).map((page) => page.replaceAll('\n', ''));
    expect(pages).toHaveLength(2);
    for (const page of pages) {
      expect(page).toContain(holder);
      expect(page.replaceAll(' ', '')).toContain(unit);
    }
  });

  it('[CER-4] signs that the font lacks stay blank, and nothing else is written there', async () => {
    const all = await textOf(worded('zh-CN', { holder: '虚构𠮷' }, { byHand: ['𠮷'] }));
    expect(all).toContain('虚构＿　同志');
  });

  it('[CER-8] the day of the setting stands on them, whenever they are printed; several issuers have a place each', async () => {
    const issuers = ['虚构市总工会', '虚构市人力资源和社会保障局'].map((zh) => ({ zh, en: zh }));
    const all = await textOf(worded('zh-CN', {}, {}, { ...DEFAULT_SETTING, day: '2026-05-01', issuers }));
    for (const text of ['二〇二六年五月一日', '虚构市总工会', '虚构市人力资源和社会保障局'])
      expect(all).toContain(text);
  });

  it('[CER-8] a sample says so across the page', async () => {
    expect(textOfPdf(await pdfOf([worded('zh-CN')], '样张')).join('')).toContain('样张');
  });

  it('[CER-7] a whole trade is one file whose pages leave as they are drawn', async () => {
    const many = Array.from({ length: 200 }, () => worded('zh-CN'));
    const sizes: number[] = [];
    const paper = { fonts, title: '证书', language: 'zh-CN', watermark: '' } as const;
    for await (const piece of certificatesPdf(many, paper)) sizes.push(piece.length);
    expect(sizes.length).toBeGreaterThan(150);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(2_000_000);
  }, 60_000);
});
