import type { Browser, Page } from 'playwright-core';
import type { JudgeId } from '../../src/domain/kernel/ids';
import { apartArchive, sheetWith } from '../support/apart-house';
import { describeWithChromium, launchChromium } from '../support/chromium';
import { HttpClient } from '../support/http-client';
import { PASSWORD, runHouse, type RunningHouse } from '../support/running-house';
import { openSignedIn } from '../support/signed-in-page';
import { clientOf } from '../support/small-archive';
import { batchOf } from '../support/small-house';

const REASON = '两轮评分相差过大，经合议裁定';

describeWithChromium('a second round, from the tablet to the desk', () => {
  let house: RunningHouse;
  let browser: Browser;

  beforeAll(async () => {
    [house, browser] = await Promise.all([runHouse(undefined, apartArchive()), launchChromium()]);
    await house.addAccount('chief-judge');
  });
  afterAll(async () => {
    await browser.close();
    await house.remove();
  });

  const signIn = (name: string, path: string): Promise<Page> =>
    openSignedIn(browser, house.url, { name, path });

  /** Hands in sheets as a tablet does: of every entry, the first with a mark of its own for speed. */
  const handIn = async (judgeId: JudgeId, speed: number): Promise<HttpClient> => {
    const client = new HttpClient(house.url);
    await client.post('/api/access/sign-in', { name: judgeId, password: PASSWORD });
    const bodies = house.small.entries.flatMap((entryId, index) =>
      sheetWith(house.small, judgeId, entryId, index === 0 ? speed : 40),
    );
    const { status } = await client.post('/api/marking/mutations', batchOf(clientOf(judgeId), bodies));
    expect(status).toBe(200);
    return client;
  };

  const again = async (client: HttpClient, judgeId: JudgeId): Promise<void> => {
    const entryId = house.small.entries[0]!;
    const from = judgeId === house.small.judges[0] ? 17 : 13;
    await client.post(
      '/api/marking/mutations',
      batchOf(clientOf(judgeId), [{ name: 'submitSheet', entryId }], from),
    );
  };

  it('[BRW-13] the tablet opens what is marked again alone; the desk sees both rounds, decides, and closes', async () => {
    const [one, two, three] = house.small.judges as [JudgeId, JudgeId, JudgeId];
    const first = await handIn(one, 50);
    const third = await handIn(three, 50);
    await handIn(two, 30);

    const tablet = await signIn(two, '/judge');
    const row = tablet.locator('.sheet-row', { hasText: '01-1' });
    await row.getByText('重新评分').waitFor();
    await row.click();
    await tablet.getByText('各裁判评分相差过大，请重新评定：评分点 speed').waitFor();
    await tablet.getByText('第一轮您评的是 30').waitFor();
    expect(await tablet.locator('.aspect-row[data-locked]').count()).toBe(1);
    await tablet.locator('.aspect-row[data-locked]').click();
    expect(await tablet.locator('.key-pad').count()).toBe(0);
    await tablet.locator('.aspect-row:not([data-locked])').click();
    const field = tablet.locator('.focus-mark input');
    await field.fill('35');
    await field.press('Enter');

    const chief = await signIn('chief-judge', `/competitions/${house.small.id}`);
    await chief.getByText('1 名选手须重评或裁定').waitFor();
    await chief.getByRole('link', { name: '查看' }).click();
    const list = chief.locator('.spreads');
    await list.getByText('重评中').waitFor();
    await list.getByText('全部重新提交后显示').waitFor();

    await tablet.getByRole('button', { name: '提交评分表' }).click();
    await tablet.getByRole('alertdialog').getByRole('button', { name: '确认提交' }).click();
    await tablet.getByText('这份评分表已提交，只能查看。').waitFor();
    await again(first, one);
    await again(third, three);

    await chief.reload();
    await list.getByText('待裁定').waitFor();
    await list.getByText('相差 20').waitFor();
    await list.getByText('相差 15').waitFor();
    await list.getByRole('button', { name: '裁定' }).click();
    const dialog = chief.getByRole('dialog');
    await dialog.getByText('另定分数').click();
    await dialog.getByLabel('分数', { exact: true }).fill('45');
    await dialog.getByLabel('理由', { exact: false }).fill(REASON);
    await dialog.getByRole('button', { name: '裁定' }).click();
    await dialog.waitFor({ state: 'detached' });
    await list.getByText('已裁定').waitFor();
    await chief.locator('.rulings').getByText('为 45 分').waitFor();
    if (process.env.SHOTS) {
      await chief.screenshot({ path: `${process.env.SHOTS}/desk.png`, fullPage: true });
      await tablet.screenshot({ path: `${process.env.SHOTS}/tablet.png` });
    }
    await chief.getByRole('button', { name: '结束评分' }).click();
    await chief.getByRole('dialog').getByRole('button', { name: '结束评分' }).click();
    await chief.getByRole('button', { name: '重新开放' }).waitFor();
    await Promise.all([tablet.context().close(), chief.context().close()]);
  });
});
