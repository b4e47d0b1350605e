import type { Browser } from 'playwright-core';
import { describeWithChromium, launchChromium } from '../support/chromium';

const HEADING = '百工竞技 · 现场成绩';
const PAGE = `data:text/html;charset=utf-8,${encodeURIComponent(`<!doctype html><h1>${HEADING}</h1><script>document.title = [1, 2].at(-1)</script>`)}`;

describeWithChromium('the browser of the tests', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  it('[BRW-1] pages are tested in a real Chromium that runs scripts and draws', async () => {
    const page = await browser.newPage({ viewport: { width: 1024, height: 768 } });
    await page.goto(PAGE);
    expect(await page.locator('h1').innerText()).toBe(HEADING);
    expect(await page.title()).toBe('2');
    expect((await page.screenshot()).byteLength).toBeGreaterThan(1000);
    expect(Number.parseInt(browser.version(), 10)).toBeGreaterThanOrEqual(120);
    await page.close();
  });

  it('[BRW-1] two people at once have separate sessions in one browser', async () => {
    const [first, second] = [await browser.newContext(), await browser.newContext()];
    await first.addCookies([{ name: 'who', value: 'judge', url: 'http://localhost' }]);
    expect(await first.cookies()).toHaveLength(1);
    expect(await second.cookies()).toHaveLength(0);
    await Promise.all([first.close(), second.close()]);
  });
});
