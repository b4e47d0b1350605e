import { AccountsService } from '../../src/access/accounts.service';
import type { Grant, Me } from '../../src/contract/access';
import type { AccountId } from '../../src/domain/kernel/ids';
import { Transactions } from '../../src/platform/database/transactions';
import type { TestApp } from './app';
import { HttpClient } from './http-client';

/** Only for databases that live as long as a test. */
export const TEST_PASSWORD = 'for tests only 1';

/** A grant for everywhere, or narrowed by the second argument. */
export function grantOf(role: Grant['role'], where: Partial<Omit<Grant, 'role'>> = {}): Grant {
  return { role, competitionId: null, tradeId: null, unitId: null, ...where };
}

export function createAccount(test: TestApp, name: string, grants: readonly Grant[]): Promise<AccountId> {
  const draft = { name, displayName: name, password: TEST_PASSWORD, grants };
  return test.app.get(Transactions).run((tx) => test.app.get(AccountsService).createForSystem(draft, tx));
}

/** A browser in which the account is signed in. */
export async function signIn(test: TestApp, name: string): Promise<HttpClient> {
  const client = new HttpClient(test.url);
  const answer = await client.post<Me>('/api/access/sign-in', { name, password: TEST_PASSWORD });
  if (answer.status !== 200) throw new Error(`${name} cannot sign in: ${JSON.stringify(answer.body)}`);
  return client;
}
