import type { Browser, Locator, Page } from 'playwright-core';
import { describeWithChromium, launchChromium } from '../support/chromium';
import { runHouse, type RunningHouse } from '../support/running-house';
import { openSignedIn } from '../support/signed-in-page';

const TABLET = { width: 768, height: 1024 };
const DESK = { width: 1440, height: 900 };

describeWithChromium('the desk follows two tablets', () => {
  let house: RunningHouse;
  let browser: Browser;

  beforeAll(async () => {
    [house, browser] = await Promise.all([runHouse(), launchChromium()]);
    await house.addAccount('chief-judge');
  });
  afterAll(async () => {
    await browser.close();
    await house.remove();
  });

  const signIn = (name: string, path: string, viewport: typeof DESK): Promise<Page> =>
    openSignedIn(browser, house.url, { name, path, viewport });

  const openSheet = async (judge: number, number: string): Promise<Page> => {
    const page = await signIn(house.small.judges[judge] ?? '', '/judge', TABLET);
    await page.getByText(number).first().click();
    await page.locator('.key-pad').waitFor();
    return page;
  };

  const tap = async (page: Page, ...keys: string[]): Promise<void> => {
    for (const key of keys)
      await page.locator('.key-pad').getByRole('button', { name: key, exact: true }).click();
  };

  const cell = (desk: Page, number: string, judge: string): Locator =>
    desk.getByRole('button', { name: `${number} · ${judge}`, exact: false });
  const tablet = (desk: Page, judge: string): Locator =>
    desk.locator('.desk-tablets tbody tr', { hasText: judge });

  it('[DSK-8] marks show by themselves, a tablet that goes offline stays with its last word and comes back', async () => {
    const { small } = house;
    const desk = await signIn('chief-judge', `/competitions/${small.id}/trades/${small.tradeId}`, DESK);
    await desk.getByRole('link', { name: '现场监看' }).click();
    await cell(desk, '01-2', '虚构裁判2').getByText('缺 2 项').waitFor();
    await tablet(desk, '虚构裁判2').getByText('尚未联系').waitFor();

    const [first, second] = [await openSheet(1, '01-2'), await openSheet(2, '01-3')];
    await tablet(desk, '虚构裁判2').getByText('01-2').waitFor();
    await tap(first, '3', '6', '下一项');
    await cell(desk, '01-2', '虚构裁判2').getByText('缺 1 项').waitFor();

    await second.context().setOffline(true);
    await tap(second, '2', '8', '下一项');
    await second.getByText('1 项待存服务器').waitFor();
    // What it kept is not known to anybody; its last word stays and grows old.
    await tablet(desk, '虚构裁判3').getByText('失去联系').waitFor({ timeout: 60_000 });
    expect(await cell(desk, '01-3', '虚构裁判3').innerText()).toBe('缺 2 项');
    await second.context().setOffline(false);
    await cell(desk, '01-3', '虚构裁判3').getByText('缺 1 项').waitFor({ timeout: 45_000 });
    await tablet(desk, '虚构裁判3').getByText('正常').waitFor({ timeout: 30_000 });

    await tap(first, '2', '0', '确定');
    await first.getByRole('button', { name: '提交评分表' }).click();
    await first.getByRole('button', { name: '确认提交' }).click();
    await cell(desk, '01-2', '虚构裁判2').getByText('已提交').waitFor();
  }, 150_000);

  it('[DSK-8] the matrix is narrowed in the address, walked with the arrows, and leads to what can be done', async () => {
    const [desk] = browser.contexts()[0]?.pages() ?? [];
    if (!desk) throw new Error('the desk is not open');
    await desk.getByRole('switch', { name: '只看欠交' }).click();
    await desk.waitForURL(/owed=1/);
    await desk.reload();
    await cell(desk, '01-1', '虚构裁判1').focus();
    await desk.keyboard.press('ArrowRight');
    await desk.keyboard.press('ArrowDown');
    expect(await desk.locator('.desk-cell:focus').getAttribute('aria-label')).toContain('01-2 · 虚构裁判2');
    await desk.keyboard.press('Enter');
    const drawer = desk.getByRole('dialog');
    await drawer.getByRole('button', { name: '退回' }).click();
    await desk.getByLabel('理由', { exact: false }).fill('裁判来电说第二项读错了表');
    await desk.getByRole('dialog').getByRole('button', { name: '退回' }).last().click();
    await cell(desk, '01-2', '虚构裁判2').getByText('签的是另一版').waitFor();
  });
});
