import { useId, useState, type ReactElement, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useLocalText } from '../i18n/use-local-text';
import { useCompetitionScope } from './competition-scope';
import { formText } from './form-text';

/** Goes to a trade by its name or number. */
export function TradeSearch(): ReactElement | null {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  const navigate = useNavigate();
  const list = useId();
  const [isMissing, setMissing] = useState(false);
  const { rows, competitionId, me } = useCompetitionScope();
  const isOfUse = me.grants.some(({ role }) => role !== 'hr' && role !== 'administrator');
  if (competitionId === null || rows.length === 0 || !isOfUse) return null;
  const go = (event: SyntheticEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const words = formText(new FormData(event.currentTarget), 'trade').trim().toLowerCase();
    const found =
      rows.find(({ trade }) => local(trade.name).toLowerCase() === words) ??
      rows.find(({ trade }) => String(trade.ordinal) === words) ??
      rows.find(({ trade }) => words !== '' && local(trade.name).toLowerCase().includes(words));
    setMissing(!found);
    if (found) void navigate(`/competitions/${competitionId}/trades/${found.trade.id}`);
  };
  return (
    <form className="trade-search" onSubmit={go}>
      <input
        name="trade"
        type="search"
        list={list}
        autoComplete="off"
        aria-label={t('search.label')}
        placeholder={t('search.label')}
        aria-invalid={isMissing}
        onChange={() => setMissing(false)}
      />
      <datalist id={list}>
        {rows.map(({ trade }) => (
          <option key={trade.id}>{local(trade.name)}</option>
        ))}
      </datalist>
      {isMissing && <output>{t('search.none')}</output>}
    </form>
  );
}
