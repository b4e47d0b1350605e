import { readXlsx, writeXlsx, type CellValue } from 'hucre/xlsx';
import { readFileSync } from 'node:fs';
import type { Browser, Locator, Page } from 'playwright-core';
import { describeWithChromium, launchChromium } from '../support/chromium';
import { eventually } from '../support/hall-socket';
import { runHouse, type RunningHouse } from '../support/running-house';
import { openSignedIn } from '../support/signed-in-page';

const SHEET = 'CIS Marking Scheme Import';

describeWithChromium('the editor of marking schemes', () => {
  let house: RunningHouse;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    [house, browser] = await Promise.all([runHouse(), launchChromium()]);
    await house.addAccount('organizer');
  });
  afterAll(async () => {
    await browser.close();
    await house.remove();
  });

  const path = (): string => `/competitions/${house.small.id}/stages/${house.small.stageId}/scheme`;
  const node = (name: string): Locator => page.locator('.scheme-node', { hasText: name });
  const button = (name: string): Locator => page.getByRole('button', { name, exact: true });
  const names = (): Promise<string[]> => page.locator('.scheme-name').allInnerTexts();
  const nameField = (): Locator => page.getByLabel('名称（中文）');
  /** The tree hears keys where it has the focus. */
  const press = async (key: string): Promise<void> => {
    await page.getByRole('tree').focus();
    await page.keyboard.press(key);
  };
  /** Straight down: sideways would mean another level. Below the middle of a line is behind it. */
  const drag = async (from: Locator, to: Locator): Promise<void> => {
    const height = (await to.boundingBox())?.height ?? 0;
    await from.hover({ position: { x: 24, y: height / 2 } });
    await page.mouse.down();
    for (const y of [height - 6, height - 4, height - 3])
      await to.hover({ position: { x: 24, y }, force: true });
    await page.mouse.up();
  };
  const fileOf = async (rows: readonly (readonly CellValue[])[]) => ({
    name: 'cis.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(await writeXlsx({ sheets: [{ name: SHEET, rows: rows.map((row) => [...row]) }] })),
  });

  it('[SCE-7] a scheme is built by keyboard and mouse, taken back, kept over a reload', async () => {
    page = await openSignedIn(browser, house.url, { name: 'organizer', path: path() });
    await node('speed').waitFor();
    await node('评分点 speed').click();
    await press('Alt+ArrowDown');
    expect((await names()).slice(-2)).toEqual(['评分点 finish', '评分点 speed']);
    await press('Insert');
    await node('新评分点').waitFor();
    await nameField().fill('毛刺');
    await page.getByLabel('最高分').fill('8');
    await node('毛刺').waitFor();
    await button('有 1 处错误，不能保存').waitFor();
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await node('新评分点').waitFor({ state: 'detached' });
    await page.keyboard.press('Control+Shift+z');
    await node('新评分点').waitFor();
    page.once('dialog', (dialog) => void dialog.accept());
    await page.reload();
    await node('新评分点').click();
    await press('Delete');
    await press('Alt+ArrowUp');
    expect((await names()).includes('新评分点')).toBe(false);
    await node('评分点 speed').click();
    await button('上移').click();
    await page.getByText('与已保存的第 1 版相同').waitFor();
  });

  it('[SCE-7] a node is dragged where it may stand and nowhere else; each drop is one step that is taken back and done again', async () => {
    const before = await names();
    const [speed, finish] = [node('评分点 speed'), node('评分点 finish')];
    const isMoved = (now: string[]): boolean =>
      now.at(-2) === '评分点 finish' && now.at(-1) === '评分点 speed';
    expect(isMoved(before)).toBe(false);
    await drag(speed, finish);
    await eventually(names, isMoved);
    await page.keyboard.press('Control+z');
    expect(await names()).toEqual(before);
    await page.keyboard.press('Control+Shift+z');
    expect(isMoved(await names())).toBe(true);
    await page.keyboard.press('Control+z');
    // An aspect is no module: it does not come to stand among them.
    await drag(speed, page.locator('.scheme-node').first());
    expect(await names()).toEqual(before);
    await page.getByText('与已保存的第 1 版相同').waitFor();
  });

  it('[SCE-7][CIS-3] a CIS sheet with two planted faults is told row by row; put right it is one step, saved, and read as sentences', async () => {
    const rows: CellValue[][] = [
      ['虚构的钳工评分表'],
      ['WSOS Section', 'Name', null, null, null, null, null, null, 'WSOS Marks', 'Aspect Marks', 'Variation'],
      [1, '安全', null, null, null, null, null, null, 100],
      ['Criteria', 'Name', null, null, null, null, null, null, null, null, 'Mark'],
      ['A', '理论考核', null, null, null, null, null, null, null, null, 40],
      ['B', '实操考核', null, null, null, null, null, null, null, null, 60],
      ['Sub Criterion ID', 'Name', 'Day', 'Aspect Type', 'Aspect'],
      ['A1', '笔试', 1],
      [null, null, null, 'M', '=试卷', null, null, null, 1, null, 40],
      ['Sub Criterion ID', 'Name', 'Day', 'Aspect Type', 'Aspect'],
      ['B1', '外观', 2],
      [null, null, null, 'J', '表面质量', null, null, null, 1, null, 60],
      ...['差', '合格', '良好', '优秀'].map((text, score): CellValue[] => [
        null,
        null,
        null,
        null,
        null,
        score,
        text,
      ]),
    ];
    const wrong = rows.map((row) => [...row]);
    wrong[8]![3] = 'X';
    wrong[11]![10] = '六十';
    await button('导入…').click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('.ant-select').click();
    await page.locator('.ant-select-item-option', { hasText: 'CIS' }).click();
    await dialog.locator('input[type=file]').setInputFiles(await fileOf(wrong));
    await dialog.getByText('表格中有 2 处错误。').waitFor();
    expect(await dialog.locator('tbody tr').allInnerTexts()).toEqual([
      `${SHEET}\t第 9 行 D 列\t类型只能是 M 或 J\tX`,
      `${SHEET}\t第 12 行 K 列\t不是数字\t六十`,
    ]);
    expect(await dialog.getByRole('button', { name: '放入编辑区' }).isDisabled()).toBe(true);
    await dialog.locator('input[type=file]').setInputFiles(await fileOf(rows));
    await dialog.getByText('处不同：', { exact: false }).waitFor();
    await dialog.getByRole('button', { name: '放入编辑区' }).click();
    await node('=试卷').waitFor();
    await button('撤销').click();
    await node('评分点 speed').waitFor();
    await button('重做').click();
    await node('表面质量').click();
    await page.getByText('理论占 40%，超过 30%').waitFor();
    await button('保存').click();
    const saving = page.getByRole('dialog');
    await saving.getByText('保存为第 2 版').waitFor();
    await saving.locator('tbody tr').first().waitFor();
    await saving.getByRole('button', { name: '保存', exact: true }).click();
    await page.getByText('与已保存的第 2 版相同').waitFor();

    await page.goto(
      `${house.url}/competitions/${house.small.id}/setup?stage=${house.small.stageId}&lang=zh-CN`,
    );
    const drawer = page.getByRole('dialog');
    await drawer.getByText('表面质量：评判：0 至 3 级，得级数 ÷ 3 × 60 分').waitFor();
    await drawer.getByText('=试卷：测量：合格得 40 分，不合格得 0 分').waitFor();
    await drawer.getByRole('link', { name: '修改评分方案' }).click();
    await node('=试卷').waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), button('导出 CIS 表格').click()]);
    const { sheets } = await readXlsx(readFileSync(await download.path()));
    expect([sheets[0]!.name, sheets[0]!.rows.flat().includes('=试卷')]).toEqual([SHEET, true]);
  });

  it('[SCE-7] who may not change rules reads the scheme, and so does everybody once there are marks', async () => {
    await house.addAccount('chief-judge');
    const chief = await openSignedIn(browser, house.url, { name: 'chief-judge', path: path() });
    await chief.getByText('评分方案由赛务人员修改，此处只能查看。').waitFor();
    expect(await chief.getByRole('button', { name: '加模块' }).isDisabled()).toBe(true);
    const marked = await runHouse();
    await marked.addAccount('organizer');
    await marked.markAll();
    const late = await openSignedIn(browser, marked.url, {
      name: 'organizer',
      path: path(),
      language: 'en',
      viewport: { width: 1280, height: 800 },
    });
    await late.getByText('This stage has marks: its scheme can be read, not changed.').waitFor();
    expect(await late.getByRole('button', { name: 'Import…' }).isDisabled()).toBe(true);
    await Promise.all([page, chief, late].map((one) => one.context().close()));
    await marked.remove();
  });
});
