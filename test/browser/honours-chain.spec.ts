import { readXlsx } from 'hucre/xlsx';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Download, Locator, Page } from 'playwright-core';
import { verifyFile } from '../../src/cli/verify-file';
import { hallDay } from '../../src/domain/working-days/hall-day';
import { describeWithChromium, launchChromium } from '../support/chromium';
import { FakeClock } from '../support/fake-clock';
import { codesOfPdf, textOfPdf } from '../support/read-pdf';
import { runHouse, type RunningHouse } from '../support/running-house';
import { openSignedIn } from '../support/signed-in-page';
import { smallArchive } from '../support/small-archive';
import { withMembers } from '../support/small-rules';
import { temporaryFolder } from '../support/temporary-folder';

const STEPS = [
  { id: 'chief', name: { zh: '裁判长确认', en: 'Chief judge' }, role: 'chief-judge' },
  { id: 'supervisor', name: { zh: '监督员监督', en: 'Supervisor' }, role: 'supervisor' },
  { id: 'committee', name: { zh: '组委会审定', en: 'Committee' }, role: 'organizer' },
];
const HOUR = 60 * 60_000;
const DESK = { width: 1280, height: 800 };

/** Everything is done on the pages, by who would do it; only the marks of the sheets come without a tablet. */
describeWithChromium('from signed sheets to a verified archive', () => {
  // A Thursday morning in the hall.
  const clock = new FakeClock(new Date('2026-11-26T02:00:00.000Z'));
  const folder = temporaryFolder();
  let house: RunningHouse;
  let browser: Browser;

  beforeAll(async () => {
    const archive = withMembers(smallArchive(), { 'trades[0].stages[0].rules.signatures': STEPS });
    [house, browser] = await Promise.all([runHouse('全部数据均为虚构', archive, clock), launchChromium()]);
    for (const role of ['chief-judge', 'supervisor', 'organizer', 'hr'] as const)
      await house.addAccount(role);
    await house.addAccount('hr', 'second-hr');
    await house.markAll();
  });
  afterAll(async () => {
    await browser.close();
    await house.remove();
    folder.remove();
  });

  /** A page of the competition as `name` sees it at the hour of the house. */
  const open = async (name: string, path: string): Promise<Page> => {
    const page = await openSignedIn(browser, house.url, {
      name,
      path: `/competitions/${house.small.id}${path}`,
      viewport: DESK,
      now: clock.now(),
    });
    await page.getByRole('navigation').first().waitFor();
    return page;
  };
  const go = (page: Page, path: string): Promise<unknown> =>
    page.goto(`${house.url}/competitions/${house.small.id}${path}`);
  const press = (on: Page | Locator, name: string | RegExp): Promise<void> =>
    on.getByRole('button', { name, exact: true }).first().click();
  /** Confirms in the open dialog, which is closed when it is done. */
  const confirm = async (page: Page, name: string): Promise<void> => {
    const dialog = page.getByRole('dialog');
    await press(dialog, name);
    await dialog.waitFor({ state: 'detached' });
  };
  const says = (on: Page | Locator, text: string | RegExp): Promise<void> =>
    on.getByText(text).first().waitFor();
  const taken = async (page: Page, act: () => Promise<void>): Promise<Download> => {
    const [download] = await Promise.all([page.waitForEvent('download'), act()]);
    return download;
  };
  /** What a visitor without scripts reads. */
  const visit = async (path: string): Promise<Page> => {
    const context = await browser.newContext({ viewport: DESK, locale: 'zh-CN', javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(new URL(path, house.url).href);
    return page;
  };
  const leave = (...pages: readonly Page[]): Promise<unknown> =>
    Promise.all(pages.map((page) => page.context().close()));
  /** The box in the head of the table. */
  const chooseAll = async (page: Page): Promise<void> => {
    await says(page, '虚构选手');
    await page.locator('thead').getByRole('checkbox').check();
  };
  const tradePage = (): string => `/trades/${house.small.tradeId}`;

  it('[CHN-1] the chief judge closes and signs, the supervisor signs, then the committee; sooner nobody publishes', async () => {
    const organizer = await open('organizer', '/publication/plan');
    await organizer.getByLabel('公示期（工作日）').fill('2');
    await organizer.getByLabel('异议受理的联系方式', { exact: false }).fill('竞赛组委会办公室（虚构）');
    await press(organizer, '保存');
    await says(organizer, '已保存');

    const chief = await open('chief-judge', tradePage());
    await press(chief, '结束评分');
    await confirm(chief, '结束评分');
    await go(organizer, tradePage());
    await says(organizer, '尚缺 3 个签署');
    await press(organizer, '公布成绩');
    await press(organizer.getByRole('dialog'), '公布成绩');
    await says(organizer.getByRole('dialog'), /签署/);
    await press(organizer.getByRole('dialog'), '取消');

    const supervisor = await open('supervisor', tradePage());
    for (const [page, left] of [
      [chief, '尚缺 2 个签署'],
      [supervisor, '尚缺 1 个签署'],
      [organizer, '已全部签署'],
    ] as const) {
      await page.reload();
      await press(page, '签署');
      await confirm(page, '签署');
      await says(page, left);
    }
    const kinds = (await house.ledger()).map(({ fact }) => fact.kind);
    expect(kinds.filter((kind) => kind === 'StageSigned')).toHaveLength(3);
    await leave(chief, supervisor, organizer);
  });

  it('[CHN-2] what is published is internal, then on notice for everybody without a script, then final', async () => {
    const stage = `/public/competitions/${house.small.id}/stages/${house.small.stageId}`;
    const organizer = await open('organizer', '/publication');
    await press(organizer, '公布 1 个工种的成绩');
    await confirm(organizer, '公布成绩');
    const panel = organizer.getByRole('region', { name: '公示与正式' });
    await says(panel, '待公示');
    const early = await visit(stage);
    expect(await early.getByText('虚构选手1').count()).toBe(0);
    await panel.getByRole('row', { name: /钳工/ }).getByRole('checkbox').check();
    await press(panel, '公示 1 个工种');
    await says(organizer.getByRole('dialog'), '2026-11-30');
    await confirm(organizer, '开始公示');
    await says(panel, '公示中：2026-11-27 至 2026-11-30');

    const visitor = await visit(stage);
    await says(visitor, /公示/);
    await says(visitor, '虚构选手1');
    await leave(organizer, early, visitor);

    // Friday, and after the weekend the end of Monday.
    clock.advance(4 * 24 * HOUR + 15 * HOUR);
    expect(hallDay(clock.nowText())).toBe('2026-12-01');
    const later = await open('organizer', '/publication');
    const region = later.getByRole('region', { name: '公示与正式' });
    await region.getByRole('row', { name: /钳工/ }).getByRole('checkbox').check();
    await press(region, '1 个工种转为正式');
    await confirm(later, '转为正式');
    await says(region, '已是正式成绩');
    const after = await visit(stage);
    await says(after, /正式/);
    await leave(later, after);
  });

  it('[CHN-3] titles are conferred; one of HR reviews the promotions, another approves them and takes the roster away', async () => {
    const organizer = await open('organizer', '');
    await press(organizer, '评定荣誉与晋级');
    await confirm(organizer, '评定');
    await says(organizer, '没有待办');

    const first = await open('hr', '/honours');
    await chooseAll(first);
    await press(first, '审核通过（3）');
    await confirm(first, '审核通过');
    await says(first, '已办理 3 人');
    await chooseAll(first);
    await press(first, '批准（3）');
    await confirm(first, '批准');
    await says(first, /由您本人审核，须由他人批准/);

    const second = await open('second-hr', '/honours');
    await chooseAll(second);
    await press(second, '批准（3）');
    await confirm(second, '批准');
    await says(second, '已办理 3 人');
    await go(second, '/exports');
    await second.getByRole('checkbox', { name: '正式报送', exact: false }).check();
    const download = await taken(second, () => press(second, '导出名册'));
    const workbook = await readXlsx(readFileSync(await download.path()));
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['名册', '汇总']);
    const names = workbook.sheets[0]?.rows.flat().filter((cell) => String(cell).startsWith('虚构选手'));
    expect(names).toEqual(['虚构选手4', '虚构选手2', '虚构选手3']);
    await says(second, '已报送');
    await leave(organizer, first, second);
  });

  it('[CHN-4] certificates are issued and printed; whoever scans one reads that it is valid', async () => {
    const organizer = await open('organizer', '/certificates');
    for (const kind of ['获奖证书', '晋升通知书']) {
      await press(organizer, `签发钳工的${kind}`);
      await confirm(organizer, '签发 3 份');
    }
    await says(organizer, '没有待签发的证书');
    await organizer.getByRole('row', { name: /状元/ }).getByRole('checkbox').check();
    const download = await taken(organizer, () => press(organizer, '打印 1 份'));
    const pdf = readFileSync(await download.path());
    expect(textOfPdf(pdf).join('\n')).toContain('状元');
    const [code = ''] = codesOfPdf(pdf);
    const visitor = await visit(new URL(code).pathname);
    await says(visitor, /有效/);
    await says(visitor, '状元');
    await leave(organizer, visitor);
  });

  it('[CHN-5] the archive for everybody is taken away, and everything in it is computed again and fits', async () => {
    const organizer = await open('organizer', '/exports');
    const download = await taken(organizer, () => press(organizer, '下载公开档案'));
    const path = join(folder.path, 'archive-public.json');
    await download.saveAs(path);
    const { report } = await verifyFile(path);
    expect(report.checks.filter(({ misfit }) => misfit !== null)).toEqual([]);
    expect(report.fits).toBe(true);
    const looked = report.checks.filter(({ counted }) => counted > 0).map(({ name }) => name);
    expect(looked).toEqual(
      expect.arrayContaining(['form', 'chain', 'signatures', 'editions', 'results', 'titles', 'promotions']),
    );
    await leave(organizer);
  });
});
