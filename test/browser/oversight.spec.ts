import type { Browser, Locator, Page } from 'playwright-core';
import { describeWithChromium, launchChromium } from '../support/chromium';
import { eventually } from '../support/hall-socket';
import { HttpClient } from '../support/http-client';
import { PASSWORD, runHouse, type RunningHouse } from '../support/running-house';
import { openSignedIn } from '../support/signed-in-page';
import { smallArchive } from '../support/small-archive';
import { withMembers } from '../support/small-rules';

const REASON = '第二项与现场记录不符，请核对';
const RULES = { topPlaces: 1, share: 500_000, mostErrors: 500_000 };

describeWithChromium('supervisors flag and recheck', () => {
  let house: RunningHouse;
  let browser: Browser;
  let organizer: HttpClient;

  beforeAll(async () => {
    const archive = withMembers(smallArchive(), { 'trades[0].stages[0].rules.recheck': RULES });
    [house, browser] = await Promise.all([runHouse(undefined, archive), launchChromium()]);
    for (const role of ['supervisor', 'chief-judge', 'organizer'] as const) await house.addAccount(role);
    await house.markAll();
    organizer = new HttpClient(house.url);
    await organizer.post('/api/access/sign-in', { name: 'organizer', password: PASSWORD });
    for (const body of [
      { kind: 'stations', seed: '41079325', batchSize: 3, witness: 'two leaders' },
      { kind: 'stations', seed: '52180436', batchSize: 2, witness: 'two leaders', reason: REASON },
    ])
      await organizer.post(`/api/stages/${house.small.stageId}/draws`, body);
    const { status } = await organizer.post(`/api/marking/stages/${house.small.stageId}/close`);
    if (status !== 200) throw new Error(`the stage is not closed: ${status}`);
  });
  afterAll(async () => {
    await browser.close();
    await house.remove();
  });

  const open = (name: string, page: string, language = 'zh-CN'): Promise<Page> => {
    const path = `/competitions/${house.small.id}/trades/${house.small.tradeId}${page}`;
    return openSignedIn(browser, house.url, { name, path, language });
  };
  const dialog = (page: Page): Locator => page.getByRole('dialog').last();
  const confirm = (page: Page, name: string): Promise<void> =>
    dialog(page).getByRole('button', { name, exact: true }).click();
  const publish = async (page: Page): Promise<void> => {
    await page.getByRole('button', { name: '公布成绩' }).first().click();
    await dialog(page).getByRole('button', { name: '公布成绩' }).click();
  };

  it('[FLG-4][DSK-9][STT-7] a flag keeps the results back until the chief judge has settled it', async () => {
    const supervisor = await open('supervisor', '/desk');
    await supervisor.getByRole('button', { name: '01-2 · 虚构裁判2', exact: false }).click();
    await supervisor.getByRole('button', { name: '对该选手提出意见' }).click();
    await dialog(supervisor).getByLabel('理由', { exact: false }).fill(REASON);
    await confirm(supervisor, '提出意见');
    await supervisor.getByText('1 条待答复').waitFor();

    const desk = await open('organizer', '');
    await publish(desk);
    await desk.getByText('还有 1 条监督意见未答复').waitFor();

    const chief = await open('chief-judge', '/desk');
    await chief
      .locator('section', { has: chief.locator('#desk-judges') })
      .getByText('偏宽')
      .first()
      .waitFor();
    await chief.getByRole('button', { name: '答复', exact: true }).click();
    await dialog(chief).getByLabel('理由', { exact: false }).fill('已核对录像和评分表，评分无误');
    await confirm(chief, '答复');
    await chief.getByText('没有待答复的意见').waitFor();
    await supervisor.getByText('没有待答复的意见').waitFor();

    // Two batches of two: the address keeps the choice.
    const rows = chief.locator('.desk-matrix tbody tr[data-row-key]');
    await chief.getByLabel('批次').click();
    await chief.locator('.ant-select-item-option', { hasText: '2' }).click();
    await chief.waitForURL(/batch=2/);
    await eventually(
      () => rows.count(),
      (count) => count === 2,
    );
    await chief.reload();
    await rows.first().waitFor();
    expect(await rows.count()).toBe(2);

    await desk.reload();
    await publish(desk);
    await desk.getByText('还有 4 名选手待复核').waitFor();
  }, 90_000);

  it('[RCK-8] the list is drawn, gone through, an error recorded, printed, and drawn again by the page', async () => {
    const page = await open('supervisor', '/recheck');
    await page.getByRole('button', { name: '抽取复核名单' }).click();
    await confirm(page, '抽取复核名单');
    await page.getByText('在本机重新抽取，结果一致').waitFor();
    const rows = page.locator('.recheck-table tbody tr');
    expect(await rows.count()).toBe(3);

    await rows.nth(0).getByRole('button', { name: '有误' }).click();
    await dialog(page).getByLabel('原值').fill('33.50');
    await dialog(page).getByLabel('应为').fill('35.50');
    await dialog(page).getByLabel('理由', { exact: false }).fill(REASON);
    await confirm(page, '有误');
    await rows.nth(0).getByText('有误，待更正').waitFor();
    for (const index of [1, 2]) {
      await rows.nth(index).getByRole('button', { name: '一致' }).click();
      await confirm(page, '一致');
      await rows.nth(index).locator('[data-state=right]').waitFor();
    }
    await page.reload();
    await page.getByText('还有 1 名选手待复核').waitFor();
    await rows.nth(0).getByText('原为 33.50，应为 35.50').waitFor();

    for (const [tab, seal] of [
      [page, '复核人（签字）'],
      [await open('supervisor', '/recheck', 'en'), 'Rechecked by (signature)'],
    ] as const) {
      await tab.locator('.recheck-table').waitFor();
      expect(await tab.getByText(seal).isVisible()).toBe(false);
      await tab.emulateMedia({ media: 'print' });
      expect(await tab.getByText(seal).isVisible()).toBe(true);
      expect(await tab.locator('.recheck-draw code').isVisible()).toBe(true);
      expect(await tab.locator('.no-print:visible').count()).toBe(0);
      expect(await tab.getByText('All data are fictional').isVisible()).toBe(true);
    }
  }, 90_000);
});
