import type { Browser, Page } from 'playwright-core';
import { describeWithChromium, launchChromium } from '../support/chromium';
import { runHouse, type RunningHouse } from '../support/running-house';
import { openSignedIn } from '../support/signed-in-page';
import { smallArchive } from '../support/small-archive';
import { withMembers } from '../support/small-rules';

const REASON = '第二项读错了表，核对现场记录后更正';

describeWithChromium('a second person in the console', () => {
  let house: RunningHouse;
  let browser: Browser;

  beforeAll(async () => {
    const archive = withMembers(smallArchive(), {
      'trades[0].stages[0].rules.corrections': { secondPerson: true },
    });
    [house, browser] = await Promise.all([runHouse(undefined, archive), launchChromium()]);
    await house.addAccount('chief-judge');
    await house.addAccount('supervisor');
    await house.markAll();
  });
  afterAll(async () => {
    await browser.close();
    await house.remove();
  });

  const signIn = (name: string, path: string, viewport = { width: 1440, height: 900 }): Promise<Page> =>
    openSignedIn(browser, house.url, { name, path, viewport });

  it('[COR-2][COR-3][COR-6] the chief judge asks, the supervisor sees it and confirms, the tablet says the revision', async () => {
    const { id, tradeId, stageId, judges } = house.small;
    const deskPath = `/competitions/${id}/trades/${tradeId}/desk?stage=${stageId}`;
    const desk = await signIn('chief-judge', deskPath);
    const cell = desk.getByRole('button', { name: '01-1 · 虚构裁判2', exact: false });
    await cell.click();
    await desk.getByRole('dialog').getByRole('button', { name: '退回' }).click();
    const dialog = desk.getByRole('dialog').last();
    await dialog.getByText('规则要求由另一人确认').waitFor();
    await dialog.getByLabel('理由', { exact: false }).fill(REASON);
    await dialog.getByRole('button', { name: '提交申请' }).click();
    await desk.getByText('须由他人确认').waitFor();
    expect(await cell.innerText()).toContain('已提交');

    const other = await signIn('supervisor', `/competitions/${id}`);
    await other.getByText('1 项退回或重新开放申请待他人确认', { exact: false }).waitFor();
    await other.getByRole('link', { name: '查看' }).click();
    const row = other
      .locator('section', { hasText: '退回与重新开放申请' })
      .getByRole('row', { name: REASON });
    await row.getByRole('button', { name: '确认' }).click();
    await other.getByRole('dialog').getByRole('button', { name: '确认' }).click();
    await other.getByText('已确认').waitFor();

    // The desk of the first hears of it by itself.
    await desk.getByText('已确认').waitFor();
    await desk.keyboard.press('Escape');
    await cell.getByText('第 2 稿').waitFor();
    const tablet = await signIn(judges[1], '/judge', { width: 768, height: 1024 });
    await tablet.getByText('01-1').first().click();
    await tablet.locator('.sheet-top').getByText('第 2 稿', { exact: false }).waitFor();
  }, 120_000);
});
