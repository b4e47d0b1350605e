import type { Browser, Page } from 'playwright-core';
import { describeWithChromium, launchChromium } from '../support/chromium';
import { eventually } from '../support/hall-socket';
import { HttpClient } from '../support/http-client';
import { PASSWORD, runHouse, type RunningHouse } from '../support/running-house';
import { openSignedIn } from '../support/signed-in-page';

const REASON = '复核发现抄录有误，更正后重新公布';

describeWithChromium('a reveal and a correction', () => {
  let house: RunningHouse;
  let browser: Browser;
  let organizer: HttpClient;

  beforeAll(async () => {
    [house, browser] = await Promise.all([runHouse(), launchChromium()]);
    for (const role of ['supervisor', 'organizer'] as const) await house.addAccount(role);
    await house.markAll();
    organizer = new HttpClient(house.url);
    await organizer.post('/api/access/sign-in', { name: 'organizer', password: PASSWORD });
  });
  afterAll(async () => {
    await browser.close();
    await house.remove();
  });

  const act = async (path: string, body: object = {}): Promise<void> => {
    const { status } = await organizer.post(`/api/${path}`, body);
    if (status >= 300) throw new Error(`${path}: ${status}`);
  };
  const rowsOf = (page: Page): Promise<string[]> => page.locator('.board-row .number-tag').allTextContents();
  const shows = (page: Page, count: number): Promise<string[]> =>
    eventually(
      () => rowsOf(page),
      (rows) => rows.length === count,
    );

  it('[RVL-9][RVL-10] the board stops, and is opened from a phone and a clicker; a reload changes nothing', async () => {
    const { small } = house;
    const context = await browser.newContext({
      viewport: { width: 1080, height: 1920 },
      reducedMotion: 'reduce',
    });
    const board = await context.newPage();
    await board.goto(`${house.url}/board?competition=${small.id}&lang=zh-CN`);
    const order = await shows(board, 4);
    const remote = await openSignedIn(browser, house.url, {
      name: 'organizer',
      path: `/competitions/${small.id}/stages/${small.stageId}/reveal`,
      viewport: { width: 390, height: 844 },
    });
    const press = (name: string): Promise<void> => remote.getByRole('button', { name, exact: true }).click();
    await press('立即封榜');
    await board.getByText('已封榜').waitFor();
    await remote.getByRole('button', { name: '评分结束后才能揭榜' }).waitFor();
    await act(`marking/stages/${small.stageId}/close`);
    await press('开始揭榜');
    await board.getByText('即将揭晓').waitFor();
    for (const key of ['next', 'back'])
      expect((await remote.locator(`[data-act=${key}]`).boundingBox())!.height).toBeGreaterThanOrEqual(64);
    await press('下一名');
    expect(await shows(board, 1)).toEqual(order.slice(3));
    await board.reload();
    expect(await shows(board, 1)).toEqual(order.slice(3));
    await remote.getByText('第 3 名').waitFor();
    await remote.keyboard.press('PageDown');
    expect(await shows(board, 2)).toEqual(order.slice(2));
    await remote.getByText('第 2 名').waitFor();
    await board.setViewportSize({ width: 1920, height: 1080 });
    expect(await rowsOf(board)).toEqual(order.slice(2));
    await press('退回一步');
    await shows(board, 1);
    for (const place of [3, 2, 1]) {
      await remote.getByText(`第 ${place} 名`).waitFor();
      await press('下一名');
    }
    expect(await shows(board, 4)).toEqual(order);
    await press('结束揭榜');
    await remote.getByText('公开榜正常更新').waitFor();
    await eventually(
      () => board.locator('.board-freeze').count(),
      (count) => count === 0,
    );
    await context.close();
    await remote.context().close();
  }, 90_000);

  it('[IMC-6] a correction is proposed with its change in sight, and confirmed by somebody else', async () => {
    const { small } = house;
    const path = `/competitions/${small.id}/trades/${small.tradeId}`;
    await act(`publication/stages/${small.stageId}/publish`);
    await act(`marking/stages/${small.stageId}/reopen`, { reason: REASON });
    await act(`marking/stages/${small.stageId}/close`);
    const desk = await openSignedIn(browser, house.url, { name: 'organizer', path });
    await desk.getByRole('button', { name: '提出更正' }).click();
    const asked = desk.getByRole('dialog').last();
    await asked.getByText('名次、总分、晋级、称号和等级均无变化').waitFor();
    expect(await asked.getByLabel('公告（中文）').inputValue()).toContain('第 2 版');
    await asked.getByLabel('理由', { exact: false }).fill(REASON);
    await asked.getByRole('button', { name: '提出更正' }).click();
    await desk.getByText('第 2 版等待另一人确认').waitFor();
    await desk.getByText('须由另一人确认').waitFor();
    // One at a time: while it waits nobody proposes another.
    await desk.getByRole('button', { name: '提出更正' }).waitFor({ state: 'detached' });

    const second = await openSignedIn(browser, house.url, { name: 'supervisor', path });
    await second.getByRole('button', { name: '确认并公布' }).click();
    const answer = second.getByRole('dialog').last();
    await answer.getByText(REASON).waitFor();
    await answer.getByRole('button', { name: '确认并公布' }).click();
    await second.getByText('已公布 2 版').waitFor();
    await second.getByRole('button', { name: '查看变动' }).click();
    await second.getByText('关于更正').waitFor();
  }, 60_000);
});
