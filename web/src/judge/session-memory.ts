import type { Me } from '#contract/access';
import type { SessionMemory } from '../app/session';
import type { AccountId } from '#domain/kernel/ids';
import { forgetKeptAnswers } from '../sync/kept-answers';
import { waitingMarks } from '../sync/waiting-marks';

const KEY = 'baigong.judge';

/**
 * Who is signed in on this tablet, for a page that starts without the network: the account and the name to show, never what signs
 * in. It opens only what is kept here; the server asks for the session itself. Kept until the judge signs out or the server says
 * that the session has ended.
 */
export const judgeMemory: SessionMemory = {
  recall: () => {
    const text = localStorage.getItem(KEY);
    return text === null ? null : readMe(text);
  },
  remember: ({ accountId, name }) => {
    localStorage.setItem(KEY, JSON.stringify({ accountId, name }));
  },
  forget: () => localStorage.removeItem(KEY),
  leave: ({ accountId }) => {
    localStorage.removeItem(KEY);
    if (accountId) void forgetUnlessWaiting(accountId);
  },
};

/** Whoever left marks for her next visit finds her sheets too. */
async function forgetUnlessWaiting(accountId: AccountId): Promise<void> {
  const waiting = await waitingMarks();
  if (!waiting.has(accountId)) await forgetKeptAnswers(accountId);
}

function readMe(text: string): Me | null {
  try {
    const { accountId, name } = JSON.parse(text) as Me;
    return typeof accountId === 'string' ? { accountId, name, grants: [] } : null;
  } catch {
    return null;
  }
}
