import type { Browser, BrowserContext, Page } from 'playwright-core';
import { describeWithChromium, launchChromium } from '../support/chromium';
import { signInByPassword } from '../support/signed-in-page';
import { runHouse, type RunningHouse } from '../support/running-house';

const TABLET = { width: 768, height: 1024 };
const HALL = { width: 1920, height: 1080 };

describeWithChromium('a judge and the hall, two browsers at once', () => {
  let house: RunningHouse;
  let browser: Browser;
  const contexts: BrowserContext[] = [];

  beforeAll(async () => {
    [house, browser] = await Promise.all([runHouse(), launchChromium()]);
  });
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
  });
  afterAll(async () => {
    await browser.close();
    await house.remove();
  });

  const newPage = async (viewport: { width: number; height: number }): Promise<Page> => {
    const context = await browser.newContext({ viewport, locale: 'zh-CN' });
    context.setDefaultTimeout(15_000);
    contexts.push(context);
    return context.newPage();
  };

  const openBoard = async (): Promise<Page> => {
    const page = await newPage(HALL);
    await page.goto(`${house.url}/board?competition=${house.small.id}&lang=zh-CN`);
    await page.locator('.board-row').first().waitFor();
    return page;
  };

  const signIn = (page: Page, judge: number): Promise<void> =>
    signInByPassword(page, house.url, house.small.judges[judge] ?? '');

  /** Signs the n-th judge in by the form and opens the sheet of a contestant's number. */
  const openSheet = async (judge: number, number: string): Promise<Page> => {
    const page = await newPage(TABLET);
    await signIn(page, judge);
    await page.getByText(number).first().click();
    await page.locator('.key-pad').waitFor();
    return page;
  };

  const tap = async (page: Page, ...keys: string[]): Promise<void> => {
    for (const key of keys)
      await page.locator('.key-pad').getByRole('button', { name: key, exact: true }).click();
  };

  const rowOf = (board: Page, number: string): ReturnType<Page['locator']> =>
    board.locator('.board-row', { hasText: number });

  it('[BRW-2] a mark tapped on the tablet is seen on the board, and the tablet says that it is on the server', async () => {
    const board = await openBoard();
    const tablet = await openSheet(1, '01-2');
    expect(await rowOf(board, '01-2').locator('.board-total').innerText()).not.toMatch(/\d/);
    await tap(tablet, '3', '6', '下一项');
    await rowOf(board, '01-2').getByText('36.00').waitFor();
    await tablet.getByText('全部在服务器上').waitFor();
    // 36 of the speed aspect is all there is so far: 70 % of it.
    expect(await rowOf(board, '01-2').locator('.board-total').innerText()).toContain('25.20');
    expect(await rowOf(board, '01-2').locator('.place').innerText()).toContain('1');
  });

  it('[BRW-3] a mark entered while the server is away is kept on the tablet, and is on the board when it is back', async () => {
    const board = await openBoard();
    const tablet = await openSheet(2, '01-3');
    await tablet.getByText('全部在服务器上').waitFor();
    await house.stop();
    await tap(tablet, '2', '8', '下一项');
    await tablet.getByText('1 项待存服务器').waitFor();
    await house.start();
    await tablet.getByText('全部在服务器上').waitFor({ timeout: 45_000 });
    await rowOf(board, '01-3').getByText('28.00').waitFor({ timeout: 45_000 });
    expect(await rowOf(board, '01-3').locator('.board-total').innerText()).toContain('19.60');
  });

  it('[BRW-4] a mark over the maximum is refused with its reason and changes nothing', async () => {
    const tablet = await openSheet(0, '01-4');
    await tap(tablet, '9', '9', '9', '下一项');
    await tablet.getByText('超过最高值').waitFor();
    await tablet.reload();
    await tablet.getByText('已评 0 / 3').waitFor();
    expect(await tablet.locator('.score-field input').inputValue()).toBe('');
  });

  it('[BRW-5] the tablet never learns a name or a unit', async () => {
    const page = await newPage(TABLET);
    const bodies: string[] = [];
    page.on('response', (response) => {
      if (!response.url().includes('/api/')) return;
      void response.text().then(
        (body) => bodies.push(body),
        () => undefined,
      );
    });
    await signIn(page, 0);
    await page.getByText('01-1').first().click();
    await page.locator('.key-pad').waitFor();
    expect(bodies.join()).toContain('01-1');
    expect(bodies.join()).not.toMatch(/虚构选手|虚构一厂/);
    expect(await page.locator('body').innerText()).not.toMatch(/虚构选手|虚构一厂/);
  });
});
