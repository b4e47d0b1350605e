import { useEffect, useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArrivalView } from '#contract/check-in';
import type { StageId } from '#domain/kernel/ids';
import { postJson, type Problem } from '../../sync/api';
import { Button } from '../../ui/button';
import { ProblemNotice } from '../../ui/problem-notice';

export interface CheckInScanProps {
  readonly stageId: StageId;
  readonly reload: () => void;
}

interface Last {
  readonly ticket: string;
  readonly arrival: ArrivalView | null;
  readonly problem: Problem | null;
}

function LastArrival({ last }: { readonly last: Last }): ReactElement {
  const { t } = useTranslation('console');
  const { ticket, arrival, problem } = last;
  if (problem?.code === 'NOT_FOUND')
    return (
      <p className="check-in-last" data-kind="unknown" role="alert">
        {t('checkIn.unknown', { ticket })}
      </p>
    );
  if (problem) return <ProblemNotice problem={problem} />;
  if (!arrival) return <p />;
  const said = arrival.isAgain ? 'again' : arrival.isLate ? 'late' : 'here';
  return (
    <output className="check-in-last" data-kind={said}>
      <strong>{arrival.number}</strong> {arrival.contestantName} <small>{arrival.unitName}</small>{' '}
      <span>{t(`checkIn.said.${said}`)}</span>
    </output>
  );
}

interface ScanFieldProps {
  readonly onTicket: (ticket: string) => void;
}

/** Has the focus from the start and after each ticket: a scanner types into whatever has it. */
function ScanField({ onTicket }: ScanFieldProps): ReactElement {
  const { t } = useTranslation('console');
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  useEffect(() => field.current?.focus(), []);
  const submit = (): void => {
    // The next scan may begin before the answer is here.
    setText('');
    field.current?.focus();
    if (text.trim() !== '') onTicket(text.trim());
  };
  return (
    <form
      className="field-scan"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <input
        ref={field}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={500}
        aria-label={t('checkIn.ticket')}
        placeholder={t('checkIn.ticket')}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <Button kind="primary" size="large" type="submit">
        {t('checkIn.come')}
      </Button>
    </form>
  );
}

/** One field for a person or a scanner: Enter checks in, says who it was, and waits for the next. */
export function CheckInScan({ stageId, reload }: CheckInScanProps): ReactElement {
  const [last, setLast] = useState<Last | null>(null);
  const come = async (ticket: string): Promise<void> => {
    const answer = await postJson<ArrivalView>(`marking/stages/${stageId}/check-in/arrivals`, { ticket });
    setLast({
      ticket,
      arrival: answer.ok ? answer.value : null,
      problem: answer.ok ? null : answer.refusal,
    });
    reload();
  };
  return (
    <>
      <ScanField onTicket={(ticket) => void come(ticket)} />
      {last && <LastArrival last={last} />}
    </>
  );
}
