import type { Browser, Locator, Page } from 'playwright-core';
import { describeWithChromium, launchChromium } from '../support/chromium';
import { HttpClient } from '../support/http-client';
import { pngOf } from '../support/pictures';
import { PASSWORD, runHouse, type RunningHouse } from '../support/running-house';
import { openSignedIn } from '../support/signed-in-page';
import { clientOf } from '../support/small-archive';
import { batchOf, wholeSheet } from '../support/small-house';

const NOTE = '孔口有毛刺，已拍照';
const REASON = '三号工位断电，非选手造成';

describeWithChromium('what is recorded beside marks', () => {
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

  const signIn = (name: string, path: string, width = 1440): Promise<Page> =>
    openSignedIn(browser, house.url, { name, path, viewport: { width, height: 1000 } });

  /** A photo of 2400 pixels a side, larger than what the tablet keeps. */
  const choosePhoto = (page: Page): Promise<void> =>
    page
      .locator('input[type=file]')
      .setInputFiles({ name: 'photo.png', mimeType: 'image/png', buffer: pngOf(2400) });

  interface Picture {
    readonly naturalWidth: number;
    decode(): Promise<void>;
  }
  const widthOf = (item: Locator): Promise<number> =>
    item.locator('img').evaluate(async (image) => {
      const picture = image as unknown as Picture;
      await picture.decode();
      return picture.naturalWidth;
    });

  const handIn = async (judgeId: (typeof house.small.judges)[number], from: number): Promise<void> => {
    const client = new HttpClient(house.url);
    await client.post('/api/access/sign-in', { name: judgeId, password: PASSWORD });
    const bodies = wholeSheet(house.small, judgeId, house.small.entries[0]!);
    const { status } = await client.post('/api/marking/mutations', batchOf(clientOf(judgeId), bodies, from));
    expect(status).toBe(200);
  };

  it('[NOT-6][NOT-7] a note with a photo is written while the server is away, survives a reload, and the desk sees it', async () => {
    const [judgeId] = house.small.judges;
    const tablet = await signIn(judgeId, '/judge', 900);
    await tablet.getByText('01-1').first().click();
    await tablet.locator('.key-pad').waitFor();
    await house.stop();
    await tablet.getByRole('button', { name: '备注' }).click();
    const dialog = tablet.getByRole('dialog');
    await dialog.getByLabel('文字').fill(NOTE);
    await choosePhoto(tablet);
    await dialog.locator('.note-form .note-photo').waitFor();
    await dialog.getByRole('button', { name: '添加备注' }).click();
    const item = dialog.locator('.note-list li');
    await item.getByText('照片在本机，待传服务器').waitFor();
    await item.getByText('本机').first().waitFor();
    const natural = await widthOf(item);
    expect(natural).toBe(1600);
    await dialog.getByRole('button', { name: '完成' }).click();

    await tablet.close({ runBeforeUnload: false });
    await house.start();
    const again = await tablet.context().newPage();
    await again.goto(`${house.url}/judge?sheet=${house.small.entries[0]}&lang=zh-CN`);
    await again.getByText('全部在服务器上').waitFor({ timeout: 45_000 });
    await again.getByRole('button', { name: '备注 1 条' }).click();
    const stored = again.locator('.note-list li');
    await stored.getByText(NOTE).waitFor();
    await stored.getByText('照片已在服务器').waitFor();
    const size = await widthOf(stored);
    expect(size).toBe(1600);

    await Promise.all(house.small.judges.map((id) => handIn(id, 1)));
    const chief = await signIn(
      'chief-judge',
      `/competitions/${house.small.id}/trades/${house.small.tradeId}`,
    );
    await chief.locator('.standings tr', { hasText: '01-1' }).getByRole('button').first().click();
    const notes = chief.locator('.tally-notes');
    await notes.getByText(NOTE).waitFor();
    await notes.locator('img').waitFor();
    await Promise.all([again.context().close(), chief.context().close()]);
  });

  it('[TIM-8][INC-5] the chief judge keeps the time, and records what stopped it with a picture', async () => {
    const page = await signIn(
      'chief-judge',
      `/competitions/${house.small.id}/trades/${house.small.tradeId}/time`,
    );
    await page.getByRole('tab', { name: '实操' }).click();
    await page.getByRole('button', { name: '设定规定时间' }).last().click();
    await page.getByRole('dialog').getByLabel('分钟').fill('120');
    await page.getByRole('dialog').getByRole('button', { name: '设定', exact: true }).click();
    const board = page.locator('.clock-board').last();
    await board.getByText('规定时间 2:00:00').waitFor();
    await board.getByRole('button', { name: '开始 4 人' }).click();
    await page.getByRole('dialog').getByText('01-1、01-2、01-3、01-4').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: '开始 4 人' }).click();
    const row = board.locator('tbody tr').first();
    await row.getByText('计时中').waitFor();
    const read = async (): Promise<string> => row.locator('.clock-figure').innerText();
    const before = await read();
    await page.waitForTimeout(2500);
    expect((await read()) > before).toBe(true);
    await row.getByRole('button', { name: '暂停' }).click();
    await page.getByRole('dialog').getByLabel('理由', { exact: false }).fill(REASON);
    await page.getByRole('dialog').getByRole('button', { name: '暂停' }).click();
    await row.getByText('已暂停').waitFor();
    const paused = await read();
    await page.reload();
    await page.getByRole('tab', { name: '实操' }).click();
    await row.getByText(REASON).waitFor();
    expect(await read()).toBe(paused);

    await page.goto(`${house.url}/competitions/${house.small.id}/trades/${house.small.tradeId}?lang=zh-CN`);
    await page.getByRole('button', { name: '记录事件' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('选手', { exact: true }).fill('01-1');
    await page.keyboard.press('Enter');
    await dialog.getByLabel('类别', { exact: true }).fill('设备');
    await page.keyboard.press('Enter');
    await choosePhoto(page);
    await dialog.locator('.evidence-pictures img').waitFor();
    await dialog.getByLabel('理由', { exact: false }).fill(REASON);
    await dialog.getByRole('button', { name: '记录', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    const incidents = page.locator('.incidents');
    await incidents.getByText(REASON).waitFor();
    await incidents.getByText('非选手造成；暂停后继续').waitFor();
    await incidents.locator('.evidence-pictures img').waitFor();
    await page.context().close();
  });
});
