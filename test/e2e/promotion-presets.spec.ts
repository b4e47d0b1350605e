import type { PromotionPresetView } from '../../src/contract/promotion-presets';
import { presetsIn, SHIPPED_PRESETS } from '../../src/setup/promotion-presets/preset-files';
import { startTestApp, type TestApp } from '../support/app';
import { HttpClient } from '../support/http-client';
import { createAccount, grantOf, signIn } from '../support/sign-in';

const ROUTE = '/api/promotion-presets';

let test: TestApp;

beforeAll(async () => {
  test = await startTestApp();
  await createAccount(test, 'organizer', [grantOf('organizer')]);
});
afterAll(() => test.close());

describe('GET /api/promotion-presets', () => {
  it('[PRO-14] an organizer gets every shipped rule set as it is', async () => {
    const { status, body } = await (await signIn(test, 'organizer')).get<PromotionPresetView[]>(ROUTE);
    expect(status).toBe(200);
    expect(body.map(({ sentences: _, ...preset }) => preset)).toEqual(presetsIn(SHIPPED_PRESETS));
    expect(body).toHaveLength(15);
  });

  it('[PRO-14] with every row as a sentence in both languages', async () => {
    const { body } = await (await signIn(test, 'organizer')).get<PromotionPresetView[]>(ROUTE);
    expect(body.find(({ id }) => id === 'zhoushan')?.sentences).toEqual([
      { zh: '按五级职业技能等级', en: 'On the five-level ladder' },
      {
        zh: '晋升二级（技师）：第 1—6 名；晋升二级（技师），已达到者不再晋升（2018 年舟山市职业技能大比武 [S48]：前六名符合条件的晋升技师）',
        en: 'Promotion to level two (技师): places 1–6; to level two (technician); whoever has it already is not promoted (Zhoushan skills contest of 2018 [S48]: the first six, if they meet the conditions, rise to level two)',
      },
    ]);
  });

  it('[PRO-14] whoever has not signed in is refused', async () => {
    const { status, body } = await new HttpClient(test.url).get(ROUTE);
    expect(status).toBe(401);
    expect(body).toMatchObject({ refusal: { code: 'SIGN_IN_REQUIRED' } });
  });
});
