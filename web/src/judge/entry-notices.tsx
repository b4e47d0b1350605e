import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatPoints } from '#domain/kernel/format-points';
import type { Points } from '#domain/kernel/points';
import type { Aspect } from '#domain/scheme/marking-scheme';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { ProblemNotice } from '../ui/problem-notice';
import { useDesk } from './desk-context';
import type { Cell, RefusedMark } from './read-sheet';
import type { Marking } from './use-marking';
import type { EntryFault } from './use-typing';

/** What was typed is no mark: says why, and that the former mark stands. */
export function FaultNotice({
  fault,
  aspect,
}: {
  readonly fault: EntryFault;
  readonly aspect: Aspect;
}): ReactElement {
  const { t } = useTranslation();
  if (fault.kind === 'not-stored') {
    return (
      <Notice
        kind="fault"
        what={t('judge.notStored')}
        kept={t('judge.notStoredKept')}
        next={t('judge.notStoredNext')}
      />
    );
  }
  const limits = { max: formatPoints(aspect.max), step: formatPoints(aspect.step) };
  return (
    <div id="entry-fault">
      <Notice kind="fault" what={t(`judge.fault.${fault.kind}`, { text: fault.text, ...limits })} />
    </div>
  );
}

interface RefusedNoticeProps {
  readonly cell: Cell;
  readonly refused: RefusedMark;
  readonly marking: Marking;
}

/** The server did not take this mark: both values where two people differ, and the judge decides. */
export function RefusedNotice({ cell, refused, marking }: RefusedNoticeProps): ReactElement {
  const { t } = useTranslation();
  const { outbox } = useDesk();
  const show = (points: Points | null): string => (points === null ? t('mark.empty') : formatPoints(points));
  const mine = show(refused.mine);
  const { refusal } = refused;
  if (refusal.code !== 'VERSION_CONFLICT') {
    return (
      <ProblemNotice problem={refusal} kept={t('judge.refusedKept', { mine })}>
        <Button onClick={() => void outbox.dismiss(refused.id)}>{t('judge.dismiss')}</Button>
      </ProblemNotice>
    );
  }
  const theirs = show(refusal.theirs);
  return (
    <Notice kind="warning" what={t('judge.conflict', { mine, theirs })}>
      <div className="conflict-choice">
        <Button onClick={() => marking.mark(refused.mine, Math.max(refusal.seq, cell.seenSeq))}>
          {t('judge.conflictMine', { mine })}
        </Button>
        <Button onClick={() => void outbox.dismiss(refused.id)}>
          {t('judge.conflictTheirs', { theirs })}
        </Button>
      </div>
    </Notice>
  );
}
