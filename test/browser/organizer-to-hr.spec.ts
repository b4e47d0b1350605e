import { readXlsx } from 'hucre/xlsx';
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { describeWithChromium, launchChromium } from '../support/chromium';
import { runHouse, type RunningHouse } from '../support/running-house';
import { openSignedIn } from '../support/signed-in-page';

describeWithChromium('from signed sheets to the roster, in the console', () => {
  let house: RunningHouse;
  let browser: Browser;

  beforeAll(async () => {
    [house, browser] = await Promise.all([runHouse(), launchChromium()]);
    await house.addAccount('organizer');
    await house.addAccount('hr');
  });
  afterAll(async () => {
    await browser.close();
    await house.remove();
  });

  const signIn = (name: 'organizer' | 'hr', path = '/'): Promise<Page> =>
    openSignedIn(browser, house.url, { name, path });

  /** Presses the act that is due, then confirms it in the dialog that names what it touches. */
  const act = async (page: Page, due: string, confirm: string): Promise<void> => {
    await page.getByRole('button', { name: due, exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await dialog.getByRole('button', { name: confirm, exact: true }).click();
  };

  it('[BRW-9] while a sheet is open nothing can be closed; HR is told what is missing', async () => {
    const organizer = await signIn('organizer');
    await organizer.getByText('个工种正在评分').first().waitFor();
    expect(await organizer.getByRole('button', { name: '结束 1 个工种的评分' }).count()).toBe(0);
    const hr = await signIn('hr', `/competitions/${house.small.id}/honours`);
    await hr.getByText('尚未', { exact: false }).first().waitFor();
    expect(await hr.locator('table').count()).toBe(0);
    await Promise.all([organizer.context().close(), hr.context().close()]);
  });

  it('[BRW-10] an organizer closes, publishes and confers; HR takes the roster away', async () => {
    await house.markAll();
    const organizer = await signIn('organizer');
    await act(organizer, '结束 1 个工种的评分', '结束评分');
    await act(organizer, '公布 1 个工种的成绩', '公布成绩');
    await act(organizer, '评定荣誉与晋级', '评定');
    await organizer.getByText('没有待办').waitFor();

    const hr = await signIn('hr', `/competitions/${house.small.id}/honours`);
    await hr.getByText('晋升二级').first().waitFor();
    await hr.goto(`${house.url}/competitions/${house.small.id}/exports?lang=zh-CN`);
    const [download] = await Promise.all([
      hr.waitForEvent('download'),
      hr.getByRole('button', { name: '导出名册' }).click(),
    ]);
    const workbook = await readXlsx(readFileSync(await download.path()));
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['汇总', '钳工']);
    expect(workbook.sheets[1]?.rows).toHaveLength(4);
    await Promise.all([organizer.context().close(), hr.context().close()]);
  });

  it('[BRW-11] the arithmetic behind a total stands line by line and survives a reload', async () => {
    const page = await signIn('organizer', `/competitions/${house.small.id}/trades/${house.small.tradeId}`);
    const total = page
      .locator('table button')
      .filter({ hasText: /^\d+\.\d\d$/ })
      .first();
    const shown = await total.innerText();
    await total.click();
    const drawer = page.getByRole('dialog');
    await drawer.getByText('虚构裁判1').first().waitFor();
    expect(await drawer.innerText()).toContain(shown);
    await page.reload();
    await page.getByRole('dialog').getByText('虚构裁判1').first().waitFor();
    await page.context().close();
  });
});
