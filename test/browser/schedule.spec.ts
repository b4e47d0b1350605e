import { readFileSync } from 'node:fs';
import type { Browser, Locator, Page } from 'playwright-core';
import { describeWithChromium, launchChromium } from '../support/chromium';
import { pngOf } from '../support/pictures';
import { codesOfPdf, textOfPdf } from '../support/read-pdf';
import { runHouse, type RunningHouse } from '../support/running-house';
import { openSignedIn } from '../support/signed-in-page';

describeWithChromium('sessions and admission tickets, in the console', () => {
  let house: RunningHouse;
  let browser: Browser;

  beforeAll(async () => {
    [house, browser] = await Promise.all([runHouse('虚构数据'), launchChromium()]);
    for (const role of ['organizer', 'supervisor'] as const) await house.addAccount(role);
  });
  afterAll(async () => {
    await browser.close();
    await house.remove();
  });

  const openPage = (name: string): Promise<Page> =>
    openSignedIn(browser, house.url, {
      name,
      path: `/competitions/${house.small.id}/stages/${house.small.stageId}/schedule`,
      viewport: { width: 1440, height: 900 },
    });
  const press = (on: Page | Locator, name: string): Promise<void> =>
    on.getByRole('button', { name, exact: true }).first().click();
  async function addSession(page: Page, hours: readonly [string, string]): Promise<void> {
    await press(page, '新增场次');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('开始时间').fill(`2099-10-01T${hours[0]}`);
    await dialog.getByLabel('结束时间').fill(`2099-10-01T${hours[1]}`);
    await dialog.getByLabel('地点').fill('虚构实训楼一层');
    await dialog.getByLabel('工位数').fill('2');
    await press(dialog, '确定');
    await dialog.waitFor({ state: 'hidden' });
  }
  async function save(page: Page, expected: string): Promise<void> {
    await press(page, '保存');
    const dialog = page.getByRole('dialog');
    await dialog.getByText(expected, { exact: false }).waitFor();
    await press(dialog, '保存');
    await dialog.waitFor({ state: 'hidden' });
  }

  it('[SES-11] sessions are added, filled, saved with the names of who moves, and there after a reload', async () => {
    const page = await openPage('organizer');
    await page.getByText('还没有场次', { exact: false }).waitFor();
    await addSession(page, ['08:30', '11:30']);
    await page.getByText('4 人尚未安排').waitFor();
    await addSession(page, ['13:00', '16:00']);
    await press(page, '全部重新安排');
    await page.locator('.schedule-list tbody tr').nth(3).waitFor();
    await page.getByLabel('考场须知').fill('一、凭准考证和身份证入场。');
    await save(page, '共 2 个场次，已安排 4 人');
    await page.getByText('第 1 版', { exact: false }).waitFor();
    await page.reload();
    await page.locator('.schedule-list tbody tr').nth(3).waitFor();
    expect(await page.getByLabel('考场须知').inputValue()).toBe('一、凭准考证和身份证入场。');
    const first = await page.locator('.schedule-list tbody tr code').first().innerText();
    await press(page, `调整 ${first} 的工位`);
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('工位').fill('2');
    await dialog.getByText('两人互换', { exact: false }).waitFor();
    await press(dialog, '确定');
    await dialog.waitFor({ state: 'hidden' });
    await save(page, '以下 2 人的时间、地点或工位有变化');
    await page.getByText('第 2 版', { exact: false }).waitFor();
    await page.context().close();
  });

  it('[SES-6] what somebody else saved meanwhile is not written over', async () => {
    const [one, two] = await Promise.all([openPage('organizer'), openPage('organizer')]);
    for (const page of [one, two]) await page.locator('.schedule-list tbody tr').nth(3).waitFor();
    await one.getByLabel('考场须知').fill('二、不得携带通信工具。');
    await save(one, '共 2 个场次');
    await two.getByLabel('考场须知').fill('三、别的须知。');
    await press(two, '保存');
    const dialog = two.getByRole('dialog');
    await press(dialog, '保存');
    const said = dialog.getByText('场次安排已被他人更改', { exact: false });
    await said.waitFor();
    expect(await said.innerText()).toContain('您的改动未保存');
    await one.context().close();
    await two.context().close();
  });

  it('[ADM-1] photos come by their file names, tickets are printed, and the record says so', async () => {
    const page = await openPage('organizer');
    const number = await page.locator('.schedule-list tbody tr code').first().innerText();
    const files = [`${number}.png`, '不认识的人.png'].map((name) => ({
      name,
      mimeType: 'image/png',
      buffer: pngOf(200),
    }));
    await page.getByLabel('上传照片').setInputFiles(files);
    await page.getByText('4 人中 1 人有照片').waitFor();
    await page.getByText('不认识的人.png', { exact: false }).waitFor();
    await page.getByText('将打印 4 张，其中 1 张有照片，0 张为重复打印', { exact: false }).waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), press(page, '打印准考证')]);
    const pdf = readFileSync(await download.path());
    expect(codesOfPdf(pdf).toSorted()).toEqual([...house.small.entries].toSorted());
    expect(textOfPdf(pdf).join('\n')).toContain('2099年10月1日');
    await page.getByText('4 张为重复打印', { exact: false }).waitFor();
    await page.context().close();
  });

  it('[SES-7] a supervisor reads and has nothing to press', async () => {
    const page = await openPage('supervisor');
    await page.locator('.schedule-list tbody tr').nth(3).waitFor();
    expect(await page.getByRole('button', { name: '保存' }).count()).toBe(0);
    expect(await page.getByRole('button', { name: '打印准考证' }).count()).toBe(0);
    await page.context().close();
  });
});
