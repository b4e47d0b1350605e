import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatPoints } from '#domain/kernel/format-points';
import type { MarkValue } from '#domain/kernel/mark-value';
import { toPoints } from '#domain/kernel/to-points';
import type { Aspect } from '#domain/scheme/aspects/aspect-kinds';
import { useSession } from '../app/session';
import { formatTime } from '../i18n/format-time';
import { withMinus } from '../i18n/with-minus';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { ProblemNotice } from '../ui/problem-notice';
import { useDesk } from './desk-context';
import { gridOf } from './quick-keys';
import type { Cell, RefusedMark } from './read-sheet';
import { useMarkWords } from './use-mark-words';
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
  const { min, max, step } = gridOf(aspect);
  const shown = (micro: number): string => withMinus(formatPoints(toPoints(micro)));
  const limits = { min: shown(min), max: shown(max), step: shown(step) };
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
  const { t, i18n } = useTranslation();
  const { outbox } = useDesk();
  const { state } = useSession();
  const { text } = useMarkWords();
  const show = (mark: MarkValue | null): string =>
    mark === null ? t('mark.empty') : text(cell.aspect, mark);
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
  const isOwn = state.step === 'signed-in' && state.me.accountId === refusal.by;
  const words = {
    mine,
    theirs,
    by: refusal.byName ?? refusal.by,
    time: formatTime(refusal.at, i18n.language),
  };
  return (
    <Notice kind="warning" what={t(isOwn ? 'judge.conflictOwn' : 'judge.conflict', words)}>
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
