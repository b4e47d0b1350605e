import { randomBytes } from 'node:crypto';
import type { Me } from '../../src/contract/access';
import type { IssuedSlip, IssuedSlips, IssueSlipsBody, SlipView } from '../../src/contract/tablets';
import type { AccountId, CompetitionId } from '../../src/domain/kernel/ids';
import type { Refusal } from '../../src/domain/kernel/refusal';
import { HttpClient, type HttpAnswer } from './http-client';

export interface Refused {
  readonly refusal: Refusal;
}

/** A PIN for tests. */
export const TEST_PIN = '271828';

/** A tablet as a judge holds it: a browser and a key of its own. */
export class Tablet {
  readonly key = randomBytes(32).toString('hex');
  readonly http: HttpClient;

  constructor(url: string) {
    this.http = new HttpClient(url);
  }

  look(code: string): Promise<HttpAnswer<SlipView & Refused>> {
    return this.http.post('/api/access/slip/look', { code, deviceKey: this.key });
  }

  use(code: string, pin = TEST_PIN): Promise<HttpAnswer<Me & Refused>> {
    return this.http.post('/api/access/slip/use', { code, deviceKey: this.key, pin });
  }

  enterPin(accountId: AccountId, pin = TEST_PIN): Promise<HttpAnswer<Me & Refused>> {
    return this.http.post('/api/access/tablet/pin', { deviceKey: this.key, accountId, pin });
  }

  judges(): Promise<HttpAnswer<{ tablet: number | null; judges: { accountId: string; name: string }[] }>> {
    return this.http.post('/api/access/tablet/judges', { deviceKey: this.key });
  }
}

/** Slips for all judges of a competition, or as `asked`. @throws Error when the desk gets none. */
export async function issueSlips(
  desk: HttpClient,
  competitionId: CompetitionId,
  asked: Partial<IssueSlipsBody> = {},
): Promise<ReadonlyMap<string, IssuedSlip>> {
  const body: IssueSlipsBody = { accountIds: null, tradeId: null, minutes: 10, withNewPin: false, ...asked };
  const answer = await desk.post<IssuedSlips>(`/api/access/competitions/${competitionId}/slips`, body);
  if (answer.status !== 201) throw new Error(`no slips: ${JSON.stringify(answer.body)}`);
  return new Map(answer.body.slips.map((slip) => [slip.accountId, slip]));
}

export const isIn = async ({ http }: Tablet): Promise<boolean> =>
  (await http.get('/api/access/me')).status === 200;

export const codeOf = ({ body }: { body: Refused }): string => body.refusal.code;
