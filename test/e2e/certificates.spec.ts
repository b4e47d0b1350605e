import type { CertificatesView } from '../../src/contract/certificates';
import { AwardsService } from '../../src/honours/awards/awards.service';
import { AwardsRepository } from '../../src/honours/awards/awards.repository';
import { Transactions } from '../../src/platform/database/transactions';
import { startTestApp, type TestApp } from '../support/app';
import { CertificateDesk } from '../support/certificate-desk';
import { FakeClock } from '../support/fake-clock';
import { honouredHouse, type HonouredHouse } from '../support/honoured-house';
import { codesOfPdf, textOfPdf } from '../support/read-pdf';
import { person } from '../support/small-hall';

const REASON = '虚构的测试理由，足够长';
const LACKING = '虚构𠮷';

let test: TestApp;
let house: HonouredHouse;
let desk: CertificateDesk;
let houses = 0;

beforeAll(async () => {
  test = await startTestApp({ clock: new FakeClock() });
});
afterAll(() => test.close());

async function open(names: readonly string[] = []): Promise<void> {
  houses += 1;
  house = await honouredHouse(test, `cer-${houses}`, names);
  desk = new CertificateDesk(house.organizer, house.small.id);
}

/** What honours would be after a correction: the titles by another computation, not the way there. */
async function conferOtherwise(
  change: (awards: Awaited<ReturnType<AwardsService['list']>>) => unknown[],
): Promise<void> {
  const awards = test.app.get(AwardsRepository, { strict: false });
  const now = change(await awards.list(house.small.id)) as Parameters<AwardsRepository['replace']>[2];
  const transactions = test.app.get(Transactions, { strict: false });
  await transactions.run((tx) => awards.replace(tx, house.small.id, now));
}

const numbers = ({ certificates }: CertificatesView, state = 'valid'): string[] =>
  certificates.filter((one) => one.state === state).map(({ number }) => number);

describe('the register of certificates', () => {
  it('[CER-2][CER-3] what is conferred waits, is issued after its count was named, and is issued once', async () => {
    await open(['阿卜杜热西提·虚构', '虚构𬭎', '虚构䶮']);
    const before = await desk.view();
    expect(before.blocked).toBeNull();
    expect(before.awaiting.map(({ kind, count, unprintable }) => [kind, count, unprintable.length])).toEqual([
      ['award', 3, 0],
      ['promotion', 3, 0],
    ]);
    expect((await desk.issue({ expected: 2 })).refusal).toEqual({
      code: 'COUNT_DIFFERS',
      expected: 2,
      found: 3,
    });
    expect(await desk.issue({})).toEqual({
      issued: 3,
      leftOut: 0,
      numbers: ['RY2026-01-0001', 'RY2026-01-0003'],
    });
    expect(await desk.issue({ expected: 0 })).toMatchObject({ issued: 0 });
    expect(await desk.issue({ kind: 'promotion', tradeId: house.small.tradeId })).toMatchObject({
      issued: 3,
      numbers: ['JS2026-01-0001', 'JS2026-01-0003'],
    });
    const after = await desk.view();
    expect(after.awaiting).toEqual([]);
    expect(after.certificates.map(({ holder, title }) => [holder, title.zh])).toEqual([
      ['阿卜杜热西提·虚构', '晋升为二级（技师）'],
      ['虚构𬭎', '晋升为二级（技师）'],
      ['虚构䶮', '晋升为二级（技师）'],
      ['阿卜杜热西提·虚构', '状元'],
      ['虚构𬭎', '能手'],
      ['虚构䶮', '能手'],
    ]);
    expect(new Set(after.certificates.map(({ checkPath }) => checkPath)).size).toBe(6);
  });

  it('[CER-3] two who issue at once make nothing twice', async () => {
    await open();
    const both = await Promise.all([desk.issue({}), desk.issue({})]);
    expect(both.reduce((sum, { issued = 0 }) => sum + issued, 0)).toBe(3);
    expect(numbers(await desk.view())).toEqual(['RY2026-01-0001', 'RY2026-01-0002', 'RY2026-01-0003']);
  });

  it('[CER-4] who cannot be printed is named before anything is issued; then left out, or written by hand', async () => {
    await open([LACKING, '虚构乙', '虚构丙']);
    const [award] = (await desk.view()).awaiting;
    expect(award?.unprintable).toEqual([{ holder: LACKING, unit: '虚构一厂', signs: ['𠮷'] }]);
    expect((await desk.issue({})).refusal).toEqual({
      code: 'TEXT_UNPRINTABLE',
      texts: [`${LACKING}（虚构一厂）`],
    });
    expect((await desk.view()).certificates).toEqual([]);
    expect(await desk.issue({ expected: 2, unprintable: 'leave-out' })).toMatchObject({
      issued: 2,
      leftOut: 1,
    });
    expect(await desk.issue({ expected: 1, unprintable: 'by-hand' })).toMatchObject({ issued: 1 });
    const { certificates } = await desk.view();
    expect(certificates.map(({ holder, byHand }) => [holder, byHand])).toEqual([
      ['虚构乙', []],
      ['虚构丙', []],
      [LACKING, ['𠮷']],
    ]);
  });

  it('[CER-5][CER-6] what is not conferred any more is listed, revoked for a reason, and never valid again', async () => {
    await open();
    await desk.issue({});
    await conferOtherwise(([, ...others]) => others);
    const listed = (await desk.view()).certificates.filter(({ outdated }) => outdated);
    expect(listed.map(({ number, outdated }) => [number, outdated])).toEqual([
      ['RY2026-01-0001', { now: null }],
    ]);
    const ids = listed.map(({ id }) => id);
    expect((await desk.revoke(ids, '短')).body?.refusal).toMatchObject({ code: 'REASON_TOO_SHORT' });
    expect((await desk.reissue(ids[0]!, REASON)).body.refusal).toEqual({
      code: 'GROUND_GONE',
      number: 'RY2026-01-0001',
    });
    expect((await desk.revoke(ids, REASON)).status).toBe(204);
    const after = await desk.view();
    expect(numbers(after, 'revoked')).toEqual(['RY2026-01-0001']);
    expect(after.certificates[0]?.events.map(({ kind, reason }) => [kind, reason])).toEqual([
      ['issued', null],
      ['revoked', REASON],
    ]);
    expect((await desk.revoke(ids, REASON)).body?.refusal).toEqual({
      code: 'CERTIFICATE_NOT_VALID',
      numbers: ['RY2026-01-0001'],
    });
  });

  it('[CER-5][CER-6] another name is listed; a reissue has a number of its own and both say which is which', async () => {
    await open();
    await desk.issue({});
    await conferOtherwise((awards) =>
      awards.map((award, index) => (index === 0 ? { ...award, contestantName: '虚构改名' } : award)),
    );
    const [old] = (await desk.view()).certificates;
    expect(old?.outdated?.now).toMatchObject({ holder: '虚构改名' });
    expect((await desk.reissue(old!.id, REASON)).body).toEqual({
      number: 'RY2026-01-0004',
      replaces: old!.number,
    });
    const { certificates } = await desk.view();
    expect(certificates.map(({ number, holder, state }) => [number, holder, state])).toEqual([
      ['RY2026-01-0001', '虚构选手1', 'replaced'],
      ['RY2026-01-0002', '虚构选手2', 'valid'],
      ['RY2026-01-0003', '虚构选手3', 'valid'],
      ['RY2026-01-0004', '虚构改名', 'valid'],
    ]);
    expect(certificates[0]?.events.at(-1)).toMatchObject({ kind: 'replaced', otherNumber: 'RY2026-01-0004' });
    expect(certificates[3]?.events.at(-1)).toMatchObject({ kind: 'reissued', otherNumber: 'RY2026-01-0001' });
    expect((await desk.reissue(old!.id, REASON)).body.refusal?.code).toBe('CERTIFICATE_NOT_VALID');
  });

  it('[CER-9] nothing is issued from honours that a newer edition has overtaken', async () => {
    await open();
    await test.dataSource.query(
      `INSERT INTO published_result (id, competition_id, trade_id, stage_id, version, published_at, content, hash)
       SELECT id || '-2', competition_id, trade_id, stage_id, version + 1, published_at, content, hash
       FROM published_result WHERE competition_id = '${house.small.id}'`,
    );
    expect((await desk.issue({})).refusal).toEqual({ code: 'HONOURS_OUTDATED', stages: 1 });
    expect((await desk.view()).blocked).toEqual({ code: 'HONOURS_OUTDATED', stages: 1 });
  });

  it('[CER-8] a setting is saved in versions; a field nobody knows, a sign nobody has and an older version are refused', async () => {
    await open();
    const { version, setting } = await desk.setting();
    expect(version).toBe(0);
    const { award } = setting.templates;
    const withBody = (body: string): object => ({
      version: 0,
      setting: {
        ...setting,
        patterns: { ...setting.patterns, award: '虚技〔{year}〕{number}号' },
        templates: { ...setting.templates, award: { ...award, zh: { ...award.zh, body } } },
      },
    });
    expect((await desk.saveSetting(withBody('授予{titel}'))).body.refusal).toEqual({
      code: 'MALFORMED',
      path: 'templates.award.zh.body {titel}',
      fault: 'unknown-name',
    });
    expect((await desk.saveSetting(withBody('授予𠮷'))).body.refusal).toMatchObject({
      code: 'TEXT_UNPRINTABLE',
    });
    expect((await desk.saveSetting(withBody('授予“{title}”'))).body.version).toBe(1);
    expect((await desk.saveSetting(withBody('授予“{title}”'))).body.refusal).toEqual({
      code: 'CHANGED_MEANWHILE',
    });
    expect(await desk.issue({})).toMatchObject({ numbers: ['虚技〔2026〕0001号', '虚技〔2026〕0003号'] });
  });

  it('[CER-10] supervisors and HR read, and change nothing; others see nothing', async () => {
    await open();
    for (const role of ['supervisor', 'hr'] as const) {
      const other = new CertificateDesk(await person(test, house.small, role), house.small.id);
      expect((await other.view()).certificates).toEqual([]);
      expect((await other.issue({})).refusal).toEqual({ code: 'NOT_ALLOWED' });
    }
    const judge = await person(test, house.small, 'chief-judge');
    const { status } = await judge.get(`/api/honours/competitions/${house.small.id}/certificates`);
    expect(status).toBe(403);
  });
});

describe('certificates on paper', () => {
  const print = async (body: object, as = house.organizer): Promise<{ status: number; pdf: Buffer }> => {
    const file = 'setting' in body ? 'certificate-preview' : 'certificates';
    const response = await fetch(`${test.url}/api/exports/competitions/${house.small.id}/${file}.pdf`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: as.cookie },
      body: JSON.stringify({ language: 'zh-CN', ...body }),
    });
    return { status: response.status, pdf: Buffer.from(await response.arrayBuffer()) };
  };

  it('[CER-6][CER-7] a trade is printed in one file, each print is on record, what is revoked is not printed', async () => {
    await open(['阿卜杜热西提·虚构', '虚构𬭎', '虚构䶮']);
    expect((await print({ kind: 'award' })).status).toBe(404);
    await desk.issue({});
    const { pdf } = await print({ kind: 'award', tradeId: house.small.tradeId });
    const pages = textOfPdf(pdf).map((page) => page.replaceAll('\n', ''));
    expect(pages.map((page) => /授予“(.+?)”/.exec(page)?.[1])).toEqual(['状元', '能手', '能手']);
    const before = (await desk.view()).certificates;
    expect(codesOfPdf(pdf)).toEqual(before.map(({ checkPath }) => test.url + checkPath));
    expect(before.map(({ prints }) => prints)).toEqual([1, 1, 1]);
    await desk.revoke([before[1]!.id], REASON);
    expect(textOfPdf((await print({ kind: 'award', language: 'en' })).pdf)).toHaveLength(2);
    const refused = await print({ ids: [before[1]!.id] });
    expect(JSON.parse(refused.pdf.toString())).toMatchObject({
      refusal: { code: 'CERTIFICATE_NOT_VALID', numbers: ['RY2026-01-0002'] },
    });
  });

  it('[CER-8] what was issued is printed again in the words of its day; a sample shows the words that are not saved yet', async () => {
    await open();
    await desk.issue({});
    const { setting } = await desk.setting();
    const heading = '虚构新版证书';
    const { award } = setting.templates;
    const changed = {
      ...setting,
      templates: { ...setting.templates, award: { ...award, zh: { ...award.zh, heading } } },
    };
    const sample = textOfPdf((await print({ kind: 'award', setting: changed })).pdf).join('\n');
    expect(sample).toContain(heading);
    expect(sample).toContain('样张 · 无效');
    await desk.saveSetting({ version: 0, setting: changed });
    const [page = ''] = textOfPdf((await print({ kind: 'award' })).pdf);
    expect(page).toContain('荣誉证书');
    expect(page).not.toContain(heading);
  });

  it('[CER-10] only who issues prints', async () => {
    await open();
    await desk.issue({});
    const supervisor = await person(test, house.small, 'supervisor');
    expect((await print({ kind: 'award' }, supervisor)).status).toBe(403);
  });
});
