import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useCompetitionScope } from '../../app/competition-scope';
import { holdsRole } from '../../app/holds-role';
import { DuplicatesPanel } from '../registrations/duplicates-panel';

interface ImportDuplicatesProps {
  readonly importId: string;
  /** Whether it is said when there are none. */
  readonly saysNone: boolean;
}

/** People whom a file brought and who look like somebody who is there: decided where the file's report is (IMP-13). */
export function ImportDuplicates({ importId, saysNone }: ImportDuplicatesProps): ReactElement | null {
  const { t } = useTranslation('console');
  const { me, competitionId } = useCompetitionScope();
  const navigate = useNavigate();
  if (competitionId === null) return null;
  const query = (trade: string, open: string): string => new URLSearchParams({ trade, open }).toString();
  return (
    <DuplicatesPanel
      competitionId={competitionId}
      importId={importId}
      mayDecide={holdsRole(me, ['organizer'], { competitionId })}
      onOpen={(trade, open) =>
        void navigate(`/competitions/${competitionId}/registrations?${query(trade, open)}`)
      }
      {...(saysNone ? { none: t('importDuplicates.none') } : {})}
    />
  );
}
