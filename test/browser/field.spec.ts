import type { Browser, Page } from 'playwright-core';
import type { StandingsView } from '../../src/contract/results';
import { describeWithChromium, launchChromium } from '../support/chromium';
import { HttpClient } from '../support/http-client';
import { PASSWORD, runHouse, type RunningHouse } from '../support/running-house';
import { openSignedIn } from '../support/signed-in-page';

const PASSPHRASE = '十二匹马在黎明出发了啊';

describeWithChromium('before the marking: door, draws and seals, in the console', () => {
  let house: RunningHouse;
  let browser: Browser;

  beforeAll(async () => {
    [house, browser] = await Promise.all([runHouse('虚构数据'), launchChromium()]);
    for (const role of ['organizer', 'chief-judge', 'supervisor', 'keeper'] as const)
      await house.addAccount(role);
  });
  afterAll(async () => {
    await browser.close();
    await house.remove();
  });

  const signIn = async (name: string, door: string): Promise<Page> => {
    const path = `/competitions/${house.small.id}/stages/${house.small.stageId}/${door}`;
    const page = await openSignedIn(browser, house.url, {
      name,
      path,
      viewport: { width: 1280, height: 900 },
    });
    await page.locator('h1').first().waitFor();
    return page;
  };
  const press = (on: Page | ReturnType<Page['getByRole']>, name: string): Promise<void> =>
    on.getByRole('button', { name, exact: true }).first().click();

  it('[DRW-8] a seed is promised, drawn with, checked in the browser, and there after a reload', async () => {
    const page = await signIn('organizer', 'draws');
    await press(page, '生成密封种子');
    await page.getByText('密封种子（', { exact: false }).waitFor();
    const hash = await page.locator('dd code').first().innerText();
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    await press(page, '抽签');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('见证人（领队、监督员姓名）').fill('甲队、乙队领队');
    await press(dialog, '抽签');
    const sheet = page.locator('.field-sheet');
    await sheet.waitFor();
    expect(await sheet.innerText()).toContain(hash);
    await press(page, '用种子重新抽一遍');
    await page.getByText('4 名参赛者的结果全部一致', { exact: false }).waitFor();
    await page.reload();
    await page.locator('.field-sheet tbody tr').nth(3).waitFor();
    await page.context().close();
  });

  it('[CHK-7] Enter checks in and the field waits for the next; a wrong ticket says so', async () => {
    const page = await signIn('organizer', 'check-in');
    await page.getByLabel('开始时间').fill('2099-10-01T08:30');
    await press(page, '设定');
    const field = page.getByLabel('参赛号或参赛证条码');
    await field.waitFor();
    const number = await page.locator('tbody tr td').first().innerText();
    await page.keyboard.type(`${number}\n`);
    await page.getByText('已到 1 人（其中迟到 0 人），未到 3 人，共 4 人').waitFor();
    expect(await page.locator('.check-in-last').innerText()).toContain(number);
    await page.keyboard.type('9999\n');
    await page.getByText('“9999”不是本阶段的参赛号', { exact: false }).waitFor();
    await page.reload();
    await page.getByText('已到 1 人', { exact: false }).first().waitFor();
    await page.context().close();
  });

  it('[SEA-10] a keeper seals and gets the papers once; supervisor and keeper open, each at an own screen', async () => {
    const keeper = await signIn('keeper', 'sealing');
    await press(keeper, '加密');
    const dialog = keeper.getByRole('dialog');
    await dialog.getByLabel(/^口令/).fill(PASSPHRASE + '一');
    await dialog.getByLabel('再输入一次口令').fill(PASSPHRASE);
    expect(await dialog.getByRole('button', { name: '加密' }).isDisabled()).toBe(true);
    await dialog.getByLabel('再输入一次口令').fill(PASSPHRASE + '一');
    await press(dialog, '加密');
    const code = await keeper.locator('.field-code').innerText();
    expect(code).toMatch(/^([0-9a-z]{4}-){7}[0-9a-z]{4}$/);
    expect(await keeper.locator('.field-list tbody tr').count()).toBe(4);
    await press(keeper, '已打印，关闭');
    await keeper.getByText('本阶段的身份已加密。').waitFor();
    await keeper.reload();
    await keeper.getByText('裁判长结束评分后方可解密。').waitFor();
    expect(await keeper.content()).not.toContain(code);

    await closeWithoutMarks();
    const supervisor = await signIn('supervisor', 'sealing');
    await press(supervisor, '监督确认');
    await keeper.getByText('已确认', { exact: false }).waitFor();
    await press(keeper, '解密');
    await keeper.getByRole('dialog').getByLabel('本层的口令').fill('不是这个口令');
    await press(keeper.getByRole('dialog'), '解密');
    await keeper.getByText('口令或恢复码不正确', { exact: false }).waitFor();
    await keeper
      .getByRole('dialog')
      .getByLabel('本层的口令')
      .fill(PASSPHRASE + '一');
    await press(keeper.getByRole('dialog'), '解密');
    await supervisor.getByText('种子与加密时公示的哈希相符', { exact: false }).waitFor();
    expect(await supervisor.locator('.field-list tbody tr').count()).toBe(4);
    await Promise.all([keeper.context().close(), supervisor.context().close()]);
  });

  /** Everybody withdraws, so that no sheet is owed. */
  async function closeWithoutMarks(): Promise<void> {
    const chief = new HttpClient(house.url);
    await chief.post('/api/access/sign-in', { name: 'chief-judge', password: PASSWORD });
    const { stageId } = house.small;
    const { body } = await chief.get<StandingsView>(`/api/results/stages/${stageId}/standings`);
    const ruling = { kind: 'StatusSet', status: 'withdrawn', reason: 'went home before it began' };
    for (const { entryId } of body.standings)
      await chief.post(`/api/marking/entries/${entryId}/rulings`, ruling);
    const { status } = await chief.post(`/api/marking/stages/${stageId}/close`);
    if (status !== 200) throw new Error(`the stage is not closed: ${status}`);
  }
});
