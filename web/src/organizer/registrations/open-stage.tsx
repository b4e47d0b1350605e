import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { RegistrationCounts } from '#contract/registrations';
import type { TradeSummary } from '#contract/competitions';
import { useCompetitionScope } from '../../app/competition-scope';
import { hasRole } from '../../app/session';
import { useLocalText } from '../../i18n/use-local-text';
import { getJson, postJson } from '../../sync/api';
import { ConfirmDialog } from '../../ui/confirm-dialog';

/** Opens the first stage of a trade from its approved registrations, after saying how many they are. */
export function OpenStage({ trade }: { readonly trade: TradeSummary }): ReactElement | null {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  const { me, competition } = useCompetitionScope();
  const [approved, setApproved] = useState<number | null>(null);
  const [stage] = trade.stages;
  if (!stage || !hasRole(me, 'organizer')) return null;
  const ask = async (): Promise<void> => {
    const answer = await getJson<RegistrationCounts>(`trades/${trade.id}/registrations/counts`);
    setApproved(answer.ok ? answer.value.byState.approved : 0);
  };
  const close = (isDone: boolean): void => {
    setApproved(null);
    if (isDone) competition.reload();
  };
  return (
    <>
      <button
        type="button"
        className="row-act"
        aria-label={t('reg.open.label', { trade: local(trade.name), stage: local(stage.name) })}
        onClick={() => void ask()}
      >
        {t('reg.open.short')}
      </button>
      {approved !== null && (
        <ConfirmDialog
          title={t('reg.open.label', { trade: local(trade.name), stage: local(stage.name) })}
          confirm={t('reg.open.confirm')}
          kind="primary"
          act={() => postJson(`stages/${stage.id}/open`)}
          onClose={close}
        >
          <p>{t('reg.open.means', { count: approved, entered: stage.entries })}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
