import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../app/session';
import type { Problem } from '../sync/api';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { ProblemNotice } from '../ui/problem-notice';
import { useDesk, useOutbox } from './desk-context';

type Wish = 'out' | 'change';

/**
 * Leaving the tablet. With marks that are only on it nobody signs out; whoever makes room for another judge is told that they
 * stay under her own name (T-30).
 */
export function LeaveKeys(): ReactElement {
  const { t } = useTranslation();
  const { state, leave } = useSession();
  const name = state.step === 'signed-in' ? (state.me.name ?? '') : '';
  const { entries } = useOutbox();
  const [wish, setWish] = useState<Wish | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const waiting = entries.filter(({ refusal }) => refusal === null).length;
  const go = async (): Promise<void> => setProblem(await leave());
  const ask = (next: Wish): void => {
    setWish(next);
    if (waiting === 0) void go();
  };
  return (
    <>
      <span className="leave-keys">
        <span>{name}</span>
        <Button onClick={() => ask('change')}>{t('leave.change')}</Button>
        <Button onClick={() => ask('out')}>{t('signIn.out')}</Button>
      </span>
      {wish && waiting > 0 && (
        <Waiting wish={wish} waiting={waiting} onLeave={go} onStay={() => setWish(null)} />
      )}
      {problem && <ProblemNotice problem={problem} kept={t('problem.nothingLost')} />}
    </>
  );
}

interface WaitingProps {
  readonly wish: Wish;
  readonly waiting: number;
  readonly onLeave: () => Promise<void>;
  readonly onStay: () => void;
}

function Waiting({ wish, waiting, onLeave, onStay }: WaitingProps): ReactElement {
  const { t } = useTranslation();
  const { outbox } = useDesk();
  return (
    <Notice
      kind="warning"
      what={t('leave.waiting', { count: waiting })}
      kept={t(wish === 'change' ? 'leave.changeKept' : 'leave.outKept')}
      next={t(wish === 'change' ? 'leave.changeNext' : 'leave.outNext')}
    >
      <span className="leave-acts">
        <Button kind="primary" onClick={outbox.send}>
          {t('leave.send')}
        </Button>
        {wish === 'change' && <Button onClick={() => void onLeave()}>{t('leave.changeNow')}</Button>}
        <Button onClick={onStay}>{t('leave.stay')}</Button>
      </span>
    </Notice>
  );
}
