import type { PromotionActAnswer, PromotionDeskView } from '../../src/contract/promotions';
import type { TestApp } from './app';
import type { HttpClient } from './http-client';
import { createAccount, grantOf, signIn } from './sign-in';
import type { SmallCompetition } from './small-archive';

/** Every promotion of a competition is reviewed by one of the authority's people and approved by another. */
export async function approvePromotions(test: TestApp, small: SmallCompetition): Promise<void> {
  const another = async (who: string): Promise<HttpClient> => {
    await createAccount(test, `${who} of ${small.id}`, [grantOf('hr', { competitionId: small.id })]);
    return signIn(test, `${who} of ${small.id}`);
  };
  const path = `/api/honours/competitions/${small.id}/promotions`;
  const [reviewer, approver] = [await another('reviewer'), await another('approver')];
  for (const [who, act] of [
    [reviewer, 'review'],
    [approver, 'approve'],
  ] as const) {
    const { rows } = (await reviewer.get<PromotionDeskView>(path)).body;
    const meant = rows.map(({ tradeId, contestantId, hash }) => ({ tradeId, contestantId, hash }));
    const { body } = await who.post<PromotionActAnswer>(`${path}/act`, { act, reason: '', rows: meant });
    if (body.done !== rows.length) throw new Error(`${act}: ${JSON.stringify(body)}`);
  }
}
