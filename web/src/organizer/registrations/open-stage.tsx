import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { RegistrationCounts } from '#contract/registrations';
import type { TradeSummary } from '#contract/competitions';
import { useCompetitionScope } from '../../app/competition-scope';
import { hasRole } from '../../app/session';
import { useAnswer } from '../../app/use-answer';
import { useLocalText } from '../../i18n/use-local-text';
import { postJson } from '../../sync/api';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { StageReadiness } from '../readiness/stage-readiness';

/** Opens the first stage of a trade from its approved registrations, after saying how many they are. */
export function OpenStage({ trade }: { readonly trade: TradeSummary }): ReactElement | null {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  const { me, competition, competitionId } = useCompetitionScope();
  const [search, setSearch] = useSearchParams();
  const [stage] = trade.stages;
  // The address says what is asked: the list of what is missing leads here, and a reload keeps it.
  const isAsked = stage !== undefined && search.get('open') === stage.id;
  const counts = useAnswer<RegistrationCounts>(isAsked ? `trades/${trade.id}/registrations/counts` : null);
  if (!stage || !hasRole(me, 'organizer')) return null;
  const close = (isDone: boolean): void => {
    setSearch({}, { replace: true });
    if (isDone) competition.reload();
  };
  return (
    <>
      <button
        type="button"
        className="row-act"
        aria-label={t('reg.open.label', { trade: local(trade.name), stage: local(stage.name) })}
        onClick={() => setSearch({ open: stage.id }, { replace: true })}
      >
        {t('reg.open.short')}
      </button>
      {isAsked && !counts.isLoading && (
        <ConfirmDialog
          title={t('reg.open.label', { trade: local(trade.name), stage: local(stage.name) })}
          confirm={t('reg.open.confirm')}
          kind="primary"
          act={() => postJson(`stages/${stage.id}/open`)}
          onClose={close}
        >
          <p>{t('reg.open.means', { count: counts.value?.byState.approved ?? 0, entered: stage.entries })}</p>
          {competitionId && <StageReadiness competitionId={competitionId} stageId={stage.id} />}
        </ConfirmDialog>
      )}
    </>
  );
}
