import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { RecusalsView } from '#contract/judges';
import type { StageId } from '#domain/kernel/ids';
import { useCompetitionScope } from '../../app/competition-scope';
import { useAnswer } from '../../app/use-answer';
import { Notice } from '../../ui/notice';

interface DeclarationsNoticeProps {
  readonly stageId: StageId;
  readonly signal: unknown;
}

/** Conflicts of judges seated here from which nothing has followed yet, and where that is done. Silent while there are none. */
export function DeclarationsNotice({ stageId, signal }: DeclarationsNoticeProps): ReactElement | null {
  const { t } = useTranslation('console');
  const { competitionId } = useCompetitionScope();
  const { value } = useAnswer<RecusalsView>(`marking/stages/${stageId}/recusals`, signal);
  if (!value) return null;
  const open = value.recusals.filter(({ state }) => state !== 'excused');
  if (open.length === 0 && value.unplaced === 0) return null;
  const judges = [...new Set(open.map(({ judgeName }) => judgeName))].join(t('slips.and'));
  const base = `/competitions/${competitionId ?? ''}/judges`;
  return (
    <Notice
      kind="warning"
      what={
        open.length > 0
          ? t('ownConflicts.deskDue', { judges, count: open.length })
          : t('ownConflicts.deskUnplaced', { count: value.unplaced })
      }
      next={
        open.length > 0 && value.unplaced > 0
          ? t('ownConflicts.deskUnplaced', { count: value.unplaced })
          : undefined
      }
    >
      <Link to={open.length > 0 ? `${base}/seats?stage=${stageId}` : `${base}/conflicts`}>
        {t(open.length > 0 ? 'ownConflicts.toSeats' : 'ownConflicts.toConflicts')}
      </Link>
    </Notice>
  );
}
