import { useId, useState, type ReactElement, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { FoundPerson } from '#contract/registrations';
import { useLocalText } from '../i18n/use-local-text';
import { getJson } from '../sync/api';
import { useCompetitionScope } from './competition-scope';
import { FoundPeople, placeOf } from './found-people';
import { formText } from './form-text';
import { hasRole } from './session';
import type { TradeRow } from './trade-rows';

function tradeOf(
  rows: readonly TradeRow[],
  words: string,
  nameOf: (row: TradeRow) => string,
): TradeRow | undefined {
  const sought = words.toLowerCase();
  return (
    rows.find((row) => nameOf(row).toLowerCase() === sought) ??
    rows.find(({ trade }) => String(trade.ordinal) === sought) ??
    rows.find((row) => sought !== '' && nameOf(row).toLowerCase().includes(sought))
  );
}

interface Finding {
  readonly isMissing: boolean;
  readonly people: readonly FoundPerson[];
  readonly find: (words: string) => void;
  readonly forget: () => void;
}

/** Trades first; people are asked for where no trade is called so. */
function useFinding(mayFindPeople: boolean): Finding {
  const { local } = useLocalText();
  const navigate = useNavigate();
  const { rows, competitionId } = useCompetitionScope();
  const [isMissing, setMissing] = useState(false);
  const [people, setPeople] = useState<readonly FoundPerson[]>([]);
  const findPeople = async (words: string): Promise<void> => {
    const path = `competitions/${competitionId ?? ''}/people?q=${encodeURIComponent(words)}`;
    const answer = mayFindPeople && words !== '' ? await getJson<FoundPerson[]>(path) : null;
    const found = answer?.ok ? answer.value : [];
    const [only] = found;
    const place = found.length === 1 && only ? placeOf(competitionId ?? '', only) : null;
    setMissing(found.length === 0);
    setPeople(place ? [] : found);
    if (place) void navigate(place);
  };
  const find = (words: string): void => {
    const found = tradeOf(rows, words, ({ trade }) => local(trade.name));
    if (found) void navigate(`/competitions/${competitionId ?? ''}/trades/${found.trade.id}`);
    else void findPeople(words);
  };
  const forget = (): void => {
    setMissing(false);
    setPeople([]);
  };
  return { isMissing, people, find, forget };
}

/** Goes to a trade by its name or number, or to a person by name, pinyin, contestant number or the last four of her document. */
export function TradeSearch(): ReactElement | null {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  const list = useId();
  const { rows, competitionId, me } = useCompetitionScope();
  const mayFindPeople = hasRole(me, 'organizer', 'supervisor', 'unit');
  const { isMissing, people, find, forget } = useFinding(mayFindPeople);
  const isOfUse = me.grants.some(({ role }) => role !== 'hr' && role !== 'administrator');
  if (competitionId === null || !isOfUse || (rows.length === 0 && !mayFindPeople)) return null;
  const go = (event: SyntheticEvent<HTMLFormElement>): void => {
    event.preventDefault();
    find(formText(new FormData(event.currentTarget), 'trade').trim());
  };
  const label = t(mayFindPeople ? 'search.people' : 'search.label');
  return (
    <form className="trade-search" onSubmit={go}>
      <input
        name="trade"
        type="search"
        list={list}
        autoComplete="off"
        aria-label={label}
        placeholder={label}
        aria-invalid={isMissing}
        onChange={forget}
      />
      <datalist id={list}>
        {rows.map(({ trade }) => (
          <option key={trade.id}>{local(trade.name)}</option>
        ))}
      </datalist>
      {isMissing && <output>{t(mayFindPeople ? 'search.nobody' : 'search.none')}</output>}
      {people.length > 0 && <FoundPeople competitionId={competitionId} people={people} onGone={forget} />}
    </form>
  );
}
