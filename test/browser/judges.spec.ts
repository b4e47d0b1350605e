import type { Browser, Page } from 'playwright-core';
import type { SeatsView } from '../../src/contract/judges';
import { faultsOf } from '../support/axe';
import { describeWithChromium, launchChromium } from '../support/chromium';
import { HttpClient } from '../support/http-client';
import { PASSWORD, runHouse, type RunningHouse } from '../support/running-house';
import { openSignedIn } from '../support/signed-in-page';

describeWithChromium('the register, conflicts and seats', () => {
  let house: RunningHouse;
  let browser: Browser;
  let page: Page;
  let desk: HttpClient;

  beforeAll(async () => {
    [house, browser] = await Promise.all([runHouse(), launchChromium()]);
    await house.addAccount('organizer');
    desk = new HttpClient(house.url);
    await desk.post('/api/access/sign-in', { name: 'organizer', password: PASSWORD });
    const path = `/competitions/${house.small.id}/judges`;
    page = await openSignedIn(browser, house.url, { name: 'organizer', path });
  });
  afterAll(async () => {
    await browser.close();
    await house.remove();
  });

  const tab = (name: string): Promise<void> =>
    page.locator('.judge-tabs').getByRole('link', { name }).click();
  const dialog = () => page.getByRole('dialog');
  const choose = async (label: string, option: string): Promise<void> => {
    // The field of a closed select has no width: it is reached as by the keyboard.
    await dialog().getByLabel(label, { exact: true }).focus();
    await page.keyboard.type(option);
    await page.locator('.ant-select-item-option:visible', { hasText: option }).click();
  };
  const seats = async (): Promise<SeatsView> =>
    (await desk.get<SeatsView>(`/api/stages/${house.small.stageId}/seats`)).body;

  it('[JDG-8] a judge is registered, is found and shows what is wrong with her', async () => {
    await page.getByRole('heading', { name: '裁判名册' }).waitFor();
    await page.getByRole('button', { name: '登记裁判' }).click();
    const create = dialog().getByRole('button', { name: '登记', exact: true });
    expect(await create.isDisabled()).toBe(true);
    await dialog().getByLabel('姓名').fill('虚构裁判甲');
    await choose('所在单位', '虚构一厂');
    await dialog().getByLabel('裁判等级').fill('国家级裁判员');
    await dialog().getByLabel('培训有效期至').fill('2020-01-31');
    await dialog().getByLabel('禁止执裁至').fill('2099-12-31');
    expect(await create.isDisabled()).toBe(true);
    await dialog().getByLabel('禁止执裁原因').fill('虚构的处理决定');
    await create.click();
    const row = page.locator('tr', { hasText: '虚构裁判甲' });
    await row.getByText('培训已过期').waitFor();
    await page.getByText('1 名裁判的培训已过期').waitFor();
    await page.getByPlaceholder('按姓名、单位或等级查找').fill('国家级');
    expect(await page.locator('tbody tr[data-row-key]').count()).toBe(1);
    await page.reload();
    await row.getByText('禁止执裁 ·').waitFor();
    expect(await faultsOf(page)).toEqual([]);
  });

  it('[COI-8] a conflict is declared by name, and the committee decides with a reason', async () => {
    await tab('回避');
    await page.getByRole('button', { name: '登记回避申报' }).click();
    await choose('裁判', '虚构裁判1');
    await choose('选手', '虚构选手2');
    await dialog().getByLabel('理由').fill('父女');
    await dialog().getByRole('button', { name: '登记', exact: true }).click();
    const row = page.locator('tr', { hasText: '虚构选手2' });
    await row.getByText('须回避').waitFor();
    await row.getByRole('button', { name: '处理' }).click();
    const decide = dialog().getByRole('button', { name: '决定' });
    expect(await decide.isDisabled()).toBe(true);
    await dialog().getByLabel('理由').fill('组委会研究决定照常评分（虚构）');
    await decide.click();
    await row.getByText('可评分').waitFor();
    expect(await faultsOf(page)).toEqual([]);
  });

  it('[ALO-10] seats are proposed, undone, changed and saved; a change by somebody else is told', async () => {
    await tab('席位');
    const before = await seats();
    await page.getByRole('button', { name: '自动分配…' }).click();
    await dialog().getByLabel('practical人数').or(dialog().getByLabel('实操人数')).fill('2');
    await dialog().getByRole('button', { name: '生成方案' }).click();
    await page.getByText('方案已填入下表').waitFor();
    expect(await seats()).toEqual(before);
    await page.getByRole('button', { name: '撤销' }).click();
    expect(await page.getByText('席位未改动').isDisabled()).toBe(true);
    await page.getByLabel('虚构裁判2 · 理论').check();
    await page.reload();
    expect(await page.getByLabel('虚构裁判2 · 理论').isChecked()).toBe(true);
    expect(await page.getByLabel('虚构裁判甲 · 理论').isDisabled()).toBe(true);
    await page.getByRole('button', { name: '保存席位' }).click();
    await page.getByText('席位未改动').waitFor();
    expect((await seats()).seats).toHaveLength(5);
    await page.getByLabel('虚构裁判3 · 理论').check();
    const { revision, seats: now, heldOn } = await seats();
    await desk.put(`/api/stages/${house.small.stageId}/seats`, { revision, heldOn, seats: now.slice(1) });
    await page.getByRole('button', { name: '保存席位' }).click();
    await page.getByText('他人已作修改').waitFor();
    expect((await seats()).seats).toHaveLength(4);
    expect(await faultsOf(page)).toEqual([]);
  });

  it('[COI-8] what follows from conflicts is recorded by one act that names the judges', async () => {
    const judgeId = house.small.judges[1];
    const unitId = house.small.stageId.replace('final', 'unit');
    await desk.send('PATCH', `/api/competitions/${house.small.id}/judges/${judgeId}`, {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ unitId }),
    });
    await page.reload();
    await page.getByRole('button', { name: '登记回避' }).click();
    await dialog().getByText('虚构裁判2将不为所列的 4 份').waitFor();
    await dialog().getByRole('button', { name: '登记回避' }).click();
    await page.getByText('已登记回避').first().waitFor();
    expect(await page.getByText('已登记回避').count()).toBe(4);
  });

  it('[COI-10] what a judge declared in words reaches the desk; the committee says whom she meant', async () => {
    const judge = new HttpClient(house.url);
    await judge.post('/api/access/sign-in', { name: house.small.judges[2], password: PASSWORD });
    const body = {
      competitionId: house.small.id,
      kind: 'trainee',
      named: '老徒弟小三',
      reason: '带过两年（虚构）',
    };
    expect((await judge.post('/api/own-conflicts', body)).status).toBe(201);
    await tab('回避');
    const row = page.locator('tr', { hasText: '老徒弟小三' });
    await row.getByText('待决定').waitFor();
    await row.getByRole('button', { name: /^核对/ }).click();
    await choose('选手', '虚构选手3');
    await dialog().getByRole('button', { name: '确定' }).click();
    await row.getByText('虚构选手3').waitFor();
    await row.getByText('须回避').waitFor();
    expect(await faultsOf(page)).toEqual([]);
  });
});
