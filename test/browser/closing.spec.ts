import type { Browser, Locator, Page } from 'playwright-core';
import { describeWithChromium, launchChromium } from '../support/chromium';
import { HttpClient } from '../support/http-client';
import { PASSWORD, runHouse, type RunningHouse } from '../support/running-house';
import { openSignedIn } from '../support/signed-in-page';
import { smallArchive } from '../support/small-archive';
import { withMembers } from '../support/small-rules';

const REASON = '已核对现场记录和评分表，情况属实';
const STEPS = [
  { id: 'chief', name: { zh: '裁判长确认', en: 'Chief judge' }, role: 'chief-judge' },
  { id: 'committee', name: { zh: '组委会审定', en: 'Committee' }, role: 'organizer' },
];

describeWithChromium('a result is signed, published and appealed against', () => {
  let house: RunningHouse;
  let browser: Browser;

  beforeAll(async () => {
    const archive = withMembers(smallArchive(), {
      'trades[0].stages[0].rules.signatures': STEPS,
      'trades[0].stages[0].rules.awards[0].deliberation': { reasonFrom: 3 },
    });
    [house, browser] = await Promise.all([runHouse(undefined, archive), launchChromium()]);
    for (const role of ['arbitrator', 'chief-judge', 'organizer'] as const) await house.addAccount(role);
    await house.markAll();
    const organizer = new HttpClient(house.url);
    await organizer.post('/api/access/sign-in', { name: 'organizer', password: PASSWORD });
    const { status } = await organizer.post(`/api/marking/stages/${house.small.stageId}/close`);
    if (status !== 200) throw new Error(`the stage is not closed: ${status}`);
  });
  afterAll(async () => {
    await browser.close();
    await house.remove();
  });

  const open = (name: string, page: string): Promise<Page> =>
    openSignedIn(browser, house.url, { name, path: `/competitions/${house.small.id}${page}` });
  const dialog = (page: Page): Locator => page.getByRole('dialog').last();
  const press = (page: Page, name: string): Promise<void> =>
    page.getByRole('button', { name, exact: true }).first().click();
  const confirm = (page: Page, name: string): Promise<void> =>
    dialog(page).getByRole('button', { name, exact: true }).click();
  const pick = async (page: Page, label: string, option: string): Promise<void> => {
    // The list opens by keyboard, as by mouse.
    const field = dialog(page).getByLabel(label, { exact: true });
    await field.focus();
    await field.press('ArrowDown');
    await page.locator('.ant-select-item-option', { hasText: option }).last().click();
  };

  it('[DLB-10] a jury moves entries with keys and by dragging, says why, and who comes second is told', async () => {
    const [desk, second] = await Promise.all([
      open('organizer', `/trades/${house.small.tradeId}`),
      open('chief-judge', `/trades/${house.small.tradeId}/deliberation`),
    ]);
    const jury = (page: Page): Locator => page.getByRole('list', { name: '评议排序' }).getByRole('listitem');
    const numberIn = (row: Locator): Promise<string> => row.locator('.number-tag').innerText();
    const save = async (page: Page): Promise<void> => {
      await press(page, '保存评议排序');
      await confirm(page, '保存评议排序');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    };
    await desk.getByText('称号待评议').waitFor();
    await desk.getByRole('link', { name: '打开评议页面' }).click();
    const last = await numberIn(jury(desk).last());
    await jury(desk)
      .last()
      .getByRole('button', { name: `移动 ${last}` })
      .focus();
    for (const key of ['ArrowUp', 'ArrowUp', 'ArrowUp']) await desk.keyboard.press(key);
    expect(await numberIn(jury(desk).first())).toBe(last);
    await desk.getByText('还有 1 人未填写理由').waitFor();
    await desk.getByRole('textbox', { name: /相差 3 名/ }).fill(REASON);
    await desk.reload();
    await desk.getByRole('row', { name: /状元/ }).getByText(last).waitFor();
    // Meanwhile the other one drags the second row to the top.
    const [first, next] = [jury(second).first(), jury(second).nth(1)];
    const dragged = await numberIn(next);
    const [from, to] = [(await next.locator('.jury-grip').boundingBox())!, (await first.boundingBox())!];
    await second.mouse.move(from.x + 10, from.y + 10);
    await second.mouse.down();
    await second.mouse.move(to.x + 40, to.y + 10, { steps: 5 });
    await second.mouse.up();
    expect(await numberIn(jury(second).first())).toBe(dragged);
    await save(desk);
    await desk.getByText('现行评议排序由').waitFor();
    await second.getByText('保存了新的评议排序').waitFor();
    await press(second, '继续用我的排序');
    await save(second);
    await second.getByText('此前：').waitFor();
    await desk.close();
  });

  it('[SGN-10] in turn by the roles that do it, each seeing the hash and both ends; then it is published', async () => {
    const tradePage = `/trades/${house.small.tradeId}`;
    const desk = await open('organizer', tradePage);
    await desk.getByText('尚缺 2 个签署').waitFor();
    for (const role of ['chief-judge', 'organizer']) {
      const page = role === 'organizer' ? desk : await open(role, tradePage);
      await press(page, '签署');
      await dialog(page)
        .locator('.closing-hash code')
        .getByText(/^[0-9a-f]{64}$/)
        .waitFor();
      await dialog(page).locator('.closing-lines tbody tr').last().waitFor();
      await confirm(page, '签署');
      await page.getByText(role === 'organizer' ? '已全部签署' : '尚缺 1 个签署').waitFor();
      await desk.reload();
    }
    await press(desk, '公布成绩');
    await confirm(desk, '公布成绩');
    await desk.getByRole('dialog').waitFor({ state: 'detached' });
    const kinds = (await house.ledger()).map(({ fact }) => fact.kind);
    expect(kinds.filter((kind) => kind === 'StageSigned')).toHaveLength(2);
  });

  it('[APL-12] an appeal is filed at the desk, dealt with by an arbitrator, and marks its trade', async () => {
    const desk = await open('organizer', '/appeals');
    await press(desk, '登记申诉或查分');
    await pick(desk, '选手', '虚构');
    await dialog(desk).getByLabel('申诉人姓名').fill('虚构领队');
    await dialog(desk).getByLabel('事由').fill('实操计时有误');
    await dialog(desk).getByLabel('事实与请求').fill('第二模块计时与现场记录不符，请核查。');
    await confirm(desk, '登记');
    await desk.getByText('1 件未办结').waitFor();
    await desk.goto(`${house.url}/competitions/${house.small.id}/trades/${house.small.tradeId}`);
    await desk.getByText('申诉处理中：1 件').waitFor();

    const arbitrator = await open('arbitrator', '/appeals');
    await arbitrator.getByRole('link', { name: '实操计时有误' }).click();
    await press(arbitrator, '受理');
    await confirm(arbitrator, '受理');
    await press(arbitrator, '记录调查结果');
    await dialog(arbitrator).getByLabel('理由', { exact: false }).fill(REASON);
    await confirm(arbitrator, '记录调查结果');
    await press(arbitrator, '作出裁决');
    await pick(arbitrator, '裁决', '驳回');
    await dialog(arbitrator).getByLabel('理由', { exact: false }).fill(REASON);
    await confirm(arbitrator, '作出裁决');
    await arbitrator.getByText('已办结').waitFor();
    await desk.reload();
    await desk.getByRole('button', { name: '重新开放' }).first().waitFor();
    expect(await desk.getByText('申诉处理中').count()).toBe(0);
  });
});
