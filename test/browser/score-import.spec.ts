import type { Browser } from 'playwright-core';
import { faultsOf } from '../support/axe';
import { describeWithChromium, launchChromium } from '../support/chromium';
import { runHouse, type RunningHouse } from '../support/running-house';
import { scoreArchive, scoreCsv, scoreRows } from '../support/score-house';
import { openSignedIn } from '../support/signed-in-page';

describeWithChromium('scores from a file in the console', () => {
  let house: RunningHouse;
  let browser: Browser;

  beforeAll(async () => {
    [house, browser] = await Promise.all([
      runHouse('全部数据均为虚构', scoreArchive({ prefix: 'small' })),
      launchChromium(),
    ]);
    await house.addAccount('organizer');
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await house.remove();
  });

  it('[SCI-6][SCI-7] a file with a faulty row is checked, its sound rows are taken, then the mended one', async () => {
    const base = `/competitions/${house.small.id}`;
    const path = `${base}/stages/score-preliminary/scores`;
    const page = await openSignedIn(browser, house.url, { name: 'organizer', path });
    const send = (name: string, rows: (string | number)[][]): Promise<void> =>
      page
        .getByLabel('选择成绩表', { exact: true })
        .first()
        .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(scoreCsv(rows)) });
    await page.getByRole('heading', { name: '导入成绩' }).waitFor();
    const [first, ...others] = scoreRows(4);
    await send('初赛.csv', [[...first!.slice(0, 2), 120, 1, 1], ...others]);
    await page.getByText('“初赛.csv”检查结果').waitFor();
    await page.getByText('评分点 theory-paper：分数超出范围').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '下载退回表' }).click();
    expect((await download).suggestedFilename()).toBe('退回的成绩表.csv');
    await page.getByRole('button', { name: '只导入正确的 3 人' }).click();
    await page.getByText('“初赛.csv”已导入').waitFor();
    await page.getByRole('button', { name: '另选文件' }).click();
    await send('初赛改.csv', scoreRows(4));
    await page.getByRole('button', { name: '导入 1 人的成绩' }).click();
    await page.getByText('“初赛改.csv”已导入').waitFor();
    await page.getByRole('link', { name: '查看本阶段成绩' }).click();
    await page.waitForURL(/trades\/small-trade/);
  }, 90_000);
});
