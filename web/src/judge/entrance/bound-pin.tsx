import type { ReactElement } from 'react';
import { useSession } from '../../app/session';
import type { Problem } from '../../sync/api';
import { tabletKey } from '../../sync/tablet-key';
import { PinEntry } from './pin-entry';
import type { BoundJudge } from './use-tablet';

interface BoundPinProps {
  readonly judge: BoundJudge;
  /** Her PIN is not taken here any more. */
  readonly onOver: (problem: Problem) => void;
  readonly onBack: () => void;
}

/** The PIN of a judge whose tablet this is. */
export function BoundPin({ judge: { accountId }, onOver, onBack }: BoundPinProps): ReactElement {
  const { enter } = useSession();
  const sign = async (pin: string): Promise<Problem | null> => {
    const answer = await enter('access/tablet/pin', { deviceKey: tabletKey(), accountId, pin });
    if (answer.ok) return null;
    const { refusal } = answer;
    if (refusal.code === 'TABLET_NOT_BOUND' || (refusal.code === 'PIN_WRONG' && refusal.left === 0))
      onOver(refusal);
    return refusal;
  };
  return <PinEntry asks="enter" onPin={sign} onBack={onBack} />;
}
