import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
  type ReactElement,
  type ReactNode,
} from 'react';
import type { Me, Role } from '#contract/access';
import type { AccountId } from '#domain/kernel/ids';
import { getJson, postJson, type Answer, type Problem } from '../sync/api';

export type SessionState =
  | { readonly step: 'loading' }
  /** `former`: whose session it was that ended without the person's doing. */
  | { readonly step: 'signed-out'; readonly problem: Problem | null; readonly former: AccountId | null }
  | { readonly step: 'signed-in'; readonly me: Me };

export interface Session {
  readonly state: SessionState;
  /** Signs in with whatever the path asks for: access/sign-in, access/ticket, access/first-administrator. */
  readonly enter: (path: string, body: object) => Promise<Answer<Me>>;
  /** @returns why it could not; null when nobody is signed in any more. */
  readonly leave: () => Promise<Problem | null>;
  readonly reload: () => Promise<void>;
}

/** Lets a page that starts without the network know who was signed in. Who recalls is not signed in anywhere but on this page. */
export interface SessionMemory {
  readonly recall: () => Me | null;
  readonly remember: (me: Me) => void;
  /** The session has ended without the person's doing. */
  readonly forget: () => void;
  /** The person has signed out. */
  readonly leave: (me: Me) => void;
}

const NO_MEMORY: SessionMemory = {
  recall: () => null,
  remember: () => {},
  forget: () => {},
  leave: () => {},
};

const SessionContext = createContext<Session | null>(null);

function toState(answer: Answer<Me>): SessionState {
  if (answer.ok && answer.value.accountId !== null) return { step: 'signed-in', me: answer.value };
  const problem = answer.ok || answer.refusal.code === 'SIGN_IN_REQUIRED' ? null : answer.refusal;
  return { step: 'signed-out', problem, former: null };
}

function afterReload(former: SessionState, next: SessionState): SessionState {
  const hasEnded = former.step === 'signed-in' && next.step === 'signed-out';
  return hasEnded ? { ...next, former: former.me.accountId } : next;
}

function ticketInAddress(): string | null {
  return new URLSearchParams(location.hash.slice(1)).get('ticket');
}

/** Somebody who comes with a ticket is not taken for the one before. */
function firstState(memory: SessionMemory): SessionState {
  const me = ticketInAddress() === null ? memory.recall() : null;
  return me ? { step: 'signed-in', me } : { step: 'loading' };
}

/**
 * The session of this browser, opened first where the address brings a ticket (`#ticket=…`, a judge's slip). The fragment never
 * reaches a server's log, and it leaves the address at once.
 */
async function findSession(): Promise<Answer<Me>> {
  const ticket = ticketInAddress();
  if (ticket === null) return getJson<Me>('access/me');
  history.replaceState(null, '', location.pathname + location.search);
  const answer = await postJson<Me>('access/ticket', { ticket });
  const present = answer.ok ? answer : await getJson<Me>('access/me');
  return present.ok && present.value.accountId !== null ? present : answer;
}

interface SessionProviderProps {
  readonly children: ReactNode;
  readonly memory?: SessionMemory;
}

/** Knows who is signed in and hands it to the page below. A guest counts as signed out. */
export function SessionProvider({ children, memory = NO_MEMORY }: SessionProviderProps): ReactElement {
  const [state, setState] = useState<SessionState>(() => firstState(memory));

  const take = useCallback(
    (answer: Answer<Me>) => {
      // Nobody is signed out but by the server's word: a tablet goes on while the network is away.
      const isOver = answer.ok ? answer.value.accountId === null : answer.refusal.code === 'SIGN_IN_REQUIRED';
      const isKnown = answer.ok || isOver;
      setState((former) =>
        !isKnown && former.step === 'signed-in' ? former : afterReload(former, toState(answer)),
      );
      if (answer.ok && !isOver) memory.remember(answer.value);
      if (isOver) memory.forget();
    },
    [memory],
  );
  const reload = useCallback(async () => take(await getJson<Me>('access/me')), [take]);
  const enter = useCallback(
    async (path: string, body: object) => {
      const answer = await postJson<Me>(path, body);
      if (answer.ok) take(answer);
      return answer;
    },
    [take],
  );
  const leave = useLeave(state, memory, () => setState({ step: 'signed-out', problem: null, former: null }));

  useEffect(() => {
    void findSession().then(take);
  }, [take]);
  const session = useMemo(() => ({ state, enter, leave, reload }), [state, enter, leave, reload]);
  return <SessionContext value={session}>{children}</SessionContext>;
}

/** Signs out at the server first: nobody is told to be signed out while the session lives. */
function useLeave(state: SessionState, memory: SessionMemory, onLeft: () => void): Session['leave'] {
  return async () => {
    const answer = await postJson('access/sign-out');
    if (!answer.ok && answer.refusal.code !== 'SIGN_IN_REQUIRED') return answer.refusal;
    if (state.step === 'signed-in') memory.leave(state.me);
    onLeft();
    return null;
  };
}

/** The session of the page. @throws outside a SessionProvider. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession needs a SessionProvider above it');
  return session;
}

/** Whether one of the roles is held anywhere; only decides what is shown, the server decides what is allowed. */
export function hasRole(me: Me, ...roles: readonly Role[]): boolean {
  return me.grants.some(({ role }) => roles.includes(role));
}
