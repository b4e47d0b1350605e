import type { Browser, Page } from 'playwright-core';
import { faultsOf } from '../support/axe';
import { describeWithChromium, launchChromium } from '../support/chromium';
import { runHouse, type RunningHouse } from '../support/running-house';
import { openSignedIn } from '../support/signed-in-page';

const PHONE = { width: 390, height: 844 };

describeWithChromium('from an internal edition to a page without a script', () => {
  let house: RunningHouse;
  let browser: Browser;

  beforeAll(async () => {
    [house, browser] = await Promise.all([runHouse('所有数据均为虚构'), launchChromium()]);
    await house.addAccount('organizer');
    await house.markAll();
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await house.remove();
  });

  /** A phone with scripts switched off. */
  async function phone(path: string): Promise<Page> {
    const context = await browser.newContext({ viewport: PHONE, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(house.url + path);
    return page;
  }

  it('[PBS-10][CAL-5] the organizer plans a notice, publishes inside, and puts the trade on notice after a confirmation that names it', async () => {
    const page = await openSignedIn(browser, house.url, {
      name: 'organizer',
      path: `/competitions/${house.small.id}/publication/plan`,
    });
    await page.getByLabel('公示期（工作日）').fill('5');
    await page.getByRole('button', { name: '采用国务院公布的 2026 年安排' }).click();
    await page.getByLabel('2026-02-17 的名称').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('已保存').waitFor();
    await page.goto(`${house.url}/competitions/${house.small.id}/marking`);
    await page.getByRole('button', { name: '结束 1 个工种' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '结束评分' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.goto(`${house.url}/competitions/${house.small.id}/publication`);
    await page.getByRole('button', { name: '公布 1 个工种' }).click();
    await page.getByRole('dialog').getByText('将生成内部版本').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: '公布成绩' }).click();
    const panel = page.getByRole('region', { name: '公示与正式' });
    await panel.getByText('待公示').waitFor();
    await panel.getByRole('row', { name: /钳工/ }).getByRole('checkbox').check();
    await panel.getByRole('button', { name: '公示 1 个工种' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('钳工 · 决赛 · 第 1 版').waitFor();
    await dialog.getByText('发布公示的当日不计入公示期').waitFor();
    await dialog.getByRole('button', { name: '开始公示' }).click();
    await panel.getByText(/公示中：/).waitFor();
    await page.reload();
    await panel.getByText(/公示中：/).waitFor();
    expect(await faultsOf(page)).toEqual([]);
  }, 120_000);

  it('[PBP-4] on a phone with scripts off one walks from the list to the notice, in both languages, and axe finds nothing', async () => {
    const page = await phone('/public');
    await page.getByRole('main').getByRole('link').first().click();
    await page.getByRole('link', { name: '钳工决赛' }).click();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('钳工决赛成绩公示');
    expect(await page.getByRole('row').count()).toBe(1 + house.small.entries.length);
    await page.getByRole('link', { name: 'English' }).click();
    await page.getByText('public notice for 5 working days').waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(PHONE.width);
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Baigong');
    const stage = new URL(page.url()).pathname;
    const base = `/public/competitions/${house.small.id}`;
    await page.context().close();
    const looked = await browser.newPage({ viewport: PHONE });
    for (const path of ['/public', base, stage, `${base}/own`, '/public/competitions/none?lang=en']) {
      await looked.goto(house.url + path);
      expect([path, await faultsOf(looked)]).toEqual([path, []]);
    }
    // Twice as large on a narrow window: nothing is cut off sideways.
    await looked.setViewportSize({ width: 320, height: 640 });
    await looked.goto(house.url + stage);
    expect(await looked.evaluate('document.documentElement.scrollWidth')).toBe(320);
  }, 120_000);

  it('[PBP-6] the form for the own result works with scripts off', async () => {
    const page = await phone(`/public/competitions/${house.small.id}/own`);
    await page.getByLabel('参赛号').fill('01-1');
    await page.getByLabel('查分码').fill('0000-0000');
    await page.getByRole('button', { name: '查询' }).click();
    expect(await page.getByRole('alert').textContent()).toContain('没有查到');
  });
});
