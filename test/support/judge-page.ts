import type { Page } from 'playwright-core';
import { PASSWORD } from './running-house';

/** Signs a judge in on her page by the fallback: account and password. */
export async function signInByPassword(page: Page, url: string, name: string): Promise<void> {
  await page.goto(`${url}/judge?lang=zh-CN`);
  await page.getByRole('button', { name: '用账号和密码登录' }).click();
  await page.locator('input[name=name]').fill(name);
  await page.locator('input[type=password]').fill(PASSWORD);
  await page.locator('button[type=submit]').click();
}
