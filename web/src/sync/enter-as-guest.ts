import type { Me } from '#contract/access';
import { getJson, postJson, type Answer } from './api';

/** The session of this browser; a browser without one gets a public session. */
export async function enterAsGuest(): Promise<Answer<Me>> {
  const me = await getJson<Me>('access/me');
  if (me.ok || me.refusal.code !== 'SIGN_IN_REQUIRED') return me;
  return postJson<Me>('access/guest');
}
