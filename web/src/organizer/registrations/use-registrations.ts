import { useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import type {
  DecisionView,
  EntryRulesView,
  RegistrationCounts,
  RegistrationPage,
} from '#contract/registrations';
import type { UnitsView } from '#contract/units';
import { useAnswer, type Held } from '../../app/use-answer';
import { listQuery, readFilter, type AddressFilter } from './address-filter';

export interface Registrations {
  readonly filter: AddressFilter;
  readonly tradeId: string | null;
  readonly page: Held<RegistrationPage>;
  readonly counts: Held<RegistrationCounts>;
  readonly rules: Held<EntryRulesView>;
  readonly decisions: Held<DecisionView[]>;
  readonly units: Held<UnitsView>;
  readonly isFirstPage: boolean;
  readonly next: () => void;
  readonly first: () => void;
  readonly set: (change: Partial<Record<'trade' | 'state' | 'unit' | 'q' | 'open', string | null>>) => void;
  readonly reload: () => void;
}

interface Address extends Pick<Registrations, 'filter' | 'set'> {
  readonly after: string;
  readonly setAfter: (after: string) => void;
}

/** The filter lives in the address, the page in it does not: another filter begins with its first page. */
function useAddress(): Address {
  const [search, setSearch] = useSearchParams();
  const [after, setAfter] = useState('');
  const filter = useMemo(() => readFilter(search), [search]);
  const set: Registrations['set'] = (change) => {
    const changed = new URLSearchParams(search);
    for (const [key, value] of Object.entries(change)) {
      if (value) changed.set(key, value);
      else changed.delete(key);
    }
    if (!('open' in change)) setAfter('');
    setSearch(changed, { replace: true });
  };
  return { filter, after, setAfter, set };
}

/** The registrations that the address asks for, and what belongs to them. */
export function useRegistrations(
  competitionId: string,
  firstTrade: string | null,
  mayDecide: boolean,
): Registrations {
  const { filter, after, setAfter, set } = useAddress();
  const tradeId = filter.trade ?? firstTrade;
  const of = tradeId === null ? null : `trades/${tradeId}`;
  const units = useAnswer<UnitsView>(`competitions/${competitionId}/units`);
  const own = filter.unit ?? (units.value?.units.length === 1 ? units.value.units[0]?.id : null);
  const counts = useAnswer<RegistrationCounts>(
    of && `${of}/registrations/counts${own ? `?unitId=${own}` : ''}`,
  );
  const page = useAnswer<RegistrationPage>(of && `${of}/registrations?${listQuery(filter, after)}`);
  const rules = useAnswer<EntryRulesView>(of && `${of}/entry-rules`);
  const decisions = useAnswer<DecisionView[]>(mayDecide && of ? `${of}/decisions` : null);
  const reload = (): void => [page, counts, decisions].forEach((held) => held.reload());
  return {
    filter,
    tradeId,
    page,
    counts,
    rules,
    decisions,
    units,
    isFirstPage: after === '',
    next: () => setAfter(page.value?.next ?? ''),
    first: () => setAfter(''),
    set,
    reload,
  };
}
