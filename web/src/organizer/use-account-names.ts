import { useMemo } from 'react';
import type { AccountView } from '#contract/access';
import { useCompetitionScope } from '../app/competition-scope';
import { holdsInHouse } from '../app/holds-role';
import { useAnswer } from '../app/use-answer';

/** Names of accounts by id, for those who may read them. */
export function useAccountNames(): ReadonlyMap<string, string> {
  const { me } = useCompetitionScope();
  const mayRead = holdsInHouse(me, ['administrator']);
  const { value } = useAnswer<AccountView[]>(mayRead ? 'access/accounts' : null);
  return useMemo(() => new Map(value?.map(({ id, displayName }) => [String(id), displayName])), [value]);
}
