import { createContext, useContext, useMemo, type ReactElement, type ReactNode } from 'react';
import { useMatch } from 'react-router';
import type { Me } from '#contract/access';
import type { CompetitionView } from '#contract/competitions';
import type { HonoursView } from '#contract/honours';
import type { CompetitionId } from '#domain/kernel/ids';
import { holdsRole } from './holds-role';
import { roomFor } from './room-for';
import { useSession } from './session';
import { tradeRows, type TradeRow } from './trade-rows';
import type { EditionView } from '#contract/publication';
import { useAnswer, type Held } from './use-answer';
import { useEditions } from './use-editions';
import { useLiveBoard, type LiveBoard } from './use-live-board';
import { useOpenSheets } from './use-open-sheets';
import { whatIsDue, type Due } from './what-is-due';

/** The competition that the address names, kept current for the stations' list and every page under it. */
export interface CompetitionScope {
  readonly me: Me;
  readonly competitionId: CompetitionId | null;
  readonly competition: Held<CompetitionView>;
  readonly honours: Held<HonoursView>;
  /** The newest edition of each stage that this account may see. */
  readonly editions: Held<EditionView[]>;
  readonly live: LiveBoard;
  /** The trades this account may look after. */
  readonly rows: readonly TradeRow[];
  readonly due: Due;
}

const ScopeContext = createContext<CompetitionScope | null>(null);

const READERS = ['organizer', 'chief-judge', 'supervisor'] as const;
const HONOURS_READERS = ['organizer', 'supervisor', 'hr'] as const;

function useScopeOf(me: Me, competitionId: CompetitionId | null): CompetitionScope {
  const { reload } = useSession();
  const mayRead = (roles: Parameters<typeof holdsRole>[1]): boolean =>
    competitionId !== null && holdsRole(me, roles, { competitionId });
  const live = useLiveBoard(competitionId && roomFor(me, competitionId), () => void reload());
  const { isConnected } = live;
  const competition = useAnswer<CompetitionView>(
    competitionId && `competitions/${competitionId}`,
    isConnected,
  );
  const editions = useEditions(competitionId, live);
  const hashes = editions.value?.map(({ hash }) => hash).join(' ') ?? '';
  const honours = useAnswer<HonoursView>(
    mayRead(HONOURS_READERS) ? `honours/competitions/${competitionId ?? ''}` : null,
    isConnected ? hashes : '',
  );
  const openSheets = useOpenSheets(live.board, live.socket, mayRead(READERS));
  const rows = useMemo(() => {
    if (!competition.value || competitionId === null) return [];
    const all = tradeRows(competition.value, live.board, { openWork: openSheets, editions: editions.value });
    return all.filter(({ trade }) =>
      holdsRole(me, [...READERS, 'hr', 'administrator'], { competitionId, tradeId: trade.id }),
    );
  }, [competition.value, competitionId, live.board, openSheets, editions.value, me]);
  const due = useMemo(() => whatIsDue(rows, honours.value), [rows, honours.value]);
  return useMemo(
    () => ({ me, competitionId, competition, honours, editions, live, rows, due }),
    [me, competitionId, competition, honours, editions, live, rows, due],
  );
}

/** Holds the competition of the address for everything below. */
export function CompetitionScopeProvider({
  me,
  children,
}: {
  readonly me: Me;
  readonly children: ReactNode;
}): ReactElement {
  const match = useMatch('/competitions/:competitionId/*');
  const competitionId = (match?.params.competitionId ?? null) as CompetitionId | null;
  const scope = useScopeOf(me, competitionId);
  return <ScopeContext value={scope}>{children}</ScopeContext>;
}

/** @throws outside the console's frame. */
export function useCompetitionScope(): CompetitionScope {
  const scope = useContext(ScopeContext);
  if (!scope) throw new Error('useCompetitionScope needs the console around it');
  return scope;
}
