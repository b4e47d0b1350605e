import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useCompetitionScope } from '../app/competition-scope';
import { useLocalText } from '../i18n/use-local-text';
import { postJson } from '../sync/api';
import { ConfirmDialog } from '../ui/confirm-dialog';

/** Confers titles and promotions from the published results, after a confirmation that names the editions. */
export function ConferDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  const { competitionId, rows, honours } = useCompetitionScope();
  const close = (isDone: boolean): void => {
    if (isDone) honours.reload();
    onClose();
  };
  return (
    <ConfirmDialog
      title={t('confer.title')}
      confirm={t('confer.confirm')}
      kind="official"
      act={() => postJson(`honours/competitions/${competitionId ?? ''}/confer`)}
      onClose={close}
    >
      <p>{t('confer.means', { count: rows.length })}</p>
      {honours.value?.conferredAt && <p>{t('confer.again')}</p>}
      <ul className="what">
        {rows.map(({ trade, stage }) => (
          <li key={trade.id}>
            {local(trade.name)}
            {stage?.edition && ` · ${t('app:edition.version', { version: stage.edition.version })} `}
            {stage?.edition && <code>{stage.edition.hash.slice(0, 8)}</code>}
          </li>
        ))}
      </ul>
    </ConfirmDialog>
  );
}
