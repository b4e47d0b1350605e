import '../registrations/registrations.css';
import '../rules-form/rules-form.css';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { EntryRulesView } from '#contract/registrations';
import type { UnitsView } from '#contract/units';
import { useCompetitionScope } from '../../app/competition-scope';
import { holdsRole } from '../../app/holds-role';
import { useAnswer } from '../../app/use-answer';
import { useLocalText } from '../../i18n/use-local-text';
import { Loading } from '../../ui/loading';
import { Notice } from '../../ui/notice';
import { ProblemNotice } from '../../ui/problem-notice';
import { PageFrame } from '../page-frame';
import { EntryRulesForm } from './entry-rules-form';

/** Who may register for a trade: a form, and beside it what it says. */
export function EntryRulesPage(): ReactElement {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  const { tradeId = '' } = useParams();
  const { competition, competitionId, me } = useCompetitionScope();
  const rules = useAnswer<EntryRulesView>(`trades/${tradeId}/entry-rules`);
  const units = useAnswer<UnitsView>(competitionId && `competitions/${competitionId}/units`);
  const trade = competition.value?.trades.find(({ id }) => id === tradeId);
  const problem = rules.problem ?? units.problem;
  const place = competitionId && trade ? { competitionId, tradeId: trade.id } : null;
  const isReadOnly = !place || !holdsRole(me, ['organizer'], place);
  return (
    <PageFrame
      title={t('entryRules.title', { trade: trade ? local(trade.name) : '' })}
      lead={t('entryRules.lead')}
    >
      <nav className="rules-form-links">
        <Link className="button" to="../setup">
          {t('setUp.rules.back')}
        </Link>
        <Link className="button" to={`../registrations?trade=${tradeId}`}>
          {t('entryRules.toRegistrations')}
        </Link>
      </nav>
      {problem && <ProblemNotice problem={problem} />}
      {!problem && !(rules.value && units.value) && <Loading />}
      {rules.value && isReadOnly && <Notice kind="info" what={t('setUp.rules.readOnly')} />}
      {rules.value && units.value && (
        <EntryRulesForm
          key={rules.value.expected}
          view={rules.value}
          units={units.value.units}
          isReadOnly={isReadOnly}
          onSaved={rules.reload}
        />
      )}
    </PageFrame>
  );
}
