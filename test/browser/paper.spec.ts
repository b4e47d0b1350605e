import type { Browser, Page } from 'playwright-core';
import { formatPoints } from '../../src/domain/kernel/format-points';
import { describeWithChromium, launchChromium } from '../support/chromium';
import { runHouse, type RunningHouse } from '../support/running-house';
import { openSignedIn } from '../support/signed-in-page';
import { aspectsOf, sampleMark } from '../support/small-archive';

describeWithChromium('a stage is marked on paper and keyed in', () => {
  let house: RunningHouse;
  let browser: Browser;

  beforeAll(async () => {
    [house, browser] = await Promise.all([runHouse(), launchChromium()]);
    await house.addAccount('organizer', 'typist-1');
    await house.addAccount('organizer', 'typist-2');
  });
  afterAll(async () => {
    await browser.close();
    await house.remove();
  });

  const signIn = (name: string, path: string): Promise<Page> =>
    openSignedIn(browser, house.url, { name, path: `/competitions/${house.small.id}/${path}` });
  /** What the paper says. */
  const onPaper = (): string[] => {
    const [judgeId] = house.small.judges;
    const [entryId] = house.small.entries;
    return aspectsOf(house.small, judgeId).map((id) => formatPoints(sampleMark(entryId!, judgeId, id)));
  };
  /** Types the code and the marks as a typist would, with no hand on the mouse. */
  const keyIn = async (page: Page, marks: readonly string[]): Promise<void> => {
    await page.getByLabel('参赛号或表上的编号').fill('01-1');
    await page.keyboard.press('Enter');
    await page.locator('.keying-form').waitFor();
    for (const mark of marks) {
      await page.keyboard.type(mark);
      await page.keyboard.press('Enter');
    }
    await page.keyboard.press('Control+Enter');
  };

  it('[KYN-6] the printed sheets have a page for each contestant and judge, with numbers alone', async () => {
    const page = await signIn('typist-1', `trades/${house.small.tradeId}`);
    await page.getByRole('link', { name: '打印纸质评分表' }).click();
    const sheets = page.locator('.print-sheet');
    await sheets.first().waitFor();
    const { entries, judges } = house.small;
    expect(await sheets.count()).toBe((entries.length + 1) * judges.length);
    expect(await page.locator('.print-sheet svg').count()).toBe(entries.length * judges.length);
    expect(await sheets.first().innerText()).toContain('01-1-1');
    expect(await page.locator('main').innerText()).not.toMatch(/虚构选手|虚构一厂/);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? [];
    expect(pages).toHaveLength((entries.length + 1) * judges.length);
    await page.context().close();
  });

  it('[KYN-7][KYN-3][KYN-4] two people key in a sheet by keyboard; where they differ the paper decides', async () => {
    const marks = onPaper();
    const path = `keying/${house.small.stageId}`;
    const [first, second] = await Promise.all([signIn('typist-1', path), signIn('typist-2', path)]);
    await keyIn(first, marks);
    await first.getByText('01-1-1: 已存下第一遍').waitFor();

    // Full-width digits are read; the last line is misread.
    await keyIn(second, [...marks.slice(0, -1), '１。５']);
    await second.getByText('有 1 项与另一遍不一致').waitFor();
    expect(await second.locator('.keying-form li[data-differs=true]').count()).toBe(1);
    await second.reload();
    const last = second.locator('.keying-field').last();
    expect(await last.inputValue()).toBe('１。５');
    await last.fill('41');
    expect(await last.getAttribute('aria-invalid')).toBe('true');
    await last.press('Control+Enter');
    expect(await second.locator('.keying-form').count()).toBe(1);
    await last.fill(marks.at(-1)!);
    await last.press('Control+Enter');
    await second.getByText('01-1-1: 两遍一致，已入账').waitFor();
    await second.getByText('已入账 1 / 12 张').waitFor();
    await first.getByText('已入账 1 / 12 张').waitFor();
    await Promise.all([first.context().close(), second.context().close()]);
  });
});
