import type { Browser, Page } from 'playwright-core';
import type { JudgeId } from '../../src/domain/kernel/ids';
import { describeWithChromium, launchChromium } from '../support/chromium';
import { HttpClient } from '../support/http-client';
import { PASSWORD, runHouse, type RunningHouse } from '../support/running-house';
import { openSignedIn } from '../support/signed-in-page';
import { clientOf } from '../support/small-archive';
import { batchOf, wholeSheet } from '../support/small-house';

const REASON = '检录后三次点名未到，按缺考处理';

describeWithChromium('the chief judge rules on an entry, the judges see it', () => {
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

  const signIn = (name: string, path: string): Promise<Page> =>
    openSignedIn(browser, house.url, { name, path });

  const openTrade = (): Promise<Page> =>
    signIn('chief-judge', `/competitions/${house.small.id}/trades/${house.small.tradeId}`);

  /** Types into a list of the dialog and takes what it finds. */
  const pick = async (page: Page, label: string, words: string): Promise<void> => {
    await page.getByRole('dialog').getByLabel(label, { exact: true }).fill(words);
    await page.keyboard.press('Enter');
  };

  const setAbsent = async (page: Page, number: string): Promise<void> => {
    await page.getByRole('button', { name: '处置选手' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    expect(await dialog.getByRole('button', { name: '请选择选手' }).isDisabled()).toBe(true);
    await pick(page, '选手', number);
    await pick(page, '状态', '缺考');
    await dialog.getByText('该选手的评分表不必再提交').waitFor();
    const confirm = dialog.getByRole('button', { name: '记录处置' });
    expect(await confirm.isDisabled()).toBe(true);
    await dialog.getByLabel('理由', { exact: false }).fill(REASON);
    await confirm.click();
    await dialog.waitFor({ state: 'detached' });
  };

  /** Every sheet of a judge but the first one, marked and signed. */
  const markAllButFirst = async (judgeId: JudgeId): Promise<void> => {
    const [, ...others] = house.small.entries;
    const client = new HttpClient(house.url);
    await client.post('/api/access/sign-in', { name: judgeId, password: PASSWORD });
    const bodies = others.flatMap((entryId) => wholeSheet(house.small, judgeId, entryId));
    const { status } = await client.post('/api/marking/mutations', batchOf(clientOf(judgeId), bodies));
    expect(status).toBe(200);
  };

  it("[BRW-12] an absent entry stands so in the judge's list, and the stage is closed without its sheets", async () => {
    const [judgeId] = house.small.judges;
    const tablet = await signIn(judgeId, '/judge');
    const rows = tablet.locator('.sheet-row');
    await rows.first().waitFor();
    expect(await rows.first().innerText()).toContain('01-1');

    const chief = await openTrade();
    await chief.getByText('还有 12 张评分表未提交').waitFor();
    await setAbsent(chief, '01-1');
    await chief.locator('.rulings').getByText(REASON).waitFor();
    await chief.locator('.standings .entry-status', { hasText: '缺考' }).waitFor();
    await chief.getByText('还有 9 张评分表未提交').waitFor();

    // The list came anew by itself: the entry is behind the others, and its sheet asks for nothing.
    await rows.last().getByText('缺考').waitFor();
    expect(await rows.last().innerText()).toContain('01-1');
    await rows.last().click();
    await tablet.getByText('这名选手缺考，不必评分').waitFor();
    expect(await tablet.locator('.key-pad').count()).toBe(0);

    await Promise.all(house.small.judges.map(markAllButFirst));
    await chief.getByRole('button', { name: '结束评分' }).click();
    await chief.getByRole('dialog').getByRole('button', { name: '结束评分' }).click();
    await chief.getByRole('button', { name: '重新开放' }).waitFor();
    await chief.reload();
    await chief.locator('.rulings').getByText('状态：缺考').waitFor();
    expect(await chief.getByRole('button', { name: '处置选手' }).count()).toBe(0);
    await Promise.all([tablet.context().close(), chief.context().close()]);
  });
});
