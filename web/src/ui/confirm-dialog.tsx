import { Input, Modal } from 'antd';
import { useId, useState, type ReactElement, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer, Problem } from '../sync/api';
import { randomId } from '../sync/random-id';
import { Button } from './button';
import { ProblemNotice } from './problem-notice';

export interface ConfirmDialogProps {
  readonly title: string;
  /** The verb of the button that does it. */
  readonly confirm: string;
  /** `official` only where the act makes something official. */
  readonly kind: 'primary' | 'official';
  /** Whether what the dialog asks for is filled in; if not, the verb says what is missing. */
  readonly isReady?: boolean;
  /** The fewest characters of a reason; absent: none is asked for. */
  readonly leastReason?: number;
  readonly children: ReactNode;
  /** @param key the same as long as the dialog is open: what is sent again after a lost answer is written once. */
  readonly act: (reason: string, key: string) => Promise<Answer<unknown>>;
  /** @param isDone the act was done, not called off. */
  readonly onClose: (isDone: boolean) => void;
}

interface ReasonProps {
  readonly least: number;
  readonly text: string;
  readonly onText: (text: string) => void;
}

function Reason({ least, text, onText }: ReasonProps): ReactElement {
  const { t } = useTranslation('console');
  const id = useId();
  const length = text.trim().length;
  return (
    <div className="reason">
      <label htmlFor={id}>{t('dialog.reason')}</label>
      <Input.TextArea
        id={id}
        rows={3}
        maxLength={500}
        value={text}
        onChange={(event) => onText(event.target.value)}
      />
      <output>
        {length < least ? t('dialog.reasonLeft', { count: least - length, least }) : t('dialog.reasonKept')}
      </output>
    </div>
  );
}

interface Act {
  readonly problem: Problem | null;
  readonly isWorking: boolean;
  readonly run: (reason: string) => Promise<void>;
}

function useAct(act: ConfirmDialogProps['act'], onClose: ConfirmDialogProps['onClose']): Act {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isWorking, setWorking] = useState(false);
  const [key] = useState(randomId);
  const run = async (reason: string): Promise<void> => {
    setWorking(true);
    setProblem(null);
    const answer = await act(reason, key);
    setWorking(false);
    if (answer.ok) onClose(true);
    else setProblem(answer.refusal);
  };
  return { problem, isWorking, run };
}

/** Asks once before something is changed: says what it touches, does it, stays open with the reason when it is refused. */
export function ConfirmDialog({
  title,
  confirm,
  kind,
  isReady = true,
  leastReason,
  children,
  act,
  onClose,
}: ConfirmDialogProps): ReactElement {
  const { t } = useTranslation('console');
  const [reason, setReason] = useState('');
  const { problem, isWorking, run } = useAct(act, onClose);
  const isShort = leastReason !== undefined && reason.trim().length < leastReason;
  return (
    <Modal open title={title} footer={null} width={680} onCancel={() => !isWorking && onClose(false)}>
      <div className="dialog-body">
        {children}
        {leastReason !== undefined && <Reason least={leastReason} text={reason} onText={setReason} />}
        {problem && <ProblemNotice problem={problem} />}
      </div>
      <div className="dialog-foot">
        <Button disabled={isWorking} onClick={() => onClose(false)}>
          {t('dialog.cancel')}
        </Button>
        <Button
          kind={kind}
          disabled={isWorking || isShort || !isReady}
          onClick={() => void run(reason.trim())}
        >
          {isWorking ? t('dialog.working') : confirm}
        </Button>
      </div>
    </Modal>
  );
}
