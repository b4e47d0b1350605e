import type { PromotionActAnswer, PromotionDeskView } from '../../src/contract/promotions';
import type { TestApp } from './app';
import { person } from './small-hall';
import { createAccount, grantOf, signIn } from './sign-in';
import type { SmallCompetition } from './small-archive';

/** Every promotion of a competition is reviewed by one of the authority's people and approved by another. */
export async function approvePromotions(test: TestApp, small: SmallCompetition): Promise<void> {
  const path = `/api/honours/competitions/${small.id}/promotions`;
  const hr = await person(test, small, 'hr');
  await createAccount(test, `approver of ${small.id}`, [grantOf('hr', { competitionId: small.id })]);
  const approver = await signIn(test, `approver of ${small.id}`);
  for (const [who, act] of [
    [hr, 'review'],
    [approver, 'approve'],
  ] as const) {
    const { rows } = (await hr.get<PromotionDeskView>(path)).body;
    const meant = rows.map(({ tradeId, contestantId, hash }) => ({ tradeId, contestantId, hash }));
    const { body } = await who.post<PromotionActAnswer>(`${path}/act`, { act, reason: '', rows: meant });
    if (body.done !== rows.length) throw new Error(`${act}: ${JSON.stringify(body)}`);
  }
}
