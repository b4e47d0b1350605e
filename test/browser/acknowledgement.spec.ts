import type { Browser, Page } from 'playwright-core';
import type { JudgeId } from '../../src/domain/kernel/ids';
import { describeWithChromium, launchChromium } from '../support/chromium';
import { HttpClient } from '../support/http-client';
import { PASSWORD, runHouse, type RunningHouse } from '../support/running-house';
import { openSignedIn } from '../support/signed-in-page';
import { clientOf } from '../support/small-archive';
import { batchOf, wholeSheet } from '../support/small-house';
import { rulesWith } from '../support/small-rules';

const TABLET = { width: 1280, height: 800 };
const DESK = { width: 1440, height: 900 };

describeWithChromium('the names under a process sheet', () => {
  let house: RunningHouse;
  let browser: Browser;

  beforeAll(async () => {
    [house, browser] = await Promise.all([runHouse(), launchChromium()]);
    await house.addAccount('chief-judge');
    await house.addAccount('organizer');
    const organizer = await client('organizer');
    const rules = rulesWith({ 'scheme.modules[1].acknowledgedBy': ['contestant', 'chief-judge'] });
    await organizer.put(`/api/stages/${house.small.stageId}/rules`, rules);
    const [first] = house.small.entries;
    for (const judgeId of house.small.judges) await handIn(judgeId, first!);
  });
  afterAll(async () => {
    await browser.close();
    await house.remove();
  });

  const client = async (name: string): Promise<HttpClient> => {
    const http = new HttpClient(house.url);
    await http.post('/api/access/sign-in', { name, password: PASSWORD });
    return http;
  };
  const handIn = async (judgeId: JudgeId, entryId: (typeof house.small.entries)[number]): Promise<void> => {
    const http = await client(judgeId);
    const batch = batchOf(clientOf(judgeId), wholeSheet(house.small, judgeId, entryId));
    await http.post('/api/marking/mutations', batch);
  };
  const signIn = (name: string, path: string, viewport = TABLET): Promise<Page> =>
    openSignedIn(browser, house.url, { name, path, viewport });
  const openSheet = async (judge: number): Promise<Page> => {
    const page = await signIn(house.small.judges[judge] ?? '', '/judge');
    await page.locator('.sheet-row', { hasText: '01-1' }).getByText('待选手签字').waitFor();
    await page.getByText('01-1').first().click();
    return page;
  };
  const number = (page: Page): ReturnType<Page['locator']> => page.getByLabel('请输入您的参赛号');

  it('[ACK-3] the contestant signs with her own number, on a page that shows her sheet alone', async () => {
    const tablet = await openSheet(0);
    await tablet.getByRole('button', { name: '交选手签字' }).click();
    await tablet.getByText('选手确认评分表').waitFor();
    // After a reload it is still her page, without a way to other sheets.
    await tablet.reload();
    await tablet.getByRole('button', { name: '我已看过，无异议' }).waitFor();
    expect(await tablet.locator('.acknowledge-line').count()).toBe(3);
    expect(await tablet.locator('.aspect-row, .sheet-row').count()).toBe(0);
    await tablet.getByRole('button', { name: '我已看过，无异议' }).click();
    const sign = tablet.getByRole('button', { name: '签字', exact: true });
    expect(await sign.isDisabled()).toBe(true);
    await number(tablet).fill('01-2');
    await tablet.getByText('与本表的参赛号不符').waitFor();
    expect(await sign.isDisabled()).toBe(true);
    await number(tablet).fill('01-1');
    await sign.click();
    await tablet.getByText('已登记。请把平板交还裁判。').waitFor();
    await tablet.getByRole('button', { name: '把平板交还裁判' }).click();
    await tablet.getByText(/选手已于 .* 签字/).waitFor();
    await tablet.context().close();
  });

  it('[ACK-4][ACK-7] another refuses and says why; the chief judge reads, refuses one sheet and signs two at once', async () => {
    const tablet = await openSheet(1);
    await tablet.getByRole('button', { name: '交选手签字' }).click();
    await tablet.getByRole('button', { name: '我拒绝签字' }).click();
    await number(tablet).fill('01-1');
    const record = tablet.getByRole('button', { name: '登记拒签' });
    expect(await record.isDisabled()).toBe(true);
    await tablet.getByLabel('拒绝签字的理由').fill('计时有误，我完成得更早');
    await record.click();
    await tablet.getByText('已登记').waitFor();
    await tablet.context().close();

    const chief = await signIn(
      'chief-judge',
      `/competitions/${house.small.id}/trades/${house.small.tradeId}`,
      DESK,
    );
    const list = chief.locator('.acknowledgements');
    await list.getByText('计时有误，我完成得更早').waitFor();
    await list.getByText('待签：选手 1 份，裁判长 3 份').waitFor();
    await list.locator('tbody tr').nth(1).getByRole('button').click();
    await chief.getByText('评分表版本：').waitFor();
    await chief.getByRole('button', { name: '拒绝签字' }).click();
    const dialog = chief.getByRole('dialog').filter({ hasText: '理由记录在案' });
    await dialog.getByLabel('理由', { exact: false }).fill('计时记录与现场录像不符，须复核');
    await dialog.getByRole('button', { name: '拒绝签字' }).click();
    await list.getByText('计时记录与现场录像不符，须复核').waitFor();
    await chief.keyboard.press('Escape');

    for (const row of [0, 2]) await list.locator('tbody tr').nth(row).locator('input[type=checkbox]').check();
    await list.getByRole('button', { name: '签署 2 份' }).click();
    const confirm = chief.getByRole('dialog').filter({ hasText: '裁判长身份' });
    expect(await confirm.locator('li').allInnerTexts()).toEqual([
      expect.stringContaining('01-1'),
      expect.stringContaining('01-1'),
    ]);
    await confirm.getByRole('button', { name: '签署 2 份' }).click();
    await list.getByText('待签：选手 1 份，裁判长 0 份').waitFor();
    await chief.context().close();
  });
});
