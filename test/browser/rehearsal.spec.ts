import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { RehearsalDetail, RehearsalView } from '../../src/contract/rehearsals';
import { faultsOf } from '../support/axe';
import { describeWithChromium, launchChromium } from '../support/chromium';
import { HttpClient } from '../support/http-client';
import { PASSWORD, runHouse, type RunningHouse } from '../support/running-house';
import { openSignedIn } from '../support/signed-in-page';
import { issueSlips, TEST_PIN } from '../support/tablet';

const WATERMARK = '演练 · 成绩无效';

describeWithChromium('a rehearsal in the hall', () => {
  let house: RunningHouse;
  let browser: Browser;
  let desk: HttpClient;
  const contexts: BrowserContext[] = [];

  beforeAll(async () => {
    [house, browser] = await Promise.all([runHouse(), launchChromium()]);
    await house.addAccount('organizer');
    desk = new HttpClient(house.url);
    await desk.post('/api/access/sign-in', { name: 'organizer', password: PASSWORD });
  });
  afterAll(async () => {
    await browser.close();
    await house.remove();
  });

  const newPage = async (viewport: { width: number; height: number }): Promise<Page> => {
    const context = await browser.newContext({ viewport, locale: 'zh-CN', reducedMotion: 'reduce' });
    context.setDefaultTimeout(20_000);
    contexts.push(context);
    return context.newPage();
  };

  const rehearsals = `/api/competitions/small-competition/rehearsals`;
  const archive = async (): Promise<string> =>
    (await desk.getBytes('/api/exports/competitions/small-competition/archive')).body.toString('utf8');
  const detail = async (id: string): Promise<RehearsalDetail> =>
    (await desk.get<RehearsalDetail>(`${rehearsals}/${id}`)).body;

  /** The second judge comes in with a slip of the rehearsal. */
  const bindTablet = async (id: RehearsalView['id']): Promise<Page> => {
    const judge = house.small.judges[1];
    const tablet = await newPage({ width: 1280, height: 800 });
    const slip = (await issueSlips(desk, id, { accountIds: [judge] })).get(judge);
    await tablet.goto(`${house.url}/judge?lang=zh-CN#slip=${slip?.code ?? ''}`);
    // Chosen, and once more.
    for (const digit of TEST_PIN + TEST_PIN)
      await tablet.locator('.pin-keys').getByRole('button', { name: digit }).click();
    await tablet.locator('.sheet-row').first().waitFor();
    return tablet;
  };

  /** Marks both aspects of the sheet that is open, and hands it in. */
  const markSheet = async (tablet: Page): Promise<void> => {
    const keys = tablet.locator('.key-pad');
    for (const key of ['3', '0', '下一项', '2', '0', '确定'])
      await keys.getByRole('button', { name: key, exact: true }).click();
    await tablet.getByRole('button', { name: '提交评分表' }).first().click();
    await tablet.getByRole('button', { name: '确认提交' }).click();
    await tablet.getByText('这份评分表已提交').waitFor();
  };

  const seesWatermark = async (page: Page): Promise<void> => {
    const mark = page.locator('.watermark').first();
    await mark.waitFor();
    expect((await mark.innerText()).trim()).toBe(WATERMARK);
    // Nothing covers it, and it covers nothing: it has a place of its own.
    await mark.click({ trial: true });
  };

  it('[RHS-2][RHS-5] one real tablet among simulated judges, under the watermark everywhere, to the end; the roster is as before', async () => {
    const before = await archive();
    const page = await openSignedIn(browser, house.url, {
      name: 'organizer',
      path: '/competitions/small-competition/rehearsal',
    });
    await page.getByText('尚未进行过演练').waitFor();
    expect(await page.locator('.watermark').count()).toBe(0);
    await page.getByRole('button', { name: '开始演练' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '开始演练' }).click();
    await page.getByRole('button', { name: '启动模拟裁判' }).waitFor();
    const [{ id }] = (await desk.get<[RehearsalView]>(rehearsals)).body;

    const tablet = await bindTablet(id);
    await seesWatermark(tablet);
    const board = await newPage({ width: 1920, height: 1080 });
    await board.goto(`${house.url}/board?competition=${id}&lang=zh-CN`);
    await board.locator('.board-row').first().waitFor();
    await seesWatermark(board);

    await page.locator('.ant-select').click();
    await page.getByTitle('每秒 50 个分数').click();
    await page.getByRole('button', { name: '启动模拟裁判' }).click();
    await page.getByText('正在打分').waitFor();
    await page.getByText('待提交评分表 4 张').waitFor();
    await page.getByText('模拟裁判 2 个，平板 1 个').waitFor();
    expect(await faultsOf(page)).toEqual([]);

    for (const number of ['01-1', '01-2', '01-3', '01-4']) {
      await tablet.locator('.sheet-row', { hasText: number }).click();
      await seesWatermark(tablet);
      expect(await faultsOf(tablet)).toEqual([]);
      await markSheet(tablet);
      await tablet.getByRole('button', { name: '全部评分表' }).first().click();
    }
    await page.getByText('评分表已全部提交').waitFor();
    await page.getByText('未运行').waitFor();

    await page.getByRole('link', { name: '打开演练赛事' }).click();
    await seesWatermark(page);
    await page.goto(`${house.url}/competitions/${id}/marking?lang=zh-CN`);
    await seesWatermark(page);

    await page.goto(`${house.url}/competitions/small-competition/rehearsal?lang=zh-CN`);
    await page.getByRole('button', { name: '结束演练' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('虚构裁判1、虚构裁判2、虚构裁判3').waitFor();
    await dialog.getByText('平板 1（虚构裁判2）').waitFor();
    await dialog.getByRole('button', { name: '结束演练' }).click();
    await page.getByRole('heading', { name: '演练报告' }).waitFor();
    await page.getByRole('button', { name: '再演练一次' }).waitFor();
    expect(await page.locator('.watermark').count()).toBe(0);

    await tablet.locator('.sheet-row').first().waitFor({ state: 'detached' });
    await board.locator('.board-row').first().waitFor({ state: 'detached' });
    expect(await archive()).toBe(before);
    expect((await detail(id)).report).toMatchObject({ marks: 28, sheets: 12, silentJudges: [] });
    await Promise.all(contexts.splice(0).map((context) => context.close()));
  });
});
