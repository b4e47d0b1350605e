import type { Browser, Page } from 'playwright-core';
import { describeWithChromium, launchChromium } from '../support/chromium';
import { openSheet, settle, signInJudge, tap } from '../support/judge-tablet';
import { runHouse, type RunningHouse } from '../support/running-house';

const SIZES = [
  { width: 1280, height: 800 },
  { width: 800, height: 1280 },
  { width: 390, height: 844 },
];
const LANGUAGES = [
  { lang: 'zh-CN', waiting: '1 项待存服务器', age: /秒前|还没有联系上/ },
  { lang: 'en', waiting: '1 not on the server yet', age: /ago|not heard/ },
];

describeWithChromium('the signs of a tablet without the network', () => {
  let house: RunningHouse;
  let browser: Browser;

  beforeAll(async () => {
    [house, browser] = await Promise.all([runHouse(), launchChromium()]);
  });
  afterAll(async () => {
    await browser.close();
    await house.remove();
  });

  /** What stands fully on the screen: its text, and whether anything of it or of the page is cut off. */
  const signs = async (page: Page): Promise<{ text: string; isWhole: boolean; isWide: boolean }> => {
    const contact = page.locator('.contact');
    const box = await contact.boundingBox();
    const { width = 0, height = 0 } = page.viewportSize() ?? {};
    const isWhole =
      box !== null && box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height;
    const scrolled = await page.evaluate('document.documentElement.scrollWidth');
    return { text: await contact.innerText(), isWhole, isWide: Number(scrolled) > width };
  };

  it('[BRW-32] where the marks are, how many are not sent, and the age of the last contact, on list and sheet', async () => {
    const context = await browser.newContext({ viewport: SIZES[0] as (typeof SIZES)[0] });
    context.setDefaultTimeout(20_000);
    const page = await signInJudge(context, house.url, house.small.judges[1]);
    await settle(page, house.small.entries.length);
    await house.stop();
    await openSheet(page, '01-2');
    await tap(page, '3', '6', '下一项');
    await page.getByText('1 项待存服务器').waitFor();
    for (const { lang, waiting, age } of LANGUAGES) {
      for (const size of SIZES) {
        await page.setViewportSize(size);
        for (const sheet of ['', `&sheet=${house.small.entries[1]}`]) {
          await page.goto(`${house.url}/judge?lang=${lang}${sheet}`);
          await page.locator(sheet === '' ? '.sheet-row-waiting' : '.key-pad').waitFor();
          const seen = await signs(page);
          expect(seen).toEqual({ text: expect.stringContaining(waiting), isWhole: true, isWide: false });
          expect(seen.text).toMatch(age);
        }
      }
    }
    expect(await page.locator('.sync-sign[data-state=kept]').count()).toBeGreaterThan(0);
    await context.close();
  });
});
