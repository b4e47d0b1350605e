import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { describeWithChromium, launchChromium } from '../support/chromium';
import { madeUpNumber } from '../support/made-up-people';
import { rosterArchive, rosterCsv, soundRows } from '../support/roster-house';
import { runHouse, type RunningHouse } from '../support/running-house';
import { openSignedIn } from '../support/signed-in-page';
import { temporaryFolder } from '../support/temporary-folder';

const PLANTED = [
  ['虚构某', '110101190001010011', '没有的厂', '焊工', ''],
  ['虚构乙', madeUpNumber(8), '虚构机械厂', '', ''],
];

describeWithChromium('rosters, in the console', () => {
  let house: RunningHouse;
  let browser: Browser;
  let folder: ReturnType<typeof temporaryFolder>;

  beforeAll(async () => {
    folder = temporaryFolder();
    const { archive, house: about } = rosterArchive();
    [house, browser] = await Promise.all([runHouse('虚构数据', archive), launchChromium()]);
    await house.addAccount('organizer');
    await house.addAccount('unit', 'plant', about.units[1]);
  });
  afterAll(async () => {
    await browser.close();
    await house.remove();
    folder.remove();
  });

  const openPage = (name: string): Promise<Page> =>
    openSignedIn(browser, house.url, { name, path: `/competitions/${house.small.id}/roster` });
  const press = (on: Page | Locator, name: string): Promise<void> =>
    on.getByRole('button', { name, exact: true }).click();
  const choose = (page: Page, name: string, bytes: Uint8Array | string): Promise<void> =>
    page
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(bytes) });
  const says = (on: Page | Locator, text: string): Promise<void> =>
    on.getByText(text, { exact: false }).first().waitFor();
  /** What a check came to; the list of imports below says similar things of other files. */
  const checked = async (page: Page, file: string, counts: string): Promise<void> => {
    await page.getByRole('heading', { name: `检查结果：${file}`, exact: true }).waitFor();
    expect(await page.locator('.roster-counts').innerText()).toBe(counts);
  };
  /** By keyboard: a dialog that still opens moves under the mouse. */
  const pressKey = (dialog: Locator, name: string): Promise<void> =>
    dialog.getByRole('button', { name, exact: true }).press('Enter');
  const faults = (page: Page): Promise<string[]> =>
    page.getByRole('table', { name: '有误的行' }).locator('tbody tr').allInnerTexts();

  it('[IMP-11] planted faults are told, mended in the returned sheet, and all of it is taken', async () => {
    const page = await openPage('organizer');
    await says(page, '还没有导入过报名表');
    await choose(page, '机械厂.csv', rosterCsv([...soundRows(2), ...PLANTED]));
    await checked(page, '机械厂.csv', '新增 2 人，有误 2 行');
    expect(await faults(page)).toEqual([
      '4\t虚构某\t证件号码\t身份证号的校验位不正确，请核对',
      expect.stringContaining('4\t虚构某\t单位\t没有这个单位'),
      '5\t虚构乙\t工种\t未填写',
    ]);
    expect(await page.getByRole('button', { name: '导入全部' }).count()).toBe(0);
    const [download] = await Promise.all([page.waitForEvent('download'), press(page, '下载退回表')]);
    const mended = readFileSync(await download.path(), 'utf8')
      .replace('110101190001010011', madeUpNumber(7))
      .replace('没有的厂', '虚构机械厂')
      .replace('虚构机械厂,,', '虚构机械厂,钳工,');
    await press(page, '上传另一份文件');
    await choose(page, '机械厂改正.csv', mended);
    await checked(page, '机械厂改正.csv', '新增 4 人');
    await says(page, '以下列不属于报名表，未读取：错误原因');
    await press(page, '导入全部');
    await says(page, '已导入 4 行：新增 4 人');
    expect(await page.getByRole('link', { name: '查看报名' }).getAttribute('href')).toContain(
      '/registrations',
    );
    await page.reload();
    await page.getByRole('row', { name: '机械厂改正.csv', exact: false }).getByText('新增 4 人').waitFor();
    await page.context().close();
  });

  it('[IMP-11] a file is dropped, and only its sound rows are taken once their number is confirmed', async () => {
    const page = await openPage('organizer');
    const text = Buffer.from(rosterCsv([...soundRows(1, 20), ...PLANTED])).toString('utf8');
    const dataTransfer = await page.evaluateHandle(`(() => {
      const data = new DataTransfer();
      data.items.add(new File([${JSON.stringify(text)}], '拖入.csv', { type: 'text/csv' }));
      return data;
    })()`);
    await page.getByText('或把文件拖到这里').dispatchEvent('drop', { dataTransfer });
    await checked(page, '拖入.csv', '新增 1 人，有误 2 行');
    await press(page, '只导入正确的 1 行');
    const dialog = page.getByRole('dialog');
    await says(dialog, '文件“拖入.csv”：新增 1 人，有误 2 行');
    await pressKey(dialog, '取消');
    await dialog.waitFor({ state: 'hidden' });
    expect(await page.getByRole('row', { name: '拖入.csv', exact: false }).count()).toBe(0);
    await press(page, '只导入正确的 1 行');
    await pressKey(dialog, '导入 1 行');
    await says(page, '已导入 1 行：新增 1 人');
    await says(page, '另有 2 行有误，未导入');
    await page.context().close();
  });

  it('[IMP-12] an import is taken back after a question that names it; a unit has nothing to press', async () => {
    const unit = await openPage('plant');
    await choose(unit, '本单位.csv', rosterCsv(soundRows(3, 30)));
    await press(unit, '导入全部');
    await says(unit, '已导入 3 行：新增 3 人');
    await unit.getByRole('row', { name: '本单位.csv', exact: false }).waitFor();
    expect(await unit.getByRole('button', { name: '撤回', exact: false }).count()).toBe(0);
    await unit.context().close();
    const page = await openPage('organizer');
    await press(page, '撤回：本单位.csv');
    const dialog = page.getByRole('dialog');
    await says(dialog, '导入的“本单位.csv”：新增 3 人');
    await pressKey(dialog, '撤回');
    await dialog.waitFor({ state: 'hidden' });
    await page.getByRole('row', { name: '本单位.csv', exact: false }).getByText('已撤回').waitFor();
    await choose(page, '本单位.csv', rosterCsv(soundRows(3, 30)));
    await checked(page, '本单位.csv', '新增 3 人');
    await page.context().close();
  });

  it('[IMP-12] what is no roster is refused in words, and another file can be chosen', async () => {
    const page = await openPage('organizer');
    await choose(page, '别的.csv', '甲,乙\r\n1,2');
    await says(page, '未能接收：别的.csv');
    await page.getByRole('alert').getByText('缺少列', { exact: false }).waitFor();
    await choose(page, '对的.csv', rosterCsv(soundRows(1, 60)));
    await checked(page, '对的.csv', '新增 1 人');
    expect(await page.getByRole('alert').count()).toBe(0);
    await page.context().close();
  });

  it('[IMP-12] a file that changed after it was checked is not taken', async () => {
    const page = await openPage('organizer');
    const file = path.join(folder.path, '改过.csv');
    writeFileSync(file, rosterCsv(soundRows(1, 70)));
    await page.locator('input[type=file]').setInputFiles(file);
    await checked(page, '改过.csv', '新增 1 人');
    writeFileSync(file, rosterCsv(soundRows(5, 70)));
    await press(page, '导入全部');
    await says(page, '请重新选择文件');
    expect(await page.getByRole('row', { name: '改过.csv', exact: false }).count()).toBe(0);
    await page.locator('input[type=file]').setInputFiles(file);
    await checked(page, '改过.csv', '新增 5 人');
    await page.context().close();
  });

  it('[IMP-12] the page asks before it is closed while a file is taken', async () => {
    const page = await openPage('organizer');
    await choose(page, '很多人.csv', rosterCsv(soundRows(8_000, 1_000)));
    await checked(page, '很多人.csv', '新增 8,000 人');
    await press(page, '导入全部');
    await says(page, '正在导入：很多人.csv');
    const [asked] = await Promise.all([page.waitForEvent('dialog'), page.close({ runBeforeUnload: true })]);
    expect(asked.type()).toBe('beforeunload');
    await asked.dismiss();
    await page.getByText('已导入 8,000 行', { exact: false }).waitFor({ timeout: 60_000 });
    await page.context().close();
  });
});
