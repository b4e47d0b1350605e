import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { AcknowledgementView, SheetView } from '#contract/marking';
import { formatTime } from '../../i18n/format-time';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { ProblemNotice } from '../../ui/problem-notice';
import { useDesk, useOutbox } from '../desk-context';

/** What an acknowledgement says, in words: agreed or refused when, why, or for another version. */
function useWords(): (one: AcknowledgementView) => string {
  const { t, i18n } = useTranslation();
  return ({ by, state, refusal, at }) =>
    t(`acknowledge.state.${state}`, {
      who: t(`acknowledge.${by}`),
      time: at === null ? '' : formatTime(at, i18n.language),
      reason: refusal ?? '',
    });
}

interface AcknowledgeBarProps {
  readonly sheet: SheetView;
  readonly onHandOver: () => void;
}

/** Who else puts a name to a sheet that is handed in, and the button that hands the tablet to the contestant. */
export function AcknowledgeBar({ sheet, onHandOver }: AcknowledgeBarProps): ReactElement | null {
  const { t } = useTranslation();
  const { outbox } = useDesk();
  const { entries } = useOutbox();
  const words = useWords();
  const own = entries.filter(
    ({ body }) => body.name === 'acknowledgeSheet' && body.entryId === sheet.entryId,
  );
  const refused = own.findLast(({ refusal }) => refusal !== null);
  const contestant = sheet.acknowledgements.find(({ by }) => by === 'contestant');
  const isWaiting = own.some(({ refusal }) => refusal === null);
  const isDue = contestant !== undefined && contestant.state !== 'agreed' && sheet.signature === 'this';
  // Before the judge has signed there is nothing to acknowledge, and nothing to tell.
  const isEarly =
    sheet.state !== 'submitted' && sheet.acknowledgements.every(({ state }) => state === 'none');
  const isStale = sheet.acknowledgements.some(({ state }) => state === 'other');
  if (isEarly && !refused && !isWaiting) return null;
  return (
    <>
      {refused?.refusal && (
        <ProblemNotice problem={refused.refusal} kept={t('problem.nothingLost')}>
          <Button onClick={() => void outbox.dismiss(refused.id)}>{t('judge.cancel')}</Button>
        </ProblemNotice>
      )}
      <Notice
        kind={isStale ? 'warning' : 'info'}
        what={isWaiting ? t('acknowledge.onItsWay') : sheet.acknowledgements.map(words).join(' ')}
      >
        {sheet.state === 'submitted' && isDue && !isWaiting && (
          <Button kind="primary" size="large" onClick={onHandOver}>
            {t(contestant.state === 'refused' ? 'acknowledge.handAgain' : 'acknowledge.hand')}
          </Button>
        )}
      </Notice>
    </>
  );
}
