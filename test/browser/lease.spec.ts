import type { Browser, Page } from 'playwright-core';
import { describeWithChromium, launchChromium } from '../support/chromium';
import { runHouse, type RunningHouse } from '../support/running-house';
import { openSignedIn } from '../support/signed-in-page';

const TABLET = { width: 1280, height: 800 };
const DESK = { width: 1440, height: 900 };
const REASON = '第一台平板屏幕失灵，换用备用平板';

describeWithChromium('two tablets on one sheet', () => {
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

  const signIn = (name: string, path: string, viewport = TABLET): Promise<Page> =>
    openSignedIn(browser, house.url, { name, path, viewport });
  const openSheet = async (number: string): Promise<Page> => {
    const page = await signIn(house.small.judges[1], '/judge');
    await page.getByText(number).first().click();
    await page.locator('.sheet').waitFor();
    return page;
  };
  const tap = async (page: Page, ...keys: string[]): Promise<void> => {
    for (const key of keys)
      await page.locator('.key-pad').getByRole('button', { name: key, exact: true }).click();
  };
  const isHeld = (page: Page): Promise<void> =>
    page.locator('.sheet-what', { hasText: /平板 [0-9A-Z]{4}/ }).waitFor();

  const onServer = (page: Page, mark: string): Promise<void> =>
    page.locator('.aspect-row', { hasText: mark }).locator('[data-state=on-disk]').waitFor();

  it('[LEA-2][LEA-3] the second reads who has it; left, it is marked there at once', async () => {
    const first = await openSheet('01-1');
    await isHeld(first);
    const second = await openSheet('01-1');
    await second.getByText(/虚构裁判2自 .* 起正在平板 [0-9A-Z]{4} 上评这份评分表/).waitFor();
    expect(await second.locator('.key-pad').count()).toBe(0);
    await first.getByRole('button', { name: '全部评分表' }).click();
    await second.getByText('这份评分表已空出').waitFor();
    await second.locator('.key-pad').waitFor();
    await Promise.all([first.context().close(), second.context().close()]);
  });

  it('[LEA-3] a page that is shut gives its sheet back at once', async () => {
    const first = await openSheet('01-4');
    await isHeld(first);
    await first.close({ runBeforeUnload: false });
    await first.context().close();
    const second = await openSheet('01-4');
    // Far less than the thirty seconds after which a lease ends by itself.
    await second.locator('.key-pad').waitFor({ timeout: 8_000 });
    expect(await second.getByText('此处只能查看').count()).toBe(0);
    await second.context().close();
  });

  it('[LEA-5][LEA-7] taken over, the first can only read; what it had not sent meets the conflict, and the judge chooses', async () => {
    const first = await openSheet('01-2');
    await isHeld(first);
    const second = await openSheet('01-2');
    await second.getByText('此处只能查看').first().waitFor();

    const chief = await signIn(
      'chief-judge',
      `/competitions/${house.small.id}/trades/${house.small.tradeId}`,
      DESK,
    );
    await chief.getByRole('button', { name: '接管虚构裁判2对 01-2 号的评分表' }).click();
    const dialog = chief.getByRole('dialog');
    await dialog.getByText('评分表转给正在等待的平板').waitFor();
    await dialog.getByLabel('理由', { exact: false }).fill(REASON);

    // The first loses its network and goes on marking: nobody can be asked.
    await first.context().setOffline(true);
    await tap(first, '3', '6', '下一项');
    await first.getByText('1 项待存服务器').waitFor();
    await dialog.getByRole('button', { name: '接管', exact: true }).click();
    await second.locator('.key-pad').waitFor();
    await tap(second, '3', '5', '下一项');
    await onServer(second, '35');

    await first.context().setOffline(false);
    await first.getByText('起正在平板').waitFor({ timeout: 60_000 });
    await first.locator('.aspect-row').first().click();
    await first.getByText(/您已于 .* 在另一台设备上把这一项改为 35，在这里填的是 36/).waitFor();
    await first.getByRole('button', { name: '用我的 36' }).click();
    await onServer(second, '36');
    expect(await first.locator('.conflict-choice').count()).toBe(0);
    await Promise.all([first, second, chief].map((page) => page.context().close()));
  });

  it('[LEA-4] a connected tablet that loses its sheet says so, and asks again when the judge wants', async () => {
    const first = await openSheet('01-3');
    await isHeld(first);
    const second = await openSheet('01-3');
    await second.getByText('此处只能查看').first().waitFor();
    const chief = await signIn(
      'chief-judge',
      `/competitions/${house.small.id}/trades/${house.small.tradeId}`,
      DESK,
    );
    await chief.getByRole('button', { name: '接管虚构裁判2对 01-3 号的评分表' }).click();
    const dialog = chief.getByRole('dialog');
    await dialog.getByLabel('理由', { exact: false }).fill(REASON);
    await dialog.getByRole('button', { name: '接管', exact: true }).click();
    await first.getByText(`：${REASON}`).waitFor();
    expect(await first.locator('.key-pad').count()).toBe(0);
    await first.getByRole('button', { name: '重新申请' }).click();
    await first.getByText('起正在平板').waitFor();
    await Promise.all([first, second, chief].map((page) => page.context().close()));
  });
});
