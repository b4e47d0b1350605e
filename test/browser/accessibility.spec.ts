import type { Browser, Page } from 'playwright-core';
import { faultsOf } from '../support/axe';
import { describeWithChromium, launchChromium } from '../support/chromium';
import { signInByPassword } from '../support/signed-in-page';
import { runHouse, type RunningHouse } from '../support/running-house';

/** So that the next browser of the same judge has it at once, and need not wait for its lease to run out. */
const leaveSheet = async (page: Page): Promise<void> => {
  await page.locator('.sheet-top > .button').click();
  await page.locator('.sheet-row').first().waitFor();
};

describeWithChromium('pages for everybody', () => {
  let house: RunningHouse;
  let browser: Browser;

  beforeAll(async () => {
    // As long as a note can become: the foot of the board must bear it.
    const note = 'Demonstration data: people, marks and the names of the units are fictional. '.repeat(3);
    [house, browser] = await Promise.all([runHouse(note), launchChromium()]);
  });
  afterAll(async () => {
    await browser.close();
    await house.remove();
  });

  const open = async (path: string, viewport: { width: number; height: number }): Promise<Page> => {
    const context = await browser.newContext({ viewport, reducedMotion: 'reduce' });
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    await page.goto(house.url + path);
    return page;
  };

  it('[BRW-6] the page checker finds a fault when there is one', async () => {
    const page = await open('/board', { width: 1920, height: 1080 });
    await page.locator('.board-row').first().waitFor();
    await page.evaluate(
      `document.body.insertAdjacentHTML('beforeend', '<img src="/x.png"><button></button>')`,
    );
    expect((await faultsOf(page)).map(({ id }) => id)).toEqual(
      expect.arrayContaining(['image-alt', 'button-name']),
    );
    await page.context().close();
  });

  it.each(['zh-CN', 'en'])('[BRW-6] the board has no WCAG 2.2 AA fault (%s)', async (lang) => {
    const page = await open(`/board?lang=${lang}`, { width: 1920, height: 1080 });
    await page.locator('.board-row').first().waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.context().close();
  });

  it.each([
    [768, 1024],
    [1024, 768],
  ])('[BRW-6] sign-in, sheet list and sheet have none at %d × %d', async (width, height) => {
    const page = await open('/judge?lang=zh-CN', { width, height });
    await page.locator('input[name=slip]').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await signInByPassword(page, house.url, house.small.judges[0]);
    await page.getByText('01-1').first().waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByText('01-1').first().click();
    await page.locator('.key-pad').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await leaveSheet(page);
    await page.context().close();
  });

  it.each([
    [768, 1024],
    [1024, 768],
  ])(
    '[BRW-7] every score key measures 64 px or more at %d × %d, and nothing is cut off',
    async (width, height) => {
      const page = await open('/judge?lang=zh-CN', { width, height });
      await signInByPassword(page, house.url, house.small.judges[0]);
      await page.getByText('01-2').first().click();
      await page.locator('.key-pad').waitFor();
      for (const key of await page.locator('.key-digits button').all()) {
        const box = await key.boundingBox();
        expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(64);
      }
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
      await leaveSheet(page);
      await page.context().close();
    },
  );

  it.each(['zh-CN', 'en'])(
    '[BRW-8] the board fills a hall screen without a scroll bar (%s)',
    async (lang) => {
      const page = await open(`/board?lang=${lang}`, { width: 1920, height: 1080 });
      await page.locator('.board-row').first().waitFor();
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(1920);
      expect(await page.evaluate('document.documentElement.scrollHeight')).toBe(1080);
      for (const row of await page.locator('.board-row').all()) {
        const box = await row.boundingBox();
        expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(1920);
      }
      await page.context().close();
    },
  );
});
