import type { Browser, Page } from 'playwright-core';
import { faultsOf } from '../support/axe';
import { describeWithChromium, launchChromium } from '../support/chromium';
import { madeUpNumber } from '../support/made-up-people';
import { runHouse, type RunningHouse } from '../support/running-house';
import { csvOf } from '../support/send-file';
import { openSignedIn } from '../support/signed-in-page';
import { unitsArchive } from '../support/units-archive';

describeWithChromium('units and registrations in the console', () => {
  let house: RunningHouse;
  let browser: Browser;

  beforeAll(async () => {
    [house, browser] = await Promise.all([runHouse('全部数据均为虚构', unitsArchive()), launchChromium()]);
    await house.addAccount('organizer');
    await house.addAccount('unit', 'factory', 'factory-1');
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await house.remove();
  });

  const visit = (name: string, path: string): Promise<Page> =>
    openSignedIn(browser, house.url, { name, path: `/competitions/${house.small.id}/${path}` });

  const register = async (page: Page, n: number, name: string, unit?: string): Promise<void> => {
    await page.getByRole('button', { name: '登记一人' }).click();
    const dialog = page.getByRole('dialog');
    if (unit) {
      await dialog.getByLabel('单位').fill(unit);
      await page.keyboard.press('Enter');
    }
    await dialog.getByLabel('姓名').fill(name);
    await dialog.getByLabel('证件号码').fill(madeUpNumber(n));
    await dialog.getByRole('button', { name: /^提\s?交$/ }).click();
    await dialog.waitFor({ state: 'hidden' });
  };

  it('[UNT-10][UNT-12][UNT-13] an organizer adds a unit under another, and one that holds others does not go', async () => {
    const page = await visit('organizer', 'units');
    await page.getByText('虚构三厂').waitFor();
    await page.getByRole('button', { name: '添加单位' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('单位').first().fill('虚构四厂');
    await dialog.getByLabel('统一社会信用代码').fill('91350100M000100Y4X');
    await dialog.getByText('代码校验不符').waitFor();
    await dialog.getByRole('button', { name: '保存' }).click();
    await page.getByText('虚构四厂').waitFor();
    const county = page.getByRole('row', { name: /虚构甲县/ });
    await county.getByRole('button', { name: '删除' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '删除' }).click();
    await page.getByText('下属单位 2 个').waitFor();
    expect(await faultsOf(page)).toEqual([]);
  }, 60_000);

  it('[UTF-3] units come from a file: the faulty row is told, the sound ones are taken and stand in the tree', async () => {
    const page = await visit('organizer', 'units');
    await page.getByRole('link', { name: '从表格导入' }).click();
    const rows = [
      ['单位名称', '单位类别', '上级单位'],
      ['虚构表内厂', '企业', '虚构表内县'],
      ['虚构表内县', '县', '虚构市总工会'],
      ['虚构误厂', '工厂', ''],
    ];
    const input = page.getByLabel('选择单位表', { exact: true }).first();
    await input.setInputFiles({ name: '单位.csv', mimeType: 'text/csv', buffer: Buffer.from(csvOf(rows)) });
    await page.getByText('单位类别：不是可选的类别').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: '只导入正确的 2 个单位' }).click();
    await page.getByText('“单位.csv”已导入').waitFor();
    await page.getByRole('link', { name: '查看单位' }).click();
    await page.getByText('虚构表内厂').waitFor();
  }, 60_000);

  it('[PTC-1][PTC-3][PTC-4] entrants are typed and come from a table; sums and the rate follow', async () => {
    const page = await visit('organizer', 'units/participations');
    await page.getByLabel('虚构一厂 电工').fill('7');
    await page.getByRole('button', { name: '保存 1 项改动' }).click();
    await page.getByRole('dialog').getByText('虚构一厂，电工：— → 7').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
    await page.getByRole('button', { name: '保存 0 项改动' }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('link', { name: '从表格导入' }).click();
    const file = csvOf([
      ['单位', '电工'],
      ['虚构二厂', 3],
    ]);
    const input = page.getByLabel('选择人数表', { exact: true }).first();
    await input.setInputFiles({ name: '人数.csv', mimeType: 'text/csv', buffer: Buffer.from(file) });
    await page.getByRole('button', { name: '写入 1 个人数' }).click();
    await page.getByRole('link', { name: '查看人数' }).click();
    expect(await page.locator('.numbers tfoot td').last().innerText()).toBe('10');
    await page.goto(`${house.url}/competitions/${house.small.id}/units`);
    await page.getByRole('row', { name: /虚构一厂.*70 %/ }).waitFor();
  }, 60_000);

  it('[RGS-1][RGS-6][RGS-4][PPL-2] a unit registers its people, the organizer approves them by name and takes it back', async () => {
    const unit = await visit('factory', 'registrations');
    await register(unit, 1, '虚构张三');
    await register(unit, 3, '虚构李四');
    await unit.getByText(`110101********${madeUpNumber(1).slice(-4)}`).waitFor();
    expect(await unit.locator('.decide-bar').count()).toBe(0);
    const page = await visit('organizer', 'registrations');
    await page.getByText('虚构李四').waitFor();
    await page
      .locator('.decide-bar')
      .getByRole('button', { name: /^通\s?过$/ })
      .click();
    await page.getByRole('dialog').getByText('虚构一厂').waitFor();
    expect(await page.getByRole('dialog').innerText()).toContain('2 条');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^通\s?过$/ })
      .click();
    await page.getByText('通过 2 条报名').waitFor();
    await page.getByRole('button', { name: /已通过/ }).click();
    expect(new URL(page.url()).searchParams.get('state')).toBe('approved');
    await page.reload();
    await page.getByRole('button', { name: '虚构张三' }).click();
    await page.getByText('审核记录').waitFor();
    await page.getByRole('button', { name: '查看证件号码' }).click();
    const asked = page.getByRole('dialog', { name: '查看证件号码' });
    await asked.locator('textarea').fill('核对参赛证件');
    await asked.getByRole('button', { name: '查看证件号码' }).click();
    await page.getByText(madeUpNumber(1)).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '收回本次通过' }).click();
    await page.getByRole('dialog').last().getByRole('button', { name: '收回本次通过' }).click();
    await page.getByText('已收回 2 条通过').waitFor();
    expect(await faultsOf(page)).toEqual([]);
  }, 90_000);

  it('[ERF-1][ERF-3][ERF-4] who may register is a form read back; then a person is corrected, what differs confirmed', async () => {
    const page = await visit('organizer', 'setup');
    await page.getByRole('link', { name: '电工报名条件' }).click();
    await page.getByText('没有条件，任何人都可以报名').waitFor();
    await page.getByRole('button', { name: '添加：条件' }).first().click();
    await page.getByLabel('周岁').fill('130');
    await page.getByLabel('截至日期').fill('2026-06-01');
    await page.getByLabel('依据条文').fill('第八条');
    await page.getByRole('button', { name: '设置每个单位的名额' }).click();
    await page.getByLabel('规则读作').getByText('2026-06-01 时不超过 130 周岁（第八条）').waitFor();
    await page.reload();
    await page.getByLabel('规则读作').getByText('每个单位限报 3 人').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: '查看改动并保存' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '保存规则' }).click();
    await page.getByRole('button', { name: '没有改动' }).waitFor();
    await page.getByRole('link', { name: '查看报名' }).click();
    await register(page, 7, '虚构赵七', '虚构二厂');
    await page.getByRole('button', { name: '虚构赵七' }).click();
    await page.getByRole('button', { name: '修改信息' }).click();
    const form = page.getByRole('dialog', { name: '修改报名信息' });
    await form.getByLabel('姓名').fill('虚构赵八');
    await form.getByRole('button', { name: '核对改动' }).click();
    await page.getByText('姓名：虚构赵七 → 虚构赵八').waitFor();
    await page.getByRole('button', { name: '确认修改' }).click();
    await page.getByRole('button', { name: '虚构赵八' }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
  }, 90_000);

  it('[UNT-14] an account for a unit is made with the unit that it speaks for', async () => {
    await house.addAccount('administrator');
    const page = await openSignedIn(browser, house.url, { name: 'administrator', path: '/house/accounts' });
    await page.getByRole('button', { name: '新建账号' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('账号').first().fill('unit-two');
    await dialog.getByLabel('姓名').fill('虚构二厂报名');
    await dialog.getByLabel('角色').click();
    await page.locator('.ant-select-item-option[title=单位]').click();
    await dialog.locator('input[type=password]').fill('a long password');
    await dialog.getByLabel('代表的单位').fill('虚构二厂');
    await page.keyboard.press('Enter');
    expect(await faultsOf(page)).toEqual([]);
    await dialog.locator('button[type=submit]').click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByText('unit-two').waitFor();
  }, 60_000);

  it('[PPL-1] the search at the top finds a person by pinyin and opens the registration', async () => {
    const unit = await visit('factory', 'registrations');
    await register(unit, 5, '虚构单五');
    const page = await visit('organizer', 'units');
    await page.getByText('虚构三厂').waitFor();
    await page.getByLabel('查找工种或选手').fill('xgdw');
    await page.keyboard.press('Enter');
    await page.getByText('审核记录').waitFor();
    expect(page.url()).toContain('/registrations?trade=');
  }, 60_000);
});
