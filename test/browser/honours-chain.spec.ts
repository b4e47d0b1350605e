import { readXlsx } from 'hucre/xlsx';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Download, Locator, Page } from 'playwright-core';
import { hallDay } from '../../src/domain/working-days/hall-day';
import { describeWithChromium, launchChromium } from '../support/chromium';
import { demoHouse, type DemoHouse } from '../support/demo-house';
import { FakeClock } from '../support/fake-clock';
import { runProgram } from '../support/program';
import { codesOfPdf, textOfPdf } from '../support/read-pdf';
import { openSignedIn } from '../support/signed-in-page';
import { temporaryFolder } from '../support/temporary-folder';

const HOUR = 60 * 60_000;
const DESK = { width: 1280, height: 800 };
/** Twenty-seven trades one after the other, on a machine that has other work. */
const PATIENCE_MS = 180_000;
const TRADES = 27;
/** By the rules of the demo: 28 champions and 268 experts; 81 rise to level two and 189 by one level. */
const TITLES = 296;
const RISING = 270;
const CONCLUSION = '档案与复算结果全部一致';

/** Everything is done on the pages, by who would do it, on the whole competition of the demo (`demo --until marked`). */
describeWithChromium('from signed sheets to a verified archive', () => {
  // A Thursday morning in the hall.
  const clock = new FakeClock(new Date('2026-11-26T02:00:00.000Z'));
  const folder = temporaryFolder();
  let house: DemoHouse;
  let browser: Browser;

  beforeAll(async () => {
    [house, browser] = await Promise.all([demoHouse(clock), launchChromium()]);
  }, PATIENCE_MS);
  afterAll(async () => {
    await browser.close();
    await house.remove();
    folder.remove();
  });

  /** A page as `name` sees it at the hour of the house. */
  const openPage = (name: string, path: string): Promise<Page> =>
    openSignedIn(browser, house.url, {
      name,
      password: house.passwordOf(name),
      path,
      viewport: DESK,
      now: clock.now(),
    });
  /** A page of the competition. */
  const open = async (name: string, path: string): Promise<Page> => {
    const page = await openPage(name, `/competitions/${house.competitionId}${path}`);
    await page.getByRole('navigation').first().waitFor();
    return page;
  };
  const go = (page: Page, path: string): Promise<unknown> =>
    page.goto(`${house.url}/competitions/${house.competitionId}${path}`);
  const press = (on: Page | Locator, name: string | RegExp): Promise<void> =>
    on.getByRole('button', { name, exact: true }).first().click();
  /** Confirms in the open dialog, which is closed when it is done. */
  const confirm = async (page: Page, name: string): Promise<void> => {
    const dialog = page.getByRole('dialog');
    await press(dialog, name);
    await dialog.waitFor({ state: 'detached', timeout: 60_000 });
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
  const tradePage = (): string => `/trades/${house.first.tradeId}`;
  const stagePage = (): string => `/public/competitions/${house.competitionId}/stages/${house.first.stageId}`;

  it(
    '[CHN-1] the judge signs her last sheet; the chief judge closes and signs, the supervisor, then the committee; sooner nobody publishes',
    async () => {
      const judge = await openPage(house.judgeId, '/judge');
      await judge.locator('.sheet-row:not([data-state=submitted])').first().click();
      await press(judge, '提交评分表');
      await press(judge.getByRole('alertdialog'), '确认提交');
      await says(judge, '已提交');

      const organizer = await open('organizer', '/publication/plan');
      await organizer.getByLabel('公示期（工作日）').fill('2');
      await organizer.getByLabel('异议受理的联系方式', { exact: false }).fill('竞赛组委会办公室（虚构）');
      await press(organizer, '保存');
      await says(organizer, '已保存');

      const chief = await open('chief-judge', '');
      await press(chief, `结束 ${TRADES} 个工种的评分`);
      await confirm(chief, '结束评分');
      await go(organizer, tradePage());
      await says(organizer, '尚缺 3 个签署');
      await press(organizer, '公布成绩');
      await press(organizer.getByRole('dialog'), '公布成绩');
      await says(organizer.getByRole('dialog'), /签署/);
      await press(organizer.getByRole('dialog'), '取消');

      const supervisor = await open('supervisor', tradePage());
      await go(chief, tradePage());
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
      expect(await organizer.getByText('已全部签署').count()).toBeGreaterThan(0);
      await leave(judge, chief, supervisor, organizer);
    },
    PATIENCE_MS,
  );

  it(
    '[CHN-2] what is published is internal, then on notice for everybody without a script, then final',
    async () => {
      const organizer = await open('organizer', '/publication');
      await press(organizer, `公布 ${TRADES} 个工种的成绩`);
      await confirm(organizer, '公布成绩');
      const panel = organizer.getByRole('region', { name: '公示与正式' });
      await says(panel, '待公示');
      const early = await visit(stagePage());
      expect(await early.getByRole('cell', { name: '1', exact: true }).count()).toBe(0);
      await panel.locator('thead').getByRole('checkbox').check();
      await press(panel, `公示 ${TRADES} 个工种`);
      await says(organizer.getByRole('dialog'), '2026-11-30');
      await confirm(organizer, '开始公示');
      await says(panel, '公示中：2026-11-27 至 2026-11-30');

      const visitor = await visit(stagePage());
      await says(visitor, /公示/);
      await leave(organizer, early, visitor);

      // Friday, and after the weekend the end of Monday.
      clock.advance(4 * 24 * HOUR + 15 * HOUR);
      expect(hallDay(clock.nowText())).toBe('2026-12-01');
      const later = await open('organizer', '/publication');
      const region = later.getByRole('region', { name: '公示与正式' });
      await region.locator('thead').getByRole('checkbox').check();
      await press(region, `${TRADES} 个工种转为正式`);
      await confirm(later, '转为正式');
      await says(region, '已是正式成绩');
      const after = await visit(stagePage());
      await says(after, /正式/);
      await leave(later, after);
    },
    PATIENCE_MS,
  );

  it(
    '[CHN-3] titles are conferred; one of HR reviews the promotions, another approves them and takes the roster away',
    async () => {
      const organizer = await open('organizer', '');
      await press(organizer, '评定荣誉与晋级');
      await confirm(organizer, '评定');
      await says(organizer, '没有待办');

      const first = await open('hr', '/honours');
      await press(first, `选择筛选出的 ${RISING} 人`);
      await press(first, `审核通过（${RISING}）`);
      await confirm(first, '审核通过');
      await says(first, `已办理 ${RISING} 人`);
      await press(first, `选择筛选出的 ${RISING} 人`);
      await press(first, `批准（${RISING}）`);
      await confirm(first, '批准');
      await says(first, /由您本人审核，须由他人批准/);

      const second = await open('hr-2', '/honours');
      await press(second, `选择筛选出的 ${RISING} 人`);
      await press(second, `批准（${RISING}）`);
      await confirm(second, '批准');
      await says(second, `已办理 ${RISING} 人`);
      await go(second, '/exports');
      await second.getByRole('checkbox', { name: '正式报送', exact: false }).check();
      const download = await taken(second, () => press(second, '导出名册'));
      const workbook = await readXlsx(readFileSync(await download.path()));
      expect(workbook.sheets.map(({ name }) => name)).toEqual(['名册', '汇总']);
      await says(second, '已报送');
      await leave(organizer, first, second);
    },
    PATIENCE_MS,
  );

  it('[CHN-4] certificates are issued and printed; whoever scans one reads that it is valid', async () => {
    const organizer = await open('organizer', '/certificates');
    await press(organizer, '签发全部获奖证书');
    await confirm(organizer, `签发 ${TITLES} 份`);
    await press(organizer, '签发全部晋升通知书');
    await confirm(organizer, `签发 ${RISING} 份`);
    await says(organizer, '没有待签发的证书');
    await organizer.getByRole('row', { name: /状元/ }).first().getByRole('checkbox').check();
    const download = await taken(organizer, () => press(organizer, '打印 1 份'));
    const pdf = readFileSync(await download.path());
    expect(textOfPdf(pdf).join('\n')).toContain('状元');
    const [code = ''] = codesOfPdf(pdf);
    const visitor = await visit(new URL(code).pathname);
    await says(visitor, /有效/);
    await says(visitor, '状元');
    await leave(organizer, visitor);
  });

  it(
    '[CHN-5] the archive for everybody is taken away; the page for it and the command compute everything again, and it fits',
    async () => {
      const organizer = await open('organizer', '/exports');
      const download = await taken(organizer, () => press(organizer, '下载公开档案'));
      const path = join(folder.path, 'archive-public.json');
      await download.saveAs(path);
      const ran = await runProgram(['verify', path]);
      expect(ran).toMatchObject({ code: 0, stdout: expect.stringContaining(CONCLUSION) });
      for (const counted of [`荣誉称号（项）: ${TITLES} 一致`, `晋升职业技能等级（人）: ${RISING} 一致`])
        expect(ran.stdout).toContain(counted);
      const page = await browser.newPage({ locale: 'zh-CN' });
      await page.goto(`${house.url}/verify`);
      await page.locator('input[type=file]').setInputFiles(path);
      await page.getByRole('heading', { name: CONCLUSION }).waitFor({ timeout: 60_000 });
      await says(page, `SHA-256`);
      await leave(organizer, page);
    },
    PATIENCE_MS,
  );
});
